import ReportModel
import ReportRules
import Testing

@Suite("a report and last year's")
struct YearCheckTests {
  private func report(_ year: Int, _ edition: Edition = .edition2021) -> Report {
    Report(edition: edition, organ: "某县财政局", year: year, filling: .count(0))
  }

  private func findings(_ report: Report, after before: Report) -> [Finding] {
    let lastYear = LastYear(Reading(report: before), file: "去年.txt")
    return RuleCheck.findings(in: report, lastYear: lastYear)
      + YearCheck.findings(in: report, lastYear: lastYear)
  }

  @Test("what was carried forward is what is carried over, in each of the seven columns")
  func carriedOver() throws {
    let columns = [
      "naturalPerson", "company", "researchInstitution", "publicWelfareOrganisation",
      "legalServiceOrganisation", "otherOrganisation", "total",
    ]
    for edition in EditionRegistry.shipped.editions {
      for column in columns {
        var before = report(2022, edition)
        before["applications.carriedForward.\(column)"] = .count(3)
        var after = report(2023)
        #expect(findings(after, after: before).map(\.code) == ["YEAR-Y1"])
        after["applications.carriedOver.\(column)"] = .count(3)
        let codes = findings(after, after: before).map(\.code)
        #expect(!codes.contains("YEAR-Y1"))
      }
    }
  }

  @Test("both sides of a rule about two years are told, with the file of last year's")
  func evidence() throws {
    var before = report(2022)
    before["proactive.normativeDocuments.inForce"] = .count(17)
    var after = report(2023)
    after["proactive.normativeDocuments.issued"] = .count(6)
    after["proactive.normativeDocuments.repealed"] = .count(3)
    after["proactive.normativeDocuments.inForce"] = .count(22)
    let finding = try #require(findings(after, after: before).first)
    #expect(finding.code == "YEAR-Y2")
    #expect(finding.severity == .warning)
    #expect(finding.difference == "2")
    #expect(finding.terms.map(\.value) == [17, 6, 22, 3].map { .count($0) })
    #expect(finding.terms.map(\.fileOfLastYear) == ["去年.txt", nil, nil, nil])
    after["proactive.normativeDocuments.inForce"] = .count(20)
    #expect(findings(after, after: before).isEmpty)
  }

  @Test("the items of the 2019 edition go on from year to year")
  func items() {
    var before = report(2019, .edition2019)
    before["proactive.licences.previousItems"] = .count(39)
    before["proactive.licences.change"] = .count(-2)
    var after = report(2020, .edition2019)
    after["proactive.licences.previousItems"] = .count(39)
    #expect(findings(after, after: before).map(\.code) == ["YEAR-Y3"])
    after["proactive.licences.previousItems"] = .count(37)
    #expect(findings(after, after: before).isEmpty)
  }

  @Test("a blank of last year is an unknown number")
  func blank() {
    var before = report(2022)
    before["applications.carriedForward.total"] = .blank
    var after = report(2023)
    #expect(findings(after, after: before).isEmpty)
    after["applications.carriedOver.total"] = .count(3)
    let warnings = findings(after, after: before).filter {
      $0.code != "SUM-B2" && $0.code != "SUM-B1"
    }
    #expect(warnings.map(\.code) == ["SUM-BLANK"])
    #expect(warnings.first?.message.en.contains("Y1 is broken if blanks are 0: 0 ≠ 3") == true)
    #expect(warnings.first?.message.zh.contains("空白：上年") == true)
    before["applications.carriedForward.total"] = .count(2)
    after["applications.carriedOver.total"] = .blank
    #expect(findings(after, after: before).map(\.code) == ["SUM-BLANK"])
  }

