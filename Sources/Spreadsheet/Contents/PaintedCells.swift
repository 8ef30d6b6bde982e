/// Cells behind which something else than their format may put a dark colour.
struct PaintedCells {
  let range: CellRange
  /// The rule that does; nil where it is not known of which of the cells.
  let rule: SheetRule?
}
