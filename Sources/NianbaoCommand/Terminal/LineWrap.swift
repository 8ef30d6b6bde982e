import TextTools

/// Breaks lines by the columns that they take on a terminal, where a Chinese character takes two.
enum LineWrap {
  /// A line in pieces that fit a width.
  ///
  /// Lines are broken at blanks and beside Chinese characters, never so that one begins with a closing mark or
  /// ends with an opening one. What cannot be broken, as a path, stays whole.
  ///
  /// - Parameters:
  ///   - line: The line, without a line end; sequences that set colours take no column.
  ///   - width: How many columns there are.
  ///   - indent: How many blanks the second line and those after it begin with.
  /// - Returns: The lines; at least one.
  static func lines(_ line: String, width: Int, indent: Int) -> [String] {
    let cells = cells(of: line)
    var lines: [String] = []
    var start = 0
    while true {
      let room = lines.isEmpty ? width : max(1, width - indent)
      let (end, next) = cut(cells, from: start, room: room)
      let blanks = lines.isEmpty ? "" : String(repeating: " ", count: indent)
      lines.append(blanks + cells[start..<end].lazy.map(\.text).joined())
      if next == cells.count { return lines }
      start = next
    }
  }

  /// How many columns a text takes.
  static func width(of text: String) -> Int { cells(of: text).reduce(0) { $0 + $1.width } }

  /// A character with what is put over it and the sequences behind it.
  private struct Cell {
    var text: String
    let scalar: Unicode.Scalar
    let width: Int
    var isBlank: Bool { scalar == " " }
  }

  private static func cells(of line: String) -> [Cell] {
    var cells: [Cell] = []
    var isSequence = false
    var waiting = ""
    for scalar in line.unicodeScalars {
      if scalar == "\u{1B}" { isSequence = true }
      let width = isSequence ? 0 : scalar.displayWidth
      if isSequence, scalar.properties.isAlphabetic { isSequence = false }
      if width > 0 {
        cells.append(Cell(text: waiting + String(scalar), scalar: scalar, width: width))
        waiting = ""
      } else if cells.isEmpty {
        waiting.unicodeScalars.append(scalar)
      } else {
        cells[cells.count - 1].text.unicodeScalars.append(scalar)
      }
    }
    return cells
  }

  /// Where a line ends that begins at a cell, and where the next one begins.
  private static func cut(_ cells: [Cell], from start: Int, room: Int) -> (end: Int, next: Int) {
    var column = 0
    var last: (end: Int, next: Int)?
    // The blanks at its beginning are its indentation.
    var index = cells[start...].firstIndex { !$0.isBlank } ?? cells.count
    column = index - start
    while index < cells.count {
      if column + cells[index].width > room, !cells[index].isBlank, let last { return last }
      column += cells[index].width
      let next = index + 1
      if next < cells.count, !cells[next].isBlank {
        if cells[index].isBlank {
          let end = cells[..<index].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
          if end > start { last = (end, next) }
        } else if mayPart(cells[index].scalar, cells[next].scalar) {
          last = (next, next)
        }
      }
      index = next
    }
    return (cells.count, cells.count)
  }

  /// Whether a line may end between two characters that are no blanks.
  private static func mayPart(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    guard left.displayWidth == 2 || right.displayWidth == 2 else { return false }
    return !opening.contains(left) && !closing.contains(right)
  }

  private static let opening: Set<Unicode.Scalar> = Set("（《「『【〔〈“‘([".unicodeScalars)
  private static let closing: Set<Unicode.Scalar> = Set(
    "，。、；：！？）》」』】〕〉”’…—·％%)],.;:!?".unicodeScalars
  )
}
