/// What a sheet keeps users from, without a password.
///
/// Cells whose style is locked cannot be changed. Widths, heights, filters and sorting stay free
/// unless said otherwise.
public struct SheetProtection: Sendable, Equatable {
  /// Whether widths of columns may be changed.
  public var allowsFormattingColumns = true
  /// Whether heights of rows may be changed.
  public var allowsFormattingRows = true
  /// Whether fonts, colours and the like may be changed.
  public var allowsFormattingCells = false
  /// Whether rows may be inserted.
  public var allowsInsertingRows = false
  /// Whether rows may be deleted.
  public var allowsDeletingRows = false
  /// Whether filters may be used.
  public var allowsFiltering = true
  /// Whether cells may be sorted.
  public var allowsSorting = true

  /// Creates the usual protection, to be changed.
  public init() {}
}
