import ReportModel

extension Grid {
  /// A part of a sheet beside which others stand.
  enum Region: Sendable {
    /// A table, or what may be one.
    case grid(Grid)
    /// Lines of text.
    case lines([Cell])
  }

  /// Parts what stands side by side in a sheet: tables with a blank column between, or text beside one.
  ///
  /// A blank column alone parts nothing, as staff put such into tables, too: each part has to be a
  /// table of its own or nothing but text.
  ///
  /// - Parameters:
  ///   - editions: The editions whose labels make a table.
  ///   - isText: Whether a cell is a line of text, neither a label nor a value.
  /// - Returns: The parts from left to right, each table before the text beside it; the whole grid if it
  ///   is not to be parted.
  func regions(
    among editions: EditionRegistry,
    isText: (Cell) -> Bool
  ) -> [Region] {
    let ranges = columnRanges()
    guard ranges.count > 1, ranges.count <= Self.regionLimit else { return [.grid(self)] }
    var taken: Set<TableKind> = []
    var grids: [Region] = []
    var texts: [Region] = []
    for range in ranges {
      let part = part(in: range)
      let cells = part.rows.flatMap(\.cells).filter { !$0.isBlank }
      let kinds = FoldedGrid(part).tables(among: editions)
      if !kinds.isEmpty, taken.isDisjoint(with: kinds) {
        taken.formUnion(kinds)
        grids.append(.grid(part))
      } else if kinds.isEmpty, cells.allSatisfy(isText) {
        texts.append(.lines(cells))
      } else {
        return [.grid(self)]
      }
    }
    return grids.isEmpty ? [.grid(self)] : grids + texts
  }

  /// How many parts may stand side by side.
  private static let regionLimit = 20

  /// The columns that hold something, as ranges between blank ones.
  private func columnRanges() -> [ClosedRange<Int>] {
    var columns: Set<Int> = []
    for row in rows {
      for cell in row.cells where !cell.isBlank {
        columns.insert(cell.column)
      }
    }
    var ranges: [ClosedRange<Int>] = []
    for column in columns.sorted() {
      if let last = ranges.last, last.upperBound + 1 == column {
        ranges[ranges.count - 1] = last.lowerBound...column
      } else {
        ranges.append(column...column)
      }
    }
    return ranges
  }

  private func part(in columns: ClosedRange<Int>) -> Grid {
    let rows = rows.compactMap { row -> Row? in
      let cells = row.cells.filter { columns.contains($0.column) }
      return cells.isEmpty ? nil : Row(index: row.index, cells: cells)
    }
    return Grid(rows: rows, frame: frame, names: names, lines: lines, end: end)
  }
}
