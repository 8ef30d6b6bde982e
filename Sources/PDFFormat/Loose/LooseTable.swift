import ReportModel
import ReportRecognition

/// A table without rules: rows are where its numbers stand, columns what its headings stand over.
struct LooseTable {
  /// The lines of a page that are rows of it.
  struct Part {
    let page: Int
    /// Its place among the tables of the page, from 1.
    let number: Int
    let lines: [TextLine]
  }

  private let parts: [Part]
  private var items: [LooseItem] = []
  private var segments: [LooseSegment] = []
  /// How many columns of labels there are.
  private var labelColumns = 0
  /// The rows whose numbers are blank for certain where none stand.
  private var certainRows: Set<Int> = []

  /// What has more pieces than any table of a report is looked at no further.
  private static let limit = 5_000

  /// Puts a table together; nil where it is not certain what stands in which column.
  init?(_ parts: [Part]) {
    self.parts = parts
    for (index, part) in parts.enumerated() {
      items += TextBlock.blocks(in: part.lines).map { LooseItem($0, part: index) }
    }
    guard items.count < Self.limit, items.contains(where: \.block.isValue) else { return nil }
    let heights = LooseHeights(&items)
    findRoles(heights)
    segments = LooseSegment.segments(of: &items)
    findLabelColumns()
    var columns = LooseColumns()
    for index in segments.indices {
      guard columns.place(&segments[index], &items) else { return nil }
    }
    let numbers = columns.numbers
    for index in items.indices where items[index].role != .label {
      items[index].column = labelColumns + (numbers[items[index].column] ?? 0)
    }
    for index in segments.indices {
      segments[index].columns = segments[index].columns.map { labelColumns + (numbers[$0] ?? 0) }
    }
    checkWrapped()
    checkStacked()
    findCertainRows()
  }

  // MARK: Roles

  /// Tells headings from labels: they stand beside no number, and right of the labels of those.
  private mutating func findRoles(_ heights: LooseHeights) {
    var firsts: [Int: Double] = [:]
    for item in items where item.block.isValue {
      firsts[item.row] = min(firsts[item.row] ?? .infinity, item.block.box.left)
    }
    var side = -Double.infinity
    for item in items where !item.block.isValue {
      guard let first = firsts[item.row], item.block.box.center.x < first else { continue }
      side = max(side, item.block.box.right)
    }
    for index in items.indices where !items[index].block.isValue {
      let item = items[index]
      if !heights.holdsValues[item.row], item.block.box.center.x > side {
        items[index].role = .heading
      }
    }
  }

  /// Numbers the labels of each row from the right: the last is the row's own.
  private mutating func findLabelColumns() {
    var rows: [Int: [Int]] = [:]
    for index in items.indices where items[index].role == .label {
      rows[items[index].row, default: []].append(index)
    }
    labelColumns = rows.values.map(\.count).max() ?? 0
    for row in rows.values {
      let sorted = row.sorted { items[$0].block.box.left < items[$1].block.box.left }
      for (place, index) in sorted.enumerated() {
        items[index].column = labelColumns - sorted.count + place
      }
    }
  }

  // MARK: Certainty

  /// Takes digits below others for the rest of their number only where their column is full.
  private mutating func checkWrapped() {
    guard parts.count > 1 || items.contains(where: \.block.isWrapped) else { return }
    let room = ColumnRoom(items)
    let labels = items.lazy.filter { $0.role == .label && $0.isAligned }
    let labelled = Set(labels.map(\.row))
    for index in items.indices where items[index].block.isWrapped {
      let item = items[index]
      let isFull = item.block.lines.dropLast().allSatisfy { room.isFull($0, of: item) }
      // Numbers of two rows have labels of their own, if the table has any.
      let isOneRow = labelColumns == 0 || labelled.contains(item.row)
      items[index].block.isDoubtful = !isFull || !isOneRow
    }
    checkCutNumbers(room)
  }

