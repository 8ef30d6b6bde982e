import ReportModel

extension Grid.Cell {
  /// Whether the cell can be one of values: a blank, what is read for certain, or what is no text.
  var isValue: Bool {
    !isWritten || !ValueReader.read(text, as: .amountWithUnit).value.isUnreadable
  }

  /// Whether a number stands in the cell.
  var isNumber: Bool { ValueReader.read(text, as: .amountWithUnit).value.number != nil }
}
