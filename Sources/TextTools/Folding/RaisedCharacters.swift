/// The digits and signs that stand above or below the line: `m²`, `H₂O`, the mark of a note in `7¹`.
///
/// None of them is a digit of a number.
public enum RaisedCharacters {
  /// The characters that have a raised and a lowered form, and the two forms.
  private static let forms:
    [(plain: Unicode.Scalar, raised: Unicode.Scalar, lowered: Unicode.Scalar)] = [
      ("0", "\u{2070}", "\u{2080}"), ("1", "\u{B9}", "\u{2081}"), ("2", "\u{B2}", "\u{2082}"),
      ("3", "\u{B3}", "\u{2083}"), ("4", "\u{2074}", "\u{2084}"), ("5", "\u{2075}", "\u{2085}"),
      ("6", "\u{2076}", "\u{2086}"), ("7", "\u{2077}", "\u{2087}"), ("8", "\u{2078}", "\u{2088}"),
      ("9", "\u{2079}", "\u{2089}"), ("+", "\u{207A}", "\u{208A}"), ("-", "\u{207B}", "\u{208B}"),
      ("=", "\u{207C}", "\u{208C}"), ("(", "\u{207D}", "\u{208D}"), (")", "\u{207E}", "\u{208E}"),
    ]

  /// Whether a character stands above or below the line.
  @inlinable
  public static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x207F, 0x2080...0x208E: true
    default: false
    }
  }

  private static let raisedForms = Dictionary(
    uniqueKeysWithValues: forms.map { ($0.plain, $0.raised) }
  )
  private static let loweredForms = Dictionary(
    uniqueKeysWithValues: forms.map { ($0.plain, $0.lowered) }
  )
  private static let plainForms = Dictionary(
    uniqueKeysWithValues: forms.flatMap { [($0.raised, $0.plain), ($0.lowered, $0.plain)] }
  )

  /// A text whose digits and signs are raised; what has no such form stays as it is.
  public static func raised(_ text: String) -> String { mapped(text, by: raisedForms) }

  /// A text whose digits and signs are lowered.
  public static func lowered(_ text: String) -> String { mapped(text, by: loweredForms) }

  /// A text whose raised and lowered digits and signs are those on the line.
  public static func onTheLine(_ text: String) -> String { mapped(text, by: plainForms) }

  private static func mapped(
    _ text: String,
    by forms: [Unicode.Scalar: Unicode.Scalar]
  ) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(forms[WidthFolding.halfWidth(scalar)] ?? scalar)
    }
    return String(result)
  }
}
