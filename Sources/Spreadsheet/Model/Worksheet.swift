/// A sheet to be written.
public struct Worksheet: Sendable {
  /// The name; see ``SheetName/isValid(_:)``.
  public var name: String
  /// The widths of columns, in ascending order, not overlapping.
  public var columns: [ColumnWidth] = []
  /// The rows in ascending order.
  public var rows: [Row] = []
  /// Rows behind ``rows``, each made when it is written.
  public var laterRows: LaterRows?
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
  /// Cells whose text may look like a number without a mark in the corner.
  public var textNumbers: [CellRange] = []
  /// The rows that can be filtered, the row of their headings first; nil for none.
  public var filter: CellRange?
  /// Cells that lead somewhere.
  public var hyperlinks: [Hyperlink] = []
  /// Charts over the cells.
  public var charts: [Chart] = []

  /// Rows of which there may be too many to hold them all at once.
  public struct LaterRows: Sendable {
    /// Their numbers in the sheet, from 0.
    let rows: Range<Int>
    /// The columns of each of them.
    let columns: ClosedRange<Int>
    /// Makes the row of a number.
    let make: @Sendable (Int) -> Row

    /// Describes rows.
    ///
    /// - Parameters:
    ///   - rows: Their numbers in the sheet, from 0.
    ///   - columns: The columns of the longest of them.
    ///   - make: Makes the row of a number; called once for each, in order.
    public init(
      _ rows: Range<Int>,
      columns: ClosedRange<Int>,
      make: @escaping @Sendable (Int) -> Row
    ) {
      self.rows = rows
      self.columns = columns
      self.make = make
    }
  }

  /// Describes an empty sheet.
  public init(name: String) {
    self.name = name
  }
}
