/// A chart over the cells of a sheet.
///
/// Its numbers stand in cells and, so that programs show it without calculation, in the chart.
public struct Chart: Sendable, Equatable {
  /// How numbers are shown.
  public enum Kind: Sendable, Equatable {
    /// As columns from left to right.
    case columns
    /// As bars from top to bottom.
    case bars
    /// As points joined by lines.
    case lines
  }

  /// Cells in a row or column, with what stands in them.
  public struct Cells: Sendable, Equatable {
    /// The name of their sheet.
    public var sheet: String
    /// Where they stand.
    public var range: CellRange
    /// What stands in them, in their order; nil in a cell without anything.
    public var values: [String?]

    /// Describes cells.
    ///
    /// - Parameters:
    ///   - range: Where they stand.
    ///   - sheet: The name of their sheet.
    ///   - values: What stands in them, in their order.
    public init(_ range: CellRange, of sheet: String, holding values: [String?]) {
      self.sheet = sheet
      self.range = range
      self.values = values
    }
  }

  /// Numbers that belong together.
  public struct Series: Sendable, Equatable {
    /// The cell of their name.
    public var name: Cells
    /// The cells of the texts beside the numbers.
    public var categories: Cells
    /// The cells of the numbers, which are decimal.
    public var numbers: Cells
    /// Their colour.
    public var color: Color

    /// Describes numbers.
    ///
    /// - Parameters:
    ///   - name: The cell of their name.
    ///   - categories: The cells of the texts beside the numbers.
    ///   - numbers: The cells of the numbers.
    ///   - color: Their colour.
    public init(name: Cells, categories: Cells, numbers: Cells, color: Color) {
      self.name = name
      self.categories = categories
      self.numbers = numbers
      self.color = color
    }
  }

  /// How numbers are shown.
  public var kind: Kind
  /// What stands above it.
  public var title: String
  /// What is told of it to whom does not see it.
  public var description: String
  /// The cells that it lies over.
  public var place: CellRange
  /// The numbers, at least one of them.
  public var series: [Series]
  /// Whether bars of the same text are put onto each other and not beside.
  public var isStacked = false

  /// Describes a chart.
  ///
  /// - Parameters:
  ///   - kind: How numbers are shown.
  ///   - title: What stands above it.
  ///   - description: What is told of it to whom does not see it.
  ///   - place: The cells that it lies over.
  ///   - series: The numbers.
  public init(
    _ kind: Kind,
    title: String,
    description: String = "",
    over place: CellRange,
    series: [Series]
  ) {
    self.kind = kind
    self.title = title
    self.description = description
    self.place = place
    self.series = series
  }
}
