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

/// Keeps the rare formula out of the way.
private final class FormulaBox: Sendable {
  let contents: FormulaContents

  init(_ contents: FormulaContents) {
    self.contents = contents
  }
}

extension WorkbookContents {
  /// How the cell shows its number; `General` where the file says nothing that is known.
  public func numberFormat(of cell: CellContents) -> NumberFormat {
    let style = Int(cell.style)
    return style < numberFormats.count ? numberFormats[style] : .general
  }
}