  @Test(
    "a rule with a mark of last year, or with a blank where numbers may be negative, is not judged"
  )
  func unjudged() {
    var before = report(2022)
    before["applications.carriedForward.total"] = .notApplicable("/")
    #expect(findings(report(2023), after: before).map(\.code) == ["SUM-UNJUDGED"])
    var items = report(2019, .edition2019)
    items["proactive.licences.change"] = .blank
    let found = findings(report(2020, .edition2019), after: items)
    #expect(found.map(\.code) == ["SUM-UNJUDGED"])
    #expect(found.map(\.severity) == [.unjudged])
    #expect(found[0].terms.contains { $0.value == .blank })
  }

  @Test("a long paragraph taken over unchanged is told, a short one is not")
  func copied() {
    let long = String(repeating: "公开内容的更新还不够及时，", count: 10) + "。"
    var before = report(2022)
    before[.problemsAndImprovements].paragraphs = [long, "本机关未收取信息处理费。"]
    before[.otherMatters].paragraphs = [long + "其他"]
    var after = report(2023)
    after[.problemsAndImprovements].paragraphs = ["另有一段。", " " + long, "本机关未收取信息处理费。"]
    after[.otherMatters].paragraphs = [long + "其他"]
    let findings = findings(after, after: before)
    #expect(findings.map(\.code) == ["YEAR-COPIED", "YEAR-COPIED"])
    #expect(findings.map(\.severity) == [.warning, .note])
  }

  @Test(
    "a year that is not the report's is told where it is claimed to be",
    arguments: [
      ("本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。", 1),
      ("2022年，我局认真贯彻落实条例。", 1), ("2023年，我局认真贯彻落实条例。", 0),
      ("本报告所列数据的统计期限自2023年1月1日起至12月31日止。", 0), ("2024年，我局将继续努力。", 0),
      ("2022年，我局荣获先进单位。", 0), ("按照《2022年政务公开工作要点》的要求，开展工作。", 0),
      ("与2022年相比，申请增加。", 0),
      ("统计期限为2023年1月1日至2024年12月31日。", 1), ("数据统计期限为2022年1月1日至2023年12月31日。", 1),
      ("所列数据自 2023 年 3 月 1 日至 12 月 31 日。", 1), ("统计时间：2023年1月1日—2023年12月30日。", 1),
      ("统计时间：2023年1月-12月。", 0), ("统计期限为2023年01月01日到2023年12月31日。", 0),
      ("统计数据从2023年1月至2024年12月。", 1), ("公示自2023年3月1日至3月7日。", 0),
    ]
  )
  func stale(_ sentence: String, _ count: Int) {
    var report = report(2023)
    report[.overview].paragraphs = [sentence]
    #expect(YearCheck.findings(in: report, lastYear: nil).count == count)
  }

  @Test(
    "a year or a date with digits too many is told",
    arguments: [
      ("截至202020年底，共公开信息3条。", ["202020年"]), ("统计期限自20231月1日至202312月31日。", ["20231月", "202312月"]),
      ("全年共20231件，历时200年，电话05170000000。", []), ("2023年12月31日止。", []),
    ]
  )
  func malformed(_ sentence: String, _ found: [String]) {
    var report = report(2023)
    report[.overview].paragraphs = [sentence]
    let findings = YearCheck.findings(in: report, lastYear: nil)
    #expect(findings.filter { $0.code == "YEAR-MALFORMED" }.map(\.found) == found)
  }

  @Test(
    "a notice of another edition is told, unless the own one is cited too",
    arguments: [
      ("根据国办公开办函〔2019〕60号编制。", 1), ("根据国办公开办函[2019]60 号编制。", 1), ("根据国办公开办函〔2021〕30号编制。", 0),
      ("国办公开办函〔2019〕60号已由国办公开办函〔2021〕30号代替。", 0),
    ]
  )
  func notice(_ sentence: String, _ count: Int) {
    var report = report(2023)
    report.preface = [sentence]
    let findings = YearCheck.findings(in: report, lastYear: nil)
    #expect(findings.filter { $0.code == "NOTICE-OTHER" }.count == count)
  }

