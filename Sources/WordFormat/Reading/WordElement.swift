/// What an open element of the main part is to the reader.
enum WordElement {
  /// What is in it counts, it itself does not.
  case passed
  case paragraph
  case run
  case text
  /// The instruction of a field.
  case instruction
  /// What is said of a paragraph, a run, a table.
  case properties(WordProperties, start: Int?)
  /// One thing that is said.
  case property(start: Int?)
  case simpleField
  case table
  case row
  case cell
  case box
  case control
  case drawing
  /// Where a drawing lies along one direction.
  case measure(isOffset: Bool)
  case object
  case formula
  case alternatives
  /// A link to a note, whose text is the note's mark.
  case noteLink
  /// Text that a tracked change inserts or moves, and the pieces of the paragraph before it.
  case proposed(isMoved: Bool, from: Int)
  /// Text whose characters stand from right to left, and the pieces of the paragraph before it.
  case reversed(from: Int)
}

/// What properties are about.
enum WordProperties {
  case paragraph
  /// The mark that ends a paragraph.
  case mark
  case list
  case run
  /// What fills the letters of a run, or their outlines.
  case effect(isOutline: Bool)
  case table
  case row
  case cell
  case control
  /// A field of a legacy form.
  case form
}
