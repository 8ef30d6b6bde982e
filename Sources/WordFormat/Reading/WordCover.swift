/// Where something lies that covers text, counted from what it is anchored in; lengths are in twentieths of a
/// point.
struct WordCover {
  /// What a place is counted from.
  enum Origin {
    /// The column or cell, and the paragraph.
    case anchor
    case page
  }

  /// A place along a line across or down the page.
  struct Extent {
    var origin = Origin.anchor
    /// How far from there it begins; nil where only the layout tells.
    var start: Int? = 0
    /// How far it reaches; nil where that is not said.
    var length: Int?

    /// Where it ends; nil where that is not known.
    var end: Int? {
      guard let start, let length else { return nil }
      return start + length
    }
  }

  var across = Extent()
  var down = Extent()

  /// So far a page reaches at most, where a report is printed.
  static let pageHeight = 16_838
  /// What overlaps by no more than this hides no digit.
  static let tolerance = 60
  /// The least height of a line of a table: 12 points.
  static let lineHeight = 240
}

/// Where a drawing lies, while it is read.
struct WordPosition {
  /// The extents as far as they are known.
  private(set) var cover = WordCover()
  /// Whether what is read is about the place down the page.
  private var isDown = false

  /// Units of a drawing in a twentieth of a point.
  private static let units = 635

  /// The cover, with the size of the drawing in its units.
  func cover(width: Int?, height: Int?) -> WordCover {
    var sized = cover
    sized.across.length = width.map { $0 / Self.units }
    sized.down.length = height.map { $0 / Self.units }
    return sized
  }

  /// Begins with what is said of one direction.
  ///
  /// - Parameters:
  ///   - isDown: Whether that is down the page.
  ///   - origin: What places are counted from, as the attribute says it.
  mutating func begin(isDown: Bool, from origin: String) {
    self.isDown = isDown
    let isOfAnchor = Self.anchors.contains(origin)
    withExtent { $0 = WordCover.Extent(origin: isOfAnchor ? .anchor : .page, start: nil) }
  }

  private static let anchors: Set = ["column", "character", "char", "paragraph", "line", "text"]

  /// Takes the distance from there, in units of a drawing.
  mutating func setOffset(_ text: String) {
    let number = Int(text.filter { !$0.isWhitespace })
    withExtent { $0.start = number.flatMap { $0.magnitude < Self.limit ? $0 / Self.units : nil } }
  }

  /// Takes a side that it lies at.
  mutating func setAlignment(_ name: String) {
    withExtent { if ["left", "top", "inside"].contains(name) { $0.start = 0 } }
  }

  /// Takes a part of the style of a shape of the older kind; lengths are in units of a drawing.
  mutating func read(style name: String, _ value: String, length: Int?) {
    switch name {
    case "margin-left", "left": cover.across.start = length.map { $0 / Self.units }
    case "margin-top", "top": cover.down.start = length.map { $0 / Self.units }
    case "mso-position-horizontal-relative":
      cover.across.origin = Self.anchors.contains(value) ? .anchor : .page
    case "mso-position-vertical-relative":
      cover.down.origin = Self.anchors.contains(value) ? .anchor : .page
    case "mso-position-horizontal" where value != "absolute":
      cover.across.start = value == "left" ? 0 : nil
    case "mso-position-vertical" where value != "absolute":
      cover.down.start = value == "top" ? 0 : nil
    default: break
    }
  }

  private mutating func withExtent(_ change: (inout WordCover.Extent) -> Void) {
    if isDown { change(&cover.down) } else { change(&cover.across) }
  }

  /// What is larger is no distance on a page.
  private static let limit = 100_000_000
}
