import TextTools
import XML

/// Finds where a part of comments takes more of them.
struct CommentsReader: PartHandler {
  /// How many authors there are.
  private(set) var authorCount = 0
  /// Where the list of authors ends.
  private(set) var authorsEnd: Int?
  /// Where the list of comments ends.
  private(set) var listEnd: Int?
  /// Where the text of each comment ends, by its cell.
  private(set) var texts: [String: Int] = [:]
  private var root: Range<Int>?
  private var cell: String?

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    if root == nil { root = tag.range }
    guard tag.isSpreadsheet else { return }
    if tag.isNamed("author") { authorCount += 1 }
    if tag.isNamed("comment") { cell = tag.text("ref") }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    // What is one empty tag has no end to put something before.
    guard tag.isSpreadsheet, !tag.isEmptyElement, let end = tag.range?.lowerBound else { return }
    if tag.isNamed("authors") { authorsEnd = end }
    if tag.isNamed("commentList") { listEnd = end }
    if tag.isNamed("text"), let cell { texts[cell] = end }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {}

  /// The prefix of the root element's name, with its colon; empty for none.
  func prefix(in bytes: [UInt8]) -> String {
    root.map { NamePrefix.text(ofTagAt: $0.lowerBound, in: bytes) } ?? ""
  }
}
