import TextTools

/// The columns of all pieces of a table without rules.
///
/// Headings that are repeated on another page stand over the columns that they stood over before.
struct LooseColumns {
  /// The middles of the columns, in the order in which they were found.
  private var places: [Double] = []
  /// The headings of pieces before, with their columns.
  private var known: [[String]: [Int]] = [:]

  /// The number of each column, from left to right.
  var numbers: [Int: Int] {
    let sorted = places.indices.sorted { places[$0] < places[$1] }
    return Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
  }

  /// Puts the numbers and headings of a piece into columns.
  ///
  /// - Parameters:
  ///   - segment: The piece, whose columns are found.
  ///   - items: The texts of the table, which learn their columns, as they are counted here.
  /// - Returns: Whether no two numbers of a row stand in one column.
  mutating func place(_ segment: inout LooseSegment, _ items: inout [LooseItem]) -> Bool {
    let boxes = segment.headings.map { items[$0].boxInTable }
    part(&segment, &items, under: HeadedColumns.leaves(of: boxes).map { boxes[$0].center.x })
    let values = segment.values.map { index in
      HeadedColumns.Value(
        box: items[index].block.box,
        size: items[index].block.size,
        row: items[index].row
      )
    }
    guard boxes.count < 200 else { return false }
    if let headed = HeadedColumns(headings: boxes, values: values) {
      let leaves = headed.leaves.map { segment.headings[$0] }
      let columns = columns(of: leaves.map { items[$0] })
      for (index, column) in zip(segment.values, headed.columns) {
        items[index].column = columns[column]
      }
      for (index, column) in zip(leaves, columns) { items[index].column = column }
      let groups = boxes.indices.filter { !headed.leaves.contains($0) }
      let starts = HeadingSpans.starts(
        of: groups.map { boxes[$0] },
        over: leaves.map { items[$0].block.box.center.x }
      )
      for (group, start) in zip(groups, starts) {
        items[segment.headings[group]].column = columns[start]
      }
      segment.columns = columns
      segment.isHeaded = true
      return true
    }
    return placeByNumbers(&segment, &items)
  }

  /// Parts numbers that touch where each piece was drawn by itself and stands right under a heading of its own.
  private func part(
    _ segment: inout LooseSegment,
    _ items: inout [LooseItem],
    under places: [Double]
  ) {
    func heading(over block: TextBlock) -> Int? {
      let next = places.partitioningIndex { $0 >= block.box.center.x }
      return [next - 1, next].first {
        places.indices.contains($0)
          && (places[$0] - block.box.center.x).magnitude < block.size * 0.1
      }
    }
    for index in segment.values where heading(over: items[index].block) == nil {
      let pieces = items[index].block.strokes
      let headings = pieces.compactMap(heading)
      guard pieces.count > 1, headings.count == pieces.count, Set(headings).count == pieces.count
      else { continue }
      let whole = items[index]
      for (number, piece) in pieces.enumerated() {
        var item = whole
        item.block = piece
        if number == 0 {
          items[index] = item
        } else {
          segment.add(value: items.count)
          items.append(item)
        }
      }
    }
  }

  /// The columns of headings, from left to right.
  private mutating func columns(of leaves: [LooseItem]) -> [Int] {
    let texts = leaves.map(\.block.text)
    if let columns = known[texts] { return columns }
    var columns: [Int] = []
    for leaf in leaves {
      let place = leaf.block.box.center.x
      let near = places.indices.first {
        (places[$0] - place).magnitude < 2 && !columns.contains($0)
      }
      if near == nil { places.append(place) }
      columns.append(near ?? places.count - 1)
    }
    known[texts] = columns
    return columns
  }

  /// Takes what stands below one another for a column; each heading for that of the nearest.
  private mutating func placeByNumbers(_ segment: inout LooseSegment, _ items: inout [LooseItem])
    -> Bool
  {
    var ranges: [ClosedRange<Double>] = []
    for index in segment.values.sorted(by: { items[$0].block.box.left < items[$1].block.box.left })
    {
      let box = items[index].block.box
      if let last = ranges.last, box.left <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, box.right)
      } else {
        ranges.append(box.left...box.right)
      }
    }
    guard ranges.count < 100 else { return false }
    let first = places.count
    places += ranges.map { ($0.lowerBound + $0.upperBound) / 2 }
    struct Spot: Hashable {
      let row: Int
      let column: Int
    }
    var taken: Set<Spot> = []
    for index in segment.headings + segment.values {
      let place = items[index].block.box.center.x
      let near = ranges.indices.min {
        ranges[$0].distance(to: place) < ranges[$1].distance(to: place)
      }
      items[index].column = first + (near ?? 0)
      if items[index].role == .value {
        guard taken.insert(Spot(row: items[index].row, column: items[index].column)).inserted else {
          return false
        }
      }
    }
    segment.columns = Array(first..<places.count)
    let headed = Set(segment.headings.map { items[$0].column })
    segment.isHeaded = headed.isSuperset(of: segment.columns)
    return true
  }
}

extension ClosedRange<Double> {
  /// How far a place lies outside.
  fileprivate func distance(to place: Double) -> Double {
    contains(place) ? 0 : Swift.min((place - lowerBound).magnitude, (place - upperBound).magnitude)
  }
}
