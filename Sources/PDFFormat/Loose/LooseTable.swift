import ReportModel
import ReportRecognition
import TextTools

/// A table without rules: rows are where its numbers stand, columns what stands below one another.
struct LooseTable {
  /// The lines of a page that are rows of it.
  struct Part {
    let page: Int
    /// Its place among the tables of the page, from 1.
    let number: Int
    let lines: [TextLine]
  }

  /// A block with where it stands in the whole table.
  private struct Item {
    let block: TextBlock
    let part: Int
    var row = 0
    var column = 0
  }

  private let parts: [Part]
  private var items: [Item] = []
  /// From where to where the columns of numbers reach, and where those of words before them begin.
  private var columns: [ClosedRange<Double>] = []

  /// Puts a table together; nil where it is not certain what stands in which column.
  init?(_ parts: [Part]) {
    self.parts = parts
    for (index, part) in parts.enumerated() {
      let glyphs = part.lines.flatMap(\.letters).map(\.glyph).enumerated()
        .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      items += TextBlock.blocks(of: glyphs.map(\.element)).map { Item(block: $0, part: index) }
    }
    guard findColumns() else { return nil }
    findRows()
    guard isCertain else { return nil }
  }

  // MARK: Columns

  /// Finds the columns: those of numbers by what stands below one another, those of words before by their left sides.
  private mutating func findColumns() -> Bool {
    let values = items.filter(\.block.isValue).map { $0.block.box.left...$0.block.box.right }
    // What has more pieces than any table of a report is looked at no further.
    guard let first = values.map(\.lowerBound).min(), items.count - values.count < 2000 else {
      return false
    }
    let numbers = Self.joined(values + blankColumns(beside: Self.joined(values)))
    let words = items.filter { !$0.block.isValue && $0.block.box.center.x < first }
    let lefts = Self.joined(
      words.map { $0.block.box.left - 1...$0.block.box.left + $0.block.size * 0.6 }
    )
    columns = lefts + numbers
    guard columns.count < 100 else { return false }
    for index in items.indices {
      let box = items[index].block.box
      let isLabel = !items[index].block.isValue && box.center.x < first
      let place = isLabel ? box.left : box.center.x
      let range = isLabel ? 0..<lefts.count : lefts.count..<columns.count
      items[index].column =
        range.min { columns[$0].distance(to: place) < columns[$1].distance(to: place) } ?? 0
    }
    return true
  }

  /// The places of headings under which no row has a number.
  private func blankColumns(beside numbers: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    let first = numbers[0].lowerBound
    let heads = items.filter { !$0.block.isValue && $0.block.box.center.x >= first }
    return heads.filter { head in
      let own = head.block.box.left...head.block.box.right
      guard !numbers.contains(where: { $0.overlaps(own) }) else { return false }
      // What has other words right below heads these.
      return !heads.contains { other in
        let gap = other.block.box.top - head.block.box.bottom
        return other.part == head.part && gap > 0 && gap < head.block.size * 4
          && own.overlaps(other.block.box.left...other.block.box.right)
      }
    }.map { $0.block.box.left...$0.block.box.right }
  }

