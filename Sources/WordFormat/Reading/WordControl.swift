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
  /// Whether what it shows is chosen from a list.
  var isChoice = false
  /// Whether it is a list of contents.
  var isContents = false
}

/// What has to be known of a document to put edits into it.
struct WordEditing: Sendable {
  /// The paragraphs, in the order of their ends.
  var places: [WordPlace] = []
  /// Text that the program takes from data elsewhere in the package, by where it begins.
  var bound: Set<Int> = []
  /// What goes when a prompt is replaced, by where the prompt begins.
  var companions: [Int: [Range<Int>]] = [:]
}
