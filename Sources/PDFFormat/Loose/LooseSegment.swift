/// Rows of a table without rules with the headings above them.
struct LooseSegment {
  /// The first row, which is that of a heading but in a table without headings.
  let firstRow: Int
  /// The last row in which a heading stands.
  private(set) var lastHeading = -1
  /// The headings, and the numbers below, by their place among the table's texts.
  private(set) var headings: [Int] = []
  private(set) var values: [Int] = []
  /// The columns under the headings.
  var columns: [Int] = []
  /// Whether every number stands under a heading.
  var isHeaded = false

  /// The pieces of a table: each begins where headings follow rows of numbers.
  ///
  /// Headings at the foot of a page that are repeated on the next one are dropped from the texts.
  static func segments(of items: inout [LooseItem]) -> [LooseSegment] {
    dropRepeatedHeadings(from: &items)
    var segments: [LooseSegment] = []
    for index in items.indices.sorted(by: { items[$0].row < items[$1].row }) {
      switch items[index].role {
      case .label: continue
      case .heading:
        if segments.last?.values.isEmpty != true {
          segments.append(LooseSegment(firstRow: items[index].row))
        }
        segments[segments.count - 1].headings.append(index)
        segments[segments.count - 1].lastHeading = items[index].row
      case .value:
        if segments.isEmpty { segments.append(LooseSegment(firstRow: items[index].row)) }
        segments[segments.count - 1].values.append(index)
      }
    }
    return segments
  }

  /// Adds a number by its place among the texts.
  mutating func add(value: Int) { values.append(value) }

  private static func dropRepeatedHeadings(from items: inout [LooseItem]) {
    let parts = Dictionary(grouping: items.indices, by: { items[$0].part })
    var dropped: Set<Int> = []
    for (part, own) in parts {
      let next = parts[part + 1] ?? []
      // Those below the last number of their page, and those above the first of the next.
      let end = own.filter { items[$0].role == .value }.map { items[$0].row }.max() ?? -1
      let start = next.filter { items[$0].role == .value }.map { items[$0].row }.min() ?? .max
      let above = own.filter { items[$0].role == .heading && items[$0].row > end }
      let below = next.filter { items[$0].role == .heading && items[$0].row < start }
      let texts = Set(below.map { items[$0].block.text })
      let repeated = above.filter { texts.contains(items[$0].block.text) }
      if !texts.isEmpty, Set(repeated.map { items[$0].block.text }) == texts {
        dropped.formUnion(repeated)
      }
    }
    if !dropped.isEmpty {
      items = items.indices.filter { !dropped.contains($0) }.map { items[$0] }
    }
  }
}
