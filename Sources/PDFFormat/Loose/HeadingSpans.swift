/// The first columns of headings that stand over several.
enum HeadingSpans {
  /// Finds them.
  ///
  /// - Parameters:
  ///   - groups: The boxes of the headings over several columns.
  ///   - columns: The middles of the columns, from left to right.
  /// - Returns: For each its first column: where they part all columns among them, as that makes it certain, else
  ///   the nearest.
  static func starts(of groups: [Rectangle], over columns: [Double]) -> [Int] {
    var starts = groups.map { nearest(to: $0.center.x, among: columns) }
    guard groups.count < 40 else { return starts }
    let lowest = groups.indices.filter { !isOverGroups(groups[$0], groups) }
      .sorted { groups[$0].center.x < groups[$1].center.x }
    guard let parting = parting(of: columns, among: lowest.map { groups[$0].center.x }) else {
      return starts
    }
    for (group, start) in zip(lowest, parting) { starts[group] = start }
    for group in groups.indices where !lowest.contains(group) {
      // It begins with the first of those below that are nearer to it than to any beside it.
      let own = lowest.filter { below in
        groups[below].top >= groups[group].bottom
          && beside(group, groups).allSatisfy {
            (groups[below].center.x - groups[group].center.x).magnitude
              < (groups[below].center.x - groups[$0].center.x).magnitude
          }
      }
      if let first = own.first { starts[group] = starts[first] }
    }
    return starts
  }

  private static func nearest(to place: Double, among columns: [Double]) -> Int {
    columns.indices.min { (columns[$0] - place).magnitude < (columns[$1] - place).magnitude } ?? 0
  }

  /// The headings that stand beside one.
  private static func beside(_ group: Int, _ groups: [Rectangle]) -> [Int] {
    groups.indices.filter { other in
      other != group && groups[other].top < groups[group].bottom
        && groups[other].bottom > groups[group].top
    }
  }

  /// Whether headings stand below one on both of its sides, none of them below another that stands beside it.
  private static func isOverGroups(_ group: Rectangle, _ groups: [Rectangle]) -> Bool {
    let beside = groups.filter { $0.top < group.bottom && $0.bottom > group.top }
    let below = groups.filter { other in
      let distance = (other.center.x - group.center.x).magnitude
      return other.top >= group.bottom
        && beside.allSatisfy { distance <= ($0.center.x - other.center.x).magnitude }
    }
    return !below.isEmpty
  }

  /// The first columns of groups that take all columns in turn; nil where they do not stand over the middles of theirs.
  private static func parting(of columns: [Double], among groups: [Double]) -> [Int]? {
    guard groups.count > 1, columns.count >= groups.count, columns.count < 64 else { return nil }
    let gaps = zip(columns, columns.dropFirst()).map { $1 - $0 }
    let sides =
      [columns[0] - (gaps.first ?? 0) / 2]
      + zip(columns, columns.dropFirst()).map { ($0 + $1) / 2 }
      + [columns[columns.count - 1] + (gaps.last ?? 0) / 2]
    // The least sum of how far groups stand off the middles of their columns, by how many columns are taken.
    var best: [(cost: Double, starts: [Int])?] = [(0, [])]
    best += Array(repeating: nil, count: columns.count)
    for group in groups {
      var next: [(cost: Double, starts: [Int])?] = Array(repeating: nil, count: columns.count + 1)
      for (start, known) in best.enumerated() where start < columns.count {
        guard let known else { continue }
        for end in start + 1...columns.count {
          let cost = known.cost + ((sides[start] + sides[end]) / 2 - group).magnitude
          if next[end].map({ cost < $0.cost }) ?? true {
            next[end] = (cost, known.starts + [start])
          }
        }
      }
      best = next
    }
    guard let whole = best[columns.count] else { return nil }
    let width = (sides[columns.count] - sides[0]) / Double(columns.count)
    return whole.cost < width * 0.75 * Double(groups.count) ? whole.starts : nil
  }
}
