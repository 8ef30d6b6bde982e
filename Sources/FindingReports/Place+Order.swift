internal import ReportModel

extension Place? {
  /// What orders the places of a file: its kind and sheet, then the numbers from the outermost; no place comes first.
  private var order: (kind: Int, sheet: String, numbers: [Int]) {
    switch self {
    case nil: (0, "", [])
    case .text(let line, let column)?, .json(_, let line, let column)?: (1, "", [line, column])
    case .xml(_, let line)?: (1, "", [line])
    case .paragraph(let number, let page)?: (2, "", [page ?? 0, number])
    case .table(let number, let row, let column, let page)?:
      (3, "", [page ?? 0, number, row, column])
    case .cell(let sheet, let reference)?: (4, sheet, Self.numbers(of: reference))
    }
  }

  /// Whether a place stands before another one.
  func precedes(_ other: Place?) -> Bool {
    let (one, two) = (order, other.order)
    if one.kind != two.kind { return one.kind < two.kind }
    if one.sheet != two.sheet { return one.sheet < two.sheet }
    return one.numbers.lexicographicallyPrecedes(two.numbers)
  }

  /// The row and the column of a cell's reference: `D7`.
  private static func numbers(of reference: String) -> [Int] {
    var (row, column) = (0, 0)
    for byte in reference.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = column &* 26 &+ Int(byte - 64)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row &* 10 &+ Int(byte - 48)
      // Of a range its first cell counts.
      default: return [row, column]
      }
    }
    return [row, column]
  }
}
