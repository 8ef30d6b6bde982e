import ReportRecognition
import TextTools
import XML

/// What a style, or a run itself, says of the looks of its text, as far as that decides what is read.
struct RunFormat {
  /// Where letters stand.
  enum Height {
    case onLine
    case raised
    case lowered
  }

  /// Whether the text is hidden; a style toggles it.
  var isVanished: Bool?
  /// Whether the text is hidden even where hidden text is shown, as the mark of a run-in heading is.
  var isAlwaysHidden: Bool?
  /// Whether a line goes through the text; a style toggles it.
  var isStruck: Bool?
  /// Whether two lines go through the text.
  var isDoublyStruck: Bool?
  /// Whether letters are small and stand above or below the line.
  var height: Height?
  /// How far letters of full size are moved up, in half points.
  var position: Int?
  /// The size in half points.
  var size: Int?
  /// How wide letters are, in percent of what their font has.
  var scale: Int?
  /// How much farther apart characters stand, in twentieths of a point.
  var spacing: Int?
  /// The font of Latin letters and digits.
  var font: String?
  /// Whether letters are filled with nothing, and whether their outlines are drawn.
  var isUnfilled: Bool?
  var isOutlined: Bool?
  /// The colour in hexadecimal digits; empty where the program chooses it.
  var color: String?
  /// The colour behind the text; empty where nothing is said to be there.
  var fill: String?

  /// Takes a property.
  mutating func read(_ name: String, _ tag: borrowing XMLTag) {
    switch name {
    case "vanish": isVanished = tag.isOn
    case "specVanish": isAlwaysHidden = tag.isOn
    case "strike": isStruck = tag.isOn
    case "dstrike": isDoublyStruck = tag.isOn
    case "vertAlign":
      switch tag.word("val") {
      case "superscript": height = .raised
      case "subscript": height = .lowered
      default: height = .onLine
      }
    case "position": position = tag.word("val").flatMap(Self.halfPoints)
    case "sz": size = tag.word("val").flatMap(Self.halfPoints)
    case "w": scale = tag.word("val").flatMap { Int($0.filter { $0 != "%" }) }
    case "spacing": spacing = tag.word("val").flatMap { Int($0) }
    // Digits are of the first of a run's four fonts.
    case "rFonts": font = tag.word("ascii") ?? font
    case "color": color = Self.color(of: tag)
    case "shd": fill = Self.fill(of: tag)
    case "highlight":
      let name = tag.word("val") ?? ""
      fill = name == "none" ? "" : Self.highlights[name] ?? Self.otherFill
    default: break
    }
  }

  /// Takes what fills the letters, or their outlines (`w14:textFill`, `w14:textOutline`).
  mutating func readEffect(_ name: String, _ tag: borrowing XMLTag, isOutline: Bool) {
    switch name {
    case "noFill": if isOutline { isOutlined = false } else { isUnfilled = true }
    case "solidFill", "gradFill": if isOutline { isOutlined = true } else { isUnfilled = false }
    case "srgbClr" where !isOutline: color = Self.value(of: tag)?.uppercased() ?? color
    // The colour of the paper, unless something makes it lighter or darker.
    case "schemeClr" where !isOutline:
      let name = Self.value(of: tag) ?? ""
      color = name == "bg1" || name == "lt1" ? "FFFFFF" : ""
    case "lumMod", "lumOff", "shade", "tint": if !isOutline { color = "" }
    // How much is seen through: all of it where nothing is left.
    case "alpha" where Self.value(of: tag).flatMap({ Int($0) }) ?? 0 >= Self.seenThrough:
      if isOutline { isOutlined = false } else { isUnfilled = true }
    default: break
    }
  }

  /// From which transparency on letters are not seen, in thousandths of a percent.
  private static let seenThrough = 95_000

  private static func value(of tag: borrowing XMLTag) -> String? {
    tag.attribute("val", in: "http://schemas.microsoft.com/office/word/2010/wordml")?.string()
  }

