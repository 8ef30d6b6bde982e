import Foundation
import Nianbao
import ReportModel
import TestSupport
import Testing
import TextTools

@testable import Converters

/// Files that LibreOffice saved in the old formats, read by way of LibreOffice.
@Suite(
  "old files of offices",
  .enabled(if: Programs.writer != nil, "no Writer of LibreOffice"),
  .tags(.programs),
  .startsPrograms
)
struct LibreOfficeProgramTests {
  /// The reports of all fixtures that are read.
  private static var reports: [(name: String, report: Report)] {
    get throws {
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "fixtures")
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      let fixtures: [(name: String, report: Report)] =
        names.filter { !$0.hasPrefix("fuzz/") && $0 != "README.md" }.compactMap { name in
          guard let data = try? Data(contentsOf: folder.appending(path: name)),
            let file = try? ReportFile(reading: Array(data), named: name)
          else { return nil }
          return (name, file.report)
        }
      let random = (0..<UInt64(DamageCount.each / 20)).map { seed in
        var maker = BalancedReport(seed: seed)
        let report = maker.report(on: seed % 2 == 0 ? .edition2021 : .edition2019)
        return (name: "report \(seed)", report: report)
      }
      return fixtures + random
    }
  }

  private static func converted(_ files: [[UInt8]], _ suffix: String) -> [ReportFile?] {
    let foreign = files.map {
      ForeignFile($0, kind: FileKind(of: $0), named: "a.\(suffix)", limits: .default)
    }
    let list = ConverterList.programs()
    return zip(foreign, list.convert(foreign)).map { file, outcome in
      try? ReportFile(reading: file, convertedAs: outcome, named: "a.\(suffix)")
    }
  }

  /// The values that are another number than they were, and about which nothing is said.
  private static func wrong(_ file: ReportFile, _ report: Report) -> [String] {
    guard file.report.edition == report.edition else { return [] }
    let flagged = Set(file.reading.findings.filter { $0.severity == .error }.map(\.cell))
    return report.form.cells.filter { cell in
      let (own, old) = (file.report.values[cell.index], report.values[cell.index])
      // What could not be read for certain in the fixture, no office can make certain.
      return own.text != old.text && !own.isUnreadable && !old.isUnreadable
        && !flagged.contains(cell.index)
    }.map { "\($0.identifier): \(report.values[$0.index]) → \(file.report.values[$0.index])" }
  }

  @Test(
    "every fixture comes back with its values",
    arguments: [("doc", "doc:MS Word 97"), ("rtf", "rtf:Rich Text Format")]
  )
  func documents(suffix: String, filter: String) throws {
    let reports = try Self.reports
    #expect(reports.count > 40)
    let pages = reports.map { Array($0.report.printedPage.utf8) }
    let saved = try Programs.convertedByLibreOffice(pages, of: "html", to: filter)
    try compare(reports, saved, suffix)
  }

  @Test("every fixture comes back from a workbook with its values")
  func workbooks() throws {
    let reports = try Self.reports
    let books = try reports.map { try $0.report.written(as: .xlsx).bytes }
    try compare(reports, Programs.convertedByLibreOffice(books, to: "xls:MS Excel 97"), "xls")
  }

  private func compare(
    _ reports: [(name: String, report: Report)],
    _ saved: [[UInt8]],
    _ suffix: String
  ) throws {
    let files = Self.converted(saved, suffix)
    for ((name, report), file) in zip(reports, files) {
      guard let file else {
        Issue.record("\(name) as .\(suffix) is not read")
        continue
      }
      #expect(file.conversion?.program == "LibreOffice")
      #expect(Self.wrong(file, report).isEmpty, "\(name) as .\(suffix)")
    }
  }

  @Test("a .wps is read as a .doc, and an .et as an .xls, of that name")
  func wps() throws {
    var maker = BalancedReport(seed: 3)
    let report = maker.report(on: .edition2021)
    let page = Array(report.printedPage.utf8)
    let document = try Programs.convertedByLibreOffice([page], of: "html", to: "doc:MS Word 97")[0]
    let book = try Programs.convertedByLibreOffice(
      [report.written(as: .xlsx).bytes],
      to: "xls:MS Excel 97"
    )[0]
    for (bytes, name) in [(document, "a.wps"), (book, "a.et")] {
      let file = try ReportFile(reading: bytes, named: name, converters: .programs())
      #expect(file.report.values == report.values, "\(name)")
    }
  }

  @Test("a document that calls home when it is opened is not heard")
  func callsHome() throws {
    let server = try HomeServer()
    let page = """
      <html><body><p>a<img src="http://127.0.0.1:\(server.port)/picture.png"></p></body></html>
      """
    let document = try Programs.convertedByLibreOffice(
      [Array(page.utf8)],
      of: "html",
      to: "doc:MS Word 97"
    )[0]
    server.forget()
    // The document does call, where nobody forbids it.
    _ = try Programs.convertedByLibreOffice([document], of: "doc", to: "docx:MS Word 2007 XML")
    #expect(server.calls > 0)
    server.forget()
    let rtf = """
      {\\rtf1 {\\field{\\*\\fldinst INCLUDEPICTURE "http://127.0.0.1:\(server.port)/a.png" \\\\d}{\\fldrslt x}}\
      {\\field{\\*\\fldinst INCLUDETEXT "http://127.0.0.1:\(server.port)/b.rtf"}{\\fldrslt y}}}
      """
    let files = [document, Array(rtf.utf8)].map {
      ForeignFile($0, kind: FileKind(of: $0), named: nil, limits: .default)
    }
    let converted = LibreOfficeConverter().convert(files).map(\.isConverted)
    #expect(converted == [true, true])
    #expect(server.calls == 0)
  }

  @Test("a document with a password is refused as such")
  func password() throws {
    var document = try Programs.convertedByLibreOffice(
      [Array("<html><body><p>a</p></body></html>".utf8)],
      of: "html",
      to: "doc:MS Word 97"
    )[0]
    let start = try #require(CompoundFile(document)?.start(of: "WordDocument"))
    #expect(CompoundFile(document)?.isEncrypted == false)
    document[start + 11] |= 1
    #expect(CompoundFile(document)?.isEncrypted == true)
    let refusal = #expect(throws: Refusal.self) {
      try ReportFile(reading: document, named: "a.doc", converters: .programs())
    }
    #expect(refusal?.code == "WORKBOOK-ENCRYPTED")
  }

  @Test("the doctor finds that every program that is there works")
  func states() {
    let there = ConverterState.all().filter { $0.path != nil }
    #expect(there.contains { $0.program == "LibreOffice" })
    for state in there {
      #expect(state.works, "\(state.program)")
      #expect(!state.version.isEmpty, "\(state.program)")
    }
  }

  @Test("two conversions at once don't get into each other's way")
  func twoAtOnce() async throws {
    let rtf = Array("{\\rtf1 nianbao}".utf8)
    let file = ForeignFile(rtf, kind: .rtf, named: nil, limits: .default)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<2 {
        group.addTask { LibreOfficeConverter().convert([file])[0].isConverted }
      }
      for await isConverted in group { #expect(isConverted) }
    }
  }
}
