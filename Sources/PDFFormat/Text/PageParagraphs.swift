import ReportModel
import ReportRecognition
import TextTools

/// Puts the lines outside of tables together to paragraphs.
///
/// Lines whose words stand far apart are rows of a table without rules: each stays a line of its own, with blanks
/// where there is room, as in a text.
struct PageParagraphs {
  /// A paragraph while its lines are joined.
  private struct Draft {
    let page: Int
    let number: Int
    var pieces: [TextPiece]
    var last: TextLine
    /// How far its lines are apart; nil while it has one.
    var pitch: Double?
    /// Whether the last line fills the page's width.
    var isFull: Bool
    /// Whether it may be a title: at the top of the first page, with lines in its middle.
    let isTitle: Bool
  }

  /// From where to where the text of a page reaches.
  struct Column {
    let left: Double
    let right: Double

    init(left: Double, right: Double) { (self.left, self.right) = (left, right) }

    init?(_ lines: [TextLine]) {
      guard let left = lines.map(\.box.left).min(), let right = lines.map(\.box.right).max() else {
        return nil
      }
      (self.left, self.right) = (left, right)
    }
  }

  private(set) var blocks: [Document.Block] = []
  private var open: Draft?
  private var column: Column?
  private var page = 0
  private var count = 0

  /// Begins a page.
  mutating func begin(page: Int, column: Column?) {
    (self.page, self.column, count) = (page, column, 0)
  }

  /// Ends the paragraph that is open.
  mutating func close() {
    guard let draft = open else { return }
    open = nil
    blocks.append(
      .paragraph(
        SourceText(draft.pieces, at: .paragraph(number: draft.number, page: draft.page))
      )
    )
  }

  /// Adds a table or a picture.
  mutating func add(_ block: Document.Block) {
    close()
    blocks.append(block)
  }

  /// Adds a picture.
  mutating func addPicture() {
    count += 1
    let piece = TextPiece("", range: nil, appearance: .unread(.picture))
    add(.paragraph(SourceText([piece], at: .paragraph(number: count, page: page))))
  }

  /// Adds a line.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - isRow: Whether it is among the rows of a table without rules.
  mutating func add(_ line: TextLine, isRow: Bool) {
    let isFull = column.map { Self.fills(line, $0) } ?? false
    if var draft = open, !isRow, goesOn(draft, in: line) {
      draft.pieces += joint(draft.pieces, line.pieces { min($0, 1) })
      if draft.page == page { draft.pitch = line.box.bottom - draft.last.box.bottom }
      draft.last = line
      draft.isFull = isFull
      open = draft
      return
    }
    close()
    count += 1
    var pieces = line.pieces { isRow ? max(2, $0) : min($0, 1) }
    if isRow, let column {
      let indent = Int(((line.box.left - column.left) / line.size * 2).rounded())
      if indent > 0 {
        pieces.insert(TextPiece(String(repeating: " ", count: indent), range: nil), at: 0)
      }
    }
    open = Draft(
      page: page,
      number: count,
      pieces: pieces,
      last: line,
      pitch: nil,
      isFull: isFull && !isRow,
      isTitle: !isRow && page == 1 && count <= Self.titleLimit && isCentred(line)
    )
  }

  /// The most lines and paragraphs of a title.
  private static let titleLimit = 4

  private func isCentred(_ line: TextLine) -> Bool {
    guard let column else { return false }
    let middle = (column.left + column.right) / 2
    return (line.box.center.x - middle).magnitude < line.size * 0.8
  }

  /// Whether a line goes from one side of the text to the other.
  private static func fills(_ line: TextLine, _ column: Column) -> Bool {
    // Of short lines alone it is not known how far a full one reaches.
    column.right - column.left > line.size * 15
      && line.box.right >= column.right - line.size * 1.6
      && line.box.left <= column.left + line.size * 4.5
  }

  /// Whether a line is the heading of a section, or much like one.
  static func isHeading(_ line: TextLine) -> Bool {
    let text = line.text
    return text.count >= 8 && !line.hasColumns && line.beginsItem
      && text.drop { $0.isWhitespace }.prefix(4).contains("、")
  }

  private func goesOn(_ draft: Draft, in line: TextLine) -> Bool {
    guard draft.isFull, let column, (line.size / draft.last.size - 1).magnitude < 0.12,
      !line.beginsItem
    else { return false }
    guard line.box.left <= column.left + line.size * 0.8 || goesOn(draft, inTitle: line) else {
      return false
    }
    guard draft.page == page else { return draft.page + 1 == page && count == 0 }
    let gap = line.box.bottom - draft.last.box.bottom
    if let pitch = draft.pitch { return gap <= pitch + line.size * 0.4 }
    return gap <= line.size * 3.2
  }

  /// Whether a line in the middle is the rest of a title in which there was no room for one more character.
  private func goesOn(_ draft: Draft, inTitle line: TextLine) -> Bool {
    guard let column, draft.isTitle, isCentred(line) else { return false }
    return column.right - column.left - draft.last.box.width < line.size * 1.6
  }

  /// A line's pieces behind those of another, with a blank between two words of Latin letters.
  private func joint(_ before: [TextPiece], _ after: [TextPiece]) -> [TextPiece] {
    guard let last = before.last?.text.last, let first = after.first?.text.first else {
      return after
    }
    let isLatin = last.isASCII && first.isASCII && last.isLetter && first.isLetter
    return isLatin ? [TextPiece(" ", range: nil)] + after : after
  }
}
