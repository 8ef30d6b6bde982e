/// How a sheet is shown.
public struct SheetView: Sendable, Equatable {
  /// Whether the sheet has a tab.
  public var visibility = SheetVisibility.visible
  /// Whether thin lines stand between the cells.
  public var showsGridLines = true
  /// The size on the screen in per cent, 10 to 400.
  public var zoom = 100
  /// The rows at the top that stay in sight.
  public var frozenRows = 0
  /// The columns at the left that stay in sight.
  public var frozenColumns = 0
  /// The colour of the tab.
  public var tabColor: Color?
  /// The cell that is selected.
  public var selectedCell = CellReference(row: 0, column: 0)

  /// Creates the usual view, to be changed.
  public init() {}
}
