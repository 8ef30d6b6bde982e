/// A part of a source that holds something of one table.
enum SourcePart {
  /// A grid, with its number among the source's.
  case grid(FoldedGrid, number: Int)
  /// Stretches of a text, each with the number of the grid that stands for it.
  case lines([(grid: Int, table: LineTable)], in: LineText)

  /// Adds what the part holds of a table to its placement, in the one way that suits the part: by column
  /// where columns are known, by order where only cells are, by labels where there are but lines.
  func place(into placement: inout TablePlacement, labels: LabelIndex) {
    var placer: any TablePlacer =
      switch self {
      case .grid(let grid, let number) where grid.grid.knowsColumns:
        GridPlacement(grid, number: number, labels: labels, placement: placement)
      case .grid(let grid, let number):
        FlowPlacement(grid, number: number, labels: labels, placement: placement)
      case .lines(let tables, let text):
        LinePlacement(tables, in: text, labels: labels, placement: placement)
      }
    placer.place()
    placement = placer.placement
  }
}
