import ReportModel
import ReportRules
import Testing

@Suite("numbers in the text against the tables")
struct ClaimCheckTests {
  /// 3525 received, 121 carried over, 3521 handled, 125 carried forward; 9 reconsiderations, 4 lawsuits.
  private func report(_ paragraphs: String...) -> Report {
    var report = Report(edition: .edition2021, organ: "某市", year: 2024, filling: .count(0))
    let totals = [
      "newlyReceived": 3525, "carriedOver": 121, "granted": 1431, "grantedInPart": 471,
      "refused.stateSecret": 90, "refused.internalAffairs": 2, "unavailable.notHeld": 941,
      "notHandled.repeated": 117, "otherHandling.other": 469, "handledTotal": 3521,
      "carriedForward": 125,
    ]
    for (row, count) in totals { report["applications.\(row).total"] = .count(count) }
    report["applications.newlyReceived.naturalPerson"] = .count(3440)
    report["reviews.reconsideration.total"] = .count(9)
    report["reviews.litigationDirect.total"] = .count(3)
    report["reviews.litigationAfterReconsideration.total"] = .count(1)
    report["proactive.normativeDocuments.issued"] = .count(6)
    report["proactive.normativeDocuments.inForce"] = .count(17)
    report["proactive.penalties.decisions"] = .count(2_676_474)
    report[.overview].paragraphs = paragraphs
    return report
  }

  @Test(
    "what the tables bear out, and what speaks of something else, is not told",
    arguments: [
      "全年收到政府信息公开申请3525件。", "共收到（受理）政府信息公开申请案件 3646 件。", "共收办政府信息公开申请案件3646件。",
      "新收政府信息公开申请3,525件，上年结转121件，办结3521件，结转下年度继续办理125件。",
      "收到申请3500余件，其中予以公开1431件、部分公开471件、不予公开92件、无法提供941件、不予处理117件、作其他处理（含撤回）469件。",
      "收到政府信息公开申请近3600件。", "收到政府信息公开申请约0.35万件。", "收到政府信息公开申请三千五百二十五件。",
      "其中，网上收到申请1200件，当面收到申请33件。", "上半年，共收到政府信息公开申请1500件。", "2023年收到政府信息公开申请3511件。",
      "截至10月，收到政府信息公开申请3000件。", "收到群众咨询、投诉40件。", "收到依申请公开转办单12件。", "收到12345热线工单5000件。",
      "因政府信息公开引起行政复议9件、行政诉讼4件。", "发生涉及政府信息公开的行政复议、行政诉讼13件。",
      "有9件涉及政府信息公开工作的行政复议。", "全年备案政府信息公开领域行政复议案件134件，行政诉讼案件57件。",
      "被复议机关纠正0件。", "全年未收到投诉举报。", "未收到逾期未答复的政府信息公开申请。", "全局办理行政复议案件50件。",
      "未因政府信息公开收费问题发生行政复议以外的纠纷。", "制发行政规范性文件6件，现行有效规范性文件17件。",
      "受理行政复议申请50件，涉及政府信息公开的9件。", "行政复议申请50件，其中涉及政府信息公开9件。",
      "主动公开规范性文件13件。", "起草规范性文件9件。", "行政处罚决定2676474件。", "公开行政处罚决定30件。",
      "申请人可以自收到答复之日起六十日内申请行政复议。", "政府信息公开申请逐年增加，一件件办理。",
      "本年度办结依申请公开申请3521件。", "结转下年125件。", "预算结转下年3件，另行安排。", "依申请公开工作有序，办结群众事项130件。",
    ]
  )
  func quiet(_ sentence: String) {
    let findings = ClaimCheck.findings(in: report(sentence))
    #expect(findings.isEmpty, "\(findings.map(\.message.zh))")
  }

