/// The width of neighbouring columns.
public struct ColumnWidth: Sendable, Equatable {
  /// The columns, counted from 0.
  public var columns: ClosedRange<Int>
  /// The width in digits of the normal font.
  public var width: Double
  /// The format of cells that are not in the file.
  public var style: StyleIndex
  /// Whether the columns are hidden.
  public var isHidden: Bool
  /// How deep the columns are grouped, 1 to 7; 0 for no group.
  ///
  /// A group's sum stands behind it.
  public var outlineLevel = 0
  /// Whether the group before the columns is folded away.
  public var endsFoldedGroup = false

  /// Describes columns.
  ///
  /// - Parameters:
  ///   - columns: The columns, counted from 0.
  ///   - width: The width in digits of the normal font.
  ///   - style: The format of cells that are not in the file.
  ///   - isHidden: Whether the columns are hidden.
  public init(
    _ columns: ClosedRange<Int>,
    width: Double,
    style: StyleIndex = .normal,
    isHidden: Bool = false
  ) {
    self.columns = columns
    self.width = width
    self.style = style
    self.isHidden = isHidden
  }
}
