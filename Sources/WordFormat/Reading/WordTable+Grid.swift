import ReportModel
import ReportRecognition

extension WordTable {
  /// A cell of the grid while the cells below it are looked at.
  private struct Draft {
    var pieces: [TextPiece]
    let place: Place
    let column: Int
    /// What a cell below or to the right of it covers; it is not shown.
    var covered: [TextPiece] = []
    /// Whether what stands there is the result of a calculation.
    var isCalculated = false

    var cell: Grid.Cell {
      Grid.Cell(
        SourceText(pieces + covered, at: place),
        column: column,
        content: isCalculated ? .sum(Self.calculation) : .written
      )
    }

    /// A calculation of which the result is known and the terms are not: tables count their cells in ways of
    /// their own.
    private static let calculation = Grid.SumFormula(
      terms: [],
      isBlankWithoutNumbers: false,
      result: .stored
    )
  }

  /// A cell that goes on below.
  private struct Merged {
    let row: Int
    let cell: Int
    let columnSpan: Int
    /// The last row that it covers.
    var last: Int
  }

  /// The table as a grid with true columns; its rows are empty behind that, so that a large table is not held
  /// twice.
  mutating func takeGrid(number tableNumber: Int, end: Int?) -> Grid {
    var lines: [SourceText] = []
    var drafts: [[Draft]] = []
    var merged: [Int: Merged] = [:]
    for number in rows.indices where !rows[number].isDeleted {
      let row = takeRow(number)
      let index = drafts.count
      var column = row.before
      var own: [Draft] = []
      for cell in row.cells {
        defer { column += cell.columnSpan }
        let place = Place.table(number: tableNumber, row: index + 1, column: column + 1)
        if cell.horizontal == .goesOn, !own.isEmpty {
          own[own.count - 1].covered += cell.hidden
          continue
        }
        if cell.vertical == .goesOn, let above = merged[column], above.last == index - 1,
          above.columnSpan == cell.columnSpan
        {
          drafts[above.row][above.cell].covered += cell.hidden
          merged[column]?.last = index
          continue
        }
        if cell.vertical != nil {
          merged[column] = Merged(
            row: index,
            cell: own.count,
            columnSpan: cell.columnSpan,
            last: index
          )
        }
        lines += cell.lines(at: place)
        own.append(
          Draft(
            pieces: cell.pieces,
            place: place,
            column: column,
            isCalculated: cell.isCalculated
          )
        )
      }
      drafts.append(own)
    }
    var gridRows: [Grid.Row] = []
    gridRows.reserveCapacity(drafts.count)
    for index in drafts.indices {
      gridRows.append(Grid.Row(index: index, cells: drafts[index].map(\.cell)))
      drafts[index] = []
    }
    return Grid(rows: gridRows, frame: .table(tableNumber), lines: lines, end: end)
  }
}

extension WordTable.Cell {
  private var paragraphs: [WordParagraph] {
    blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
  }

  /// The paragraphs that say something, each by itself.
  fileprivate func lines(at place: Place) -> [SourceText] {
    paragraphs.filter { !$0.shown.isEmpty && !$0.isEmpty }.flatMap { $0.sources(at: place) }
  }

  /// Everything in the cell as what is not shown.
  fileprivate var hidden: [TextPiece] {
    paragraphs.flatMap(\.pieces).filter { !$0.piece.text.isEmpty }.map {
      TextPiece($0.text, range: nil, appearance: .hidden)
    }
  }

  /// The pieces of all paragraphs, with line breaks between those that show something.
  fileprivate var pieces: [TextPiece] {
    let hasText = paragraphs.contains { paragraph in
      paragraph.pieces.contains { !$0.piece.text.allSatisfy(\.isWhitespace) }
    }
    var text = CellPieces()
    for block in blocks {
      switch block {
      case .grid: text.addTable()
      case .paragraph(let paragraph):
        // What floats beside text, or is drawn around it, is none of the cell's.
        let own = paragraph.pieces.filter { $0.weight == .full || !hasText }.map(\.piece)
        text.addParagraph(own, prefix: paragraph.prefix)
      }
    }
    return text.completed(at: paragraphs.first { $0.end != nil }?.end)
  }
}
