internal import ReportModel
internal import ReportRecognition

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

  init(_ row: Grid.Row) {
    self.row = row
    written = row.cells.filter { !Self.isBlank($0) }
    hasLabel = written.contains { TableRecognizer.isLabel($0.text) }
    isText = !hasLabel && !written.isEmpty && written.allSatisfy(Self.isNoValue)
    heading = isText ? SectionHeading.section(of: written[0].text) : nil
  }

  /// Whether the row is one line of text.
  var isLine: Bool { isText && written.count == 1 }

  /// What stands in the row, as one line; nil for a blank row.
  var line: Paragraph? {
    guard let first = written.first else { return nil }
    let pieces = written.flatMap { TextPieces.lines($0.text) }
    return Paragraph(pieces.joined(separator: " "), origin: first.origin)
  }

  /// Whether a cell is a line of text, neither a label nor a value.
  static func isText(_ cell: Grid.Cell) -> Bool {
    isNoValue(cell) && !TableRecognizer.isLabel(cell.text)
  }

  /// Whether what stands in a cell was written there as it is.
  static func isWritten(_ cell: Grid.Cell) -> Bool {
    if case .written = cell.content { true } else { false }
  }

  private static func isNoValue(_ cell: Grid.Cell) -> Bool {
    isWritten(cell) && ValueReader.read(cell.text, as: .amountWithUnit).value.isUnreadable
  }

  private static func isBlank(_ cell: Grid.Cell) -> Bool {
    isWritten(cell) && cell.text.unicodeScalars.allSatisfy(\.isBlank)
  }
}
