import TextTools

/// Characters that show nothing, so that a number with one is the number without it.
///
/// What can turn digits round, such as U+202E, is none of them.
enum InvisibleCharacters {
  /// Whether a character shows nothing and moves nothing, wherever it stands in a number.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x180E, 0x200B...0x200E, 0x202A, 0x202C, 0x2060...0x2064, 0x2066, 0x2068, 0x2069,
      0xFE00...0xFE0F, 0xFEFF:
      true
    default: false
    }
  }

  /// A text without them; nil where there are none.
  ///
  /// A mark of writing from right to left moves nothing at the ends of digits alone.
  static func removed(from text: String) -> String? {
    // The first bytes of all of them; nearly every value has none of these.
    guard text.utf8.contains(where: { $0 >= 0xC2 && firstBytes.contains($0) }) else { return nil }
    var rest = text.unicodeScalars.filter { !contains($0) }
    if rest.contains(where: isRightToLeft), !rest.contains(where: isSign) {
      while let last = rest.last, isRightToLeft(last) { rest.removeLast() }
      rest.removeSubrange(..<(rest.firstIndex { !isRightToLeft($0) } ?? rest.endIndex))
    }
    return rest.count == text.unicodeScalars.count ? nil : String(rest)
  }

  private static let firstBytes: Set<UInt8> = [0xC2, 0xD8, 0xE1, 0xE2, 0xEF]

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200F || scalar.value == 0x61C
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    ["-", "+", "−", "－", "＋"].contains(scalar)
  }
}
