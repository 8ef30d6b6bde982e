/// What may be typed into cells; pasting goes past it.
public struct DataValidation: Sendable, Equatable {
  /// The type of what is typed.
  public enum Kind: String, Sendable {
    /// A whole number.
    case whole
    /// A decimal number.
    case decimal
    /// One of a list: `"是,否"` in quotation marks, or a reference to cells.
    case list
    /// A date.
    case date
    /// A text of a certain length.
    case textLength
    /// Whatever makes the formula true.
    case custom
  }

  /// How what is typed compares with the formulas.
  public enum Comparison: String, Sendable {
    /// From the first to the second.
    case between
    /// Outside of the first to the second.
    case notBetween
    /// Equal to the first.
    case equal
    /// Not equal to the first.
    case notEqual
    /// Greater than the first.
    case greaterThan
    /// Less than the first.
    case lessThan
    /// Greater than the first, or equal.
    case greaterThanOrEqual
    /// Less than the first, or equal.
    case lessThanOrEqual
  }

  /// What happens to what is not allowed.
  public enum Severity: String, Sendable {
    /// It is refused.
    case stop
    /// The user is asked.
    case warning
    /// The user is told.
    case information
  }

  /// The cells.
  public var ranges: [CellRange]
  /// The type of what is typed.
  public var kind: Kind
  /// How it compares with the formulas; of no account for lists and formulas.
  public var comparison: Comparison
  /// A number, list or formula, without `=`.
  public var formula: String
  /// The second of two bounds.
  public var secondFormula: String?
  /// Whether the cell may be left empty.
  public var allowsBlank = true
  /// What happens to what is not allowed.
  public var severity = Severity.stop
  /// The heading of the message, at most 32 UTF-16 units.
  public var errorTitle: String?
  /// The message, at most 255 UTF-16 units.
  public var error: String?
  /// The heading of what is shown beforehand, at most 32 UTF-16 units.
  public var promptTitle: String?
  /// What is shown beforehand, at most 255 UTF-16 units.
  public var prompt: String?

  /// Describes what may be typed.
  ///
  /// - Parameters:
  ///   - ranges: The cells.
  ///   - kind: The type of what is typed.
  ///   - comparison: How it compares with the formulas.
  ///   - formula: A number, list or formula, without `=`.
  ///   - secondFormula: The second of two bounds.
  public init(
    _ ranges: [CellRange],
    _ kind: Kind,
    _ comparison: Comparison = .between,
    formula: String,
    secondFormula: String? = nil
  ) {
    self.ranges = ranges
    self.kind = kind
    self.comparison = comparison
    self.formula = formula
    self.secondFormula = secondFormula
  }
}
