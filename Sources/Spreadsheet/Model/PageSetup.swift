/// How a sheet is printed, on A4.
public struct PageSetup: Sendable, Equatable {
  /// How the paper lies.
  public enum Orientation: String, Sendable {
    /// Upright.
    case portrait
    /// Across.
    case landscape
  }

  /// The distances from the edges of the paper, in inches.
  public struct Margins: Sendable, Equatable {
    /// From the left edge.
    public var left = 0.7
    /// From the right edge.
    public var right = 0.7
    /// From the top edge to the cells.
    public var top = 0.75
    /// From the bottom edge to the cells.
    public var bottom = 0.75
    /// From the top edge to the header.
    public var header = 0.3
    /// From the bottom edge to the footer.
    public var footer = 0.3

    /// Creates the usual margins, to be changed.
    public init() {}
  }

  /// How the paper lies.
  public var orientation = Orientation.portrait
  /// The pages beside each other to shrink the sheet to; nil for no shrinking, 0 for any number.
  public var fitToWidth: Int?
  /// The pages below each other to shrink the sheet to; nil for no shrinking, 0 for any number.
  public var fitToHeight: Int?
  /// The distances from the edges.
  public var margins = Margins()
  /// Rows that are repeated on every page, counted from 0.
  public var titleRows: ClosedRange<Int>?
  /// Columns that are repeated on every page, counted from 0.
  public var titleColumns: ClosedRange<Int>?
  /// What stands above the cells, in the notation of `&C&P`; at most 255 UTF-16 units.
  public var header: String?
  /// What stands below the cells, in the notation of `&C&P`; at most 255 UTF-16 units.
  public var footer: String?
  /// Whether the cells stand in the middle of the width.
  public var isCentered = false

  /// Creates the usual page, to be changed.
  public init() {}

  /// A4, among the numbers of paper sizes.
  static let paperSize = 9

  var isFitted: Bool { fitToWidth != nil || fitToHeight != nil }
}
