import ReportModel
import ReportRecognition

/// Takes the text of a clipboard apart: cells by tabs, rows by line ends, and what stands in quotation marks whole.
struct PastedText {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  /// The rows of a text.
  static func rows(of text: String) -> [[PastedCells.Cell]] {
    var parser = PastedText(scalars: Array(text.unicodeScalars))
    return parser.rows()
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func rows() -> [[PastedCells.Cell]] {
    var rows: [[PastedCells.Cell]] = [[]]
    while true {
      let row = rows.count - 1
      let column = rows[row].count
      let place = Place.text(line: row + 1, column: column + 1)
      rows[row].append(PastedCells.Cell(SourceText(cell(), at: place), column: column))
      guard position < scalars.count else { return rows }
      if scalars[position] != "\t" { rows.append([]) }
      position += isLineBreak(at: position) ? 2 : 1
    }
  }

  /// Whether a carriage return stands there with its line feed.
  private func isLineBreak(at position: Int) -> Bool {
    scalars[position] == "\r" && position + 1 < scalars.count && scalars[position + 1] == "\n"
  }

  private mutating func cell() -> String {
    if let quoted = quotedCell() { return quoted }
    let start = position
    while position < scalars.count, !Self.isEnd(scalars[position]) { position += 1 }
    return Self.text(scalars[start..<position])
  }

  /// A cell in quotation marks, of which two stand for one; nil for one that only begins with such a mark.
  private mutating func quotedCell() -> String? {
    guard position < scalars.count, scalars[position] == "\"" else { return nil }
    var next = position + 1
    var text: [Unicode.Scalar] = []
    while next < scalars.count {
      if scalars[next] == "\"" {
        next += 1
        if next == scalars.count || Self.isEnd(scalars[next]) {
          position = next
          return Self.text(text[...])
        }
        guard scalars[next] == "\"" else { return nil }
      }
      text.append(scalars[next])
      // No cell of a report is that long: the mark was no beginning, and looking on costs time for each.
      guard text.count <= Self.quotedLimit else { return nil }
      next += 1
    }
    return nil
  }

  private static let quotedLimit = 2_000

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
