import TextTools

/// The time that a clause speaks of: the whole year, as tables do, or a part of it.
enum ClaimTime {
  private static let wholes = NarrativeText.words([
    "全年", "本年", "今年", "年度", "一年来", "年初以来", "年初至今", "年初到年底", "截至年底", "截止年底", "到年底",
  ])
  private static let parts = NarrativeText.words([
    "季度", "上半年", "下半年", "年初", "年中", "年底", "年末", "半年", "汛期", "假期", "期间", "时期", "以来", "前后", "一周",
    "每周",
    "本周", "当周", "上旬", "中旬", "下旬", "每月", "当月", "本月", "上月", "次月", "同月", "单月", "月均", "当日", "同日", "单日",
    "每日",
    "次日", "即日", "当天", "同天", "一天", "每天", "日均", "个月", "节前", "节后",
    "春节", "国庆", "五一", "清明", "端午", "中秋", "元旦", "寒假", "暑假",
  ])
  /// What ends at 月 or 日 and reaches to the end of the year.
  private static let wholeEnds = ["-", "－", "—", "–", "~", "～", "至", "到"].flatMap { mark in
    NarrativeText.words(["1\(mark)12月", "1月\(mark)12月", "一\(mark)十二月", "一月\(mark)十二月"])
  }
  private static let lastDay = Array("12月31日".unicodeScalars)
  private static let lastMonths = NarrativeText.words(["12月底", "12月末"])

  /// Whether the last time that is named before a place is a part of the year.
  ///
  /// - Parameters:
  ///   - text: What stands before the place in its sentence, folded.
  ///   - year: The report's year, if it is known.
  /// - Returns: Whether it is, or another year; false where no time is named.
  static func isPart(before text: ArraySlice<Unicode.Scalar>, of year: Int?) -> Bool {
    var isInTitle = false
    for index in text.indices.reversed() {
      let rest = text[index...]
      // The years in the titles of documents say nothing.
      if text[index] == "》" || text[index] == "《" { isInTitle = text[index] == "》" }
      if isInTitle { continue }
      if text[index] == "年", let told = self.year(before: text[..<index]) {
        return told.isEnd || year.map { $0 != told.year } ?? false
          || rest.dropFirst().first.map { $0 == "初" || $0 == "中" } ?? false
      }
      if text[index] == "月" || text[index] == "日" {
        if let isPart = isPartDate(text[...index], followedBy: rest.dropFirst().first) {
          return isPart
        }
        continue
      }
      if wholes.contains(where: rest.starts) { return false }
      guard let part = parts.first(where: rest.starts) else { continue }
      let isWhole =
        part.elementsEqual("以来".unicodeScalars) || part.elementsEqual("期间".unicodeScalars)
      return !(isWhole && endsWithYear(text[..<index]))
    }
    return false
  }

  /// Whether a date, or a month, that ends at a character is a part of the year; nil where none ends there.
  private static func isPartDate(
    _ text: ArraySlice<Unicode.Scalar>,
    followedBy next: Unicode.Scalar?
  ) -> Bool? {
    guard let before = text.dropLast().last,
      before.isASCIIDigit || ChineseNumeral.isCounting(before)
    else { return nil }
    if text.last == "日" {
      return next == "内" ? nil : !text.suffix(lastDay.count).elementsEqual(lastDay)
    }
    if wholeEnds.contains(where: { text.suffix($0.count).elementsEqual($0) }) { return false }
    let month = text.suffix(3) + (next.map { [$0] } ?? [])
    return !lastMonths.contains { month.elementsEqual($0) }
  }

  /// The year in digits that ends a text, and whether it is the end of several.
  private static func year(
    before text: ArraySlice<Unicode.Scalar>
  ) -> (year: Int, isEnd: Bool)? {
    let digits = text.reversed().prefix(while: \.isASCIIDigit)
    guard digits.count == 4 else { return nil }
    let year = digits.reversed().reduce(0) { $0 * 10 + (DecimalDigit.value(of: $1) ?? 0) }
    let before = text.dropLast(4)
    let isEnd = before.last.map { "-－—–~～至到".unicodeScalars.contains($0) } ?? false
    return (year, isEnd && (before.dropLast().last.map { $0 == "年" || $0.isASCIIDigit } ?? false))
  }

  private static func endsWithYear(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    ["今年", "本年", "年度", "一年", "年初", "统计"].contains {
      text.suffix(2).elementsEqual($0.unicodeScalars)
    }
      || text.last == "年" && text.dropLast().last?.isASCIIDigit == true
  }
}
