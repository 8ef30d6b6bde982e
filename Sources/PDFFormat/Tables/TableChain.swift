import ReportModel
import ReportRecognition
import TextTools

/// A table that goes on over the ends of pages: its pieces, whose columns are those of the whole.
struct TableChain {
  /// A piece of the table, on one page.
  private struct Piece {
    let page: Int
    /// The number of the piece among the tables of its page, from 1.
    let number: Int
    let table: PageTable
  }

  /// How far a border may lie elsewhere on the next page.
  private static let slack = 3.0

  private var pieces: [Piece] = []
  /// The borders between columns, from the table's left side.
  private var borders: [Double] = []

  init(_ table: PageTable, page: Int, number: Int) {
    pieces = [Piece(page: page, number: number, table: table)]
    borders = Self.borders(of: table)
  }

  private static func borders(of table: PageTable) -> [Double] {
    table.lattice.columns.map { $0 - table.lattice.columns[0] }
  }

  /// Whether a table at the top of a page is as broad as this one at the foot of the page before.
  func goesOn(in table: PageTable) -> Bool {
    guard let last = pieces.last?.table.lattice else { return false }
    let own = Self.borders(of: table)
    return ((own.last ?? 0) - last.box.width).magnitude <= Self.slack
      // A piece of the same table has columns of it, though perhaps not all.
      && own.allSatisfy { border in
        borders.contains { ($0 - border).magnitude <= Self.slack }
      }
      || Self.borders(of: pieces[pieces.count - 1].table).allSatisfy { border in
        own.contains { ($0 - border).magnitude <= Self.slack }
      } && ((own.last ?? 0) - last.box.width).magnitude <= Self.slack
  }

  /// Adds the piece on the next page.
  mutating func append(_ table: PageTable, page: Int, number: Int) {
    pieces.append(Piece(page: page, number: number, table: table))
    for border in Self.borders(of: table)
    where !borders.contains(where: { ($0 - border).magnitude <= Self.slack }) {
      borders.append(border)
    }
    borders.sort()
  }

  /// The whole table; what heads every piece stands in it once.
  func grid() -> Grid {
    var drafts = pieces.map { draft(of: $0) }
    for number in drafts.indices.dropFirst() {
      joinLabels(&drafts, behind: number - 1)
      obscureCutNumbers(&drafts, behind: number - 1)
    }
    let columns = Set(drafts.joined().joined().map(\.column)).sorted()
    var rows: [Grid.Row] = []
    for (number, piece) in drafts.enumerated() {
      let own = piece.map { row in
        row.map { Grid.Cell($0.source, column: columns.partitioningIndex(of: $0.column)) }
      }
      let head = number > 0 ? Self.repeatedHead(of: drafts[0], in: piece) : 0
      for cells in own.dropFirst(head) { rows.append(Grid.Row(index: rows.count, cells: cells)) }
    }
    let lines = rows.flatMap(\.cells).map(\.source).filter { !$0.text.isEmpty }
    return Grid(
      rows: rows,
      frame: .table(pieces[0].number, page: pieces[0].page),
      lines: lines
    )
  }

