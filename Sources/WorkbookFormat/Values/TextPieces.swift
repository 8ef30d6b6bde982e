internal import Spreadsheet

/// A line of a report over the cells of a workbook, both ways.
enum TextPieces {
  /// What a line that is there and empty is written as, because a blank cell is no line.
  static let emptyLine = "（空行）"

  /// The line as it stands in cells: one piece, or more where it is longer than a cell may be.
  static func split(_ line: String) -> [String] {
    let text = isMarks(line) ? line + emptyLine : line
    let limit = SpreadsheetLimits.cellTextLength
    guard text.utf8.count > limit, text.utf16.count > limit else { return [text] }
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var units = 0
    for scalar in text.unicodeScalars {
      let width = scalar.value > 0xFFFF ? 2 : 1
      if units + width > limit {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
        units = 0
      }
      piece.append(scalar)
      units += width
    }
    pieces.append(String(piece))
    return pieces
  }

  /// The lines of a cell's text: those between line breaks, empty ones left out.
  static func lines(_ text: String) -> [String] {
    let bytes = text.utf8
    guard bytes.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return [line(text)] }
    return text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { line(String($0)) }
  }

  /// The line that a piece without line breaks stands for.
  static func line(_ text: String) -> String {
    guard !text.isEmpty, isMarks(text) else { return text }
    return String(text.unicodeScalars.dropLast(emptyLine.unicodeScalars.count))
  }

  /// Whether a text is the mark of an empty line any number of times, none included.
  private static func isMarks(_ text: String) -> Bool {
    let length = emptyLine.utf8.count
    guard text.utf8.count % length == 0 else { return false }
    let mark = Array(emptyLine.utf8)
    return text.utf8.enumerated().allSatisfy { mark[$0.offset % length] == $0.element }
  }
}
