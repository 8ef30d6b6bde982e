/// A length in a style sheet.
enum StyleLength: Equatable {
  case pixels(Double)
  /// A share of the font's size.
  case font(Double)
  /// A share of what the property is measured by.
  case share(Double)

  /// How many points a pixel has.
  static let pointsPerPixel = 0.75
  /// The size of a page's font where nothing says another.
  static let fontSize = 16.0
  /// The window that a page is looked at in.
  static let window = (width: 1280.0, height: 800.0)
  /// So far from the page nothing is seen, in pixels.
  static let away = -900.0

  /// Reads a length; nil for what is none, or is calculated.
  init?(_ text: some StringProtocol) {
    let unit = text.drop { $0.isNumber || $0 == "." || $0 == "-" || $0 == "+" }
    guard let number = Double(text[..<unit.startIndex]), number.isFinite else { return nil }
    switch unit {
    case "", "px": self = .pixels(number)
    case "pt": self = .pixels(number * 4 / 3)
    case "pc": self = .pixels(number * 16)
    case "in": self = .pixels(number * 96)
    case "cm": self = .pixels(number * 96 / 2.54)
    case "mm": self = .pixels(number * 96 / 25.4)
    case "rem": self = .pixels(number * Self.fontSize)
    case "em": self = .font(number)
    case "ex", "ch": self = .font(number / 2)
    case "%": self = .share(number / 100)
    case "vw": self = .pixels(number / 100 * Self.window.width)
    case "vh": self = .pixels(number / 100 * Self.window.height)
    default: return nil
    }
  }

  /// The size of a font, also by name: `small`, `smaller`.
  init?(fontSize text: some StringProtocol) {
    switch text {
    case "xx-small", "x-small": self = .pixels(10)
    case "small": self = .pixels(13)
    case "medium": self = .pixels(Self.fontSize)
    case "large": self = .pixels(18)
    case "x-large", "xx-large", "xxx-large": self = .pixels(24)
    case "smaller": self = .font(0.83)
    case "larger": self = .font(1.2)
    default: self.init(text)
    }
  }

  /// The pixels of the length.
  ///
  /// - Parameters:
  ///   - font: The size of the font.
  ///   - whole: What a share is taken of.
  /// - Returns: The pixels, which may be negative.
  func pixels(font: Double, of whole: Double) -> Double {
    switch self {
    case .pixels(let pixels): pixels
    case .font(let share): share * font
    case .share(let share): share * whole
    }
  }
}
