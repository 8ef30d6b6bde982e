import TextTools

/// The places of the rules that run across one direction of a table, each double or broken rule as one.
struct LatticeAxis {
  /// A place, with the rules there joined.
  struct Line {
    var position: Double
    /// How far from there its rules lie.
    var slack = 0.0
    /// From where to where there are rules, in order and apart.
    var stretches: [ClosedRange<Double>] = []
  }

  /// How far the rules of one border are apart, and how far all of them together.
  private static let (gap, spread) = (3.0, 5.0)
  /// How far a rule may end from the one that it ends at.
  private static let tie = 1.6
  /// How far the pieces of a broken rule are apart.
  private static let breakLength = 4.5

  private(set) var lines: [Line] = []

  /// Joins rules of one direction.
  init(_ rules: [TracedPage.Rule]) {
    let rules = rules.sorted { $0.position < $1.position }
    var start = 0
    while start < rules.count {
      var end = start + 1
      while end < rules.count, rules[end].position - rules[end - 1].position <= Self.gap,
        rules[end].position - rules[start].position <= Self.spread
      {
        end += 1
      }
      let middle = (rules[start].position + rules[end - 1].position) / 2
      lines.append(
        Line(
          position: middle,
          slack: middle - rules[start].position,
          stretches: Self.joined(rules[start..<end])
        )
      )
      start = end
    }
  }

  private static func joined(_ rules: ArraySlice<TracedPage.Rule>) -> [ClosedRange<Double>] {
    var stretches: [ClosedRange<Double>] = []
    for rule in rules.sorted(by: { $0.start < $1.start }) {
      if let last = stretches.last, rule.start <= last.upperBound + breakLength {
        stretches[stretches.count - 1] = last.lowerBound...max(last.upperBound, rule.end)
      } else {
        stretches.append(rule.start...rule.end)
      }
    }
    return stretches
  }

  /// Drops what is too short to part anything, such as dots and strokes.
  mutating func dropShort(_ length: Double) {
    for index in lines.indices {
      lines[index].stretches.removeAll { $0.upperBound - $0.lowerBound < length }
    }
    lines.removeAll { $0.stretches.isEmpty }
  }

  /// Drops what neither begins nor ends at a rule that crosses it, nor at the table's side, as the line under a word.
  mutating func dropLoose(between crossing: LatticeAxis, within ends: ClosedRange<Double>) {
    func isTied(_ end: Double) -> Bool {
      if end - ends.lowerBound <= Self.tie || ends.upperBound - end <= Self.tie { return true }
      let index = crossing.lines.partitioningIndex { $0.position >= end - Self.spread }
      return crossing.lines[index...].prefix { $0.position <= end + Self.spread }
        .contains { ($0.position - end).magnitude <= $0.slack + Self.tie }
    }
    for index in lines.indices {
      lines[index].stretches.removeAll { !isTied($0.lowerBound) && !isTied($0.upperBound) }
    }
    lines.removeAll { $0.stretches.isEmpty }
  }

  /// Adds the outer ends of what crosses, where a table is open at its sides.
  mutating func extend(to ends: ClosedRange<Double>) {
    if let first = lines.first, first.position - ends.lowerBound > Self.spread {
      lines.insert(Line(position: ends.lowerBound), at: 0)
    }
    if let last = lines.last, ends.upperBound - last.position > Self.spread {
      lines.append(Line(position: ends.upperBound))
    }
  }

  /// From the beginning of the first stretch to the end of the last; nil if there is none.
  var ends: ClosedRange<Double>? {
    guard let low = lines.compactMap({ $0.stretches.first?.lowerBound }).min(),
      let high = lines.compactMap({ $0.stretches.last?.upperBound }).max()
    else { return nil }
    return low...high
  }

  var positions: [Double] { lines.map(\.position) }

  /// How much of each of the intervals between given places a line covers, from 0 to 1.
  func cover(of line: Int, between places: [Double]) -> [Double] {
    var covers: [Double] = []
    let stretches = lines[line].stretches
    var first = 0
    for (low, high) in zip(places, places.dropFirst()) {
      while first < stretches.count, stretches[first].upperBound < low { first += 1 }
      var index = first
      var covered = 0.0
      while index < stretches.count, stretches[index].lowerBound < high {
        covered +=
          min(high, stretches[index].upperBound + 1.5)
          - max(low, stretches[index].lowerBound - 1.5)
        index += 1
      }
      covers.append(high > low ? min(1, max(0, covered) / (high - low)) : 1)
    }
    return covers
  }
}
