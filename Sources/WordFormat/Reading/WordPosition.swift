import ReportPackages

/// Where a drawing lies, while it is read.
struct WordPosition {
  /// The extents as far as they are known.
  private(set) var cover = PageCover()
  /// Whether what is read is about the place down the page.
  private var isDown = false

  /// Units of a drawing in a twentieth of a point.
  private static let units = 635

  /// The cover, with the size of the drawing in its units.
  func cover(width: Int?, height: Int?) -> PageCover {
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
    withExtent { $0 = PageCover.Extent(origin: Self.origin(origin), start: nil) }
  }

  /// What a place is counted from, by the names of both kinds of shapes.
  private static func origin(_ name: String) -> PageCover.Origin {
    switch name {
    case "column", "character", "char", "paragraph", "line", "text": .anchor
    case "margin": .margins
    case "topMargin", "leftMargin", "insideMargin", "top-margin-area", "left-margin-area",
      "inner-margin-area":
      .firstMargin
    case "bottomMargin", "rightMargin", "outsideMargin", "bottom-margin-area",
      "right-margin-area", "outer-margin-area":
      .lastMargin
    default: .page
    }
  }

  /// Takes the distance from there, in units of a drawing.
  mutating func setOffset(_ text: String) {
    let number = Int(text.filter { !$0.isWhitespace })
    withExtent { $0.start = number.flatMap { $0.magnitude < Self.limit ? $0 / Self.units : nil } }
  }

  /// Takes a side that it lies at.
  mutating func setAlignment(_ name: String) { withExtent { Self.align(&$0, name) } }

  private static func align(_ extent: inout PageCover.Extent, _ name: String) {
    switch name {
    case "left", "top", "inside": extent.start = 0
    case "center":
      extent.start = nil
      extent.side = .middle
    case "right", "bottom", "outside":
      extent.start = nil
      extent.side = .last
    default: extent.start = nil
    }
  }

  /// Takes a part of the style of a shape of the older kind; lengths are in units of a drawing.
  mutating func read(style name: String, _ value: String, length: Int?) {
    switch name {
    case "margin-left", "left": cover.across.start = length.map { $0 / Self.units }
    case "margin-top", "top": cover.down.start = length.map { $0 / Self.units }
    case "mso-position-horizontal-relative": cover.across.origin = Self.origin(value)
    case "mso-position-vertical-relative": cover.down.origin = Self.origin(value)
    case "mso-position-horizontal" where value != "absolute": Self.align(&cover.across, value)
    case "mso-position-vertical" where value != "absolute": Self.align(&cover.down, value)
    default: break
    }
  }

  private mutating func withExtent(_ change: (inout PageCover.Extent) -> Void) {
    if isDown { change(&cover.down) } else { change(&cover.across) }
  }

  /// What is larger is no distance on a page.
  private static let limit = 100_000_000
}
