import ReportRecognition

/// A run of text of one format while it is read.
struct WordRun {
  /// What the run says of its looks itself.
  var format = RunFormat()
  /// The run's style.
  var style: String?
  /// Where the style is named, if that is an element of its own.
  var styleRange: Range<Int>?
  /// The run's properties, for what shall look like it.
  var copy: WordPlace.Copy?
  /// How its text appears, once that was asked for.
  var look: WordLook?
}

/// How the text of a run appears.
struct WordLook {
  var appearance: Appearance
  /// Where letters of full size stand that are moved up or down.
  var shift: Appearance?
  /// The font, if it is one of signs.
  var fontOfSigns: String?
}
