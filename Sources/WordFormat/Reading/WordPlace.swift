/// Where a paragraph stands in the main part, for edits.
struct WordPlace {
  /// A piece of markup that another paragraph or run can have as well.
  struct Copy {
    var range: Range<Int>
    /// What of it is not copied.
    var leftOut: [Range<Int>] = []
  }

  /// The element, from start tag to end tag.
  var range = 0..<0
  /// The paragraph's properties.
  var properties: Copy?
  /// The properties of the paragraph's mark, which what is put into an empty paragraph has.
  var mark: Copy?
  /// The properties of the run with the most text; nil where it has none.
  var look: Copy?
  /// How much text that run has.
  var lookLength = 0
  /// Whether the paragraph's style gives it an automatic number.
  var isNumbered = false
  /// Whether line breaks part it.
  var isBroken = false
  /// Where its last text ends.
  var textEnd = 0
  /// Whether it stands there in another form as well.
  var isAlternative = false
  /// Whether it goes on with another one.
  var isJoined = false
  /// Whether a section of the page ends with it.
  var endsSection = false
  /// Whether pictures or other objects stand in it, which go with it.
  var holdsPicture = false
  /// How many fields begin in it and do not end, or end and did not begin.
  var openFields = 0
  /// Whether a cell or a box must not lose it, as its last paragraph.
  var isLastOfCell = false
}
