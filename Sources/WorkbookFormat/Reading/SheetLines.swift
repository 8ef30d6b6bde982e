internal import ReportModel
internal import ReportRecognition
internal import Spreadsheet
internal import TextTools

/// The rows of a sheet that has a header: what stands under each of its headings.
struct SheetLines {
  /// A row below the header.
  struct Line {
    /// The row, counted from 0.
    let row: Int
    /// The cells under the headings, in the headings' order; nil for a blank one.
    let cells: [CellContents?]
  }

  /// The name of the sheet.
  let sheet: String
  /// The columns of the headings, counted from 0.
  let columns: [Int]
  /// The rows that hold something under a heading, from top to bottom.
  private(set) var lines: [Line] = []
  /// The first cells below the header that stand under no heading at all.
  private(set) var strays: [CellContents] = []
  /// How many of them there are.
  private(set) var strayCount = 0

  /// How many cells without a heading are kept, to be named one by one.
  private static let strayLimit = 50

  /// Finds the header by its headings, wherever rows or columns were inserted; nil if there is none.
  init?(_ contents: SheetContents, _ head: SheetHead, headings: [String]) {
    guard let header = head.row(of: headings) else { return nil }
    sheet = contents.name
    columns = header.columns
    var index = contents.cells.partitioningIndex { $0.reference.row >= header.row }
    // A column with another heading, such as that of the hints, is nobody's slip.
    var headed = Set(columns)
    while index < contents.cells.count, contents.cells[index].reference.row == header.row {
      headed.insert(contents.cells[index].reference.column)
      index += 1
    }
    while index < contents.cells.count {
      let row = contents.cells[index].reference.row
      var cells = [CellContents?](repeating: nil, count: columns.count)
      while index < contents.cells.count, contents.cells[index].reference.row == row {
        let cell = contents.cells[index]
        if let column = columns.firstIndex(of: cell.reference.column) {
          cells[column] = cell
        } else if !headed.contains(cell.reference.column), !Self.isBlank(cell) {
          strayCount += 1
          if strays.count < Self.strayLimit { strays.append(cell) }
        }
        index += 1
      }
      if cells.contains(where: { $0 != nil }) { lines.append(Line(row: row, cells: cells)) }
    }
  }

  private static func isBlank(_ cell: CellContents) -> Bool {
    if case .text(let text) = cell.value {
      text.unicodeScalars.allSatisfy(\.isBlank)
    } else {
      false
    }
  }

  /// Whether a label stands under the first heading.
  func hasLabel(_ label: String) -> Bool {
    lines.contains { line in
      if case .text(let text) = line.cells[0]?.value { text.withoutBlanks == label } else { false }
    }
  }

  /// The place of a cell under a heading.
  func place(row: Int, heading: Int) -> Place {
    .cell(
      sheet: sheet,
      reference: CellReference(row: row, column: columns[heading]).description
    )
  }
}

extension String {
  /// The text without white space of any kind.
  var withoutBlanks: String {
    guard unicodeScalars.contains(where: \.isBlank) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isBlank }))
  }
}
