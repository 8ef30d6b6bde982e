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
