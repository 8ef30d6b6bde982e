import XML

/// What an element of a trace draws that is no text.
struct TracedShape {
  enum Kind { case fill, stroke, clip, picture, pictureClip, shade }

  let kind: Kind
  let transform: Transform
  let ink: TracedInk
  /// How broad a stroke is, on the page.
  let lineWidth: Double

  /// Takes an element that begins; nil if it draws no shape.
  init?(_ tag: borrowing XMLTag) {
    if tag.localName.equals("fill_path") {
      kind = .fill
    } else if tag.localName.equals("stroke_path") {
      kind = .stroke
    } else if tag.localName.equals("clip_path") || tag.localName.equals("clip_stroke_path") {
      kind = .clip
    } else if tag.localName.equals("fill_image") || tag.localName.equals("fill_image_mask") {
      kind = .picture
    } else if tag.localName.equals("fill_shade") {
      kind = .shade
    } else if tag.localName.equals("clip_image_mask") {
      kind = .pictureClip
    } else {
      return nil
    }
    transform = Transform(tag.attribute("transform")?.numbers() ?? []) ?? .identity
    ink = TracedInk(tag)
    let width = tag.attribute("linewidth")?.number() ?? 0
    lineWidth = width * transform.scale
  }

  /// The box that a picture fills.
  var unitBox: Rectangle {
    let corners = Rectangle(left: 0, top: 0, right: 1, bottom: 1).corners
    return Rectangle(around: corners.map(transform.apply))
      ?? Rectangle(left: 0, top: 0, right: 0, bottom: 0)
  }
}

/// A part of a page that is drawn on a sheet of its own.
struct TracedGroup {
  /// How much of it covers what lies below, from 0 to 1; none of what only mixes with it.
  let alpha: Double
  /// Whether it covers what lies below.
  let isCovering: Bool
  /// Whether it is not drawn where it stands: it says how much is seen of what follows, or is the tile of a pattern.
  let isAside: Bool

  /// Whether an element that begins is a part of a page of its own.
  static func isOne(_ tag: borrowing XMLTag) -> Bool {
    tag.localName.equals("group") || isAside(tag)
  }

  private static func isAside(_ tag: borrowing XMLTag) -> Bool {
    tag.localName.equals("clip_mask") || tag.localName.equals("tile")
  }

  init(_ tag: borrowing XMLTag, within outer: TracedGroup?) {
    let own = tag.attribute("alpha")?.number() ?? 1
    alpha = own * (outer?.alpha ?? 1)
    isAside = Self.isAside(tag) || outer?.isAside == true
    let mode = tag.attribute("blendmode")?.string() ?? "Normal"
    let isNormal = mode == "Normal"
    isCovering = isNormal && outer?.isCovering != false
  }
}

extension TracedInk {
  init(_ tag: borrowing XMLTag) {
    let space = tag.attribute("colorspace")?.string() ?? ""
    color = InkColor(tag.attribute("color")?.numbers() ?? [], space: space)
    alpha = tag.attribute("alpha")?.number() ?? 1
  }

  /// The ink as it appears within a group.
  func within(_ group: TracedGroup?) -> TracedInk {
    guard let group else { return self }
    let alpha = group.isAside ? 0 : alpha * group.alpha
    return TracedInk(color: color, alpha: group.isCovering ? alpha : min(alpha, 0.5))
  }
}

extension Transform {
  /// Takes the six numbers of a matrix; nil for any other count.
  init?(_ numbers: [Double]) {
    guard numbers.count == 6 else { return nil }
    self.init(
      a: numbers[0],
      b: numbers[1],
      c: numbers[2],
      d: numbers[3],
      e: numbers[4],
      f: numbers[5]
    )
  }
}

extension XMLTag {
  /// The point that two attributes give; nil if one is missing or no number.
  func point(_ x: StaticString, _ y: StaticString) -> Point? {
    guard let x = attribute(x)?.number(), let y = attribute(y)?.number() else { return nil }
    return Point(x: x, y: y)
  }
}
