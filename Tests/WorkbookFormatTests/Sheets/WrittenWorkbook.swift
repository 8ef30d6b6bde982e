import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// A workbook as it was written: its cells, and the XML of its sheets.
struct WrittenWorkbook {
  let contents: WorkbookContents
  private let archive: ArchiveParts

  init(_ bytes: [UInt8]) throws {
    contents = try WorkbookContents(reading: bytes)
    archive = try ArchiveParts(bytes)
  }

  /// The sheet of a name.
  func sheet(_ name: String) throws -> SheetContents {
    try #require(contents.sheets.first { $0.name == name }, "no sheet \(name)")
  }

  /// The XML of the sheet of a name; parts are numbered in the order of the sheets.
  func xml(_ name: String) throws -> String {
    let index = try #require(contents.sheets.firstIndex { $0.name == name }, "no sheet \(name)")
    return try part("xl/worksheets/sheet\(index + 1).xml")
  }

  /// The notes of the sheet of a name; empty if it has none.
  func notes(_ name: String) throws -> String {
    let index = try #require(contents.sheets.firstIndex { $0.name == name }, "no sheet \(name)")
    return archive.text("xl/comments\(index + 1).xml")
  }

  /// A part by its name.
  func part(_ name: String) throws -> String {
    String(decoding: try #require(archive[name], "no part \(name)"), as: UTF8.self)
  }

  /// Where the value of a cell of the form stands, and what stands there.
  func cell(_ identifier: String) throws -> (
    sheet: String, reference: CellReference, contents: CellContents?
  ) {
    let name = try #require(contents.definedNames.first { $0.name == identifier })
    let target = try #require(contents.target(of: name))
    let sheet = contents.sheets[target.sheet]
    return (sheet.name, target.range.first, sheet.cell(at: target.range.first))
  }

  /// The text of a cell by its address; nil for anything else.
  func text(_ sheet: String, _ address: String) throws -> String? {
    let reference = try #require(CellReference(address))
    if case .text(let text) = try self.sheet(sheet).cell(at: reference)?.value { return text }
    return nil
  }
}
