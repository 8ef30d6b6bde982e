/// What a term of a rule contributes to its side.
public enum RuleOperand: Hashable, Sendable {
  /// A whole number of items.
  case count(Int)
  /// Nothing stands in the cell: an unknown number, which is not negative in a cell of counts.
  case blank
  /// Something stands there that is no count: a mark, an amount, a text that could not be read.
  case noCount

  /// The operand that a cell's value is.
  public init(_ value: CellValue) {
    if let count = value.count {
      self = .count(count)
    } else if case .blank = value {
      self = .blank
    } else {
      self = .noCount
    }
  }
}
