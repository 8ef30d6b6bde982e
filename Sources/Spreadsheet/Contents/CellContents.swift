/// A cell that holds something.
///
/// Kept in 32 bytes, as a sheet may have millions.
public struct CellContents: Sendable {
  /// What the cell holds, or for a formula what the file says it came to.
  public enum Value: Sendable, Equatable {
    /// Nothing; only cells with a formula are kept for it.
    case blank
    /// A number as it is written, such as `12.0` or `1E2`; it need not be one.
    case number(String)
    /// A text, never empty.
    case text(String)
    /// True or false.
    case boolean(Bool)
    /// An error such as `#REF!`.
    case error(String)
    /// A date in ISO 8601, from the few files that have such.
    case date(String)
  }

  private let rowAndVisibility: UInt32
  private let columnNumber: UInt16
  let style: UInt16
  /// What the cell holds.
  public let value: Value
  private let formulaBox: FormulaBox?

  init(
    reference: CellReference,
    isHidden: Bool,
    style: UInt16,
    value: Value,
    formula: FormulaContents?
  ) {
    rowAndVisibility = UInt32(reference.row) | (isHidden ? Self.hiddenBit : 0)
    columnNumber = UInt16(reference.column)
    self.style = style
    self.value = value
    formulaBox = formula.map { FormulaBox($0) }
  }

  private static let hiddenBit: UInt32 = 1 << 31

  /// The place.
  public var reference: CellReference {
    CellReference(row: Int(rowAndVisibility & ~Self.hiddenBit), column: Int(columnNumber))
  }
  /// Whether the row is hidden, by hand or by a filter.
  public var isInHiddenRow: Bool { rowAndVisibility & Self.hiddenBit != 0 }
  /// The formula; nil where the cell has none.
  public var formula: FormulaContents? { formulaBox?.contents }
}

/// Keeps the rare formula out of the way.
private final class FormulaBox: Sendable {
  let contents: FormulaContents

  init(_ contents: FormulaContents) {
    self.contents = contents
  }
}
