import Nianbao
import TextTools

/// The line of a file that a finding is about, with a mark under the place.
struct SourceLines {
  /// The widest excerpt of a line where no terminal is narrower, in columns.
  private static let widthLimit = 96
  /// Columns beside the excerpt for the number of its line.
  private static let margin = 12
  /// The longest line that is shown from: a longer one is no line of a report.
  private static let byteLimit = 256 << 10

  /// The lines of the file, decoded for the first place that is in a line.
  private lazy var lines: [ArraySlice<UInt8>] = file.lines()
  private let file: CheckedFile
  /// The line shown last, for findings that are all about one long line.
  private var last: (number: Int, characters: [Shown])?

  /// The widest excerpt, in columns.
  private let width: Int

  /// Takes the lines of a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - width: How many columns the terminal has; nil where there is none.
  init(of file: CheckedFile, width: Int?) {
    self.file = file
    self.width = min(Self.widthLimit, max(10, (width ?? Int.max) - Self.margin))
  }

  /// The line and the mark below it; empty for a place that is no line, or a file without lines.
  mutating func excerpt(at place: Place?) -> DisplayText {
    let line: Int
    let column: Int?
    switch place {
    case .text(let number, let place), .json(_, let number, let place):
      (line, column) = (number, place)
    case .xml(_, let number): (line, column) = (number, nil)
    case .cell, .table, .paragraph, nil: return ""
    }
    let characters = characters(of: line)
    guard !characters.isEmpty else { return "" }
    let first = characters.firstIndex { !$0.isBlank } ?? 0
    let target = min(max(0, (column ?? first + 1) - 1), characters.count - 1)
    // A long line is shown from a little before the place on.
    var start = target
    var before = 0
    while start > min(first, target), before < width / 2 {
      start -= 1
      before += characters[start].width
    }
    var end = target
    var shownWidth = before
    while end < characters.count, shownWidth < width {
      shownWidth += characters[end].width
      end += 1
    }
    let number = String(line)
    let gap = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: before)
    let shown = characters[start..<end].lazy.map(\.text).joined()
    return "  \(number) | \(shown)\n  \(gap) | \(indent)^\n"
  }

  private mutating func characters(of line: Int) -> [Shown] {
    if let last, last.number == line { return last.characters }
    guard lines.indices.contains(line - 1), lines[line - 1].count <= Self.byteLimit else {
      return []
    }
    let characters = String(decoding: lines[line - 1], as: UTF8.self).unicodeScalars.map(Shown.init)
    last = (line, characters)
    return characters
  }

  /// A character of a line as a terminal shows it.
  private struct Shown {
    let text: DisplayText
    /// How many columns it takes.
    let width: Int
    let isBlank: Bool

    /// Takes a character; a tab is one blank, so that the mark stands where it should on every terminal.
    init(_ scalar: Unicode.Scalar) {
      if scalar == "\t" || scalar == " " {
        (text, width, isBlank) = (" ", 1, true)
      } else {
        text = DisplayText(escaping: String(scalar))
        width = scalar.isSafeToShow ? scalar.displayWidth : text.utf8.count
        isBlank = false
      }
    }
  }
}
