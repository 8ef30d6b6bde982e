import Nianbao
import ReportModel
import ReportRules
import TestSupport
import Testing

@testable import Desk

@Suite struct ReportPageTests {
  @Test(arguments: Language.allCases)
  func everyIdentifierIsUniqueAndEveryFieldHasALabel(_ language: Language) throws {
    let page = PageText(try DeskSample().page(language))
    #expect(Set(page.identifiers).count == page.identifiers.count)
    #expect(page.fields.count > 200)
    for field in page.fields {
      #expect(page.isLabelled(field), "\(field)")
    }
  }

  @Test(arguments: Language.allCases)
  func everyPartHasItsElement(_ language: Language) throws {
    let sample = try DeskSample()
    let page = PageText(sample.page(language))
    let parts = ReportPage(sample.current, number: 1, language).parts
    #expect(parts.count > 200)
    #expect(Set(page.identifiers).isSuperset(of: parts.map(\.identifier)))
  }

  @Test func theWindowIsCalledWhatTheTitleSays() throws {
    let sample = try DeskSample()
    let title = "测试县水务局2022年政府信息公开工作年度报告"
    let from = sample.report.title.joined(separator: #"\n"#)
    let answer = sample.change(
      "texts",
      #""revision":0,"block":"title","from":"\#(from)","to":"\#(title)""#
    )
    let text = String(decoding: answer.body, as: UTF8.self)
    #expect(text.contains(#"["window-name","markup","测试县水务局 2022"]"#))
    #expect(text.contains(#"["report-name","markup","测试县水务局 2022"]"#))
    #expect(sample.page(.chinese).contains("<title id=\"window-name\">测试县水务局 2022</title>"))
  }

  @Test func aLapsedExplanationIsTakenBackByAClick() throws {
    let sample = try DeskSample()
    let cell = "applications.granted.naturalPerson"
    let value = try #require(sample.report[cell]?.text)
    _ = sample.change("values", #""revision":0,"cell":"\#(cell)","from":"\#(value)","to":"99999""#)
    let broken = try #require(sample.desk.reports[1]?.current)
    let index = try #require(broken.judged.findings.firstIndex(where: ExplainedFinding.canExplain))
    _ = sample.change("reasons", #""revision":1,"finding":\#(index + 1),"reason":"查过""#)
    _ = sample.change("values", #""revision":2,"cell":"\#(cell)","from":"99999","to":"\#(value)""#)
    let mended = try #require(sample.desk.reports[1]?.current)
    let lapsed = try #require(
      mended.judged.findings.firstIndex { $0.kind == .explanationLapsed }
    )
    let button = "data-reason=\"\(lapsed + 1)\" data-empty=\"true\""
    #expect(sample.page(.chinese).contains(button))
    let answer = sample.change("reasons", #""revision":3,"finding":\#(lapsed + 1),"reason":"""#)
    #expect(answer.status == 200)
    let after = try #require(sample.desk.reports[1]?.current)
    #expect(after.reasons.isEmpty)
    #expect(!after.judged.findings.contains { $0.kind == .explanationLapsed })
  }

  @Test func aFindingAboutAHeadingStandsWithItsSection() throws {
    let sample = try DeskSample()
    var text = String(decoding: try sample.report.written(as: .text).bytes, as: UTF8.self)
    let section = try #require(text.firstRange(of: "行政复议、行政诉讼情况"))
    let heading = try #require(text[section.upperBound...].firstRange(of: "未经复议直接起诉"))
    text.replaceSubrange(heading, with: "经复议直接起诉")
    sample.post(["reports"], query: ["name": "甲.txt"], body: Array(text.utf8))
    let open = try #require(sample.desk.reports[2]?.current)
    let view = ReportView(open, number: 2, .chinese)
    let index = try #require(view.findings.firstIndex { $0.code == "HEADER-MISMATCH" })
    #expect(view.sections[index] == 3)
    // What the heading would have to be is no value of the cell.
    let cell = try #require(view.findings[index].cell)
    #expect(view.expected[cell] == nil)
  }

  @Test func textOfAReportIsShownAsText() throws {
    let paragraph = "<script>alert(1)</script>\u{202E}\u{1}\" onfocus=\"x"
    let sample = try DeskSample { report in
      report.sections[0].paragraphs = [paragraph, "</textarea><b>甲局"]
      report.values[3] = .unreadable("\"><img src=x>")
    }
    let page = sample.page(.chinese)
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;\\u{202E}"))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(!page.contains("</textarea><b>"))
    #expect(!page.contains("<img"))
    #expect(page.components(of: "<script").count == 2, "the page's own alone")
    #expect(!page.contains(" style=") && !page.contains(" onclick="))
  }

  @Test func whatIsShownByNumberGoesBackAsItWas() throws {
    let odd = "甲\u{202E}乙"
    let sample = try DeskSample { $0.sections[0].paragraphs = [odd, "丙"] }
    let answer = sample.change(
      "texts",
      #""revision":0,"block":"before-0","from":"甲\\u{202E}乙\n丙","to":"甲\\u{202E}乙\n丁""#
    )
    #expect(answer.status == 200)
    #expect(sample.current.report.sections[0].paragraphs == [odd, "丁"])
  }

  @Test func anEditChangesItsOwnPartsAlone() throws {
    let sample = try DeskSample()
    let form = sample.report.form
    let cell = try #require(form.cell("applications.newlyReceived.total"))
    let before = Set(ReportPage(sample.current, number: 1, .chinese).parts)
    sample.type("999", in: cell.identifier)
    let after = ReportPage(sample.current, number: 1, .chinese).parts
    let changed = Set(after.filter { !before.contains($0) }.map(\.identifier))
    let section = try #require(form.section(holding: cell.table))
    let always = ["findings", "verdict", "steps", "count-findings", "count-\(section.index)"]
    #expect(changed.isSuperset(of: always + ["value-\(cell.index)", "cell-\(cell.index)"]))
    // Of the other cells the marks alone, and nothing of other sections.
    let values = changed.filter { $0.hasPrefix("value-") }
    #expect(values == ["value-\(cell.index)"])
    #expect(!changed.contains { $0.hasPrefix("text-") })
    #expect(changed.filter { $0.hasPrefix("count-") }.count == 2)
  }

  @Test func aBrokenSumMarksBothSidesAndSaysWhatItShouldBe() throws {
    let sample = try DeskSample()
    let cell = try #require(sample.report.form.cell("applications.newlyReceived.total"))
    let right = sample.report.values[cell.index].text
    sample.type("999", in: cell.identifier)
    let parts = sample.parts
    // It is the sum of its row, and is added up in its column.
    #expect(parts["cell-\(cell.index)"] == "both changed")
    #expect(parts["hint-\(cell.index)"]?.contains("应为 \(right)") == true)
    #expect(parts.contains { $0.key.hasPrefix("cell-") && $0.value == "left" })
    #expect(parts.contains { $0.key.hasPrefix("cell-") && $0.value == "right" })
    #expect(parts["findings"]?.contains("data-repair=") == true)
    #expect(parts["findings"]?.contains("data-reason=") == true)
    _ = sample.post(["reports", "1", "undo"], body: Array(#"{"revision":1}"#.utf8))
    #expect(sample.parts["cell-\(cell.index)"] == "")
  }

  @Test(.enabled(if: DamageCount.isUsual, "NIANBAO_DAMAGES asks for little"))
  func aReportWithMoreFindingsThanAreListedKeepsTheirNumbers() throws {
    let sample = try DeskSample { report in
      report.sections[0].paragraphs = (0..<1_500).map { "第\($0)件的的\u{202E}事项" }
    }
    #expect(sample.current.judged.findings.count > ReportView.findingLimit)
    let listed = ReportView(sample.current, number: 1, .chinese).listed
    #expect(listed.count == ReportView.findingLimit)
    #expect(listed == listed.sorted())
  }
}

extension DeskSample {
  /// The page of the report.
  func page(_ language: Language) -> String {
    String(decoding: ReportPage(current, number: 1, language).bytes, as: UTF8.self)
  }

  /// What the parts of the page show, by their identifiers.
  var parts: [String: String] {
    var parts: [String: String] = [:]
    for part in ReportPage(current, number: 1, .chinese).parts {
      switch part.content {
      case .markup(let text), .value(let text), .classes(let text): parts[part.identifier] = text
      }
    }
    return parts
  }
}
