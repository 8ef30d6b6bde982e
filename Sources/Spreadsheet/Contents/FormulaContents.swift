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

  /// What shares the formula.
  public let kind: Kind
  /// The text without `=`; nil where the file gives none, as for most cells that share one.
  public let text: String?
  /// Whether the file says what the formula came to; without, the value is blank for want of it.
  public let hasCachedValue: Bool
}
