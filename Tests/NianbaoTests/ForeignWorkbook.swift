import ReportModel
import Spreadsheet

/// A workbook of somebody else: what stands in the cells of its sheets, and nothing more.
struct ForeignWorkbook {
  /// What stands in a cell.
  enum Cell: Equatable {
    case blank
    case text(String)
    case number(String)

    /// What is to be seen.
    var shown: String {
      switch self {
      case .blank: ""
      case .text(let text), .number(let text): text
      }
    }
  }

  struct Sheet {
    var name: String
    var rows: [[Cell]] = []
    var merges: [CellRange] = []

    /// Adds a row with one text in a column.
    mutating func add(_ text: String, column: Int = 0) {
      rows.append(Array(repeating: .blank, count: column) + [.text(text)])
    }
  }

  var sheets: [Sheet] = []

  /// The workbook as a file.
  func bytes() throws -> [UInt8] {
    let sheets = sheets.map { source in
      var sheet = Worksheet(name: source.name)
      sheet.rows = source.rows.enumerated().compactMap { number, row in
        let cells = row.enumerated().compactMap { column, cell -> Spreadsheet.Cell? in
          switch cell {
          case .blank: nil
          case .text(let text): text.isEmpty ? nil : Spreadsheet.Cell(column, .text(text))
          case .number(let text): Spreadsheet.Cell(column, .number(text))
          }
        }
        return cells.isEmpty ? nil : Row(number, cells: cells)
      }
      sheet.merges = source.merges
      // Numbers stand there as text on purpose.
      if let last = sheet.rows.last?.index {
        let width = source.rows.lazy.map(\.count).max() ?? 1
        sheet.textNumbers = [CellRange(rows: 0...last, columns: 0...max(0, width - 1))]
      }
      return sheet
    }
    return try Workbook(sheets: sheets, styles: StyleTable()).bytes()
  }
}
