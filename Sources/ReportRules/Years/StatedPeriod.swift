import ReportModel
import TextTools

/// The period that a sentence gives for the report's figures: `统计期限自2021年1月1日起至2021年12月31日止`.
struct StatedPeriod {
  /// A day of some year.
  private struct Day {
    let year: Int
    let month: Int
    /// The day; 0 where a month alone is named.
    let day: Int
  }

  private let first: Day
  private let last: Day
  /// The period as it is written, without blanks.
  let text: String

  /// The one year that the period is; nil for any other period.
  var year: Int? {
    first.year == last.year && first.month == 1 && first.day <= 1 && last.month == 12
      && [0, 31].contains(last.day) ? first.year : nil
  }

  private static let subjects = [
    "统计期限", "统计时限", "统计时间", "统计期间", "统计区间", "统计周期", "数据统计", "统计数据", "所列数据",
  ]
  private static let marks = Set("起至到止—–-－~～".unicodeScalars)

  /// Takes a folded sentence; nil where it gives no period for figures.
  init?(in text: [Unicode.Scalar]) {
    guard text.containsOne(of: Self.subjects) else { return nil }
    for start in text.indices where text[start].isASCIIDigit {
      guard start == 0 || !text[start - 1].isASCIIDigit,
        let (first, end) = Self.day(in: text, at: start, after: nil)
      else { continue }
      var next = end
      while next < text.count, Self.marks.contains(text[next]) { next += 1 }
      guard next > end, let (last, end) = Self.day(in: text, at: next, after: first.year) else {
        continue
      }
      self.first = first
      self.last = last
      self.text = String(String.UnicodeScalarView(text[start..<end]))
      return
    }
    return nil
  }

  /// A date at an index, with its end; without a year that of another date, if one is given.
  private static func day(
    in text: [Unicode.Scalar],
    at start: Int,
    after year: Int?
  ) -> (day: Day, end: Int)? {
    var index = start
    let named = number(4...4, before: "年", in: text, &index)
    guard let year = named ?? year, let month = number(1...2, before: "月", in: text, &index) else {
      return nil
    }
    let day = number(1...2, before: "日", in: text, &index) ?? 0
    return (Day(year: year, month: month, day: day), index)
  }

  private static func number(
    _ lengths: ClosedRange<Int>,
    before unit: Unicode.Scalar,
    in text: [Unicode.Scalar],
    _ index: inout Int
  ) -> Int? {
    let digits = text[index...].prefix { $0.isASCIIDigit }
    guard lengths.contains(digits.count), digits.endIndex < text.count,
      text[digits.endIndex] == unit
    else { return nil }
    index = digits.endIndex + 1
    return Int(String(String.UnicodeScalarView(digits)))
  }
}

extension StatedPeriod {
  /// The finding that the figures are not those of the report's year; nil where they are.
  func finding(in sentence: Sentence, of year: Int) -> Finding? {
    guard self.year != year else { return nil }
    let expected = "\(year)年1月1日至\(year)年12月31日"
    var finding = Finding(
      .yearStale,
      found: text,
      expected: expected,
      zh: "报告年度是 \(year) 年，统计期限应为\(expected)，这里写的是\(text)：“\(sentence.text.shortened)”",
      en:
        "the report is of \(year), its figures those of 1 January to 31 December; this says \(text): “\(sentence.text.shortened)”"
    )
    finding.quote = sentence.text
    return finding
  }
}
