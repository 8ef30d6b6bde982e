import ReportModel
import ReportRecognition

/// A content control while it is read.
struct WordControl {
  /// Whether a prompt stands in it because nothing was filled in.
  var isPlaceholder = false
  /// The element that says so, if it is one empty tag.
  var placeholderMark: Range<Int>?
  /// Where the first text of the prompt stands, which takes what is filled in.
  var prompt: Int?
  /// Whether what it shows is kept elsewhere in the package as well.
  var isBound = false
  /// Whether what it shows is chosen from a list, or is a mark to be set.
  var isChoice = false
  /// The entries of the list.
  var entries: [String] = []
  /// Whether it is a list of contents.
  var isContents = false
}

extension WordDocumentReader {
  /// Notes what is to be heeded when a text that stands here is edited.
  mutating func noteEditing(of range: Range<Int>?) {
    guard let start = range?.lowerBound else { return }
    if controls.contains(where: \.isBound) {
      editing.obstacles[start] = .editBound
    } else if fields.isMade {
      editing.obstacles[start] = .editOfField
    } else if let choice = controls.last(where: \.isChoice) {
      editing.choices[start] = choice.entries
    }
  }
}

/// What has to be known of a document to put edits into it.
struct WordEditing: Sendable {
  /// The paragraphs, in the order of their ends.
  var places: [WordPlace] = []
  /// What keeps edits from a text, by where it begins.
  var obstacles: [Int: FindingKind] = [:]
  /// What a text can be chosen from, by where it begins.
  var choices: [Int: [String]] = [:]
  /// The entries of fields of legacy forms, by where it stands which of them is chosen.
  var entries: [Int: [String]] = [:]
  /// Where else a text stands that programs show in its place, by where it begins.
  var mirrors: [Int: [Range<Int>]] = [:]
  /// What goes when a prompt is replaced, by where the prompt begins.
  var companions: [Int: [Range<Int>]] = [:]
}
