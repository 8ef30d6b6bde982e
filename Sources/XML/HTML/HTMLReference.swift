/// A character reference that libxml2 leaves as it stands: `&nbsp` without its semicolon, `&lpar;`.
struct HTMLReference {
  /// The character; nil if HTML knows none of that name, and what is written is what is shown.
  let character: Unicode.Scalar?
  /// The letters behind the ampersand that belong to it.
  let length: Int
  /// Whether the semicolon behind them belongs to it.
  let takesSemicolon: Bool

  /// Resolves a name.
  ///
  /// - Parameters:
  ///   - name: What stands behind an ampersand.
  ///   - hasSemicolon: Whether a semicolon follows.
  init(_ name: some Collection<UInt8>, hasSemicolon: Bool) {
    let text = String(decoding: name, as: UTF8.self)
    if hasSemicolon, let character = HTMLReferenceNames.withSemicolon[text] {
      self.character = character
      length = name.count
      takesSemicolon = true
      return
    }
    var prefix = String(decoding: name.prefix(HTMLReferenceNames.longest), as: UTF8.self)
    while !prefix.isEmpty {
      if let character = HTMLReferenceNames.withoutSemicolon[prefix] {
        self.character = character
        length = prefix.utf8.count
        takesSemicolon = hasSemicolon && length == name.count
        return
      }
      prefix.removeLast()
    }
    character = nil
    length = 0
    takesSemicolon = false
  }

  /// The character that a number stands for, where pages mean the one of Windows-1252.
  static func windows(_ number: UInt32) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(number) else { return nil }
    let meant = windowsCharacters[Int(number - 0x80)]
    return meant == 0 ? nil : Unicode.Scalar(meant)
  }

  /// The characters at 0x80 to 0x9F of Windows-1252; 0 where it has none.
  private static let windowsCharacters: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
