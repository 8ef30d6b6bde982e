import TextTools

/// How much of a page is seen, or of a part of it.
struct HTMLShown {
  /// The characters that hide others, and the digits among them.
  private(set) var characters = 0
  private(set) var digits = 0
  private(set) var pictures = 0

  /// A number, with what may stand beside it, has so many characters at most.
  private static let numberSize = 40

  /// Adds a text.
  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars where Self.hides(scalar) {
      characters += 1
      if DecimalDigit.value(of: scalar) != nil { digits += 1 }
    }
  }

  /// Whether something that a character stands on cannot be read: marks of entries, dashes and the pictures that
  /// fonts have among the characters for private use adorn a page.
  private static func hides(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    case 0x80..<0xC0, 0x2000..<0x2580, 0x25A2..<0x2C00, 0x3000..<0x3040, 0xE000..<0xF900: false
    case 0xFF00..<0xFF10, 0xF_0000...: false
    default: true
    }
  }

  mutating func addPicture() { pictures += 1 }

  /// Whether it is little more than a number.
  var isNumber: Bool { digits > 0 && characters <= Self.numberSize }

  static func - (whole: HTMLShown, part: HTMLShown) -> HTMLShown {
    var rest = HTMLShown()
    rest.characters = max(0, whole.characters - part.characters)
    rest.digits = max(0, whole.digits - part.digits)
    rest.pictures = max(0, whole.pictures - part.pictures)
    return rest
  }
}
