import ReportRecognition

/// A character on a page.
struct PageGlyph {
  /// How it can be seen.
  enum Sight: Equatable {
    case shown
    /// Not at all: drawn without ink, or in the colour of what lies under it.
    case hidden
    /// Not at all, because something is cut off or lies over it.
    case cut
    /// Struck through.
    case struck
    /// Not so that it could be read for certain, for a reason.
    case obscured(UnreadContent)
  }

  /// The character; nil where the font does not say which it is.
  let scalar: Unicode.Scalar?
  /// Where it stands on its line.
  var origin: Point
  /// How far the next one stands.
  let width: Double
  /// The height of its font.
  let size: Double
  /// Which way its line runs.
  var turn: TextTurn
  /// Its colour, if that is known.
  let color: InkColor?
  /// When it was drawn.
  let order: Int
  var sight = Sight.shown
  /// Whether it is a hole: what is drawn over it is what is seen of it.
  var isHole = false

  /// About where a digit has its ink.
  var ink: Rectangle {
    let (x, y) = (origin.x, origin.y)
    let (along, up) = (max(width, size * 0.1), size * 0.72)
    return switch turn {
    case .upright: Rectangle(left: x, top: y - up, right: x + along, bottom: y)
    case .upsideDown: Rectangle(left: x - along, top: y, right: x, bottom: y + up)
    case .clockwise: Rectangle(left: x, top: y, right: x + up, bottom: y + along)
    case .counterclockwise: Rectangle(left: x - up, top: y - along, right: x, bottom: y)
    case .slanted:
      // Whichever way it leans, it is not far away.
      Rectangle(left: x - along / 2, top: y - up / 2, right: x + along / 2, bottom: y + up / 2)
    }
  }

  /// Whether it is a letter or digit of the Latin script.
  var isLatin: Bool { scalar.map { $0.isASCII && $0.properties.isAlphabetic || isDigit } ?? true }

  var isBlank: Bool { scalar?.properties.isWhitespace ?? false }

  /// Whether it may be part of a number.
  var isDigit: Bool { scalar.map { $0.properties.numericType == .decimal } ?? true }

  /// Whether it may be part of a number with a fraction.
  var isNumeral: Bool { isDigit || scalar.map { ".,．，".unicodeScalars.contains($0) } ?? true }
}