  @Test(
    "each number that the tables contradict is told with its sentence",
    arguments: [
      ("全年收到政府信息公开申请3526件。", ["T1"]), ("新收申请3646件。", ["T1"]),
      ("共受理依申请公开事项十二件。", ["T1"]), ("收到政府信息公开申请4000余件。", ["T1"]),
      ("收到政府信息公开申请1.2万件。", ["T1"]), ("本年度未收到政府信息公开申请。", ["T1"]),
      ("我局收到1件依申请公开申请。", ["T1"]), ("全年无依申请公开情况。", ["T1"]),
      ("没有因政府信息公开被申请行政复议、提起行政诉讼的情况。", ["T4", "T4"]),
      ("全年没有收到依申请公开申请，", ["T1"]), ("收到申请3525件，予以公开1430件，部分公开0件。", ["T2", "T2"]),
      ("政府信息公开申请中不予公开答复 2 件，转下一年度办理答复的有 1 件。", ["T2", "T3"]),
      ("上年结转申请120件，结转2025年1件。", ["T3", "T3"]), ("依申请公开办结3525件。", ["T3"]),
      ("本年度办结依申请公开申请13件。", ["T3"]), ("结转下年3件。", ["T3"]),
      ("因政府信息公开引起行政复议8件，行政诉讼5件。", ["T4", "T4"]),
      ("未发生因政府信息公开引起的行政复议、行政诉讼。", ["T4", "T4"]), ("有1件涉及政府信息公开的行政复议，", ["T4"]),
      ("政府信息公开行政复议和行政诉讼0件。", ["T4"]), ("制定规范性文件7件。", ["T5"]),
      ("现行有效的行政规范性文件16件。", ["T5"]), ("作出行政处罚决定30件。", ["T5"]),
      ("⾏政复议因政府信息公开⽽起，政府信息公开⾏政复议１０件。", ["T4"]),
    ]
  )
  func told(_ sentence: String, _ families: [String]) throws {
    let findings = ClaimCheck.findings(in: report(sentence))
    #expect(findings.map(\.code) == families.map { "CLAIM-" + $0 })
    for finding in findings {
      #expect(finding.severity == .warning)
      #expect(finding.quote == sentence)
      #expect(!finding.terms.isEmpty)
    }
  }

  @Test("a sentence that is broken over lines is read whole")
  func broken() {
    let told = report("全年收到政府信息公开申请 34 件，上年结转政府信息公开", "申请 2 件，所有申请均已按要求办理完成。")
    #expect(ClaimCheck.findings(in: told).map(\.found) == ["34件", "2件"])
  }

  @Test(
    "so is one in short lines, and one whose number is broken",
    arguments: [
      ["2024年，全市共收到政府", "信息公开申请 100 件，均已答复。"], ["全市共收到", "政府信息公开", "申请 100 件。"],
      ["全市共收到政府信息公开申请 10", "0 件。"], ["收到政府信息公开申请", "100件"], ["收到政府信息公开申请**100**件。"],
    ]
  )
  func wrapped(lines: [String]) {
    var told = report()
    told[.overview].paragraphs = lines
    let findings = ClaimCheck.findings(in: told)
    #expect(findings.map(\.code) == ["CLAIM-T1"])
    #expect(findings.first?.expected == "3525 / 3646")
  }

  @Test(
    "headings and numbered lines are not joined to what follows",
    arguments: [
      ["收到政府信息公开申请", "（一）100件为网上申请。"], ["收到政府信息公开申请：", "100件。"], ["一、收到政府信息公开申请。", "100件。"],
    ]
  )
  func parted(lines: [String]) {
    var told = report()
    told[.overview].paragraphs = lines
    #expect(ClaimCheck.findings(in: told).isEmpty)
  }

  @Test(
    "of several numbers in a sentence that are each the year's, the right one counts, else the first"
  )
  func several() {
    let right = report("收到政府信息公开申请12件，共收到政府信息公开申请3525件。")
    #expect(ClaimCheck.findings(in: right).isEmpty)
    let wrong = report("收到政府信息公开申请12件，共收到政府信息公开申请13件。")
    #expect(ClaimCheck.findings(in: wrong).map(\.found) == ["12件"])
  }

  @Test("a text that is longer than any report's is told, and not looked through")
  func tooLong() {
    var long = report("收到政府信息公开申请5件。")
    long[.overview].paragraphs += Array(repeating: String(repeating: "长", count: 1_000), count: 200)
    let findings = ClaimCheck.findings(in: long)
    #expect(findings.map(\.code) == ["CLAIM-LIMIT"])
    #expect(findings.first?.expected == "≤ 200000")
  }

  @Test("a cell without a number is not held against the text")
  func blank() {
    var report = report("收到政府信息公开申请5件。")
    report["applications.newlyReceived.total"] = .blank
    #expect(ClaimCheck.findings(in: report).isEmpty)
  }

  @Test(
    "a change on last year follows from the two tables in one reading at least",
    arguments: [
      ("1.1%", 0), ("1.08%", 0), ("0.40%", 0), ("1.05%", 1), ("5%", 1),
    ]
  )
  func growth(_ rate: String, _ count: Int) {
    var before = Report(edition: .edition2021, organ: "某市", year: 2023, filling: .count(0))
    before["applications.newlyReceived.total"] = .count(3511)
    before["applications.carriedOver.total"] = .count(96)
    let lastYear = LastYear(Reading(report: before), file: "2023.txt")
    let report = report("共收到政府信息公开申请3646件，同比增长\(rate)，")
    let findings = ClaimCheck.findings(in: report, lastYear: lastYear)
    #expect(findings.map(\.code) == Array(repeating: "CLAIM-GROWTH", count: count))
  }
}
