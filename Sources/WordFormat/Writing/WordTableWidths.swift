import ReportFormats
import ReportModel

/// The widths of a table's columns, in twentieths of a point.
struct WordTableWidths {
  private(set) var columns: [Int]
  /// Whether every number stands on one line of its cell.
  private(set) var isFitting = true

  /// The size of letters in tables, in points.
  static let fontSize = 10.5
  /// The margin at each side of a cell.
  static let cellMargin = 57
  /// The share of its width that a column keeps where another one needs room.
  private static let keptShare = 0.7
  /// The room that a number has beside its own width: borders, and what programs round.
  private static let slack = 20

  /// Parts the width of a page among the columns as the form does; a number that is too wide gets room from
  /// columns that have some to spare.
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
    makeRoom(Self.needs(of: table))
  }

  /// The width of a cell.
  func width(of cell: PrintedTable.Cell) -> Int {
    columns[cell.column..<cell.column + cell.columnSpan].reduce(0, +)
  }

  /// The width that the widest number of each column needs.
  private static func needs(of table: PrintedTable) -> [Int] {
    var needs = Array(repeating: 0, count: table.columnWidths.count)
    for cell in table.rows.joined() where cell.columnSpan == 1 {
      guard case .value(_) = cell.content else { continue }
      // A digit is half as wide as it is high.
      let number = Double(longestNumber(in: cell.text)) * fontSize / 2 * 20
      needs[cell.column] = max(
        needs[cell.column],
        Int(number.rounded(.up)) + 2 * cellMargin + slack
      )
    }
    return needs
  }

  private mutating func makeRoom(_ needs: [Int]) {
    let missing = zip(columns, needs).reduce(0) { $0 + max(0, $1.1 - $1.0) }
    guard missing > 0 else { return }
    let spare = zip(columns, needs).map { width, need in
      max(0, width - max(need, Int(Double(width) * Self.keptShare)))
    }
    let all = spare.reduce(0, +)
    isFitting = missing <= all
    let given = min(missing, all)
    guard given > 0 else { return }
    var rest = given
    var last = 0
    for (index, own) in spare.enumerated() where own > 0 {
      let part = own * given / all
      columns[index] -= part
      rest -= part
      last = index
    }
    columns[last] -= rest
    rest = given
    for (index, need) in needs.enumerated() where need > columns[index] && spare[index] == 0 {
      let part = min(rest, need - columns[index])
      columns[index] += part
      rest -= part
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
