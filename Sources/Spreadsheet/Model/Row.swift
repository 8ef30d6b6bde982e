/// A row of cells to be written.
public struct Row: Sendable, Equatable {
  /// The number of the row, counted from 0.
  public var index: Int
  /// The height in points; nil leaves it to the program.
  public var height: Double?
  /// Whether the height follows the text once somebody edits it, instead of staying as it is.
  public var growsWithText: Bool
  /// Whether the row is hidden.
  public var isHidden: Bool
  /// The cells in ascending order of their columns.
  public var cells: [Cell]

  /// Describes a row.
  ///
  /// - Parameters:
  ///   - index: The number of the row, counted from 0.
  ///   - height: The height in points.
  ///   - growsWithText: Whether the height follows the text once somebody edits it.
  ///   - isHidden: Whether the row is hidden.
  ///   - cells: The cells in ascending order of their columns.
  public init(
    _ index: Int,
    height: Double? = nil,
    growsWithText: Bool = false,
    isHidden: Bool = false,
    cells: [Cell] = []
  ) {
    self.index = index
    self.height = height
    self.growsWithText = growsWithText
    self.isHidden = isHidden
    self.cells = cells
  }
}
