import ReportModel
import ReportRecognition

/// A piece of a paragraph, as a run holds it.
struct WordPiece {
  var text: String
  var range: Range<Int>?
  var appearance = Appearance.plain
  /// Where letters of full size stand that are moved up or down.
  var shift: Appearance?
  var weight = PieceWeight.full

  var piece: TextPiece { TextPiece(text, range: range, appearance: appearance) }
}

/// A paragraph of a document while it is read.
struct WordParagraph {
  /// The number of the paragraph in the document, from 1.
  let number: Int
  /// Its automatic number, with the blank behind it.
  var prefix = ""
  /// The style; nil where it is the usual one.
  var style: String?
  /// The list that it says itself to belong to.
  var list: String?
  var level = 0
  /// The colour behind it; empty where nothing is said to be there.
  var fill = ""
  /// Whether its mark is deleted or hidden, so that the next paragraph goes on with it.
  var goesOn = false
  /// Where a run can be put into an empty paragraph: before its end tag, or the paragraph's own empty tag.
  var end: Range<Int>?
  /// What is anchored in it: the contents of text boxes.
  var boxes: [WordStory.Block] = []
  /// What only the reading of the paragraph needs; apart from the rest, so that the many paragraphs of a
  /// large document are small once they have ended.
  private struct Unfinished {
    var mark = RunFormat()
    var place = WordPlace()
    var indent = ParagraphIndent()
    var spacing = LineSpacing()
  }

  /// One while the paragraph is read, none behind that.
  private var unfinished = [Unfinished()]

  /// The format of its mark, while it is read.
  var mark: RunFormat {
    get { unfinished.first?.mark ?? RunFormat() }
    set { if !unfinished.isEmpty { unfinished[0].mark = newValue } }
  }

  /// Where it stands, and what of it another paragraph can look like, while it is read.
  var place: WordPlace {
    get { unfinished.first?.place ?? WordPlace() }
    set { if !unfinished.isEmpty { unfinished[0].place = newValue } }
  }

  /// How it moves its lines itself, while it is read.
  var indent: ParagraphIndent {
    get { unfinished.first?.indent ?? ParagraphIndent() }
    set { if !unfinished.isEmpty { unfinished[0].indent = newValue } }
  }

  /// How high it says itself that its lines are, while it is read.
  var spacing: LineSpacing {
    get { unfinished.first?.spacing ?? LineSpacing() }
    set { if !unfinished.isEmpty { unfinished[0].spacing = newValue } }
  }

  private(set) var pieces: [WordPiece] = []

  init(number: Int) { self.number = number }

  /// Whether it says nothing and shows nothing.
  var isEmpty: Bool {
    pieces.allSatisfy { $0.piece.text.isEmpty && !$0.isUnread }
  }

  mutating func add(_ piece: WordPiece) { pieces.append(piece) }

  /// Puts the characters behind some pieces into the order in which they are seen, from right to left.
  mutating func reverse(from start: Int) {
    guard start < pieces.count else { return }
    pieces[start...].reverse()
    for index in start..<pieces.count {
      pieces[index].text = String(pieces[index].text.reversed())
      pieces[index].range = nil
    }
  }

  /// Gives its plain text another appearance.
  mutating func appear(_ appearance: Appearance) {
    for index in pieces.indices where pieces[index].appearance == .plain {
      pieces[index].appearance = appearance
    }
  }

  /// Forgets what only the reading needed.
  mutating func close() { unfinished = [] }

  /// Goes on with another paragraph.
  mutating func join(_ other: WordParagraph) {
    pieces += other.pieces
    goesOn = other.goesOn
    boxes += other.boxes
  }

  /// Ends the paragraph: letters that are moved up are marks only beside others that are not.
  mutating func finish() {
    let shifts = Set(pieces.filter { !$0.text.allSatisfy(\.isWhitespace) }.map(\.shift))
    if shifts.count > 1 {
      for index in pieces.indices where pieces[index].appearance == .plain {
        pieces[index].appearance = pieces[index].shift ?? .plain
      }
    }
    place.isBroken = pieces.contains { $0.text == "\n" }
    place.textEnd = pieces.compactMap { $0.range?.upperBound }.max() ?? 0
  }

  /// The pieces with the automatic number; without what is drawn around them.
  var shown: [TextPiece] {
    let written = pieces.filter { $0.weight != .drawn }.map(\.piece)
    return prefix.isEmpty ? written : [TextPiece(prefix, range: nil, appearance: .made)] + written
  }

  /// The text, and where it comes from; several where line breaks part it.
  func sources(at place: Place) -> [SourceText] {
    if isEmpty, shown.isEmpty { return [SourceText("", at: place, range: end)] }
    // Beside what is left out of it, an empty paragraph takes a text as any other does.
    if isEmpty, prefix.isEmpty, let end {
      return [SourceText(shown + [TextPiece("", range: end)], at: place)]
    }
    return shown.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0.text == "\n" && $0.range == nil }
    ).map { SourceText(Array($0), at: place) }
  }
}

extension WordPiece {
  /// Whether it shows something that is no text.
  var isUnread: Bool { if case .unread = appearance { true } else { false } }
}
