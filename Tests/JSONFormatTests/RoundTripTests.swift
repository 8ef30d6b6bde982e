import JSONFormat
import ReportModel
import TestSupport
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: EditionRegistry.shipped.editions)
  func everyReportSurvives(edition: Edition) throws {
    for seed in DamageCount.seeds(200) {
      var random = RandomReport(seed: seed, for: .json)
      let report = random.report(on: edition)
      let bytes = JSONFormat.write(report)
      let reading = try JSONFormat.read(bytes)
      #expect(reading.report == report, "seed \(seed)")
      // Equality of strings overlooks normalisation; bytes do not.
      #expect(JSONFormat.write(reading.report) == bytes, "seed \(seed)")
      #expect(JSONFormat.write(report) == bytes, "seed \(seed)")
    }
  }

  @Test(arguments: EditionRegistry.shipped.editions)
  func everyUnreadableCellGivesAFindingInOrder(edition: Edition) throws {
    for seed in DamageCount.seeds(20) {
      var random = RandomReport(seed: seed, for: .json)
      let report = random.report(on: edition)
      let findings = try JSONFormat.read(JSONFormat.write(report)).findings
      let cells = findings.filter { $0.kind == .valueUnreadable }.compactMap(\.cell)
      #expect(cells == report.values.indices.filter { report.values[$0].isUnreadable })
    }
  }

  @Test func aSmallReportIsWrittenAsPublished() throws {
    try GoldenFile.test("small-2021.json").expect(JSONFormat.write(Sample.small))
  }

  @Test func the2019FormIsWrittenAsPublished() throws {
    try GoldenFile.test("small-2019.json").expect(JSONFormat.write(Sample.small2019))
  }

  @Test func membersMayStandInAnyOrder() throws {
    let text = String(decoding: JSONFormat.write(Sample.small), as: UTF8.self)
    let form = "  \"form\": \"2021\",\n"
    let moved =
      text.replacingOccurrence(of: form, with: "").dropLast(3) + ",\n" + form.dropLast(2)
      + "}\n"
    #expect(try JSONFormat.read(Array(moved.utf8)).report == Sample.small)
  }
}

/// Reports to start from.
enum Sample {
  static let small: Report = {
    var report = Report(edition: .edition2021, organ: "某县某局", year: 2021, filling: .count(0))
    report.title = Report.prescribedTitle(organ: report.organ, year: 2021)
    report.preface = ["根据《条例》编制本报告。"]
    report.metadata[.creditCode] = "91350100M000100Y43"
    report.metadata[.publicationDate] = "2022-01-20"
    report[.overview].paragraphs = ["第一段。", "第二段。"]
    report[.proactiveDisclosure].paragraphsAfterTable = ["注：不含废止件。"]
    report[.otherMatters] = Report.Section()
    report["proactive.regulations.issued"] = .blank
    report["proactive.regulations.repealed"] = .notApplicable("/")
    report["proactive.normativeDocuments.inForce"] = .number(
      NumberValue(.count(22), note: "（其中修订 16 件）")
    )
    report["proactive.fees.amount"] = amount("12.10")
    report["applications.handledTotal.total"] = .number(
      NumberValue(.count(7), isRecoveredByArithmetic: true)
    )
    report["reviews.reconsideration.total"] = .unreadable("1 2")
    return report
  }()

  static let small2019: Report = {
    var report = Report(edition: .edition2019)
    report["proactive.licences.change"] = .count(-3)
    report["proactive.procurement.amount"] = amount("251000", "元")
    report["reviews.reconsideration.total"] = .unreadable("")
    return report
  }()

  static func amount(_ digits: String, _ unit: String = "") -> CellValue {
    Amount(digits: digits, unit: unit).map { .number(NumberValue(.amount($0))) } ?? .blank
  }
}

extension String {
  /// The text with the first occurrence of another replaced; nothing changes where there is none.
  func replacingOccurrence(of old: String, with new: String) -> String {
    let text = Array(utf8)
    let old = Array(old.utf8)
    guard text.count >= old.count else { return self }
    for start in 0...text.count - old.count where text[start..<start + old.count] == old[...] {
      return String(
        decoding: text[..<start] + Array(new.utf8) + text[(start + old.count)...],
        as: UTF8.self
      )
    }
    return self
  }
}
