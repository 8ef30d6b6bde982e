import TextTools

/// What a rule of a style sheet says of an element, as far as it decides what a person sees of its text.
enum StyleDeclaration {
  case display(StyleDisplay)
  /// Nil: as around the element.
  case visibility(isVisible: Bool?)
  case lineThrough(Bool)
  case verticalAlign(StyleShift)
  case fontSize(StyleLength)
  case opacity(Double)
  case ink(StyleInk)
  case paper(StylePaper)
  /// Whether a picture lies behind the element.
  case paperPicture(Bool)
  case position(StylePosition)
  /// Whether the element lies behind others: a `z-index` below 0.
  case stacking(isBehind: Bool)
  case offset(StyleEdge, StyleLength?)
  case float(Bool)
  case clip(StyleClip, isEmpty: Bool)
  case textIndent(StyleLength)
  case margin(StyleEdge, StyleLength)
  case paddingLeft(StyleLength)
  case overflow(isHidden: Bool)
  case size(StyleDimension, StyleLength?)
  case transform(isEmpty: Bool)
  case move(StyleMove.Way, StyleMove)
  case whiteSpace(keepsLines: Bool)
  case listStyle(NumberFormat)
  case content([StyleContent])
  case counterReset([(name: String, value: Int)])
  case counterIncrement([(name: String, value: Int)])
  case direction(isReversed: Bool)
  /// Whether characters stand in the direction of the element whatever they are.
  case bidirectional(isOverridden: Bool)
  /// The colour that letters are filled with, whatever their own is.
  case fill(StyleInk)
  /// Whether something leaves it open what is seen.
  case doubt(StyleDoubt, Bool)
  case letterSpacing(StyleLength)
  /// The font that is asked for before others.
  case font(String)
  /// What Word says of the text: that it hides it, or that it is a list's number.
  case word(StyleWordMark)
  /// A property of the page's own, for others to refer to.
  case custom(String, ArraySlice<UInt8>)
  /// A property whose value refers to such.
  case referring(String, ArraySlice<UInt8>)
}

/// How an element stands among others.
enum StyleDisplay {
  case none, inline, inlineBlock, block, listItem, flex, contents, table, row, cell
  /// Groups of rows and columns, and captions.
  case tablePart
}

/// How far text stands above or below the line.
enum StyleShift: Equatable {
  case baseline, raised, lowered
  /// To the top of the line, which raises small letters.
  case top
  case by(StyleLength)
}

/// Where an element's place is counted from.
enum StylePosition {
  case inFlow, relative, outOfFlow
  /// In the window, whatever of the page is seen in it.
  case fixed

  /// Whether it takes no room among others.
  var isOutOfFlow: Bool { self == .outOfFlow || self == .fixed }
}

/// An edge that an element is moved from.
enum StyleEdge: Int { case top, right, bottom, left }

/// What an element is measured by.
enum StyleDimension: Int { case width, height, maxWidth, maxHeight }

/// The ways to cut an element off, or to let it vanish.
enum StyleClip: Int { case clip, clipPath, contentVisibility, filter }

/// What Word says of a text in a page that it saved.
enum StyleWordMark { case hidden, listNumber }

/// A piece of what a style sheet puts before or behind an element.
enum StyleContent {
  case text(String)
  case counter(String, NumberFormat)
  case attribute(String)
  case picture
}