  @Test("last year's report of an organ is found under another form of its name, and that is told")
  func alias() throws {
    var before = report(2022)
    before.organ = "云溪省青禾县发展和改革委员会"
    var after = report(2023)
    after.organ = "青禾县发改委"
    let lastYear = LastYear(Reading(report: before), file: "去年.txt")
    let other = LastYear(Reading(report: report(2022)), file: "别局.txt")
    guard case .found(let found) = LastYearIndex([other, lastYear]).lastYear(of: after) else {
      Issue.record("last year's report is not found")
      return
    }
    #expect(found.file == "去年.txt")
    let told = YearCheck.identity(of: after, found)
    #expect(told.map(\.code) == ["LASTYEAR-ALIAS"] && told.map(\.severity) == [.note])
    #expect(YearCheck.identity(of: after, other).map(\.severity) == [.warning])
  }

  @Test("last year's report is found among others, is not there, or may be one of several")
  func match() {
    func file(_ organ: String, _ year: Int, _ name: String) -> LastYear {
      var before = report(year)
      before.organ = organ
      return LastYear(Reading(report: before), file: name)
    }
    var after = report(2023)
    after.organ = "青禾县教育局"
    let others = [file("青禾县卫生局", 2022, "a.txt"), file("青禾县教育局", 2021, "b.txt")]
    let missing = LastYearIndex(others).match(for: after, in: "去年")
    #expect(missing.lastYear == nil && missing.findings.map(\.code) == ["LASTYEAR-MISSING"])
    #expect(missing.findings.first?.message.en.contains("no report of 2022") == true)
    let own = [file("青禾县教育局", 2022, "c.txt")]
    let found = LastYearIndex(others + own).match(for: after, in: "去年")
    #expect(found.lastYear?.file == "c.txt" && found.findings.isEmpty)
    let draft = [file("青禾县教育局", 2022, "d.txt")]
    let several = LastYearIndex(others + own + draft).match(for: after, in: "去年")
    #expect(several.lastYear == nil)
    #expect(several.findings.map(\.code) == ["LASTYEAR-AMBIGUOUS"])
    #expect(several.findings.first?.found == "c.txt, d.txt")
  }

  @Test(
    "a count five times last year's, or a fifth, is told if it differs by more than 50",
    arguments: [
      (12, 120, true), (120, 12, true), (10, 61, true), (12, 59, false), (10, 60, false),
      (100, 499, false), (100, 500, true),
      (0, 100, false), (100, 0, false), (Int.max / 10, Int.max, true),
    ]
  )
  func leap(_ old: Int, _ new: Int, _ isTold: Bool) {
    var before = report(2022)
    before["proactive.licences.decisions"] = .count(old)
    var after = report(2023)
    after["proactive.licences.decisions"] = .count(new)
    let found = findings(after, after: before)
    #expect(found.map(\.code) == (isTold ? ["YEAR-LEAP"] : []))
    #expect(found.allSatisfy { $0.severity == .note && $0.terms.count == 2 })
  }

  @Test("of a total and its parts that have leapt the total is told")
  func leapOfTotal() {
    var before = report(2020, .edition2019)
    var after = report(2021)
    for cell in ["company", "total"] {
      before["applications.granted.\(cell)"] = .count(20)
      after["applications.granted.\(cell)"] = .count(200)
    }
    let cells = findings(after, after: before).filter { $0.code == "YEAR-LEAP" }
    #expect(cells.map { $0.formCell?.identifier } == ["applications.granted.total"])
  }

  @Test("fees a thousand times last year's may be in another unit")
  func fees() throws {
    for (old, new, isTold) in [
      ("3.25", "41800", true), ("41800", "3.25", true), ("3.25", "400", false),
    ] {
      var before = report(2022)
      before["proactive.fees.amount"] = .number(
        NumberValue(.amount(try #require(Amount(digits: old))))
      )
      var after = report(2023)
      after["proactive.fees.amount"] = .number(
        NumberValue(.amount(try #require(Amount(digits: new))))
      )
      #expect(findings(after, after: before).map(\.code) == (isTold ? ["YEAR-FEE"] : []))
    }
  }
}
