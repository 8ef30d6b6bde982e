/// A cell that holds something.
///
/// Kept in 32 bytes, as a sheet may have millions.
public struct CellContents: Sendable {
  /// What the cell holds, or for a formula what it comes to.
  public enum Value: Sendable, Equatable {
    /// Nothing; only cells with a formula, or that show something, are kept for it.
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
  /// The number of its cell format.
  var style: UInt16
  /// What the cell holds.
  public let value: Value
  private let rarities: Rarities?

  init(
    reference: CellReference,
    isHidden: Bool,
    style: UInt16,
    value: Value,
    formula: FormulaContents? = nil,
    runs: [TextRun]? = nil,
    shown: [Overlay.Content] = [],
    isEmptyText: Bool = false
  ) {
    rowAndVisibility = UInt32(reference.row) | (isHidden ? Self.hiddenBit : 0)
    columnNumber = UInt16(reference.column)
    self.style = style
    self.value = value
    rarities =
      formula == nil && runs == nil && shown.isEmpty && !isEmptyText
      ? nil : Rarities(formula: formula, runs: runs, shown: shown, isEmptyText: isEmptyText)
  }

  private static let hiddenBit: UInt32 = 1 << 31

  /// The place.
  public var reference: CellReference {
    CellReference(row: Int(rowAndVisibility & ~Self.hiddenBit), column: Int(columnNumber))
  }
  /// The number of its cell format; cells of one number look alike.
  public var formatNumber: Int { Int(style) }
  /// Whether the row is hidden, by hand or by a filter, or has no height.
  public var isInHiddenRow: Bool { rowAndVisibility & Self.hiddenBit != 0 }
  /// The formula; nil where the cell has none.
  public var formula: FormulaContents? { rarities?.formula }
  /// The stretches of its text; nil where all of it looks as the cell does.
  public var runs: [TextRun]? { rarities?.runs }
  /// What the cell itself shows besides its value, such as a picture.
  public var shown: [Overlay.Content] { rarities?.shown ?? [] }

  /// Whether it holds a text without characters, around which its number format shows something.
  public var isEmptyText: Bool { rarities?.isEmptyText ?? false }

  /// Whether it holds nothing and shows nothing.
  var isEmpty: Bool { value == .blank && rarities == nil }

  /// The cell with what its formula comes to.
  func calculated(_ value: Value, _ formula: FormulaContents) -> CellContents {
    CellContents(
      reference: reference,
      isHidden: isInHiddenRow,
      style: style,
      value: value,
      formula: formula,
      runs: runs,
      shown: shown,
      isEmptyText: isEmptyText
    )
  }
}

/// Keeps what few cells have out of the way.
private final class Rarities: Sendable {
  let formula: FormulaContents?
  let runs: [TextRun]?
  let shown: [Overlay.Content]
  let isEmptyText: Bool

  init(
    formula: FormulaContents?,
    runs: [TextRun]?,
    shown: [Overlay.Content],
    isEmptyText: Bool
  ) {
    self.formula = formula
    self.runs = runs
    self.shown = shown
    self.isEmptyText = isEmptyText
  }
}
