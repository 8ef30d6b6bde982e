import Files
import Nianbao

/// The line of a file that a finding is about, with a mark under the place.
struct SourceLines {
  /// The widest excerpt of a line, in columns of a terminal.
  private static let widthLimit = 96
  /// The longest line that is shown from: a longer one is no line of a report.
  private static let byteLimit = 256 << 10

  /// The lines of the file, decoded for the first place that is in a line.
  private lazy var lines: [ArraySlice<UInt8>] = file.lines()
  private let file: CheckedFile
  /// The line shown last, for findings that are all about one long line.
  private var last: (number: Int, characters: [Character])?

  /// Takes the lines of a file.
  init(of file: CheckedFile) { self.file = file }

  /// The line and the mark below it; empty for a place that is no line, or a file without lines.
  mutating func excerpt(at place: Place?) -> String {
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
    let first = characters.firstIndex { $0 != " " } ?? 0
    let target = min(max(0, (column ?? first + 1) - 1), characters.count - 1)
    // A long line is shown from a little before the place on.
    var start = target
    var before = 0
    while start > min(first, target), before < Self.widthLimit / 2 {
      start -= 1
      before += Self.width(characters[start])
    }
    var end = target
    var width = before
    while end < characters.count, width < Self.widthLimit {
      width += Self.width(characters[end])
      end += 1
    }
    let number = String(line)
    let gap = String(repeating: " ", count: number.count)
    let mark = String(repeating: " ", count: before) + "^"
    return "  \(number) | \(String(characters[start..<end]))\n  \(gap) | \(mark)\n"
  }

  private mutating func characters(of line: Int) -> [Character] {
    if let last, last.number == line { return last.characters }
    guard lines.indices.contains(line - 1), lines[line - 1].count <= Self.byteLimit else {
      return []
    }
    let characters = String(decoding: lines[line - 1], as: UTF8.self).map(Self.shown)
    last = (line, characters)
    return characters
  }

  /// A character fit for a terminal: a tab or control character is a blank.
  private static func shown(_ character: Character) -> Character {
    let isPlain = character.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
      default: true
      }
    }
    return isPlain ? character : " "
  }

  /// How many columns a character takes: two for Chinese characters and full-width marks.
  private static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