  /// A cell before the columns of the whole are counted.
  private struct Draft {
    var source: SourceText
    let column: Int
    /// How many rows of the rules it covers, and whether it ends where the piece does.
    let height: Int
    let isLast: Bool
    /// Whether it is a number that leaves no room for one more digit.
    let isFull: Bool
    /// Whether it is digits and nothing else.
    var isNumber: Bool {
      let text = source.text
      return !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// Takes no number for certain that may go on behind the end of the page, as all digits of the first row there stand
  /// under numbers that fill their cells.
  private func obscureCutNumbers(_ drafts: inout [[[Draft]]], behind number: Int) {
    let head = Self.repeatedHead(of: drafts[0], in: drafts[number + 1])
    guard head < drafts[number + 1].count, let end = drafts[number].indices.last else { return }
    let full = Set(drafts[number][end].filter { $0.isFull && $0.isLast }.map(\.column))
    let cut = CutNumbers.columns(
      full: full,
      below: drafts[number + 1][head].lazy.filter(\.isNumber).map { ($0.column, true) }
    )
    if cut.isEmpty { return }
    func obscure(_ row: inout [Draft]) {
      for index in row.indices where cut.contains(row[index].column) {
        let source = row[index].source
        row[index].source = SourceText(source.pieces + [.unread(.divided)], at: source.place)
      }
    }
    obscure(&drafts[number][end])
    obscure(&drafts[number + 1][head])
  }

  /// Puts labels of several rows together that the end of a page cuts: the second half begins the next piece.
  private func joinLabels(_ drafts: inout [[[Draft]]], behind number: Int) {
    let head = Self.repeatedHead(of: drafts[0], in: drafts[number + 1])
    guard head < drafts[number + 1].count else { return }
    for index in drafts[number + 1][head].indices {
      let half = drafts[number + 1][head][index]
      guard !half.source.text.isEmpty, !half.source.text.beginsItem,
        !half.source.text.contains(where: { $0.isASCII && $0.isNumber }),
        let row = drafts[number].lastIndex(where: { row in
          row.contains { $0.column == half.column && $0.isLast }
        }), let place = drafts[number][row].firstIndex(where: { $0.column == half.column })
      else { continue }
      let whole = drafts[number][row][place]
      guard whole.height > 1 || half.height > 1, whole.source.text.beginsItem else { continue }
      drafts[number][row][place].source = SourceText(
        joining: [whole.source, half.source],
        at: whole.source.place
      )
      drafts[number + 1][head][index].source = SourceText("", at: half.source.place)
    }
  }

  private func draft(of piece: Piece) -> [[Draft]] {
    let lattice = piece.table.lattice
    let (texts, full) = piece.table.texts()
    let positions = Self.borders(of: piece.table).map { border in
      borders.indices.min { (borders[$0] - border).magnitude < (borders[$1] - border).magnitude }
        ?? 0
    }
    let starts = Set(lattice.cells.map(\.columns.lowerBound)).sorted()
    var rows: [Int: [(cell: Int, column: Int)]] = [:]
    for (cell, extent) in lattice.cells.enumerated() {
      let box = lattice.box(of: cell)
      // The room between two borders is no cell.
      if texts[cell].allSatisfy({ $0.written.isEmpty && $0.appearance == .plain }),
        min(box.width, box.height) < 5
      {
        continue
      }
      rows[extent.rows.lowerBound, default: []].append((cell, extent.columns.lowerBound))
    }
    return rows.keys.sorted().enumerated().map { number, row in
      (rows[row] ?? []).sorted { $0.column < $1.column }.map { cell, column in
        Draft(
          source: SourceText(
            texts[cell],
            at: .table(
              number: piece.number,
              row: number + 1,
              column: starts.partitioningIndex(of: column) + 1,
              page: piece.page
            )
          ),
          column: positions[column],
          height: lattice.cells[cell].rows.count,
          isLast: lattice.cells[cell].rows.upperBound == lattice.rows.count - 1,
          isFull: full.contains(cell)
        )
      }
    }
  }

  /// How many rows at the beginning of a piece are those at the beginning of the table.
  private static func repeatedHead(of first: [[Draft]], in piece: [[Draft]]) -> Int {
    let count = zip(first, piece).prefix { isHead($0, $1) }.count
    return count < piece.count ? count : 0
  }

  private static func isHead(_ row: [Draft], _ other: [Draft]) -> Bool {
    let texts = row.map(\.source.text)
    return texts == other.map(\.source.text) && row.map(\.column) == other.map(\.column)
      && texts.contains { !$0.isEmpty }
      // A row of values may stand there twice.
      && !texts.contains { !$0.isEmpty && $0.allSatisfy { $0.isASCII && !$0.isLetter } }
  }
}

extension [Int] {
  /// The place of a number in an array in order.
  fileprivate func partitioningIndex(of number: Int) -> Int { partitioningIndex { $0 >= number } }
}
