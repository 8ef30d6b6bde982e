/// A rectangle of cells, rows and columns counted from 1; read here anew, so that an audit does not
/// lean on what it looks at.
struct GridRange: Hashable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  /// The range of a reference such as `B7` or `A1:C3`, without `$`; nil for anything else.
  init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = corners.first.flatMap({ Self.cell($0) }),
      let last = corners.last.flatMap({ Self.cell($0) }), first.row <= last.row,
      first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  /// The ranges of a list with a space between; nil unless each is one.
  static func list(_ text: String) -> [GridRange]? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    let ranges = parts.compactMap { GridRange($0) }
    return ranges.count == parts.count ? ranges : nil
  }

  /// The row and column of a single cell's reference; nil for anything else.
  static func cell(_ text: some StringProtocol) -> (row: Int, column: Int)? {
    let letters = text.prefix { ("A"..."Z").contains($0) }
    let digits = text[letters.endIndex...]
    guard (1...3).contains(letters.utf8.count), (1...7).contains(digits.utf8.count),
      digits.first != "0", digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let row = Int(digits), row <= 1_048_576
    else { return nil }
    let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 0x40 }
    return column <= 16_384 ? (row, column) : nil
  }

  func contains(row: Int, column: Int) -> Bool { rows.contains(row) && columns.contains(column) }

  func overlaps(_ other: GridRange) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }
}
