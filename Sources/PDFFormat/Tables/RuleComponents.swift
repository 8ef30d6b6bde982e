/// Parts the rules of a page into those that hang together.
///
/// The page is laid out in tiles as large as what is still taken for touching; rules that reach into the same
/// tile belong together.
struct RuleComponents {
  /// How far rules may be apart and still touch: that of the borders of two cells, which web pages draw each.
  static let reach = 3.0
  /// How far a rule reaches beyond its ends.
  private static let overhang = 2.5

  private var sets: JoinedSets
  private let columns: Int
  private let rows: Int
  private let side: Double
  private var owners: [Int32]

  /// The rules by component.
  private(set) var components: [[TracedPage.Rule]] = []

  init(_ rules: [TracedPage.Rule], on box: Rectangle) {
    // Of a page past all measure the tiles are larger, so that they are never many more than its rules.
    side = max(Self.reach, (box.area / 4_000_000).squareRoot())
    columns = Int(box.width / side) + 2
    rows = Int(box.height / side) + 2
    sets = JoinedSets(count: rules.count)
    owners = rules.isEmpty ? [] : Array(repeating: -1, count: columns * rows)
    for (index, rule) in rules.enumerated() { mark(rule, index, on: box) }
    var numbers: [Int: Int] = [:]
    for (index, rule) in rules.enumerated() {
      let root = sets.root(of: index)
      if let number = numbers[root] {
        components[number].append(rule)
      } else {
        numbers[root] = components.count
        components.append([rule])
      }
    }
  }

  private mutating func mark(_ rule: TracedPage.Rule, _ index: Int, on box: Rectangle) {
    let (left, top) = (box.left, box.top)
    func tile(_ offset: Double, _ count: Int) -> Int { min(max(0, Int(offset / side)), count - 1) }
    let across = rule.isHorizontal ? rule.position - top : rule.position - left
    let shift = rule.isHorizontal ? left : top
    let (lines, tiles) = rule.isHorizontal ? (rows, columns) : (columns, rows)
    let line = tile(across, lines)
    let first = tile(rule.start - Self.overhang - shift, tiles)
    let last = tile(rule.end + Self.overhang - shift, tiles)
    for place in first...max(first, last) {
      let tile = rule.isHorizontal ? line * columns + place : place * columns + line
      if owners[tile] < 0 {
        owners[tile] = Int32(index)
      } else {
        sets.join(Int(owners[tile]), index)
      }
    }
  }
}
