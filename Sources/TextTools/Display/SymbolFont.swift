/// What the characters of fonts of signs look like.
///
/// In such a font the codes of letters and digits are signs: 7 in Wingdings is a keyboard.
public enum SymbolFont {
  private static let fonts: Set<String> = [
    "symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "marlett", "mt extra",
    "zapf dingbats", "zapfdingbats", "monotype sorts", "bookshelf symbol 7",
  ]

  /// Whether a font has signs in the places of letters and digits.
  public static func isOne(_ font: String) -> Bool { fonts.contains(font.lowercased()) }

  /// Whether a font shows digits as something else: as pictures, arrows or the like.
  ///
  /// The font Symbol has Greek letters, and digits as any other font has them.
  public static func replacesDigits(_ font: String) -> Bool {
    let font = font.lowercased()
    return fonts.contains(font) && font != "symbol"
  }

  /// Whether a font of signs has a sign in the place of a character; ideographs are of another font.
  public static func hasSign(for scalar: Unicode.Scalar) -> Bool {
    (scalar.value <= 0xFF || (0xF000...0xF0FF).contains(scalar.value))
      && !scalar.properties.isWhitespace
  }

  /// The character that a code of a font shows.
  ///
  /// - Parameters:
  ///   - code: The code, in the private area too.
  ///   - font: The font's name.
  /// - Returns: The character; nil where it is not certain.
  public static func text(_ code: UInt32, font: String) -> String? {
    // Fonts of signs have their characters in the private area as well, from F020 on.
    let isPrivate = (0xF000...0xF0FF).contains(code)
    guard isOne(font) else {
      guard !(0xE000...0xF8FF).contains(code), code >= 0x20 else { return nil }
      return Unicode.Scalar(code).map { String(Character($0)) }
    }
    let place = isPrivate ? code - 0xF000 : code
    guard place <= 0xFF else { return nil }
    switch font.lowercased() {
    case "symbol": return symbol(place)
    case "wingdings": return wingdings(place)
    default: return nil
    }
  }

  /// What a text of a font of signs shows.
  ///
  /// - Parameters:
  ///   - text: The text as it is spelt.
  ///   - font: The font's name.
  /// - Returns: The text as it is seen; nil where one of its characters is not certain.
  public static func text(_ text: String, font: String) -> String? {
    var result = ""
    for scalar in text.unicodeScalars {
      guard hasSign(for: scalar) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      guard let sign = self.text(scalar.value, font: font) else { return nil }
      result += sign
    }
    return result
  }

  private static func symbol(_ code: UInt32) -> String? {
    switch code {
    // Digits and most marks are those of other fonts; letters are Greek.
    case 0x20, 0x21, 0x23, 0x25, 0x26, 0x28, 0x29, 0x2B, 0x2C, 0x2E...0x3F, 0x5B, 0x5D, 0x5F,
      0x7B...0x7D:
      return Unicode.Scalar(code).map { String(Character($0)) }
    case 0x2D: return "\u{2212}"
    case 0xA3: return "≤"
    case 0xB0: return "°"
    case 0xB1: return "±"
    case 0xB3: return "≥"
    case 0xB4: return "×"
    case 0xB7: return "•"
    case 0xB8: return "÷"
    default: return nil
    }
  }

  private static func wingdings(_ code: UInt32) -> String? {
    switch code {
    case 0x20: return " "
    case 0x6C: return "●"
    case 0x6E: return "■"
    case 0x6F, 0xA8: return "□"
    case 0x75: return "◆"
    case 0xD8: return "➢"
    case 0xE0: return "→"
    case 0x81...0x8A: return Unicode.Scalar(0x2460 + code - 0x81).map { String(Character($0)) }
    case 0xFB: return "✗"
    case 0xFC: return "✓"
    case 0xFD: return "☒"
    case 0xFE: return "☑"
    default: return nil
    }
  }
}
