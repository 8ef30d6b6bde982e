/// A format that cells have while a formula is true; of the kind that every program knows.
public struct ConditionalFormat: Sendable, Equatable {
  /// The cells.
  public var ranges: [CellRange]
  /// The formula without `=`, as for the first cell, with references to the same sheet only.
  public var formula: String
  /// The format, from ``StyleTable/index(of:)-(DifferentialStyle)``.
  public var style: DifferentialIndex
  /// Whether later formats of the sheet are not looked at where this one holds.
  public var stopsIfTrue: Bool

  /// Describes a format.
  ///
  /// - Parameters:
  ///   - ranges: The cells.
  ///   - formula: The formula without `=`, as for the first cell.
  ///   - style: The format.
  ///   - stopsIfTrue: Whether later formats are not looked at where this one holds.
  public init(
    _ ranges: [CellRange],
    formula: String,
    style: DifferentialIndex,
    stopsIfTrue: Bool = false
  ) {
    self.ranges = ranges
    self.formula = formula
    self.style = style
    self.stopsIfTrue = stopsIfTrue
  }
}
