import ReportRecognition

extension WordTable {
  /// Lays the conditional formats of the table's style over what stands in its cells as plain text.
  ///
  /// Which of them hold for a cell is known only once the table has ended.
  mutating func apply(_ conditions: [String: RunFormat]) {
    guard !conditions.isEmpty else { return }
    let shown = rows.indices.filter { !rows[$0].isDeleted }
    let width = rows.map { row in row.cells.reduce(row.before) { $0 + $1.columnSpan } }.max() ?? 0
    for (number, row) in shown.enumerated() {
      var column = rows[row].before
      for cell in rows[row].cells.indices {
        let columns = column..<column + rows[row].cells[cell].columnSpan
        column = columns.upperBound
        let names = look.conditions(row: number, of: shown.count, column: columns, of: width)
        let format = names.compactMap { conditions[$0] }.reduce(RunFormat()) { $1.over($0) }
        let appearance = format.appearance(on: nil)
        if appearance != .plain { rows[row].cells[cell].appear(appearance) }
      }
    }
  }
}

extension WordTable.Cell {
  /// Gives the plain text of the cell another appearance.
  fileprivate mutating func appear(_ appearance: Appearance) {
    for index in blocks.indices {
      guard case .paragraph(var paragraph) = blocks[index] else { continue }
      paragraph.appear(appearance)
      blocks[index] = .paragraph(paragraph)
    }
  }
}
