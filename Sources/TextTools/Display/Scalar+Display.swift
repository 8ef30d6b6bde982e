extension Unicode.Scalar {
  /// Whether a person sees the character where it is shown, and it does nothing else.
  ///
  /// Not safe are control characters (ESC and the C1 range among them), format characters such as
  /// U+202E that turn the direction of a line and U+200B that is seen nowhere, line and paragraph
  /// separators, whatever else is ignored where it is shown (fillers, variation selectors), and private
  /// and unassigned characters, which every font shows as it likes.
  public var isSafeToShow: Bool {
    switch value {
    case 0x20...0x7E: true
    case 0..<0xA0: false
    // Chinese characters, their punctuation, full-width ASCII.
    case 0x3000...0x303F, 0x4E00...0x9FFC, 0xFF01...0xFF5E: true
    default:
      switch properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
        .unassigned:
        false
      default: !properties.isDefaultIgnorableCodePoint
      }
    }
  }

  /// How many columns of a terminal the character takes: two for Chinese characters and full-width
  /// marks, none for one that is put over the character before it.
  ///
  /// Source: Unicode Standard Annex #11, East Asian Width; ambiguous characters count as narrow.
  public var displayWidth: Int {
    switch value {
    case 0x20...0x7E: 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default:
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark: 0
      default: 1
      }
    }
  }
}
