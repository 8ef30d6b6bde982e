internal import TextTools

/// The values of a report in little room, for work that keeps those of thousands.
///
/// Nearly all cells of a report hold a small count or nothing; these take two bytes each.
public struct PackedValues: Hashable, Sendable {
  /// What stands for a blank.
  private static let blank = UInt16.max
  /// What stands for a value that is kept aside.
  private static let aside = UInt16.max - 1

  /// A value that is more than a small count.
  private struct Other: Hashable {
    let cell: Int
    let value: CellValue
  }

  private let counts: [UInt16]
  /// Such values in the order of their cells: a report has few, and a dictionary would take more room than all of them.
  private let others: [Other]

  /// Packs values.
  ///
  /// - Parameter values: The values, in form order.
  public init(_ values: some Collection<CellValue>) {
    var counts: [UInt16] = []
    var others: [Other] = []
    counts.reserveCapacity(values.count)
    for (cell, value) in values.enumerated() {
      if value == .blank {
        counts.append(Self.blank)
      } else if let count = value.count, let small = UInt16(exactly: count), small < Self.aside,
        value == .count(count)
      {
        counts.append(small)
      } else {
        counts.append(Self.aside)
        others.append(Other(cell: cell, value: value))
      }
    }
    self.counts = counts
    self.others = others
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
    case Self.aside: other(cell)
    case let count: .count(Int(count))
    }
  }

  /// A value that is kept aside; in a damaged report it may be one of many.
  private func other(_ cell: Int) -> CellValue {
    others[others.partitioningIndex { $0.cell >= cell }].value
  }
}