  /// The format where this one is laid over another: what it does not say, the other does.
  func over(_ base: RunFormat) -> RunFormat {
    RunFormat(
      isVanished: isVanished ?? base.isVanished,
      isAlwaysHidden: isAlwaysHidden ?? base.isAlwaysHidden,
      isStruck: isStruck ?? base.isStruck,
      isDoublyStruck: isDoublyStruck ?? base.isDoublyStruck,
      height: height ?? base.height,
      position: position ?? base.position,
      size: size ?? base.size,
      scale: scale ?? base.scale,
      spacing: spacing ?? base.spacing,
      font: font ?? base.font,
      isUnfilled: isUnfilled ?? base.isUnfilled,
      isOutlined: isOutlined ?? base.isOutlined,
      color: color ?? base.color,
      fill: fill ?? base.fill
    )
  }

  /// The colour of letters; a colour of the theme goes before the one that older programs show.
  private static func color(of tag: borrowing XMLTag) -> String? {
    let theme = tag.word("themeColor")
    if theme == "background1" || theme == "light1", tag.word("themeShade") == nil,
      tag.word("themeTint") == nil
    {
      return "FFFFFF"
    }
    return tag.word("val").map { $0 == "auto" ? "" : $0.uppercased() }
  }

  /// The colours of a marker.
  private static let highlights = [
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF",
    "red": "FF0000", "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080",
    "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
  ]

  /// A colour that no text has, for what is not looked at closely.
  static let otherFill = "?"

  /// The colour that shading puts behind text; empty for none.
  static func fill(of tag: borrowing XMLTag) -> String {
    let fill = tag.word("fill") ?? "auto"
    switch tag.word("val") {
    case "clear", "nil", nil: return fill == "auto" ? "" : fill.uppercased()
    case "solid": return pattern(tag)
    case let pattern? where pattern.hasPrefix("pct"):
      // A pattern this thick is as good as its colour.
      return Int(pattern.dropFirst(3)) ?? 0 >= thickPattern ? Self.pattern(tag) : otherFill
    default: return otherFill
    }
  }

  /// The colour of a pattern; the program's own choice for it is black.
  private static func pattern(_ tag: borrowing XMLTag) -> String {
    let color = tag.word("color") ?? "auto"
    return color == "auto" ? "000000" : color.uppercased()
  }

  /// From how many percent on a pattern hides what it is laid over.
  private static let thickPattern = 90

  /// A measure in half points, which may have a unit; only the number of points is told of it.
  private static func halfPoints(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    guard text.hasSuffix("pt") else { return nil }
    return Double(text.dropLast(2)).flatMap { $0.magnitude < 10_000 ? Int($0 * 2) : nil }
  }
}

extension RunFormat {
  /// How text of this format appears where a colour is behind it; nil for a colour that is not known.
  func appearance(on background: String?) -> Appearance {
    let isSeenThrough = isUnfilled == true && isOutlined != true
    if isVanished == true || isAlwaysHidden == true || isDot || isSeenThrough {
      return .hidden
    }
    // Letters in the very colour of the paper are there for programs alone.
    let behind = fill.flatMap { $0.isEmpty ? nil : $0 } ?? background
    if let ink = color.flatMap({ ShownColor(hexadecimal: $0) }),
      let paper = behind.flatMap({ ShownColor(hexadecimal: $0) }), !ink.isSeen(on: paper)
    {
      return .hidden
    }
    if isStruck == true || isDoublyStruck == true { return .struck }
    switch height {
    case .raised: return .raised
    case .lowered: return .lowered
    case .onLine, nil: return .plain
    }
  }

  /// Whether letters are too small, or too narrow, to be read.
  private var isDot: Bool {
    scale.map { $0 <= Self.leastScale } ?? false
      || size.map { Legibility.isDot(points: Double($0) / 2) } ?? false
  }

  /// The width of letters that are no more than strokes, in percent.
  private static let leastScale = 10

  /// Whether characters stand so near to each other that they are not told apart.
  var isSqueezed: Bool {
    guard let spacing, spacing < 0 else { return false }
    // A digit is half as wide as the font is high: 10 twentieths of a point for each of its half points.
    return -spacing >= (size ?? Self.usualSize) * Self.squeezed
  }

  /// The size of letters where nothing says another, in half points.
  static let usualSize = 21
  /// How many twentieths of a point for each half point of the size are four tenths of it.
  private static let squeezed = 4

  /// Where letters of full size that are moved by three points and more stand; less is a matter of looks.
  var shift: Appearance? {
    guard let position, position.magnitude >= 6 else { return nil }
    return position > 0 ? .raised : .lowered
  }
}
