import XML

/// What fills a shape, as far as that hides what lies below it.
struct ShapeFilling {
  /// How deep the properties of the shape stand; nil outside of them.
  private var properties: Int?
  /// What the shape says of its filling itself.
  private var own: Bool?
  /// Whether the style of the shape fills it.
  private var isFilledByStyle = false
  private var isSeenThrough = false
  private var isClosed = true

  /// Whether nothing of what lies below the shape is seen.
  var hidesAll: Bool { (own ?? isFilledByStyle) && !isSeenThrough && isClosed }

  /// The least share of a colour's cover with which it hides what is below, in thousandths of a percent.
  static let leastAlpha = 90_000
  /// The share of one through which nothing is seen.
  static let wholeAlpha = 100_000

  /// Looks at an element of the shape.
  mutating func start(_ tag: borrowing XMLTag, depth: Int) {
    if tag.isNamed("spPr") {
      properties = depth
    } else if tag.isNamed("fillRef") {
      isFilledByStyle = tag.integer("idx") ?? 0 > 0
    } else if let properties {
      if tag.isNamed("prstGeom") {
        isClosed = tag.text("prst").map(Self.isClosed) ?? true
      } else if depth == properties + 1 {
        if tag.isNamed("solidFill") || tag.isNamed("gradFill") || tag.isNamed("pattFill") {
          own = true
        } else if tag.isNamed("noFill") {
          own = false
        }
      } else if tag.isNamed("alpha"), depth == properties + 3 || depth == properties + 5 {
        // Of one colour, or of one that goes over into another; that of the outline stands between them.
        if tag.integer("val") ?? Self.wholeAlpha < Self.leastAlpha { isSeenThrough = true }
      }
    }
  }

  /// Looks at the end of an element.
  mutating func end(depth: Int) { if properties == depth { properties = nil } }

  /// Whether a shape fills most of the place that it takes.
  private static func isClosed(_ geometry: String) -> Bool {
    let closed = [
      "rect", "round", "snip", "ellipse", "flowChart", "wedge", "plaque", "foldedCorner", "bevel",
      "cube", "can", "hexagon", "octagon", "decagon", "dodecagon", "homePlate", "cloud",
      "horizontalScroll", "verticalScroll", "teardrop",
    ]
    return closed.contains { geometry.hasPrefix($0) }
  }
}
