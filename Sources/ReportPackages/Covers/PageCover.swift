/// Where something lies that covers text, counted from what it is anchored in; lengths are in twentieths of a
/// point.
package struct PageCover {
  /// What a place is counted from.
  package enum Origin {
    /// The column or cell, and the paragraph.
    case anchor
    /// The page, or what is within its margins.
    case page, margins
    /// The margin before the text, at the top or on the left, and the one behind it.
    case firstMargin, lastMargin

    /// Whether only the layout of the page tells how far that is from the anchor.
    package var isOfPage: Bool { self != .anchor }
  }

  /// A side that something lies at, of what its place is counted from.
  package enum Side { case middle, last }

  /// A place along a line across or down the page.
  package struct Extent {
    package var origin = Origin.anchor
    /// How far from there it begins; nil where only the layout tells.
    package var start: Int? = 0
    /// The side that it lies at, where that says how far.
    package var side: Side?
    /// How far it reaches; nil where that is not said.
    package var length: Int?

    /// The start of where it is anchored.
    package init() {}

    /// A place that is counted from something.
    package init(origin: Origin, start: Int?) {
      self.origin = origin
      self.start = start
    }

    /// Where it ends; nil where that is not known.
    package var end: Int? {
      guard let start, let length else { return nil }
      return start + length
    }
  }

  package var across = Extent()
  package var down = Extent()

  /// A cover where it is anchored.
  package init() {}

  /// So far a page reaches at most, where a report is printed.
  package static let pageHeight = 16_838
  /// What overlaps by no more than this hides no digit.
  package static let tolerance = 60
  /// The least height of a line of a table: 12 points.
  package static let lineHeight = 240
}
