import ReportModel
import TestSupport

/// How a run of text appears in a file made for a test.
enum Mark: CaseIterable {
  case plain, raised, struck, hidden, picture
}

/// A report as a document shows it, whatever the format: paragraphs and tables, and how each run appears.
struct MarkedReport {
  /// Text that appears in one way; of a picture what it is a picture of.
  struct Run {
    var text: String
    var mark = Mark.plain
  }

  struct Cell {
    var runs: [Run]
    var column: Int
    let rowSpan: Int
    let columnSpan: Int
    /// The cell of the form whose value it holds; nil for a label.
    let value: Int?
  }

  struct Table {
    /// The cells that begin in each row.
    var rows: [[Cell]]
    /// How many rows of headings stand before the first row of values.
    let headCount: Int
  }

  enum Block {
    case paragraph(String)
    case table(Table)
  }

  var blocks: [Block] = []

  /// A report with every table as the form prints it.
  init(_ report: Report) {
    blocks = report.title.map { .paragraph($0) }
    for kind in report.form.sectionKinds {
      blocks.append(.paragraph(report[kind].heading ?? ""))
      blocks += report[kind].paragraphs.map { .paragraph($0) }
      guard let table = report.form[kind].table else { continue }
      let layout = report.form[table].layout
      let rows = layout.rows.map { row in
        row.map { cell in
          var value: Int?
          if case .value(let index) = cell.content { value = index }
          return Cell(
            runs: [Run(text: cell.text(in: report))],
            column: cell.column,
            rowSpan: cell.rowSpan,
            columnSpan: cell.columnSpan,
            value: value
          )
        }
      }
      blocks.append(.table(Table(rows: rows, headCount: layout.dataRows.first?.row ?? 0)))
    }
  }

  /// Changes every cell that holds a value of the form.
  mutating func changeValues(_ change: (inout Cell, Int) -> Void) {
    for block in blocks.indices {
      guard case .table(var table) = blocks[block] else { continue }
      for row in table.rows.indices {
        for cell in table.rows[row].indices {
          if let value = table.rows[row][cell].value { change(&table.rows[row][cell], value) }
        }
      }
      blocks[block] = .table(table)
    }
  }
}
