/// Numbers that the end of a page may cut: their digits may go on in the first row behind it.
enum CutNumbers {
  /// The columns whose numbers above and below the end of a page may be one.
  ///
  /// - Parameters:
  ///   - full: The columns whose numbers in the last row above leave no room for one more digit.
  ///   - below: The values of the first row below: their columns, and whether they are digits alone.
  /// - Returns: The columns; empty where a value below cannot be the rest of a number, and none is then.
  static func columns(
    full: Set<Int>,
    below: some Sequence<(column: Int, isDigits: Bool)>
  ) -> Set<Int> {
    var cut: Set<Int> = []
    for value in below {
      guard value.isDigits, full.contains(value.column) else { return [] }
      cut.insert(value.column)
    }
    return cut
  }
}
