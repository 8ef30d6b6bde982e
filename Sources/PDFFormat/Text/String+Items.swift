extension String {
  /// Whether it begins with a number of a list, such as `（一）`, `二、` or `3.`.
  var beginsItem: Bool {
    let numerals: Set<Character> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    let all = drop { $0.isWhitespace }
    let start = all.drop { $0 == "（" || $0 == "(" }
    let number = start.prefix { numerals.contains($0) || $0.isASCII && $0.isNumber }
    guard (1...3).contains(number.count) else { return false }
    // In a narrow column the mark stands on the next line.
    let rest = start.dropFirst(number.count).drop { $0.isWhitespace }
    if rest.first == "." || rest.first == "．" {
      // A number with a fraction is none of a list.
      return rest.dropFirst().first.map { !$0.isNumber } ?? false
    }
    return start.count < all.count
      ? rest.first == "）" || rest.first == ")" : rest.first == "、"
  }
}
