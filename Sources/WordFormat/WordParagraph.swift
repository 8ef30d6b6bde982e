import ReportModel
import ReportRecognition

/// A paragraph of a document while it is read.
struct WordParagraph {
  /// The number of the paragraph in the document, from 1.
  let number: Int
  /// Its automatic number, with the blank behind it.
  var prefix = ""
  /// The text in pieces, without the number.
  private var pieces: [TextPiece] = []
  /// Whether an edit can replace the text: not where tracked changes or fields made it.
  var isEditable = true
  /// Whether its mark is deleted by a tracked change, so that the next paragraph goes on with it.
  var isMarkDeleted = false
  /// Where a run can be put into an empty paragraph: before its end tag, or the paragraph's own empty tag.
  var end: Range<Int>?
  /// What is anchored in it: the blocks of text boxes.
  var boxes: [Document.Block] = []

  init(number: Int) { self.number = number }

  /// Whether it says nothing; a number alone is not put before nothing.
  var isEmpty: Bool { pieces.allSatisfy(\.text.isEmpty) }

  /// Adds text, with the bytes that hold it; nil where it stands for something else.
  mutating func add(_ text: String, range: Range<Int>?) {
    if let range, let last = pieces.last, last.range == range {
      pieces[pieces.count - 1] = TextPiece(last.text + text, range: range)
    } else {
      pieces.append(TextPiece(text, range: range))
    }
  }

  /// Goes on with the text of another paragraph.
  mutating func join(_ other: WordParagraph) {
    pieces += other.pieces
    isEditable = false
    isMarkDeleted = other.isMarkDeleted
    boxes += other.boxes
  }

  /// The text with its number, and where it comes from, for an edit.
  func source(at place: Place) -> SourceText {
    if isEmpty {
      return SourceText("", at: place, range: isEditable ? pieces.first?.range ?? end : nil)
    }
    let number = prefix.isEmpty ? [] : [TextPiece(prefix, range: nil)]
    let source = SourceText(number + pieces, at: place)
    return isEditable ? source : SourceText(source.text, at: place)
  }
}
