import ReportModel
import ReportRecognition

/// A paragraph of a document while it is read.
struct WordParagraph {
  /// The number of the paragraph in the document, from 1.
  let number: Int
  /// Its automatic number, with the blank behind it.
  var prefix = ""
  private(set) var text = ""
  private var ranges: [Range<Int>] = []
  /// Whether an edit can replace the text: not where tracked changes or fields made it.
  var isEditable = true
  /// Whether its mark is deleted by a tracked change, so that the next paragraph goes on with it.
  var isMarkDeleted = false
  /// Where a run can be put into an empty paragraph: before its end tag, or the paragraph's own empty tag.
  var end: Range<Int>?
  /// What is anchored in it: the blocks of text boxes.
  var boxes: [Document.Block] = []

  init(number: Int) { self.number = number }

  var isEmpty: Bool { text.isEmpty && prefix.isEmpty }

  /// Adds text, with the bytes that hold it; nil where it stands for something else.
  mutating func add(_ piece: String, range: Range<Int>?) {
    text += piece
    guard let range else { return }
    if ranges.last != range { ranges.append(range) }
  }

  /// Goes on with the text of another paragraph.
  mutating func join(_ other: WordParagraph) {
    text += other.text
    ranges += other.ranges
    isEditable = false
    isMarkDeleted = other.isMarkDeleted
    boxes += other.boxes
  }

  /// Where the text comes from, for an edit.
  func origin(_ place: Place) -> Origin {
    guard isEditable else { return Origin(place) }
    if let first = ranges.first {
      return Origin(place, range: first, rest: Array(ranges.dropFirst()))
    }
    return Origin(place, range: text.isEmpty ? end : nil)
  }
}
