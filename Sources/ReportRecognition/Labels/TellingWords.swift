import TextTools

/// The words that turn what a label means into something else: `不予行政处罚` is no way to write 行政处罚.
///
/// However alike two labels are, they are not the same where one of these stands in one of them alone.
enum TellingWords {
  /// Denials, other years, other doings, and units of counting.
  private static let words = [
    "不", "非", "未", "免", "撤", "上年", "去年", "历年", "往年", "累计", "百件", "千件", "万件", "百次", "万次", "百项",
    "万项",
  ].map { Array($0.unicodeScalars) }

  /// The longest explanation in brackets of which a word counts.
  private static let explanationLimit = 8

  /// Whether a label says something else than the official one, both folded.
  static func differ(_ found: LabelParts, _ official: LabelParts) -> Bool {
    if words.contains(where: { tells($0, found.plain, official.plain) }) { return true }
    if LabelExchange.differ(found.plain, official.plain) { return true }
    // A short explanation in brackets, as in 行政许可(撤销), says which of them are meant.
    let added = found.words.count - found.plain.count
    guard added > 2, added <= explanationLimit, official.words.count == official.plain.count else {
      return false
    }
    return words.contains { count($0, in: found.words) > count($0, in: official.words) }
  }

  /// As with labels in their parts.
  static func differ(_ found: String, _ official: String) -> Bool {
    differ(LabelParts(found), LabelParts(official))
  }

  /// Whether one of the words ends a text, with nothing between it and what stands behind.
  static func end(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    words.contains { text.suffix($0.count).elementsEqual($0) }
  }

  private static func tells(
    _ word: [Unicode.Scalar],
    _ found: [Unicode.Scalar],
    _ official: [Unicode.Scalar]
  ) -> Bool {
    let (own, other) = (count(word, in: found), count(word, in: official))
    if own > other { return true }
    // A label that was cut short has lost more than the word.
    return own < other && found.count + (other - own) * word.count >= official.count
  }

  private static func count(_ word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int {
    guard text.count >= word.count else { return 0 }
    return (0...text.count - word.count).count { text[$0..<$0 + word.count].elementsEqual(word) }
  }
}
