/// The room that the cells of a sheet have for their text.
public struct ColumnRoom: Sendable {
  private let columns: Axis
  private var merges: [CellReference: CellRange] = [:]

  /// Measures a sheet; nil where the file does not say how text is put into its cells.
  public init?(of sheet: SheetContents) {
    guard let sizes = sheet.columnSizes else { return nil }
    columns = sizes.columns
    for merge in sheet.merges where !merge.isWhole && merge.last.column > merge.first.column {
      merges[merge.first] = merge
    }
  }

  /// The width of a cell with those that it is merged with, in digits of the usual font.
  public func width(of cell: CellReference) -> Double {
    let last = merges[cell]?.last.column ?? cell.column
    let size = columns.start(of: last + 1) - columns.start(of: cell.column)
    return Double(size) / Double(SheetSizes.pixel) / SheetSizes.pixelsOfCharacter
  }
}
