import Foundation
import Nianbao
import ReportFormats
import ReportModel
import ReportRecognition
import TestSupport
import Testing
import TextTools

@testable import PDFFormat

/// The programs that print pages and take them apart.
private enum PrintingPrograms {
  static let chromium = find("chromium")
  static let mutool = find("mutool")
  static let areThere = chromium != nil && mutool != nil

  private static func find(_ program: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What is drawn on the pages that a web page is printed on.
  static func trace(of page: String) throws -> [UInt8] {
    guard let chromium, let mutool else { throw Programs.Failure(message: "not installed") }
    return try Programs.withFolder { folder in
      try Data(page.utf8).write(to: URL(fileURLWithPath: folder + "/in.html"))
      let printed = try Programs.run(
        chromium,
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
          "--user-data-dir=\(folder)/profile", "--print-to-pdf=\(folder)/out.pdf",
          "\(folder)/in.html",
        ]
      )
      let traced = try Programs.run(
        "/bin/sh",
        ["-c", "exec \"$0\" trace \"$1/out.pdf\" >\"$1/out.xml\"", mutool, folder]
      )
      guard traced.status == 0 else {
        throw Programs.Failure(message: String((printed.output + traced.output).suffix(500)))
      }
      return Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/out.xml")))
    }
  }
}

/// Reports that a browser has printed.
@Suite(
  "reports that a browser printed",
  .enabled(if: PrintingPrograms.areThere, "no chromium or no mutool"),
  .tags(.programs),
  .startsPrograms
)
struct PrintedPagesTests {
  /// How a page is printed, and how many of its values are read at least, of a hundred.
  struct Print: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let style: String
    let share: Int
  }

  static let prints = [
    Print(testDescription: "upright", style: "", share: 100),
    Print(testDescription: "landscape", style: "@page { size: A4 landscape }", share: 100),
    Print(
      testDescription: "over the ends of many pages",
      style: "@page { size: A5 landscape }",
      share: 100
    ),
    Print(
      testDescription: "with borders for each cell",
      style: "table { border-collapse: separate !important; border-spacing: 2px }",
      share: 100
    ),
    Print(
      testDescription: "with dashed borders",
      style: "td, th { border-style: dashed !important }",
      share: 100
    ),
    Print(
      testDescription: "with double borders",
      style: "td, th { border: 3px double #000 !important }",
      share: 100
    ),
    Print(
      testDescription: "without borders",
      style: "table, td, th { border: none !important }",
      share: 90
    ),
  ]

  @Test("come back with their values, and none is wrong", arguments: prints)
  func printed(_ print: Print) throws {
    for (edition, seed) in [(Edition.edition2019, UInt64(3)), (.edition2021, 5)] {
      var maker = BalancedReport(seed: seed)
      var report = maker.report(on: edition)
      // Some cells of the first table are blank; those of the others would be no sums.
      for cell in report.form[.proactive].cells.prefix(3) { report.values[cell] = .blank }
      let page = String(decoding: try report.written(as: .html).bytes, as: UTF8.self)
        .replacing("</style>", with: "\(print.style)</style>")
      let trace = try PrintingPrograms.trace(of: page)
      let read = try PDFReader().read(Probe(made: trace, kind: .pageTrace)).reading.report
      var count = 0
      for (cell, value) in zip(report.form.cells, report.values) {
        let found = read.values[cell.index]
        if found == value {
          count += 1
        } else {
          #expect(found.isUnreadable, "\(cell.identifier): \(found) for \(value)")
        }
      }
      #expect(count * 100 >= print.share * report.values.count, "\(edition.name): \(count)")
    }
  }
}
