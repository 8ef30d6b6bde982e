import ReportFormats
import ReportModel
import TextTools

/// A table as its rules make it: the places between the rules, and the cells that these are parts of.
struct Lattice {
  /// A cell, by the places that it covers.
  struct Cell {
    var columns: Range<Int>
    var rows: Range<Int>
    /// Whether the rules do not say for certain how far it goes.
    var isUncertain = false
  }

  /// The shortest rule that parts cells.
  private static let shortest = 7.0

  /// How far a stroke that is no part of a rule lies from any.
  private static let clearance = 4.0

  let columns: [Double]
  let rows: [Double]
  private(set) var cells: [Cell] = []
  /// The number of the cell of each place, row by row.
  private var owners: [Int] = []

  var box: Rectangle {
    Rectangle(left: columns[0], top: rows[0], right: columns.last ?? 0, bottom: rows.last ?? 0)
  }

  /// Puts a table together of rules that hang together; nil if they are no table's.
  ///
  /// - Throws: A refusal if they part more places than a report has cells.
  init?(_ rules: [TracedPage.Rule]) throws(Refusal) {
    var across = LatticeAxis(rules.filter { !$0.isHorizontal })
    var down = LatticeAxis(rules.filter(\.isHorizontal))
    across.dropShort(Self.shortest)
    down.dropShort(Self.shortest)
    guard let width = down.ends, let height = across.ends else { return nil }
    let (columns, rows) = (across, down)
    down.dropLoose(between: columns, within: width)
    across.dropLoose(between: rows, within: height)
    across.extend(to: width)
    down.extend(to: height)
    self.columns = across.positions
    self.rows = down.positions
    guard self.columns.count > 2, self.rows.count > 1 else { return nil }
    let count = (self.columns.count - 1)
      .multipliedReportingOverflow(by: self.rows.count - 1)
    guard !count.overflow, count.partialValue <= PDFLimits.latticeCells else {
      throw .tooMuchOnPages(PDFLimits.latticeCells)
    }
    join(across, down)
    guard cells.count > 1, Set(cells.map(\.columns.lowerBound)).count > 1 else { return nil }
  }

  private mutating func join(_ across: LatticeAxis, _ down: LatticeAxis) {
    let (width, height) = (columns.count - 1, rows.count - 1)
    var places = JoinedSets(count: width * height)
    var doubtful: [Int] = []
    for line in 1..<max(1, width) {
      for (row, cover) in across.cover(of: line, between: rows).enumerated() {
        let place = row * width + line
        if cover < 0.5 { places.join(place - 1, place) }
        if Self.isDoubtful(cover, of: rows[row + 1] - rows[row]) { doubtful += [place - 1, place] }
      }
    }
    for line in 1..<max(1, height) {
      for (column, cover) in down.cover(of: line, between: columns).enumerated() {
        let place = line * width + column
        if cover < 0.5 { places.join(place - width, place) }
        if Self.isDoubtful(cover, of: columns[column + 1] - columns[column]) {
          doubtful += [place - width, place]
        }
      }
    }
    owners = Array(repeating: 0, count: width * height)
    var numbers: [Int: Int] = [:]
    var sizes: [Int] = []
    for place in owners.indices {
      let (row, column) = place.quotientAndRemainder(dividingBy: width)
      let root = places.root(of: place)
      let number = numbers[root, default: cells.count]
      if number == cells.count {
        numbers[root] = number
        cells.append(Cell(columns: column..<column + 1, rows: row..<row + 1))
        sizes.append(0)
      }
      owners[place] = number
      sizes[number] += 1
      cells[number].add(row: row, column: column)
    }
    for (number, size) in sizes.enumerated() {
      // Where a rule is missing, what is left is no rectangle.
      cells[number].isUncertain = size != cells[number].rows.count * cells[number].columns.count
    }
    for place in doubtful { cells[owners[place]].isUncertain = true }
  }

  /// Whether it is not certain that a rule parts two places: it covers neither all nor nothing.
  private static func isDoubtful(_ cover: Double, of length: Double) -> Bool {
    min(cover, 1 - cover) * length > 4 && (0.2...0.8).contains(cover)
  }

  /// The number of the cell that a point stands in; nil outside of the table.
  func cell(at point: Point) -> Int? {
    guard box.contains(point) else { return nil }
    let column = min(columns.partitioningIndex { $0 > point.x }, columns.count - 1) - 1
    let row = min(rows.partitioningIndex { $0 > point.y }, rows.count - 1) - 1
    guard column >= 0, row >= 0 else { return nil }
    return owners[row * (columns.count - 1) + column]
  }

  /// Whether a rule that hangs together with the table's is no part of one: a short stroke in a cell, as a digit that
  /// is drawn.
  func isStroke(_ rule: TracedPage.Rule) -> Bool {
    guard rule.length < Self.shortest else { return false }
    let lines = rule.isHorizontal ? rows : columns
    let next = lines.partitioningIndex { $0 > rule.position - Self.clearance }
    return next == lines.count || lines[next] > rule.position + Self.clearance
  }

  /// The box of a cell on the page.
  func box(of cell: Int) -> Rectangle {
    let cell = cells[cell]
    return Rectangle(
      left: columns[cell.columns.lowerBound],
      top: rows[cell.rows.lowerBound],
      right: columns[cell.columns.upperBound],
      bottom: rows[cell.rows.upperBound]
    )
  }
}

extension Lattice.Cell {
  fileprivate mutating func add(row: Int, column: Int) {
    rows = min(rows.lowerBound, row)..<max(rows.upperBound, row + 1)
    columns = min(columns.lowerBound, column)..<max(columns.upperBound, column + 1)
  }
}
