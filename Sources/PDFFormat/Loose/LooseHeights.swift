import TextTools

/// The rows of a table without rules: one for each height of numbers, and of words beside which there are none.
struct LooseHeights {
  /// From where to where the lines of a row stand, in a part of the table.
  private struct Band {
    let part: Int
    let first: Double
    var last: Double

    var middle: Double { (first + last) / 2 }

    init(part: Int, first: Double, last: Double) {
      (self.part, self.first, self.last) = (part, first, last)
    }

    init(_ item: LooseItem) {
      self.init(part: item.part, first: item.block.firstBaseline, last: item.block.lastBaseline)
    }

    func isBefore(_ other: Band) -> Bool { (part, first) < (other.part, other.first) }

    /// Whether another stands beside it by its first line, its last or its middle.
    func isBeside(_ other: Band) -> Bool {
      [first - other.first, last - other.last, middle - other.middle].contains {
        $0.magnitude <= LooseHeights.slack
      }
    }
  }

  /// How far heights of one row are apart, in points.
  private static let slack = 3.0

  /// Whether each row holds numbers.
  private(set) var holdsValues: [Bool] = []

  private let anchors: [Band]

  /// Numbers the rows from top to bottom.
  init(_ items: inout [LooseItem]) {
    anchors = Self.joined(items.filter(\.block.isValue).map { Band($0) })
    var rowOfItem: [Int: Int] = [:]
    var free: [Int] = []
    for index in items.indices {
      if let anchor = anchor(of: items[index]) {
        rowOfItem[index] = anchor.row
        items[index].isAligned = anchor.isAligned
      } else {
        free.append(index)
      }
    }
    let bands = free.map { index in
      let band = Band(items[index])
      return Band(part: band.part, first: band.middle, last: band.middle)
    }
    let own = Self.joined(bands)
    let all = (anchors.map { ($0, true) } + own.map { ($0, false) })
      .sorted { $0.0.isBefore($1.0) }
    holdsValues = all.map(\.1)
    let valueRows = all.indices.filter { all[$0].1 }
    let wordRows = all.indices.filter { !all[$0].1 }
    for (index, anchor) in rowOfItem { items[index].row = valueRows[anchor] }
    for (index, band) in zip(free, bands) {
      let next = own.partitioningIndex { band.isBefore($0) }
      items[index].row = wordRows[max(0, next - 1)]
    }
  }

  /// Rows do not reach into one another, so that what does is of one.
  private static func joined(_ bands: [Band]) -> [Band] {
    var joined: [Band] = []
    for band in bands.sorted(by: { $0.isBefore($1) }) {
      if let last = joined.last, last.part == band.part, band.first < last.last + slack {
        joined[joined.count - 1].last = max(last.last, band.last)
      } else {
        joined.append(band)
      }
    }
    return joined
  }

  /// The row of numbers that a text belongs to; nil where none stands beside it.
  private func anchor(of item: LooseItem) -> (row: Int, isAligned: Bool)? {
    let band = Band(item)
    let reach = item.block.size * 0.4
    let start = Band(part: item.part, first: band.first - reach, last: band.last)
    // Rows are apart, so that their ends are in order as well.
    let first = anchors.partitioningIndex {
      ($0.part, $0.last) >= (start.part, start.first)
    }
    let near = anchors[first...].prefix { $0.part == item.part && $0.first <= band.last + reach }
    let nearest = near.indices.min {
      (near[$0].middle - band.middle).magnitude < (near[$1].middle - band.middle).magnitude
    }
    return nearest.map { ($0, near[$0].isBeside(band)) }
  }
}
