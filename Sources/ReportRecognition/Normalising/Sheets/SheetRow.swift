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
    written = row.cells.filter { !$0.isBlank }
    hasLabel = written.contains { labels.know($0.text) }
    isText = !hasLabel && !written.isEmpty && written.allSatisfy(Self.isNoValue)
    heading = isText ? headings.section(of: written[0].text)?.kind : nil
  }

  /// Whether the row is one line of text.
  var isLine: Bool { isText && written.count == 1 }

  /// Whether a cell is a line of text, neither a label nor a value.
  static func isText(_ cell: Grid.Cell, labels: [LabelIndex]) -> Bool {
    isNoValue(cell) && !labels.know(cell.text)
  }

  private static func isNoValue(_ cell: Grid.Cell) -> Bool {
    cell.isWritten && ValueReader.read(cell.text, as: .amountWithUnit).value.isUnreadable
  }
}
