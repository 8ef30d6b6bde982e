import Nianbao
import ReportFormats
import ReportModel
import TestSupport
import Testing

/// A way in which reports are published.
struct Publication: Sendable, CustomTestStringConvertible {
  let name: String
  let format: ReportFormat

  var testDescription: String { name }

  static let all = [
    Publication(name: "page", format: .html),
    Publication(name: "part of a page", format: .pageFragment),
    Publication(name: "document", format: .docx),
  ]

  /// What is read of a report that was written as a draft.
  func readBack(_ report: Report) throws -> Report {
    var context = FormatContext.default
    context.isDraft = true
    let bytes = try report.written(as: format, in: context).bytes
    #expect(try report.written(as: format, in: context).bytes == bytes)
    return try ReportFile(reading: bytes).report
  }
}

@Suite("what is published")
struct PublicationTests {
  private static let cases = Publication.all.flatMap { publication in
    EditionRegistry.shipped.editions.map { (publication, $0) }
  }

  @Test("reading what was published gives the same report", arguments: cases)
  func everyReportSurvives(_ publication: Publication, _ edition: Edition) throws {
    var written = 0
    for seed in DamageCount.seeds(100) {
      var random = RandomReport(seed: seed, for: .publication)
      let report = random.report(on: edition)
      let read: Report
      do {
        read = try publication.readBack(report)
      } catch let error as Refusal {
        // A paragraph that begins as a heading does would be read as one, and is refused.
        #expect(error.code == "TEXT-AMBIGUOUS", "seed \(seed)")
        continue
      }
      written += 1
      let shown = publication.format.writer?.represented(report) ?? report
      #expect(read.differences(from: shown).isEmpty, "seed \(seed)")
    }
    #expect(written >= DamageCount.scaled(80))
  }

  @Test("a report in which every sum holds is no draft", arguments: cases)
  func soundReports(_ publication: Publication, _ edition: Edition) throws {
    for seed in DamageCount.seeds(100) {
      var maker = BalancedReport(seed: seed)
      var report = maker.report(on: edition)
      report[.overview].paragraphs = [
        "　　（一）主动公开。发布信息 <213> 条 & \"解读\" 3 篇。", "（二）依申请公开情况", "没有\u{20BB7}县的事项。",
      ]
      report[.applicationsReceived].paragraphsAfterTable = ["注：含上年结转。"]
      let cell = report.form.cells[0].index
      report.values[cell] = .number(NumberValue(.count(22), note: "（其中修订 16 件）"))
      report.values[cell + 1] = .blank
      let conversion = try report.written(as: publication.format)
      #expect(conversion.doubtCount == 0)
      #expect(!String(decoding: conversion.bytes, as: UTF8.self).contains("草稿"))
      let read = try ReportFile(reading: conversion.bytes)
      #expect(read.report.isIdentical(to: report), "seed \(seed)")
      #expect(read.reading.findings.allSatisfy { $0.severity == .note })
    }
  }

  @Test("an edition that nobody has published is published", arguments: Publication.all)
  func inventedEdition(_ publication: Publication) throws {
    let report = InventedEdition.balanced(seed: 3)
    let context = FormatContext(editions: InventedEdition.registry)
    let bytes = try report.written(as: publication.format, in: context).bytes
    #expect(try ReportFile(reading: bytes, in: context).report.isIdentical(to: report))
  }

  /// A report with one thing in it that is not fit to be published.
  struct Doubt: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let value: CellValue
    static let all = [
      Doubt(testDescription: "a sum that does not hold", value: .count(999)),
      Doubt(testDescription: "a value that was not read", value: .unreadable("1 2")),
      Doubt(
        testDescription: "a value that was worked out",
        value: .number(NumberValue(.count(0), isRecoveredByArithmetic: true))
      ),
    ]

    func report(on edition: Edition) -> Report {
      var maker = BalancedReport(seed: 4)
      var report = maker.report(on: edition)
      if value.number?.isRecoveredByArithmetic == true,
        let own = report["applications.newlyReceived.total"]?.count
      {
        report["applications.newlyReceived.total"] = .number(
          NumberValue(.count(own), isRecoveredByArithmetic: true)
        )
      } else {
        report["applications.newlyReceived.total"] = value
      }
      return report
    }
  }

  @Test("nothing doubtful is published", arguments: Publication.all, Doubt.all)
  func refusesDoubts(_ publication: Publication, _ doubt: Doubt) throws {
    let report = doubt.report(on: .edition2021)
    let refusal = #expect(throws: Refusal.self) { try report.written(as: publication.format) }
    #expect(refusal?.code == "PUBLISH-DOUBTFUL")
    #expect(refusal?.side == .report)
    let file = try ReportFile(reading: report.written(as: .json).bytes)
    let other = #expect(throws: Refusal.self) { try file.converted(to: publication.format) }
    #expect(other?.code == "PUBLISH-DOUBTFUL")
    #expect(other?.message.zh.contains("申请 › ") == true)
  }

  @Test("a draft says so, and reads back without saying so", arguments: Publication.all, Doubt.all)
  func drafts(_ publication: Publication, _ doubt: Doubt) throws {
    let report = doubt.report(on: .edition2021)
    let file = try ReportFile(reading: report.written(as: .json).bytes)
    let draft = try file.converted(to: publication.format, asDraft: true)
    #expect(draft.doubtCount > 0)
    var read = try ReportFile(reading: draft.bytes).report
    let cell = "applications.newlyReceived.total"
    if let number = report[cell]?.number { read[cell] = .number(number) }
    #expect(read.isIdentical(to: report))
  }

  @Test("what the organ has explained is published", arguments: Publication.all)
  func explained(_ publication: Publication) throws {
    var report = Doubt.all[0].report(on: .edition2021)
    report.values[0] = .count(0)
    let file = try ReportFile(reading: report.written(as: .json).bytes)
    let explained = file.check().filter { $0.severity == .error }.map { finding in
      ExplainedFinding(finding, reason: "数据如此", date: "2024-01-02")
    }
    let conversion = try file.converted(to: publication.format, explained: explained)
    #expect(conversion.doubtCount == 0)
    #expect(!String(decoding: conversion.bytes, as: UTF8.self).contains("数据如此"))
  }

  @Test("a file of the format is written anew", arguments: Publication.all)
  func sameFormat(_ publication: Publication) throws {
    var maker = BalancedReport(seed: 5)
    let bytes = try maker.report(on: .edition2021).written(as: publication.format).bytes
    let conversion = try ReportFile(reading: bytes).converted(to: publication.format)
    #expect(conversion.bytes == bytes)
  }

  @Test(
    "a report without a title gets the form's, and a cell that is missing a question mark",
    arguments: Publication.all
  )
  func completes(_ publication: Publication) throws {
    var maker = BalancedReport(seed: 6)
    var report = maker.report(on: .edition2021)
    report.title = []
    report[.overview].paragraphs.append("　")
    report["proactive.regulations.inForce"] = .unreadable("")
    report["proactive.regulations.issued"] = .unreadable("17")
    let read = try publication.readBack(report)
    #expect(read.title == Report.prescribedTitle(organ: report.organ, year: report.year ?? 0))
    #expect(read[.overview].paragraphs == Array(report[.overview].paragraphs.dropLast()))
    #expect(read["proactive.regulations.inForce"] == .unreadable("？"))
    #expect(read["proactive.regulations.issued"] == .unreadable("17？"))
  }
}
