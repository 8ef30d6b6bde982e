import TextTools

/// The columns of a table without rules as its headings and numbers show them together.
struct HeadedColumns {
  /// How numbers stand to their headings.
  enum Alignment: CaseIterable {
    /// Both are centred, or begin or end at the same place.
    case middle, right, left
    /// The heading is centred in a column at whose right or left side the number stands.
    case besideRight, besideLeft
  }

  /// A number with its row.
  struct Value {
    let box: Rectangle
    let size: Double
    let row: Int
  }

  /// The headings over single columns by number among all headings, from left to right.
  let leaves: [Int]
  /// The column of each number.
  let columns: [Int]

  /// Looks for the columns that the headings stand over; nil where it is not certain under which each number stands.
  ///
  /// - Parameters:
  ///   - headings: The boxes of the headings.
  ///   - values: The numbers below.
  init?(headings: [Rectangle], values: [Value]) {
    leaves = Self.leaves(of: headings)
    let boxes = leaves.map { headings[$0] }
    guard !boxes.isEmpty else { return nil }
    func found(_ alignments: [Alignment]) -> [[Int]] {
      alignments.compactMap { Self.columns(of: values, under: boxes, $0) }
    }
    let straight = found([.middle, .right, .left])
    let all = straight.isEmpty ? found([.besideRight, .besideLeft]) : straight
    // Where two ways are possible, both have to say the same.
    guard let first = all.first, all.allSatisfy({ $0 == first }) else { return nil }
    columns = first
  }

  /// The headings below which no other stands, without those of a whole table above all others.
  static func leaves(of headings: [Rectangle]) -> [Int] {
    let lowest = headings.indices.filter { index in
      let own = headings[index]
      return headings.allSatisfy { other in
        other.top < own.bottom || other.right <= own.left || other.left >= own.right
      }
        && (headings.count == 1
          || headings.indices.contains { $0 != index && headings[$0].top < own.bottom })
    }
    return lowest.sorted { headings[$0].center.x < headings[$1].center.x }
  }

  private static func columns(
    of values: [Value],
    under headings: [Rectangle],
    _ alignment: Alignment
  ) -> [Int]? {
    let keys = headings.map { alignment.place(of: $0) }
    guard zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    var columns: [Int] = []
    var taken: Set<Grid> = []
    for value in values {
      guard let column = alignment.column(of: value, among: keys),
        taken.insert(Grid(row: value.row, column: column)).inserted
      else { return nil }
      columns.append(column)
    }
    return columns
  }

  private struct Grid: Hashable {
    let row: Int
    let column: Int
  }
}

extension HeadedColumns.Alignment {
  /// Where a heading stands.
  func place(of box: Rectangle) -> Double {
    switch self {
    case .middle, .besideRight, .besideLeft: box.center.x
    case .right: box.right
    case .left: box.left
    }
  }

  /// The heading that a number stands under; nil where it stands under none.
  func column(of value: HeadedColumns.Value, among keys: [Double]) -> Int? {
    let box = value.box
    switch self {
    case .middle, .right, .left:
      let place = place(of: box)
      let next = keys.partitioningIndex { $0 >= place }
      let slack = value.size * 0.3
      let near = [next - 1, next].filter {
        keys.indices.contains($0) && (keys[$0] - place).magnitude <= slack
      }
      return near.count == 1 ? near[0] : nil
    case .besideRight:
      // The side of a column lies between its own middle and the next one's.
      let column = keys.partitioningIndex { $0 >= box.right } - 1
      guard column >= 0 else { return nil }
      return column == 0 || keys[column - 1] < box.left ? column : nil
    case .besideLeft:
      let column = keys.partitioningIndex { $0 > box.left }
      guard column < keys.count else { return nil }
      return column + 1 == keys.count || keys[column + 1] > box.right ? column : nil
    }
  }
}
