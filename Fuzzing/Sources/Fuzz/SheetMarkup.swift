import ReportModel

/// The one sheet of a workbook of another program.
struct SheetMarkup {
  private let namespace: String
  private let number: String

  /// - Parameters:
  ///   - namespace: The declaration of the namespace.
  ///   - number: What the cell of the first value holds.
  init(_ namespace: String, number: String) {
    self.namespace = namespace
    self.number = number
  }

  /// The sheet's part.
  func document(_ report: Report) -> String {
    var rows: [String] = []
    var merges: [String] = []
    func line(_ text: String) { rows.append(cell(row: rows.count, column: 0, text)) }
    (report.title + report.preface).forEach(line)
    for (described, section) in zip(report.form.sections, report.sections) {
      ([section.heading ?? ""] + section.paragraphs).forEach(line)
      if let table = described.table.flatMap({ report.form.table($0) }) {
        add(table, of: report, to: &rows, &merges)
      }
      section.paragraphsAfterTable.forEach(line)
    }
    let all = rows.enumerated().map { "<row r=\"\($0 + 1)\">\($1)</row>" }.joined()
    return "<worksheet \(namespace)><sheetData>\(all)</sheetData><mergeCells>"
      + merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells></worksheet>"
  }

  private func add(
    _ table: FormTable,
    of report: Report,
    to rows: inout [String],
    _ merges: inout [String]
  ) {
    let first = rows.count
    for cells in table.layout.rows {
      let row = rows.count
      rows.append(cells.map { shown($0, row: row, in: report) }.joined())
      for cell in cells where cell.rowSpan > 1 || cell.columnSpan > 1 {
        merges.append(
          "\(reference(first + cell.row, cell.column)):"
            + reference(first + cell.row + cell.rowSpan - 1, cell.column + cell.columnSpan - 1)
        )
      }
    }
  }

  private func shown(_ cell: TableLayout.Cell, row: Int, in report: Report) -> String {
    switch cell.content {
    case .title(let label), .columnLabel(let label), .rowLabel(let label):
      self.cell(row: row, column: cell.column, label)
    case .value(0): "<c r=\"\(reference(row, cell.column))\" s=\"1\"><v>\(number)</v></c>"
    case .value(let index):
      "<c r=\"\(reference(row, cell.column))\"><v>\(report.values[index].text)</v></c>"
    }
  }

  private func cell(row: Int, column: Int, _ text: String) -> String {
    "<c r=\"\(reference(row, column))\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  private func reference(_ row: Int, _ column: Int) -> String {
    "\(Character(Unicode.Scalar(UInt8(65 + column))))\(row + 1)"
  }
}
