/// The unit of money that a heading names: `本年收费金额（单位：万元）`.
enum MoneyUnit {
  /// What may stand before 元.
  private static let powers = Set("十百千万亿".unicodeScalars)

  /// The unit with its power of ten; nil where none is named.
  static func named(in heading: String) -> String? {
    let scalars = heading.unicodeScalars
    guard let yuan = scalars.lastIndex(where: { plain($0) == "元" }) else { return nil }
    let before = scalars[..<yuan]
    let start = before.lastIndex { !powers.contains($0) }.map { scalars.index(after: $0) }
    return String(scalars[(start ?? before.startIndex)..<yuan]) + "元"
  }

  /// A character, the other ways to write 元 taken for it.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "圆" || scalar == "圓" ? "元" : scalar
  }

  /// Whether two headings name different units: their numbers are not the same then.
  static func differ(_ one: String, _ other: String) -> Bool {
    guard let one = named(in: one), let other = named(in: other) else { return false }
    return one != other
  }

  /// The heading that names another unit than the form's heading that it stands for, with that heading; nil where
  /// there is none.
  static func other(
    in found: [String],
    than official: [String]
  ) -> (found: String, official: String)? {
    // Few headings name a unit at all.
    for heading in found where named(in: heading) != nil {
      if let match = official.first(where: { differ(heading, $0) && areAlike(heading, $0) }) {
        return (heading, match)
      }
    }
    return nil
  }

  /// Whether two headings have most of their characters in common.
  private static func areAlike(_ one: String, _ other: String) -> Bool {
    let characters = Set(one.unicodeScalars)
    let own = Set(other.unicodeScalars)
    return characters.intersection(own).count * 2 >= own.count
  }
}
