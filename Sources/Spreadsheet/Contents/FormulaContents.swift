/// The formula of a cell that was read.
public struct FormulaContents: Sendable, Equatable {
  /// What shares the formula.
  public enum Kind: Sendable, Equatable {
    /// Nothing; the formula is the cell's own.
    case normal
    /// Other cells; the text stands in one of them.
    case shared
    /// A range that the formula fills.
    case array
    /// A table of what-if values.
    case dataTable
  }

  /// What is known of a formula's result.
  public enum Outcome: Sendable, Equatable {
    /// The formula is not calculated here; the cell's value is what the file says.
    case stored
    /// It comes to the cell's value, and the file says so, too.
    case agrees
    /// It comes to the cell's value; the file says something else, or nothing where it is blank.
    case differs(stored: CellContents.Value)
  }

  /// What shares the formula.
  public let kind: Kind
  /// The text without `=`, for cells that share one as it is in this cell; nil where the file gives none.
  public let text: String?
  /// Whether the file says what the formula came to; without, the value is blank for want of it, unless
  /// it is calculated here.
  public let hasCachedValue: Bool
  /// What is known of the result.
  public internal(set) var outcome = Outcome.stored

  init(kind: Kind, text: String?, hasCachedValue: Bool) {
    self.kind = kind
    self.text = text
    self.hasCachedValue = hasCachedValue
  }
}
