import TextTools

/// The mark of a note at a number: `7¹`, `7*`, `7[²]`, `7①`.
enum NoteMark {
  /// What stands in a mark beside raised characters, and is none alone.
  private static let company = Set("[]【】〔〕()（）注".unicodeScalars)

  /// Whether a text is nothing but marks.
  static func isMark(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.contains(where: isSign)
      && scalars.allSatisfy { isSign($0) || company.contains($0) }
  }

  /// Parts the marks from the number that they stand behind, or before; nil where there are none.
  static func split(_ text: String) -> (body: String, mark: String)? {
    // A digit ends nearly every value, so this is cheap for those without marks.
    guard text.unicodeScalars.contains(where: isSign) else { return nil }
    let scalars = text.unicodeScalars
    if let end = scalars.lastIndex(where: { !isSign($0) && !company.contains($0) }) {
      let mark = String(scalars[scalars.index(after: end)...].drop(while: \.isBlank))
      if isMark(mark) { return (String(scalars[...end]), mark) }
    }
    // Before a number only raised characters are no part of it: ① may well be its row's number.
    let body = scalars.drop(while: RaisedCharacters.contains)
    guard body.startIndex > scalars.startIndex, !body.isEmpty else { return nil }
    return (String(body), String(scalars[..<body.startIndex]))
  }

  /// Whether a character marks a note wherever it stands.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2A, 0xFF0A, 0x203B, 0x2460...0x2473: true  // * ＊ ※ ① to ⑳
    default: RaisedCharacters.contains(scalar)
    }
  }
}
