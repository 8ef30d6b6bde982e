/// A sheet to be written.
public struct Worksheet: Sendable {
  /// The name; see ``SheetName/isValid(_:)``.
  public var name: String
  /// The widths of columns, in ascending order, not overlapping.
  public var columns: [ColumnWidth] = []
  /// The rows in ascending order.
  public var rows: [Row] = []
  /// Ranges whose cells are shown as one; the value stands in the first of its cells.
  public var merges: [CellRange] = []
  /// The height of rows that state none, in points.
  public var defaultRowHeight = 15.0
  /// How the sheet is shown.
  public var view = SheetView()
  /// How the sheet is printed.
  public var page = PageSetup()
  /// What the sheet keeps users from; nil for nothing.
  public var protection: SheetProtection?
  /// What may be typed into cells.
  public var validations: [DataValidation] = []
  /// Formats that depend on what cells hold.
  public var conditionalFormats: [ConditionalFormat] = []
  /// Notes on cells.
  public var notes: [Note] = []
  /// The parts of the notes, if they were written before; of no account once ``notes`` are others.
  public var writtenNotes: WrittenNotes?
  /// Cells whose text may look like a number without a mark in the corner.
  public var textNumbers: [CellRange] = []

  /// Describes an empty sheet.
  public init(name: String) {
    self.name = name
  }
}

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

/// Whether a sheet has a tab.
public enum SheetVisibility: String, Sendable {
  /// It has.
  case visible
  /// It has none, and users can bring it back.
  case hidden
  /// It has none, and only a program can bring it back.
  case veryHidden
}

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

/// A note on a cell.
public struct Note: Sendable, Equatable {
  /// The cell.
  public var cell: CellReference
  /// The text.
  public var text: String
  /// Who wrote it.
  public var author: String
  /// The columns and rows that its box covers.
  public var size: (columns: Int, rows: Int)

  /// Describes a note.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - text: The text.
  ///   - author: Who wrote it.
  ///   - size: The columns and rows that its box covers.
  public init(
    _ cell: CellReference,
    _ text: String,
    author: String = "",
    size: (columns: Int, rows: Int) = (columns: 3, rows: 4)
  ) {
    self.cell = cell
    self.text = text
    self.author = author
    self.size = size
  }

  /// Tells whether all is equal.
  public static func == (left: Self, right: Self) -> Bool {
    left.cell == right.cell && left.text == right.text && left.author == right.author
      && left.size == right.size
  }
}