  /// Takes no number for certain that may go on behind the end of the page, as all digits of the first row there stand
  /// under numbers that fill their columns.
  private mutating func checkCutNumbers(_ room: ColumnRoom) {
    var rows: [Int: [Int]] = [:]
    var ends: [(first: Int, last: Int)?] = Array(repeating: nil, count: parts.count)
    for index in items.indices where items[index].role == .value {
      let item = items[index]
      rows[item.row, default: []].append(index)
      let end = ends[item.part] ?? (item.row, item.row)
      ends[item.part] = (min(end.first, item.row), max(end.last, item.row))
    }
    for (end, next) in zip(ends, ends.dropFirst()) {
      guard let end, let next, let above = rows[end.last], let below = rows[next.first] else {
        continue
      }
      let full = above.filter { items[$0].block.endsFull(in: room, items[$0]) }
      let cut = CutNumbers.columns(
        full: Set(full.map { items[$0].column }),
        below: below.map {
          (items[$0].column, items[$0].block.lines.allSatisfy(\.holdsDigitsAlone))
        }
      )
      for index in below + above where cut.contains(items[index].column) {
        items[index].block.isDoubtful = true
      }
    }
  }

  /// Takes no number for certain right above or below which another stands in its column, where not both have labels
  /// of their own: they may be one that goes on on another line.
  private mutating func checkStacked() {
    let labels = items.lazy.filter { $0.role == .label && $0.isAligned }
    let labelled = labelColumns == 0 ? [] : Set(labels.map(\.row))
    let values = items.indices.filter { items[$0].role == .value }.sorted {
      let (one, other) = (items[$0], items[$1])
      return (one.part, one.column, one.block.firstBaseline)
        < (other.part, other.column, other.block.firstBaseline)
    }
    for (above, below) in zip(values, values.dropFirst()) {
      let (one, other) = (items[above], items[below])
      guard one.part == other.part, one.column == other.column,
        one.block.mayGoOn(in: other.block),
        one.row == other.row || !labelled.contains(one.row) || !labelled.contains(other.row)
      else { continue }
      items[above].block.isDoubtful = true
      items[below].block.isDoubtful = true
    }
  }

  /// Finds the rows of which it is certain that nothing but what stands in them belongs to them: a row of numbers
  /// has a label just beside them, and so have those around it; a row of labels alone is one if all others have.
  private mutating func findCertainRows() {
    let rows = Set(items.lazy.filter { $0.role == .value }.map(\.row)).sorted()
    guard labelColumns > 0 else {
      certainRows = Set(rows)
      return
    }
    let own = items.filter { $0.role == .label && $0.column == labelColumns - 1 }
    let labelled = Set(own.lazy.filter(\.isAligned).map(\.row))
    for (place, row) in rows.enumerated() {
      let around = rows[max(0, place - 1)...min(rows.count - 1, place + 1)]
      if around.allSatisfy(labelled.contains) { certainRows.insert(row) }
    }
    if certainRows.count == rows.count { certainRows.formUnion(own.lazy.map(\.row)) }
  }
}

extension LooseTable {
  /// The table as a grid; numbers that a row lacks are blank cells under the headings.
  func grid() -> Grid {
    let count = (items.map(\.row).max() ?? -1) + 1
    var cells: [[Int: [LooseItem]]] = Array(repeating: [:], count: count)
    for item in items { cells[item.row][item.column, default: []].append(item) }
    var rowsOfPart: [Int: Int] = [:]
    var rows: [Grid.Row] = []
    var rest = segments[...]
    for (row, own) in cells.enumerated() where !own.isEmpty {
      while let next = rest.dropFirst().first, next.firstRow <= row { rest.removeFirst() }
      let part = own.values.first?.first?.part ?? 0
      rowsOfPart[part, default: 0] += 1
      let number = rowsOfPart[part] ?? 1
      let columns = Set(own.keys).union(rest.first.map { blanks(in: row, own, of: $0) } ?? [])
      rows.append(
        Grid.Row(
          index: rows.count,
          cells: columns.sorted().map { column in
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
    // Where numbers stand under no headings, only their order is known.
    let isHeaded = segments.allSatisfy(\.isHeaded)
    return Grid(
      rows: rows,
      frame: isHeaded ? .table(parts[0].number, page: parts[0].page) : .order,
      lines: rows.flatMap(\.cells).map(\.source).filter { !$0.text.isEmpty }
    )
  }

  /// The columns in which a row has blank cells.
  private func blanks(in row: Int, _ own: [Int: [LooseItem]], of segment: LooseSegment) -> [Int] {
    guard segments.allSatisfy(\.isHeaded) else { return [] }
    let isRow = row > segment.lastHeading || own.values.joined().contains { $0.role == .value }
    return isRow && certainRows.contains(row) ? segment.columns : []
  }
}
