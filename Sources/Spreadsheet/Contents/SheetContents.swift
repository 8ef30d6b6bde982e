internal import TextTools

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
    let index = cells.partitioningIndex { $0.reference >= reference }
    guard index < cells.count, cells[index].reference == reference else { return nil }
    return cells[index]
  }
}
