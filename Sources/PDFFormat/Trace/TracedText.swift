import ReportRecognition
import TextTools
import XML

/// A stretch of text while its characters are read.
struct TracedText {
  /// The element that it is.
  let element: StaticString?
  let ink: TracedInk
  /// Whether it is not drawn at all, as the text under a scanned page.
  let isIgnored: Bool
  /// Whether it is a hole that something else is seen through.
  let isHole: Bool

  private let transform: Transform
  private var matrix = Transform.identity
  private var isVertical = false

  /// Takes an element that begins; nil if it is no text.
  init?(_ tag: borrowing XMLTag) {
    if tag.localName.equals("fill_text") || tag.localName.equals("stroke_text") {
      (element, isIgnored, isHole) = (nil, false, false)
    } else if tag.localName.equals("ignore_text") {
      (element, isIgnored, isHole) = (nil, true, false)
    } else if tag.localName.equals("clip_text") {
      (element, isIgnored, isHole) = ("clip_text", false, true)
    } else if tag.localName.equals("clip_stroke_text") {
      (element, isIgnored, isHole) = ("clip_stroke_text", false, true)
    } else {
      return nil
    }
    transform = Transform(tag.attribute("transform")?.numbers() ?? []) ?? .identity
    ink = TracedInk(tag)
  }

  /// Takes the font's size and direction for the characters that follow.
  mutating func begin(_ span: borrowing XMLTag) {
    let numbers = span.attribute("trm")?.numbers() ?? []
    matrix = numbers.count == 4 ? Transform(numbers + [0, 0]) ?? .identity : .identity
    isVertical = span.attribute("wmode")?.equals("1") ?? false
  }

  /// A character; nil if its place is no place on a page.
  func glyph(_ tag: borrowing XMLTag, order: Int) -> PageGlyph? {
    guard let place = tag.point("x", "y") else { return nil }
    let along = transform.turn(matrix.a, matrix.b)
    let up = transform.turn(matrix.c, matrix.d)
    let height = (up.x * up.x + up.y * up.y).squareRoot()
    let length = (along.x * along.x + along.y * along.y).squareRoot()
    guard height > 0, height < PDFLimits.side, length < PDFLimits.side else { return nil }
    let advance = isVertical ? 1 : tag.attribute("adv")?.number() ?? 0
    var glyph = PageGlyph(
      scalar: tag.attribute("unicode")?.scalar(),
      origin: transform.apply(place),
      width: max(0, min(advance, 4)) * length,
      size: height,
      turn: TextTurn(along: along, up: up),
      color: ink.color,
      order: order
    )
    // In a mirror nobody reads it for certain, and it stands on the other side of its place.
    if along.x * up.y - along.y * up.x > 0 {
      glyph.sight = .obscured(.turned)
      if along.x < 0 { glyph.origin.x -= glyph.width }
      glyph.turn = .upright
    }
    return glyph
  }
}

extension XMLView {
  /// The first character; nil where it is the sign for an unknown one, or one that fonts define for themselves.
  fileprivate func scalar() -> Unicode.Scalar? {
    guard let scalar = string().unicodeScalars.first else { return nil }
    return switch scalar.properties.generalCategory {
    case .privateUse, .unassigned, .control, .surrogate: nil
    default:
      // Fonts share a picture between a radical and the ideograph that looks the same.
      scalar == "\u{FFFD}" ? nil : unified(scalar)
    }
  }

  private func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard let ideograph = CharacterFolding.ideograph(of: scalar) else { return scalar }
    // The fonts of the mainland show this radical as the simplified character.
    return ideograph == "戶" ? "户" : ideograph
  }
}
