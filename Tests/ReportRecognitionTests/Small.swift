import ReportModel
import TextTools

@testable import ReportRecognition

/// Grids and texts of a few rows, and the parts of the form that they are compared with.
enum Small {
  static let form = Edition.edition2021.form

  /// A table of the form of 2021.
  static func formTable(_ kind: TableKind) -> FormTable {
    guard let table = form.table(kind) else { fatalError("the form of 2021 has no \(kind)") }
    return table
  }

  /// The folded labels of a table of the form of 2021.
  static func labels(_ kind: TableKind) -> LabelIndex {
    LabelIndex(formTable(kind))
  }

  /// An empty placement of a table of the form of 2021.
  static func placement(_ kind: TableKind) -> TablePlacement {
    TablePlacement(table: formTable(kind), edition: .edition2021)
  }

  /// Where the values of the table of proactive disclosure are placed that stands in lines of text.
  static func placement(of lines: [String]) -> TablePlacement {
    guard let text = LineText(self.lines(lines), breaks: []) else { return placement(.proactive) }
    var placer = LinePlacement(
      tables(in: text),
      in: text,
      labels: labels(.proactive),
      placement: placement(.proactive)
    )
    placer.place()
    return placer.placement
  }

  /// A grid of which only the order of cells is known; the place of a cell is its row and number, from 1.
  static func flow(_ rows: [String]...) -> Grid { flow(rows) }

  /// The same, of rows that are in an array.
  static func flow(_ rows: [[String]]) -> Grid {
    Grid(rows: gridRows(rows, keepsBlanks: true) { .text(line: $0 + 1, column: $1 + 1) })
  }

  /// A sheet; an empty text is no cell.
  static func sheet(_ rows: [[String]], names: [String: Grid.Position] = [:]) -> Grid {
    let rows = gridRows(rows, keepsBlanks: false) {
      .cell(sheet: "表", reference: ColumnName.text($1) + String($0 + 1))
    }
    return Grid(rows: rows, frame: .sheet("表"), names: names)
  }

  /// A table of a document; an empty text is a blank cell.
  static func table(_ rows: [String]...) -> Grid { table(rows) }

  /// The same, of rows that are in an array.
  static func table(_ rows: [[String]]) -> Grid {
    let rows = gridRows(rows, keepsBlanks: true) { .table(number: 1, row: $0 + 1, column: $1 + 1) }
    return Grid(rows: rows, frame: .table(1))
  }

  private static func gridRows(
    _ rows: [[String]],
    keepsBlanks: Bool,
    place: (Int, Int) -> Place
  ) -> [Grid.Row] {
    rows.enumerated().map { row, texts in
      let cells = texts.enumerated().filter { keepsBlanks || !$0.element.isEmpty }
      return Grid.Row(
        index: row,
        cells: cells.map { column, text in
          Grid.Cell(SourceText(text, at: place(row, column)), column: column)
        }
      )
    }
  }

  /// Lines of a text whose bytes follow each other, with a line break of one byte.
  static func lines(_ lines: [String]) -> [SourceText] {
    var start = 0
    return lines.enumerated().map { number, line in
      let range = start..<start + line.utf8.count
      start = range.upperBound + 1
      let indent = line.unicodeScalars.prefix(while: \.isBlank).count
      return SourceText(line, at: .text(line: number + 1, column: indent + 1), range: range)
    }
  }

  /// Lines as one run of characters.
  static func text(_ lines: String..., breaks: Set<Int> = []) -> LineText {
    guard let text = LineText(self.lines(lines), breaks: breaks) else {
      fatalError("a small text is never too long")
    }
    return text
  }

  /// The tables that lines hold.
  static func tables(in text: LineText) -> [(grid: Int, table: LineTable)] {
    let search = LineTableSearch(
      text,
      matches: LabelSearch.search(among: .shipped).matches(in: text),
      among: .shipped
    )
    return search.tables(of: .edition2021).enumerated().map { ($0, $1) }
  }
}

extension TablePlacement {
  /// The texts that were placed, row by row of the form; several for one cell are joined by `+`.
  var texts: [[String]] {
    table.layout.dataRows.map { row in
      row.cells.map { self[$0].map(\.text).joined(separator: "+") }
    }
  }

  /// The codes of what there is to say, in order.
  var codes: [String] { findings.map(\.code) }
}
