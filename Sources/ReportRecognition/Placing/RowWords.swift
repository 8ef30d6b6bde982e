import ReportModel

extension TableLayout.DataRow {
  /// The row's own label; the table's name for the one row of a table without row labels.
  func name(in table: FormTable) -> Wording {
    guard let label = headings.last?.label, !label.isEmpty else { return table.name }
    return Wording(zh: label, en: label)
  }
}

extension Grid.Row {
  /// Everything that stands in the row, as one line that can never be taken for a number.
  var quotation: String {
    let text = cells.map(\.text.oneLine).joined(separator: " ¦ ")
    return cells.count > 1 ? text : "¦ " + text
  }
}

extension ArraySlice<Grid.Cell> {
  /// The cells behind a row's label without the blank ones that only fill the width of merged cells: of more
  /// than the form's those at the end.
  func withoutBlankEnd(beyond count: Int) -> Self {
    var cells = self
    while cells.count > count, let last = cells.last, last.text.isBlank { cells.removeLast() }
    return cells
  }
}
