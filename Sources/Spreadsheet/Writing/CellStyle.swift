/// A colour of red, green and blue.
public struct Color: Sendable, Hashable {
  /// The parts as `0xRRGGBB`.
  public var rgb: UInt32

  /// Names a colour by `0xRRGGBB`.
  public init(_ rgb: UInt32) {
    precondition(rgb <= 0xFFFFFF, "a colour has three bytes")
    self.rgb = rgb
  }

  /// Eight digits, opaque.
  var text: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return "FF" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}

/// A font.
public struct Font: Sendable, Hashable {
  /// The name.
  public var name: String
  /// The size in points.
  public var size: Double
  /// Whether it is bold.
  public var isBold: Bool
  /// Whether it is italic.
  public var isItalic: Bool
  /// Whether a line stands below.
  public var isUnderlined: Bool
  /// Whether a line goes through.
  public var isStruckThrough: Bool
  /// The colour; nil for the one of the screen.
  public var color: Color?
  /// The kind of font that programs choose a substitute by; 3 is that of Chinese fonts.
  public var family: Int?
  /// The character set that programs choose a substitute by; 134 is simplified Chinese.
  public var charset: Int?

  /// Describes a font.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - size: The size in points.
  ///   - isBold: Whether it is bold.
  ///   - isItalic: Whether it is italic.
  ///   - isUnderlined: Whether a line stands below.
  ///   - isStruckThrough: Whether a line goes through.
  ///   - color: The colour.
  ///   - family: The kind of font.
  ///   - charset: The character set.
  public init(
    name: String = "宋体",
    size: Double = 11,
    isBold: Bool = false,
    isItalic: Bool = false,
    isUnderlined: Bool = false,
    isStruckThrough: Bool = false,
    color: Color? = nil,
    family: Int? = 3,
    charset: Int? = 134
  ) {
    self.name = name
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.isStruckThrough = isStruckThrough
    self.color = color
    self.family = family
    self.charset = charset
  }
}

/// The lines around a cell.
public struct Border: Sendable, Hashable {
  /// The kind of a line.
  public enum Line: String, Sendable {
    /// A thin line.
    case thin
    /// A line of middle width.
    case medium
    /// A thick line.
    case thick
    /// The thinnest line.
    case hair
    /// A row of dots.
    case dotted
    /// A row of dashes.
    case dashed
    /// Two lines.
    case double
  }

  /// The line at the left.
  public var left: Line?
  /// The line at the right.
  public var right: Line?
  /// The line at the top.
  public var top: Line?
  /// The line at the bottom.
  public var bottom: Line?
  /// The colour of the lines; nil for the one of the screen.
  public var color: Color?

  /// Describes lines.
  ///
  /// - Parameters:
  ///   - left: The line at the left.
  ///   - right: The line at the right.
  ///   - top: The line at the top.
  ///   - bottom: The line at the bottom.
  ///   - color: The colour of the lines.
  public init(
    left: Line? = nil,
    right: Line? = nil,
    top: Line? = nil,
    bottom: Line? = nil,
    color: Color? = nil
  ) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
    self.color = color
  }

  /// The same line on all four sides.
  public static func box(_ line: Line, color: Color? = nil) -> Border {
    Border(left: line, right: line, top: line, bottom: line, color: color)
  }
}

/// Where the text stands in its cell.
public struct Alignment: Sendable, Hashable {
  /// Places across the width.
  public enum Horizontal: String, Sendable {
    /// Numbers at the right, text at the left.
    case general
    /// At the left.
    case left
    /// In the middle.
    case center
    /// At the right.
    case right
    /// From edge to edge.
    case justify
    /// Spread over the width.
    case distributed
  }

  /// Places across the height.
  public enum Vertical: String, Sendable {
    /// At the top.
    case top
    /// In the middle.
    case center
    /// At the bottom.
    case bottom
    /// From edge to edge.
    case justify
  }

  /// The place across the width.
  public var horizontal: Horizontal
  /// The place across the height.
  public var vertical: Vertical
  /// Whether long text runs over several lines.
  public var wrapsText: Bool
  /// Whether long text is made smaller.
  public var shrinksToFit: Bool
  /// The steps that the text is set in by.
  public var indent: Int

  /// Describes a place.
  ///
  /// - Parameters:
  ///   - horizontal: The place across the width.
  ///   - vertical: The place across the height.
  ///   - wrapsText: Whether long text runs over several lines.
  ///   - shrinksToFit: Whether long text is made smaller.
  ///   - indent: The steps that the text is set in by.
  public init(
    horizontal: Horizontal = .general,
    vertical: Vertical = .bottom,
    wrapsText: Bool = false,
    shrinksToFit: Bool = false,
    indent: Int = 0
  ) {
    self.horizontal = horizontal
    self.vertical = vertical
    self.wrapsText = wrapsText
    self.shrinksToFit = shrinksToFit
    self.indent = indent
  }
}

/// The format of a cell.
public struct CellStyle: Sendable, Hashable {
  /// The font; nil for the normal one of the workbook.
  public var font: Font?
  /// The colour of the ground; nil for none.
  public var fill: Color?
  /// The lines around the cell.
  public var border: Border
  /// The place of the text.
  public var alignment: Alignment
  /// How numbers are shown, such as `0.00` or `@` for text; `General` leaves it to the program.
  public var numberFormat: String
  /// Whether a protected sheet keeps the cell from being changed.
  public var isLocked: Bool

  /// Describes a format.
  ///
  /// - Parameters:
  ///   - font: The font.
  ///   - fill: The colour of the ground.
  ///   - border: The lines around the cell.
  ///   - alignment: The place of the text.
  ///   - numberFormat: How numbers are shown.
  ///   - isLocked: Whether a protected sheet keeps the cell from being changed.
  public init(
    font: Font? = nil,
    fill: Color? = nil,
    border: Border = Border(),
    alignment: Alignment = Alignment(),
    numberFormat: String = "General",
    isLocked: Bool = true
  ) {
    self.font = font
    self.fill = fill
    self.border = border
    self.alignment = alignment
    self.numberFormat = numberFormat
    self.isLocked = isLocked
  }
}

/// What a conditional format changes.
public struct DifferentialStyle: Sendable, Hashable {
  /// The colour of the text.
  public var color: Color?
  /// Whether the text is bold; nil leaves it.
  public var isBold: Bool?
  /// The colour of the ground.
  public var fill: Color?

  /// Describes a change.
  ///
  /// - Parameters:
  ///   - color: The colour of the text.
  ///   - isBold: Whether the text is bold.
  ///   - fill: The colour of the ground.
  public init(color: Color? = nil, isBold: Bool? = nil, fill: Color? = nil) {
    self.color = color
    self.isBold = isBold
    self.fill = fill
  }
}
