/// What a sheet holds.
public struct SheetContents: Sendable {
  /// The name.
  public internal(set) var name: String
  /// Whether the sheet has a tab.
  public internal(set) var visibility: SheetVisibility
  /// Whether it is a sheet of cells; charts and macros have none.
  public internal(set) var isWorksheet: Bool
  /// Whether the file has anything of the sheet besides its name.
  public internal(set) var hasPart = true
  /// The cells that hold something, by row and then by column.
  public internal(set) var cells: [CellContents] = []
  /// The merged ranges, in the order of the file; they may overlap.
  public internal(set) var merges: [CellRange] = []

  /// Finds a cell; nil where it holds nothing.
  public func cell(at reference: CellReference) -> CellContents? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].reference < reference { low = middle + 1 } else { high = middle }
    }
    guard low < cells.count, cells[low].reference == reference else { return nil }
    return cells[low]
  }
}
