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
  /// Whether no more than the sheet's first rows were read, as it is of no interest.
  public internal(set) var isLeftOut = false
  /// The cells that hold something, by row and then by column.
  public internal(set) var cells: [CellContents] = []
  /// The merged ranges, in the order of the file; they may overlap.
  public internal(set) var merges: [CellRange] = []
  /// The columns that are hidden or have no width, counted from 0.
  public internal(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// Whether cells that hold a zero look blank.
  public internal(set) var hidesZeros = false
  /// The cells whose zeros a rule hides.
  public internal(set) var hiddenZeros: Set<CellReference> = []
  /// What lies over the cells, such as pictures.
  public internal(set) var overlays: [Overlay] = []

  /// How wide the columns are; nil where the file does not say how text is put into them.
  var columnSizes: SheetSizes?

  /// The rules by which cells look otherwise.
  var rules: [SheetRule] = []
  /// The cells behind which the style of a table may put a colour that white letters are seen on.
  var painted: [CellRange] = []

  init(name: String, visibility: SheetVisibility, isWorksheet: Bool, hasPart: Bool = true) {
    self.name = name
    self.visibility = visibility
    self.isWorksheet = isWorksheet
    self.hasPart = hasPart
  }

  /// Finds a cell; nil where it holds nothing.
  public func cell(at reference: CellReference) -> CellContents? {
    index(of: reference).map { cells[$0] }
  }

  /// Adds the small chart that a cell shows behind its value.
  mutating func addSparkline(in cell: CellReference) {
    guard overlays.count < Self.overlayLimit else { return }
    overlays.append(Overlay(.object, over: [cell], only: nil))
  }

  /// Adds what a cell shows besides its value.
  mutating func addOverlay(_ content: Overlay.Content, in cell: CellReference) {
    guard overlays.count < Self.overlayLimit else { return }
    overlays.append(Overlay(content, over: [cell], only: cell))
  }

  /// The most overlays that are kept.
  private static let overlayLimit = 10_000

  /// Where a cell stands among those that hold something; nil where it holds nothing.
  func index(of reference: CellReference) -> Int? {
    let index = firstIndex(from: reference)
    return index < cells.count && cells[index].reference == reference ? index : nil
  }

  /// Where the first cell stands that is not before a place.
  func firstIndex(from reference: CellReference) -> Int {
    cells.partitioningIndex { $0.reference >= reference }
  }
}
