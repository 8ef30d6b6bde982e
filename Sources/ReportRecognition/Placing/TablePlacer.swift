/// A way to find the values of one table in one part of a source.
protocol TablePlacer {
  /// Where the values were found, with what other parts hold of the table.
  var placement: TablePlacement { get }

  /// Adds what the part holds of the table to the placement.
  mutating func place()
}
