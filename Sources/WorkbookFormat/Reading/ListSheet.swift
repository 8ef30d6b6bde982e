package import Encodings
package import ReportFormats
package import ReportModel
import Spreadsheet
import TextTools

/// A sheet that is read as a list: the texts of its cells, row by row.
package struct ListSheet: Sendable {
  /// A row in which something stands.
  package struct Row: Sendable {
    /// The row, counted from 0.
    package let number: Int
    /// The texts by their columns, counted from 0, in order.
    package var cells: [(column: Int, text: String)]

    /// The text of a column; nil where nothing stands in it.
    package func text(_ column: Int) -> String? { cells.first { $0.column == column }?.text }
  }

  /// The sheet's name.
  package let name: String
  /// Whether the sheet has no tab.
  package let isHidden: Bool
  /// Whether it is one of a report's workbook, whose labels are no headings of a list.
  package let isOfReport: Bool
  /// The rows in order; a value of a merged range of one column stands in every row of it.
  package private(set) var rows: [Row] = []

  /// The most rows that a merged range may spread its value over.
  private static let mergeLimit = 1000

  init(_ sheet: SheetContents, _ cells: inout CellReader) {
    name = sheet.name
    isHidden = sheet.visibility != .visible
    let head = SheetHead(sheet)
    isOfReport = [
      InformationSheet.headings, NarrativeSheet.headings, InstructionSheet.identityHeadings,
    ].contains { head.row(of: $0) != nil }
    for cell in sheet.cells {
      let text = cells.text(of: cell)
      guard !text.allSatisfy(\.isWhitespace) else { continue }
      let reference = cell.reference
      if rows.last?.number != reference.row { rows.append(Row(number: reference.row, cells: [])) }
      rows[rows.count - 1].cells.append((reference.column, text))
    }
    for range in sheet.merges where range.first.column == range.last.column { spread(range) }
  }

  private mutating func spread(_ range: CellRange) {
    guard range.last.row - range.first.row < Self.mergeLimit else { return }
    let column = range.first.column
    var index = rows.partitioningIndex { $0.number >= range.first.row }
    guard index < rows.count, rows[index].number == range.first.row,
      let text = rows[index].text(column)
    else { return }
    index += 1
    while index < rows.count, rows[index].number <= range.last.row {
      if rows[index].text(column) == nil { rows[index].cells.append((column, text)) }
      index += 1
    }
  }

  /// Where a cell stands.
  package func place(row: Int, column: Int) -> Place {
    .cell(sheet: name, reference: CellReference(row: row, column: column).description)
  }
}

extension WorkbookFormat {
  /// Reads the sheets of a workbook as lists.
  ///
  /// - Throws: ``Refusal`` as ``read(_:)``, but for what makes no report.
  package static func listSheets(_ probe: Probe) throws(Refusal) -> [ListSheet] {
    sheets(of: try contents(probe))
  }

  /// Reads a sheet as text as a list.
  package static func listSheets(
    delimited text: EncodedText,
    limits: ReadingLimits
  ) throws(Refusal) -> [ListSheet] {
    sheets(of: try contents(delimited: text, limits: limits))
  }

  private static func sheets(of contents: WorkbookContents) -> [ListSheet] {
    var cells = CellReader(contents)
    return contents.sheets.filter(\.isWorksheet).map { ListSheet($0, &cells) }
  }
}
