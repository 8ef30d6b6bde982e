import ReportModel
import ReportRules
import Testing

@Suite("numbering and doubled words")
struct TextSlipTests {
  private func report(_ paragraphs: [String]) -> Report {
    var report = Report(edition: .edition2021, organ: "某局", year: 2023)
    report[.overview].paragraphs = paragraphs
    return report
  }

  @Test(
    "numbers that begin anew in a section are told once, as a note",
    arguments: [
      ["（一）主动公开。甲。", "（二）依申请公开。乙。", "（一）平台建设。丙。", "（二）监督保障。丁。"],
      ["1.甲。", "2.乙。", "1.丙。"], ["一、甲。", "二、乙。", "接上文。", "一、丙。"],
      ["（一）甲。", "1．乙。", "2．丙。", "（二）丁。", "1．戊。", "（一）己。"],
      ["（一）甲。", "（二）乙。", "（三）丙。", "（三）丁。"], ["1.甲。", "2.乙。", "3.丙。", "2.丁。"],
    ]
  )
  func restart(_ paragraphs: [String]) throws {
    let findings = NumberingCheck.findings(in: report(paragraphs))
    #expect(findings.map(\.code) == ["NUMBERING-RESTART"])
    #expect(findings.map(\.severity) == [.note])
  }

  @Test(
    "numbers below another heading, and numbers that are none, begin as they like",
    arguments: [
      ["（一）甲。", "（二）乙。", "（三）丙。"], ["（一）存在问题", "1.甲。", "2.乙。", "（二）改进措施", "1.丙。", "2.丁。"],
      ["存在的问题：", "（一）甲。", "（二）乙。", "改进措施：", "（一）丙。"], ["存在的问题", "1.甲。", "2.乙。", "改进措施", "1.丙。"],
      ["1.甲。", "2.乙。", "针对以上问题，采取措施。", "1.丙。"], ["1.5万件申请。", "2.5万件。", "1.2万件。"],
      ["一是甲。", "二是乙。", "一是丙。"],
    ]
  )
  func goesOn(_ paragraphs: [String]) {
    #expect(NumberingCheck.findings(in: report(paragraphs)).isEmpty, "\(paragraphs)")
  }

  @Test(
    "a word that stands twice is told",
    arguments: [
      ("我局进一步进一步加强公开。", "进一步"), ("政府信息政府信息公开目录。", "政府信息"), ("做好公开工作工作。", "工作"), ("存在的的问题。", "的"),
    ]
  )
  func doubled(_ text: String, _ word: String) {
    let findings = DoubledWordCheck.findings(in: report(["前一段。", text]))
    #expect(findings.map(\.code) == ["WORD-DOUBLED"])
    #expect(findings.map(\.severity) == [.note])
    #expect(findings.map(\.expected) == [word])
  }

  @Test(
    "what rightly stands twice is not",
    arguments: [
      "依申请公开公开情况。", "以公开为目的的信息。", "的的确确。", "公开工作工作人员。", "为了了解情况，以及及时公开。", "参与与监督。", "人人有责，层层落实。",
      "2000020000件。", "政府信息公开信息。",
    ]
  )
  func right(_ text: String) {
    #expect(DoubledWordCheck.findings(in: report([text])).isEmpty, "\(text)")
  }
}
