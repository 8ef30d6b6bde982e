import TextTools

/// The references to characters that texts copied from web pages hold: `&nbsp;`, `&#12288;`, `&#x3000;`.
enum CharacterReference {
  /// The most bytes of one.
  private static let limit = 12

  /// Reads the reference at the beginning of a text.
  ///
  /// - Returns: The character and how many bytes stand for it; nil if there is none that is known.
  static func parse(_ text: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
    let beginning = text.prefix(limit)
    guard let end = beginning.firstIndex(of: UInt8(ascii: ";")) else {
      // Pages leave the semicolon out behind this one alone.
      return beginning.starts(with: "&nbsp".utf8) ? ("\u{A0}", "&nbsp".utf8.count) : nil
    }
    let name = String(decoding: text[text.startIndex + 1..<end], as: UTF8.self)
    let scalar: Unicode.Scalar? =
      if name.hasPrefix("#x") || name.hasPrefix("#X") {
        character(UInt32(name.dropFirst(2), radix: 16))
      } else if name.hasPrefix("#") {
        character(UInt32(name.dropFirst()))
      } else {
        named[name]
      }
    return scalar.map { ($0, end + 1 - text.startIndex) }
  }

  /// A character that may stand in a line; one that ends a line where it stands by itself is one as well.
  private static func character(_ number: UInt32?) -> Unicode.Scalar? {
    guard let scalar = number.flatMap(Unicode.Scalar.init) else { return nil }
    let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    return isControl && !SeenBreak.characters.contains(scalar) ? nil : scalar
  }

  /// The reference that stands for a character.
  static func text(_ scalar: Unicode.Scalar) -> String {
    "&#x" + String(scalar.value, radix: 16, uppercase: true) + ";"
  }

  private static let named: [String: Unicode.Scalar] = [
    "nbsp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "lt": "<",
    "gt": ">",
    "amp": "&", "quot": "\"", "apos": "'", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
    "laquo": "«", "raquo": "»", "middot": "·", "bull": "•", "hellip": "…", "mdash": "—",
    "ndash": "–",
    "minus": "−", "times": "×", "divide": "÷", "plusmn": "±", "deg": "°", "permil": "‰", "yen": "¥",
    "copy": "©", "reg": "®", "trade": "™", "para": "¶", "sect": "§", "sup1": "¹", "sup2": "²",
    "sup3": "³",
    "frac12": "½", "le": "≤", "ge": "≥", "ne": "≠", "sum": "∑", "shy": "\u{AD}", "zwnj": "\u{200C}",
    "zwj": "\u{200D}", "num": "#", "ast": "*", "lowbar": "_", "vert": "|", "verbar": "|",
    "lpar": "(",
    "rpar": ")", "period": ".", "comma": ",", "colon": ":", "sol": "/", "bsol": "\\",
  ]
}
