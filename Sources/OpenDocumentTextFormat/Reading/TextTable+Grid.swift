import ReportModel
import ReportRecognition

extension TextTable {
  /// A cell of the grid while the cells that it covers are looked at.
  private struct Draft {
    var pieces: [TextPiece]
    let place: Place
    let column: Int
    let columnSpan: Int
    let lastRow: Int
    /// What the cells that it covers hold; it is not shown.
    var covered: [TextPiece] = []

    var cell: Grid.Cell { Grid.Cell(SourceText(pieces + covered, at: place), column: column) }
  }

  /// The table as a grid with true columns.
  func grid(number: Int, end: Int?) -> Grid {
    var lines: [SourceText] = []
    var drafts: [[Draft]] = []
    // The cell that covers each column, by its row and its place in it.
    var covering: [Int: (row: Int, cell: Int)] = [:]
    for (index, row) in rows.enumerated() {
      var own: [Draft] = []
      var ownCovering = covering
      for (column, cell) in row.cells.enumerated() {
        if cell.isCovered {
          guard let above = ownCovering[column] else { continue }
          if above.row == index {
            own[above.cell].covered += cell.hidden
          } else if drafts[above.row][above.cell].lastRow >= index {
            drafts[above.row][above.cell].covered += cell.hidden
          }
          continue
        }
        let place = Place.table(number: number, row: index + 1, column: column + 1)
        for covered in column..<column + cell.columnSpan {
          ownCovering[covered] = (index, own.count)
        }
        lines += cell.lines(at: place)
        own.append(
          Draft(
            pieces: cell.pieces,
            place: place,
            column: column,
            columnSpan: cell.columnSpan,
            lastRow: index + cell.rowSpan - 1
          )
        )
      }
      covering = ownCovering
      drafts.append(own)
    }
    return Grid(
      rows: drafts.enumerated().map { Grid.Row(index: $0, cells: $1.map(\.cell)) },
      frame: .table(number),
      lines: lines,
      end: end
    )
  }

  /// The columns that cannot be seen, with the first row that holds something there.
  var hiddenColumns: [(row: Int, column: Int)] {
    narrowColumns.sorted().compactMap { column in
      rows.firstIndex { row in
        row.cells.indices.contains(column) && !row.cells[column].isCovered
          && !row.cells[column].isEmpty
          && (column..<column + row.cells[column].columnSpan).allSatisfy(narrowColumns.contains)
      }.map { ($0, column) }
    }
  }
}

extension TextTable.Cell {
  private var paragraphs: [TextParagraph] {
    blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
  }

  /// The paragraphs that say something, each by itself.
  fileprivate func lines(at place: Place) -> [SourceText] {
    paragraphs.filter { !$0.isEmpty }.flatMap { $0.sources(at: place) }
  }

  /// Everything in the cell as what is not shown.
  fileprivate var hidden: [TextPiece] {
    paragraphs.flatMap(\.pieces).map(\.piece).filter { !$0.text.isEmpty }.map(\.hidden)
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
    if isCalculated, !text.isShown {
      return [TextPiece("", range: nil, appearance: .unread(.field))]
    }
    return text.completed(at: paragraphs.first { $0.end != nil }?.end)
  }
}
