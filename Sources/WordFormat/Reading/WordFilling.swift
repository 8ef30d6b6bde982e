import XML

/// What a shape of a document is filled with, as far as that hides what lies below it.
struct WordFilling {
  /// What of the shape is being read: its own properties, or what fills it.
  private enum Part { case shape, fill, other }

  private var part = Part.other
  /// What the shape says of its filling itself.
  private var own: Bool?
  /// Whether the style of the shape fills it.
  private var isFilledByStyle = false
  /// Whether what lies below the shape, or the picture, is seen through it.
  private(set) var isSeenThrough = false
  private var isOpen = false

  /// Whether nothing of what lies below the shape is seen.
  var hidesAll: Bool { (own ?? isFilledByStyle) && !isSeenThrough && !isOpen }

  /// The least share of a colour's cover with which it hides what is below.
  private static let leastCover = 0.9

  /// Takes an element of a drawing; those of a shape follow each other in one order (ECMA-376, 20.1.2.2.35).
  mutating func read(_ name: String, _ tag: borrowing XMLTag) {
    switch name {
    case "spPr": part = .shape
    case "prstGeom" where part == .shape:
      let geometry = tag.attribute("prst")?.string() ?? ""
      isOpen = Self.open.contains { geometry.contains($0) }
    case "solidFill", "gradFill", "pattFill", "blipFill":
      if part == .shape {
        own = true
        part = .fill
      }
    case "noFill" where part == .shape:
      own = false
      part = .other
    case "alpha" where part == .fill:
      let value = tag.attribute("val")?.integer() ?? 100_000
      if Double(value) < Self.leastCover * 100_000 { isSeenThrough = true }
    case "alphaModFix":
      let value = tag.attribute("amt")?.integer() ?? 100_000
      if Double(value) < Self.leastCover * 100_000 { isSeenThrough = true }
    // Behind the filling come the outline and effects, and then the style.
    case "ln", "effectLst", "effectDag", "scene3d", "sp3d", "bodyPr", "txbx": part = .other
    case "style": part = .other
    case "fillRef": isFilledByStyle = tag.attribute("idx")?.integer() ?? 0 > 0
    default: break
    }
  }

  /// Shapes that are lines, or mostly so.
  private static let open = ["line", "Connector", "bracket", "Bracket", "brace", "Brace", "arc"]

  /// Takes a shape of the older kind, which is filled unless it says that it is not.
  mutating func readOlder(_ name: String, _ tag: borrowing XMLTag) {
    // What a shape's own geometry calls so is none of these.
    guard part == .other else { return }
    switch name {
    case "shape", "rect", "oval", "roundrect": own = !Self.isNo(tag.attribute("filled")?.string())
    case "fill":
      if Self.isNo(tag.attribute("on")?.string()) { own = false }
      if let cover = tag.attribute("opacity")?.string(), Self.share(cover) < Self.leastCover {
        isSeenThrough = true
      }
    default: break
    }
  }

  private static func isNo(_ value: String?) -> Bool {
    value.map { ["f", "false", "0"].contains($0) } ?? false
  }

  /// A share: `0.5`, `50%`, `32768f` of 65,536.
  private static func share(_ text: String) -> Double {
    if text.hasSuffix("f") { return (Double(text.dropLast()) ?? 65_536) / 65_536 }
    if text.hasSuffix("%") { return (Double(text.dropLast()) ?? 100) / 100 }
    return Double(text) ?? 1
  }
}
