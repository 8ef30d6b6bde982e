/// How much room a text takes, in the widths of a digit; a Chinese character takes two.
package enum TextWidth {
  /// The size of the normal font, by which widths are measured, in points.
  package static let normalFontSize = 11.0
  /// The height of a line of the normal font, in points.
  private static let lineHeight = 15.0
  /// What is added to the height of the lines.
  private static let padding = 6.0
  /// The greatest height that a row may have in every program.
  private static let heightLimit = 409.0

  /// The width of a text on one line.
  package static func width(of text: String) -> Int {
    // Three bytes or more make a Chinese character, or something about as wide.
    var width = 0
    for byte in text.utf8 {
      switch byte {
      case 0xC0...0xDF: width += 1
      case 0xE0...0xFF: width += 2
      case 0x80...0xBF: break
      default: width += 1
      }
    }
    return width
  }

  /// The height of a row whose text runs over several lines.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - width: The width of its cell.
  ///   - fontSize: The size of the text's font.
  /// - Returns: The height in points, no more than programs allow.
  package static func height(of text: String, width: Double, fontSize: Double = normalFontSize)
    -> Double
  {
    // Lines never fill up wholly: punctuation does not begin a line, and programs' fonts differ.
    let usable = max(2, Int(width * normalFontSize / fontSize) - 2)
    var lines = 0
    if text.utf8.contains(0x0A) {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        lines += Self.lines(Self.width(of: String(line)), usable)
      }
    } else {
      lines = Self.lines(Self.width(of: text), usable)
    }
    let height = Double(lines) * lineHeight * fontSize / normalFontSize
    return min(heightLimit, height.rounded(.up) + padding)
  }

  private static func lines(_ width: Int, _ usable: Int) -> Int {
    max(1, (width + usable - 1) / usable)
  }
}
