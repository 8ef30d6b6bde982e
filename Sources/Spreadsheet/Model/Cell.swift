/// A cell to be written.
public struct Cell: Sendable, Equatable {
  /// The column, counted from 0.
  public var column: Int
  /// The format, from the ``StyleTable`` that the workbook's style sheet was made of.
  public var style: StyleIndex
  /// What the cell holds.
  public var value: CellValue

  /// Describes a cell.
  ///
  /// - Parameters:
  ///   - column: The column, counted from 0.
  ///   - value: What the cell holds.
  ///   - style: The format.
  public init(_ column: Int, _ value: CellValue, style: StyleIndex = .normal) {
    self.column = column
    self.style = style
    self.value = value
  }
}

/// What a cell to be written holds.
public enum CellValue: Sendable, Equatable {
  /// Nothing; the cell is written for its format.
  case blank
  /// A decimal number, written as it is: `12`, `-0.50`, `1E3`.
  case number(String)
  /// A text of at most 32,767 UTF-16 units; never a formula, whatever it begins with.
  case text(String)
  /// A formula without `=`, and what it comes to, for programs that do not calculate.
  indirect case formula(String, result: FormulaResult)
}

/// What a formula comes to.
public enum FormulaResult: Sendable, Equatable {
  /// Not known; programs that do not calculate show nothing.
  case unknown
  /// A decimal number.
  case number(String)
  /// A text.
  case text(String)
}