  private static func joined(_ ranges: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    var joined: [ClosedRange<Double>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  // MARK: Rows

  /// Numbers the rows: one for each height of numbers, and of words beside which there are none.
  private mutating func findRows() {
    var heights: [(part: Int, height: Double)] = []
    var rowOfItem: [Int: Int] = [:]
    func isBefore(_ one: (part: Int, height: Double), _ other: (part: Int, height: Double)) -> Bool
    {
      (one.part, one.height) < (other.part, other.height)
    }
    let values = items.indices.filter { items[$0].block.isValue }
      .map { ($0, (part: items[$0].part, height: items[$0].block.firstBaseline)) }
      .sorted { isBefore($0.1, $1.1) }
    for (_, place) in values {
      if let last = heights.last, last.part == place.part, place.height - last.height < 3 {
        continue
      }
      heights.append(place)
    }
    let anchors = heights
    var free: [Int] = []
    for index in items.indices {
      if let anchor = anchor(of: items[index], among: anchors) {
        rowOfItem[index] = anchor
      } else {
        free.append(index)
      }
    }
    // What stands beside no number has rows of its own.
    var own: [(part: Int, height: Double)] = []
    for index in free {
      own.append((items[index].part, items[index].block.firstBaseline))
    }
    var all = anchors.enumerated().map { (place: $0.element, anchor: Optional($0.offset)) }
    for place in own.sorted(by: isBefore) {
      if let last = all.last, last.anchor == nil, last.place.part == place.part,
        place.height - last.place.height < 3
      {
        continue
      }
      all.append((place, nil))
    }
    all.sort { isBefore($0.place, $1.place) }
    var rowOfAnchor: [Int: Int] = [:]
    for (row, entry) in all.enumerated() {
      if let anchor = entry.anchor { rowOfAnchor[anchor] = row }
    }
    for (index, anchor) in rowOfItem { items[index].row = rowOfAnchor[anchor] ?? 0 }
    for index in free {
      let place = (part: items[index].part, height: items[index].block.firstBaseline)
      let next = all.partitioningIndex { isBefore(place, $0.place) }
      var row = max(0, next - 1)
      while row > 0, all[row].anchor != nil { row -= 1 }
      items[index].row = row
    }
  }

  /// The height of numbers that a block belongs to; nil where none stands beside it.
  private func anchor(of item: Item, among anchors: [(part: Int, height: Double)]) -> Int? {
    let block = item.block
    let slack = block.size * 0.4
    let low = block.firstBaseline - slack
    let high = block.box.bottom + slack
    let first = anchors.partitioningIndex {
      $0.part > item.part || $0.part == item.part && $0.height >= low
    }
    let near = anchors[first...].prefix { $0.part == item.part && $0.height <= high }
    guard !near.isEmpty else { return nil }
    if let top = near.first, (top.height - block.firstBaseline).magnitude <= slack {
      return near.startIndex
    }
    let middle = (block.firstBaseline + block.box.bottom) / 2
    return near.indices.min {
      (near[$0].height - middle).magnitude < (near[$1].height - middle).magnitude
    }
  }

  /// Whether no two numbers of a row stand in one column.
  private var isCertain: Bool {
    var taken: Set<Grid.Position> = []
    for item in items where item.block.isValue {
      guard taken.insert(Grid.Position(row: item.row, column: item.column)).inserted else {
        return false
      }
    }
    return true
  }
}

extension ClosedRange<Double> {
  /// How far a place lies outside.
  fileprivate func distance(to place: Double) -> Double {
    contains(place) ? 0 : Swift.min((place - lowerBound).magnitude, (place - upperBound).magnitude)
  }
}

extension LooseTable {
  /// The table as a grid; numbers that a row lacks are blank cells where the rows around it have some.
  func grid() -> Grid {
    let count = (items.map(\.row).max() ?? -1) + 1
    var cells: [[Int: [Item]]] = Array(repeating: [:], count: count)
    for item in items { cells[item.row][item.column, default: []].append(item) }
    // Where rows have their numbers elsewhere than others, only their order is known.
    let filled = blanks(in: cells)
    var rowsOfPart: [Int: Int] = [:]
    var rows: [Grid.Row] = []
    for (row, own) in cells.enumerated() where !own.isEmpty {
      let part = own.values.first?.first?.part ?? 0
      rowsOfPart[part, default: 0] += 1
      let number = rowsOfPart[part] ?? 1
      let columns = Set(own.keys).union(filled?[row] ?? []).sorted()
      rows.append(
        Grid.Row(
          index: rows.count,
          cells: columns.map { column in
            let place = Place.table(
              number: parts[part].number,
              row: number,
              column: column + 1,
              page: parts[part].page
            )
            let blocks = (own[column] ?? []).sorted { $0.block.box.top < $1.block.box.top }
            return Grid.Cell(
              SourceText(
                joining: blocks.map { SourceText($0.block.pieces(), at: place) },
                at: place
              ),
              column: column
            )
          }
        )
      )
    }
    return Grid(
      rows: rows,
      frame: filled == nil ? .order : .table(parts[0].number, page: parts[0].page),
      lines: rows.flatMap(\.cells).map(\.source).filter { !$0.text.isEmpty }
    )
  }

  /// For each row of numbers the columns that the headings above it have; nil where a number stands under none.
  private func blanks(in cells: [[Int: [Item]]]) -> [Set<Int>]? {
    let first = items.lazy.filter(\.block.isValue).map(\.column).min() ?? 0
    var blanks: [Set<Int>] = Array(repeating: [], count: cells.count)
    var heads: Set<Int> = []
    var isAfterRow = true
    // Where each row of numbers has words before it, words without numbers are a row of blanks, or part of a label.
    let isLabelled = cells.allSatisfy { row in
      let hasValue = row.contains { $0.value.contains { $0.block.isValue } }
      return !hasValue || row.contains { $0.key < first }
    }
    for (row, own) in cells.enumerated() {
      let values = own.filter { $0.value.contains { $0.block.isValue } }.keys
      let words = own.keys.filter { $0 >= first && !values.contains($0) }
      if !words.isEmpty {
        if isAfterRow { heads = [] }
        heads.formUnion(words)
        isAfterRow = false
      } else if !values.isEmpty {
        guard heads.isSuperset(of: values) else { return nil }
        blanks[row] = heads
        isAfterRow = true
      } else if isLabelled {
        blanks[row] = heads
      }
    }
    return blanks
  }
}
