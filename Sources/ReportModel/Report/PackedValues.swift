/// The values of a report in little room, for work that keeps those of thousands.
///
/// Nearly all cells of a report hold a small count or nothing; these take four bytes each.
public struct PackedValues: Hashable, Sendable {
  /// What stands for a blank.
  private static let blank: Int32 = -1
  /// What stands for a value that is kept aside.
  private static let aside: Int32 = -2

  private var counts: [Int32] = []
  /// The values that are more than a small count, by their cells.
  private var others: [Int: CellValue] = [:]

  /// Packs values.
  ///
  /// - Parameter values: The values, in form order.
  public init(_ values: some Collection<CellValue>) {
    counts.reserveCapacity(values.count)
    for (cell, value) in values.enumerated() {
      if value == .blank {
        counts.append(Self.blank)
      } else if let count = value.count, let small = Int32(exactly: count), small >= 0,
        value == .count(count)
      {
        counts.append(small)
      } else {
        counts.append(Self.aside)
        others[cell] = value
      }
    }
  }
}

extension PackedValues: RandomAccessCollection {
  /// The first cell.
  public var startIndex: Int { 0 }
  /// Behind the last cell.
  public var endIndex: Int { counts.count }

  /// The value of a cell.
  public subscript(cell: Int) -> CellValue {
    switch counts[cell] {
    case Self.blank: .blank
    case Self.aside: others[cell] ?? .blank
    case let count: .count(Int(count))
    }
  }
}
