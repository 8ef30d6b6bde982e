import ReportModel

/// A row of a sheet that others have made, with what can be told of it alone.
struct SheetRow {
  let row: Grid.Row
  /// The cells that hold something.
  let written: [Grid.Cell]
  /// Whether there is nothing but lines of text, neither labels nor values.
  let isText: Bool
  /// Whether one of the cells is a label of a report table.
  let hasLabel: Bool
  /// The section that the row heads.
  let heading: SectionKind?

  init(_ row: Grid.Row, labels: [LabelIndex], headings: SectionHeadings) {
    self.row = row
    // The same array where nothing is blank: a large sheet is not held twice.
    written = row.cells.contains(where: \.isBlank) ? row.cells.filter { !$0.isBlank } : row.cells
    hasLabel = written.contains { labels.know($0.text) }
    isText = !hasLabel && !written.isEmpty && !written.contains(where: \.isValue)
    heading = isText ? headings.section(of: written[0].text)?.kind : nil
  }

  /// Whether the row is one line of text.
  var isLine: Bool { isText && written.count == 1 }

  /// Whether the row is a line that can be the report's title.
  var isTitle: Bool { isLine && Document.isTitle(written[0].text) }

  /// Whether a cell is a line of text, neither a label nor a value.
  static func isText(_ cell: Grid.Cell, labels: [LabelIndex]) -> Bool {
    !cell.isValue && !labels.know(cell.text)
  }
}
