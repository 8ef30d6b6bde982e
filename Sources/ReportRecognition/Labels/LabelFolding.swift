import ReportModel
import TextTools

/// The folding under which a label of a source is compared with an official one.
///
/// White space, punctuation, quotation marks and what shows nothing fall away, full-width characters become half-width
/// ones, all kinds of brackets round ones, radicals and compatibility ideographs unified ones and traditional characters simplified, and 其它 is 其他:
/// sources differ in these without meaning anything by it.
enum LabelFolding {
  /// The folded form of a label; empty for a blank cell.
  static func fold(_ text: String) -> String {
    // Many a label is its own folded form, or begins as that does.
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { fold($0) != $0 }) else { return text }
    var folded = String(scalars[..<first]).unicodeScalars
    for scalar in scalars[first...] {
      if let result = fold(scalar) { folded.append(result) }
    }
    return String(folded)
  }

  /// The folded form of a character; nil for one that falls away.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x5B83: "他"  // 其它 and 其他 are one word
    // The ideographs that nearly every label is made of.
    case 0x4E00...0x9FFF: CharacterFolding.simplified(scalar)
    case 0x2E80...0x2FD5, 0xF900...0xFAFF:
      CharacterFolding.simplified(CharacterFolding.ideograph(of: scalar) ?? scalar)
    case 0...0x20, 0x7F...0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F,
      0x205F...0x206F, 0x3000, 0xFE00...0xFE0F, 0xFEFF:
      nil
    case 0xB2, 0xB3, 0xB9, 0x2070...0x209C: nil  // marks of notes
    case 0x22, 0x27, 0x2018...0x201F, 0x300C...0x300F, 0xFF02, 0xFF07: nil  // quotation marks
    case 0x2C, 0x2E, 0x3A, 0x3B, 0xB7, 0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF61,
      0xFF64:
      nil  // commas, stops, colons
    case 0xFE59, 0x3014, 0x3010, 0x5B, 0xFF3B: "("
    case 0xFE5A, 0x3015, 0x3011, 0x5D, 0xFF3D: ")"
    case 0xFF01...0xFF5E: WidthFolding.halfWidth(scalar)
    default: scalar
    }
  }

  /// A folded label without the unit that stands in brackets at its end, where that is one of things that are
  /// counted; nil for any other label.
  static func withoutItems(_ folded: String) -> String? {
    guard folded.utf8.last == UInt8(ascii: ")") else { return nil }
    let unit = itemUnits.first { folded.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
    return unit.map { String(folded.unicodeScalars.dropLast($0.unicodeScalars.count)) }
  }

  private static let itemUnits = ItemUnit.all.flatMap { ["(\($0))", "(单位\($0))"] }
}
