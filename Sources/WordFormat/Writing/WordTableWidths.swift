import ReportFormats
import ReportModel

/// The widths of a table's columns, in twentieths of a point.
struct WordTableWidths {
  let columns: [Int]

  /// The size of letters in tables, in points.
  static let fontSize = 10.5
  /// The margin at each side of a cell.
  static let cellMargin = 57

  /// Parts the width of a page among the columns as the form does.
  init(_ table: PrintedTable, width: Int) {
    let shares = table.columnWidths
    let whole = shares.reduce(0, +)
    var edges: [Int] = [0]
    var sum = 0.0
    for share in shares {
      sum += share
      edges.append(Int((sum / whole * Double(width)).rounded()))
    }
    columns = zip(edges, edges.dropFirst()).map { $1 - $0 }
  }

  /// The width of a cell.
  func width(of cell: PrintedTable.Cell) -> Int {
    columns[cell.column..<cell.column + cell.columnSpan].reduce(0, +)
  }

  /// Whether every number stands on one line of its cell.
  func fits(_ table: PrintedTable) -> Bool {
    table.rows.joined().allSatisfy { cell in
      guard case .value(_) = cell.content else { return true }
      let room = width(of: cell) - 2 * Self.cellMargin
      // A digit is half as wide as it is high.
      return Double(Self.longestNumber(in: cell.text)) * Self.fontSize / 2 * 20 <= Double(room)
    }
  }

  private static func longestNumber(in text: String) -> Int {
    var longest = 0
    var length = 0
    for byte in text.utf8 {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      length = isDigit || [UInt8(ascii: "."), UInt8(ascii: "-")].contains(byte) ? length + 1 : 0
      longest = max(longest, length)
    }
    return longest
  }
}
