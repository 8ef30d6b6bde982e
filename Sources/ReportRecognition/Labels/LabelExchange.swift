/// Tells a label in which characters were exchanged for others that mean something else: `失效件数` is no way to
/// write 有效件数, although most of its characters are the same.
///
/// What a label leaves out or adds is another matter: reports shorten and explain, and write 制作数量 for 制发件数.
enum LabelExchange {
  /// The most characters of an official label in which every exchange of these counts.
  private static let shortLimit = 8

  /// Characters that say something else wherever they take the place of others.
  private static let decisive = Set("允许准禁拒二三四五六七八九十".unicodeScalars)
  /// Those that do so in a short label.
  private static let telling = Set("人国民小拆".unicodeScalars)
  /// Those that do so in the place of certain ones.
  private static let opposites: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "全": ["部", "分"], "收": ["退"], "退": ["收"], "有": ["无"], "无": ["有"], "失": ["有"],
    "增": ["减"], "减": ["增"], "项": ["金", "件"], "分": ["罚"],
  ]

  /// Whether a label has a character that says something else in the place of the official one's.
  ///
  /// - Parameters:
  ///   - found: The words of the label, folded, without what stands in brackets.
  ///   - official: Those of the official label.
  /// - Returns: Whether both have characters that the other has not, of which one says something else.
  static func differ(_ found: [Unicode.Scalar], _ official: [Unicode.Scalar]) -> Bool {
    guard found != official else { return false }
    var left: [Unicode.Scalar: Int] = [:]
    for scalar in found { left[scalar, default: 0] += 1 }
    for scalar in official { left[scalar, default: 0] -= 1 }
    let lost = Set(left.filter { $0.value < 0 }.keys)
    guard !lost.isEmpty else { return false }
    let isShort = official.count <= shortLimit
    return left.contains { scalar, count in
      guard count > 0 else { return false }
      return decisive.contains(scalar) || isShort && telling.contains(scalar)
        || opposites[scalar].map { !$0.isDisjoint(with: lost) } ?? false
    }
  }
}
