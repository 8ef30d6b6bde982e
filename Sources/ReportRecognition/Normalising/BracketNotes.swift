import ReportModel
import TextTools

/// Tells the marks of notes that stand in brackets on the line, `7[1]`, from the numbers that they stand behind.
///
/// A mark is one where the text of its note stands in the same document: a line that begins with it. Without it the
/// brackets may be anything, and the number is not read.
struct BracketNotes {
  /// The marks, as they are written.
  private var marks: Set<String> = []

  /// The document in which such marks appear above the line.
  static func marked(in document: Document) -> Document {
    var notes = BracketNotes()
    for block in document.blocks {
      switch block {
      case .paragraph(let line): notes.learn(line.text)
      case .grid(let grid):
        // By their numbers, which copies none of them.
        for row in grid.rows.indices {
          for cell in grid.rows[row].cells.indices { notes.learn(grid.rows[row].cells[cell].text) }
        }
      }
    }
    // Nearly every document has none.
    guard !notes.marks.isEmpty else { return document }
    var document = document
    document.blocks = document.blocks.map { block in
      switch block {
      case .paragraph(let line):
        // In a sentence nothing has to be told apart.
        let isRow = line.text.utf8.contains { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "|") }
        return isRow ? .paragraph(notes.marked(line)) : block
      case .grid(let grid): return .grid(grid.with(rows: grid.rows.map(notes.marked)))
      }
    }
    return document
  }

  /// What may be the mark of a note at the end of a text that begins with a digit; nil where there is none.
  static func mark(behindNumber text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let open = scalars.lastIndex(where: opening.contains), open > scalars.startIndex,
      end(of: scalars[open...]) == scalars.endIndex, let first = scalars.first,
      DecimalDigit.value(of: first) != nil
    else { return nil }
    return String(scalars[open...])
  }

  private mutating func learn(_ text: String) {
    guard let first = text.unicodeScalars.first(where: { !$0.isBlank }),
      Self.opening.contains(first)
    else { return }
    let line = text.unicodeScalars.drop(while: \.isBlank)
    guard let end = Self.end(of: line[...]),
      line[end...].contains(where: \.properties.isIdeographic)
    else { return }
    marks.insert(String(line[..<end]))
  }

  private static let opening: Set<Unicode.Scalar> = ["[", "［", "【", "〔"]
  private static let closing: Set<Unicode.Scalar> = ["]", "］", "】", "〕"]

  /// Where a mark that a text begins with ends; nil where it begins with none.
  private static func end(
    of text: Substring.UnicodeScalarView
  ) -> String.UnicodeScalarView.Index? {
    guard let first = text.first, opening.contains(first) else { return nil }
    let inner = text.dropFirst()
    let digits = inner.prefix { DecimalDigit.value(of: $0) != nil }
    guard (1...2).contains(digits.count), let last = inner[digits.endIndex...].first,
      closing.contains(last)
    else { return nil }
    return inner.index(after: digits.endIndex)
  }

  private func marked(_ row: Grid.Row) -> Grid.Row {
    guard row.cells.contains(where: { !places(in: $0.text).isEmpty }) else { return row }
    return Grid.Row(
      index: row.index,
      cells: row.cells.map { cell in
        places(in: cell.text).isEmpty ? cell : cell.with(marked(cell.source))
      }
    )
  }

  private func marked(_ source: SourceText) -> SourceText {
    guard !places(in: source.text).isEmpty else { return source }
    let pieces = source.pieces.flatMap { piece -> [TextPiece] in
      let places = piece.appearance == .plain ? places(in: piece.written) : []
      var parts: [TextPiece] = []
      var start = 0
      for place in places {
        if start < place.lowerBound { parts.append(piece.part(start..<place.lowerBound)) }
        let mark = piece.part(place)
        parts.append(TextPiece(mark.written, range: mark.range, appearance: .raised))
        start = place.upperBound
      }
      if places.isEmpty { return [piece] }
      let length = piece.written.utf8.count
      if start < length { parts.append(piece.part(start..<length)) }
      return parts
    }
    return SourceText(pieces, at: source.place)
  }

  /// The bytes of a text at which marks stand, each behind a digit and with nothing but a blank behind it.
  private func places(in text: String) -> [Range<Int>] {
    let scalars = text.unicodeScalars
    var places: [Range<Int>] = []
    for index in scalars.indices where Self.opening.contains(scalars[index]) {
      guard index > scalars.startIndex,
        DecimalDigit.value(of: scalars[scalars.index(before: index)]) != nil,
        let end = Self.end(of: scalars[index...]), marks.contains(String(scalars[index..<end]))
      else { continue }
      if end < scalars.endIndex, !scalars[end].isBlank, scalars[end] != "|" { continue }
      let start = text.utf8.distance(from: text.startIndex, to: index)
      places.append(start..<start + text.utf8.distance(from: index, to: end))
    }
    return places
  }
}

extension TextPiece {
  /// A part of a piece that appears as text.
  fileprivate func part(_ part: Range<Int>) -> TextPiece {
    let bytes = written.utf8.dropFirst(part.lowerBound).prefix(part.count)
    return self.part(part, spelt: String(Substring(bytes)))
  }
}

extension Grid.Cell {
  /// The same cell, whose text appears otherwise.
  fileprivate func with(_ source: SourceText) -> Grid.Cell {
    var cell = Grid.Cell(source, column: column, content: content)
    cell.columnSpan = columnSpan
    return cell
  }
}
