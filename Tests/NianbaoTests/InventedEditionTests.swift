import Nianbao
import ReportFormats
import ReportModel
import ReportRecognition
import TestSupport
import Testing
import XML

/// Proof that an edition is its description and nothing else: one that nobody has published goes through
/// everything that the shipped ones go through, by way of a registry of one's own.
@Suite("An edition that nobody has published")
struct InventedEditionTests {
  private static let editions = InventedEdition.registry.editions
  private let context = FormatContext(editions: InventedEdition.registry)

  /// Random reports of an edition that a format can hold.
  private func reports(
    _ count: Int,
    on edition: Edition,
    for carrier: RandomReport.Carrier
  ) -> [Report] {
    DamageCount.seeds(count).map { seed in
      var random = RandomReport(seed: seed, for: carrier, among: InventedEdition.registry)
      return random.report(on: edition)
    }
  }

  @Test("goes through XML, valid by both of its schemas, beside the others", arguments: editions)
  func xml(_ edition: Edition) throws {
    let schema = try XMLSchema(edition.xmlSchema)
    let schematron = try XMLSchematron(edition.schematron)
    for report in reports(20, on: edition, for: .xml) {
      let bytes = try report.written(as: .xml, in: context).bytes
      try schema.validate(bytes)
      _ = try schematron.validate(bytes)
      #expect(try ReportFile(reading: bytes, in: context).report.isIdentical(to: report))
    }
  }

  @Test("is judged by its Schematron schema as by the rules, across tables too")
  func schematron() throws {
    let schematron = try XMLSchematron(InventedEdition.edition.schematron)
    var wrong = 0
    for seed in DamageCount.seeds(60) {
      var report = InventedEdition.balanced(seed: seed)
      if seed % 3 > 0 { report["platforms.online.received"] = .count(Int(seed)) }
      if seed % 5 == 0 { report["platforms.all.posts"] = .count(99) }
      let failures = try schematron.validate(report.written(as: .xml, in: context).bytes)
      let broken = RuleCheck.findings(in: report).map { String($0.code.suffix(2)) }.sorted()
      #expect(failures.map { String($0.message.prefix(2)) }.sorted() == broken, "seed \(seed)")
      wrong += broken.count { $0 == "P1" }
    }
    #expect(wrong > DamageCount.scaled(30))
  }

  @Test("goes through JSON beside the others", arguments: editions)
  func json(_ edition: Edition) throws {
    for report in reports(20, on: edition, for: .json) {
      let bytes = try report.written(as: .json, in: context).bytes
      let read = try ReportFile(reading: bytes, in: context).report
      #expect(read.isIdentical(to: report), "\(read.differences(from: report))")
    }
  }

  @Test("goes through workbooks beside the others", arguments: editions)
  func workbook(_ edition: Edition) throws {
    for report in reports(12, on: edition, for: .workbook) {
      let bytes = try report.written(as: .xlsx, in: context).bytes
      let read = try ReportFile(reading: bytes, in: context).report
      #expect(read.edition == edition)
      #expect(read.isIdentical(to: report), "\(read.differences(from: report))")
    }
  }

  @Test("goes through text beside the others", arguments: editions)
  func text(_ edition: Edition) throws {
    var written = 0
    for report in reports(30, on: edition, for: .text) {
      // What would read back as something else is refused, never written.
      guard let bytes = try? report.written(as: .text, in: context).bytes else { continue }
      written += 1
      // Random text may look like a file of another kind.
      let read = try ReportFormat.text.reader.read(Probe(bytes, in: context)).reading.report
      #expect(read.edition == edition)
      #expect(read.sections == report.sections)
      #expect(read.values == report.values)
    }
    #expect(written >= DamageCount.least(15))
  }

  @Test(
    "gives no finding where all is right, in any format",
    arguments: ["txt", "xml", "xlsx", "json"]
  )
  func clean(_ name: String) throws {
    let format = try #require(ReportFormat(named: name))
    for seed in 0..<5 as Range<UInt64> {
      let report = InventedEdition.balanced(seed: seed)
      let bytes = try report.written(as: format, in: context).bytes
      let file = try ReportFile(reading: bytes, in: context)
      #expect(file.report == report)
      #expect(file.check().map(\.code) == [], "seed \(seed)")
    }
  }

  @Test("is unknown to readers that have another registry")
  func unknown() throws {
    let report = InventedEdition.balanced(seed: 1)
    for format in [ReportFormat.xml, .json] {
      let bytes = try report.written(as: format, in: context).bytes
      #expect(throws: Refusal.self) { try ReportFile(reading: bytes) }
    }
  }

  @Test("is checked in its file, repaired there, and then holds")
  func repaired() throws {
    var report = InventedEdition.balanced(seed: 2)
    let right = try #require(report["platforms.online.received"]?.count)
    report["platforms.online.received"] = .count(right + 100)
    let bytes = try report.written(as: .text, in: context).bytes
    let file = try ReportFile(reading: bytes, in: context)
    let finding = try #require(file.check().first { $0.code == "SUM-P1" })
    #expect(finding.terms.allSatisfy { $0.place != nil })
    let proposal = try #require(file.repairProposals().first)
    let repaired = try file.repaired([proposal.number])
    let read = try ReportFile(reading: repaired.bytes, in: context)
    #expect(read.report.edition == InventedEdition.edition)
    #expect(read.check().map(\.code) == [])
  }

  @Test("takes edits of its fourth table from a workbook back into the text")
  func updated() throws {
    let report = InventedEdition.balanced(seed: 3)
    let text = try ReportFile(
      reading: report.written(as: .text, in: context).bytes,
      in: context
    )
    var edited = report
    edited["platforms.media.posts"] = .count(12_345)
    edited[InventedEdition.platformsAndMedia].paragraphsAfterTable = ["表后的说明。"]
    edited[.otherMatters].paragraphs = ["没有收取信息处理费，也没有其他事项。"]
    let workbook = try ReportFile(
      reading: edited.written(as: .xlsx, in: context).bytes,
      in: context
    )
    let update = try text.updated(from: workbook)
    #expect(try ReportFile(reading: update.bytes, in: context).report == edited)
  }

  @Test("is combined, with a sheet of units, and comes back")
  func combined() throws {
    let units = InventedEdition.units.map {
      UnitReport($0, file: "\($0.organ).txt", errorCount: 0)
    }
    let sum = Combination(
      of: RollCall(
        of: units.map { Submission($0) },
        year: 2033,
        editions: InventedEdition.registry
      ),
      organ: "示例县"
    )
    for format in [ReportFormat.xlsx, .xml, .json] {
      let bytes = try sum.written(as: format, language: .chinese, in: context).conversion.bytes
      let read = try ReportFile(reading: bytes, in: context)
      #expect(read.report == sum.report)
      #expect(read.checkRules() == [])
    }
  }

  @Test("has a blank workbook for its years, with what last year's report gives")
  func template() throws {
    let before = InventedEdition.balanced(seed: 4)
    let year = try #require(before.year) + 1
    let lastYear = LastYear(
      Reading(report: before, findings: []),
      file: "上年.txt",
      editions: InventedEdition.registry
    )
    let template = try Template(
      organ: before.organ,
      year: year,
      lastYear: lastYear,
      among: InventedEdition.registry
    )
    let read = try ReportFile(reading: template.workbook, in: context).report
    #expect(read.edition == InventedEdition.edition)
    #expect(
      read["applications.carriedOver.total"] == before["applications.carriedForward.total"]
    )
    #expect(read["platforms.all.accounts"] == .blank)
  }
}
