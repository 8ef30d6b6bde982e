import ReportModel
import TextTools

/// The lines of a source as one run of characters, in which a label may run over several lines.
struct LineText {
  /// The most characters that are looked at; an annual report has some ten thousand.
  static let characterLimit = 4 << 20

  /// The lines, each followed by a line break in ``scalars``.
  let lines: [SourceText]
  /// The characters of all lines.
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where each line begins in ``scalars``, and at last where the text ends.
  private(set) var starts: [Int] = []
  /// The characters that labels are compared by.
  private(set) var folded: [Unicode.Scalar] = []
  /// Where each of them stands in ``scalars``.
  private var places: [Int32] = []
  /// The byte of its line that each character begins at.
  private var offsets: [Int32] = []
  /// The characters before which something stands that is not read, in order.
  private var unreadPlaces: [Int] = []
  /// The lines before which something else stands, such as a table of cells.
  private let breaks: Set<Int>

  /// Puts the lines together; nil if there are too many characters.
  init?(_ lines: [SourceText], breaks: Set<Int>) {
    guard lines.reduce(0, { $0 + $1.text.utf8.count }) <= Self.characterLimit else { return nil }
    self.lines = lines
    self.breaks = breaks
    for (number, line) in lines.enumerated() {
      starts.append(scalars.count)
      if breaks.contains(number) {
        folded.append(Self.barrier)
        places.append(Int32(scalars.count))
      }
      // The ruled line of a table says nothing.
      let isRule = TableRule.isRule(
        line.text,
        behindHeading: number > 0 && lines[number - 1].text.contains("|")
          && !(number > 1 && lines[number - 2].text.contains("|"))
      )
      let bars = Self.spelledBars(in: line)
      notePieces(of: line)
      var offset: Int32 = 0
      for scalar in line.text.unicodeScalars {
        // What shows nothing parts nothing.
        if scalar.value >= 0xAD, InvisibleCharacters.contains(scalar) {
          offset += Int32(UTF8.width(scalar))
          continue
        }
        let own =
          isRule ? " " : bars.contains(offset) ? Self.spelledBar : TableRule.bar(for: scalar)
        if own != "|", let result = LabelFolding.fold(own) {
          folded.append(result)
          places.append(Int32(scalars.count))
        }
        scalars.append(own)
        offsets.append(offset)
        offset += Int32(UTF8.width(scalar))
      }
      scalars.append("\n")
      offsets.append(offset)
    }
    starts.append(scalars.count)
  }

  /// What stands for a bar that parts no cells.
  private static let spelledBar: Unicode.Scalar = "\u{2223}"

  /// The bytes of a line at which a bar stands that the source spells otherwise, `\|` or `&vert;`, so that it
  /// parts no cells.
  private static func spelledBars(in line: SourceText) -> Set<Int32> {
    var bars: Set<Int32> = []
    var offset: Int32 = 0
    let pieces = line.pieces
    guard pieces.count > 1 else { return bars }
    for piece in pieces {
      if piece.text == "|", piece.range.map({ $0.count > 1 }) == true { bars.insert(offset) }
      offset += Int32(piece.text.utf8.count)
    }
    return bars
  }

  /// Notes where pieces stand that are not read, which no character tells of.
  private mutating func notePieces(of line: SourceText) {
    if line.isPlain { return }
    var place = scalars.count
    for piece in line.pieces {
      if piece.text.isEmpty, piece.appearance != .made { unreadPlaces.append(place) }
      place += piece.text.unicodeScalars.count { !InvisibleCharacters.contains($0) }
    }
  }

  /// The place in a blank range at which something stands that is not read; the range's beginning without any.
  func blankPlace(in range: Range<Int>) -> Int {
    let index = unreadPlaces.partitioningIndex { $0 >= range.lowerBound }
    return index < unreadPlaces.count && unreadPlaces[index] <= range.upperBound
      ? unreadPlaces[index] : range.lowerBound
  }

  /// A character that stands in no label.
  private static let barrier: Unicode.Scalar = "\u{FFFE}"

  /// The characters that a range of folded ones was made from.
  func characters(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    var end = Int(places[last]) + 1
    // A quotation mark or a colon behind the last character is part of the label.
    let next = scalars[end...].firstIndex { $0 == "\n" || !$0.isBlank } ?? end
    if Self.closingMarks.contains(scalars[next]) { end = next + 1 }
    return Int(places[first])..<end
  }

  /// Whether a blank, a bar or a line's end stands before a folded character.
  func isSeparated(beforeFolded index: Int) -> Bool {
    let place = Int(places[index])
    guard place > 0 else { return true }
    let before = scalars[place - 1]
    return before.isBlank || before == "\n" || before == "|" || before == "｜"
  }

  private static let closingMarks: Set<Unicode.Scalar> = [
    "”", "’", "\"", "'", "」", "』", "＂", "：", ":", "。", "．",
  ]

  /// The number of the line that a character is in.
  func line(of index: Int) -> Int {
    min(max(0, starts.partitioningIndex { $0 > index } - 1), max(0, lines.count - 1))
  }

  /// Whether a table of cells or another block stands between two characters.
  func hasBreak(between first: Int, and last: Int) -> Bool {
    guard !breaks.isEmpty else { return false }
    return (line(of: first) + 1..<max(line(of: first), line(of: last)) + 1)
      .contains(where: breaks.contains)
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// The range without the blanks at its ends; an empty one at its start if there is nothing else.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let first = scalars[range].firstIndex(where: { !$0.isBlank }),
      let last = scalars[range].lastIndex(where: { !$0.isBlank })
    else {
      let place = blankPlace(in: range)
      return place..<place
    }
    return first..<last + 1
  }

  /// The place of a range's beginning.
  func place(of range: Range<Int>) -> Place {
    let number = line(of: range.lowerBound)
    guard case .text(let row, let column) = lines[number].place else { return lines[number].place }
    let start = starts[number]
    let indent = scalars[start..<starts[number + 1]].prefix {
      $0.isBlank && $0 != "\n"
    }
    return .text(line: row, column: column - indent.count + range.lowerBound - start)
  }

  /// A range within one line as a text of the source; without its bytes if it reaches over the line.
  func source(of range: Range<Int>) -> SourceText {
    let number = line(of: range.lowerBound)
    let place = place(of: range)
    guard range.upperBound < starts[number + 1] else { return SourceText(text(range), at: place) }
    let bytes = Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
    return lines[number].part(bytes, at: place)
  }
}
