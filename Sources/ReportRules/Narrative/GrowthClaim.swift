import ReportModel

/// A change on last year that a sentence gives behind the number of applications received.
enum GrowthClaim {
  /// Compares `，同比增长1.05%` behind a claim with the totals of the two years.
  ///
  /// Any reading of either year is accepted, and any rounding of its last digit.
  static func finding(
    behind claim: Claim,
    in sentence: Sentence,
    _ report: Report,
    _ lastYear: LastYear
  ) -> Finding? {
    var index = claim.end
    let text = sentence.folded
    if index < text.count, text[index] == "，" { index += 1 }
    for word in ["同比", "较上年", "比上年", "较去年", "比去年", "较上一年"]
    where text[index...].starts(with: word.unicodeScalars) {
      index += word.unicodeScalars.count
      for (word, sign) in [
        ("增长", 1), ("上升", 1), ("增加", 1), ("下降", -1), ("减少", -1), ("降低", -1),
      ] where text[index...].starts(with: word.unicodeScalars) {
        index += word.unicodeScalars.count
        if index < text.count, text[index] == "了" { index += 1 }
        guard let number = NarrativeNumber(in: text, at: index, units: ["%", "％"]) else {
          return nil
        }
        return compare(number, sign, sentence, report, lastYear)
      }
    }
    return nil
  }

  /// Past this no number of applications is one.
  private static let largest = 2_000_000_000

  private static func compare(
    _ number: NarrativeNumber,
    _ sign: Int,
    _ sentence: Sentence,
    _ report: Report,
    _ lastYear: LastYear
  ) -> Finding? {
    let readings = report.form.growth.map { report.sum(of: $0) }
    let readingsBefore = lastYear.edition.form.growth.map { lastYear.sum(of: $0) }
    let now = readings.compactMap { $0 }
    let before = readingsBefore.compactMap { $0 }
    guard now.count == readings.count, before.count == readingsBefore.count,
      (now + before).allSatisfy({ $0 < largest })
    else { return nil }
    let scale = NarrativeNumber.power(number.decimal.decimals)
    let told = sign * number.decimal.digits
    var rates: [(now: Int, before: Int)] = []
    for now in now {
      for then in before where then > 0 { rates.append((now, then)) }
    }
    // |told − 100 · scale · (now − then) / then| ≤ 1, without fractions.
    let holds = rates.contains { rate in
      abs(told * rate.before - 100 * scale * (rate.now - rate.before)) <= rate.before
    }
    guard !holds, let first = rates.first, let last = rates.last else { return nil }
    let shown =
      first == last
      ? "\(first.before) → \(first.now)"
      : "\(first.before) → \(first.now) / \(last.before) → \(last.now)"
    var finding = Finding(
      .claimGrowth,
      found: number.text,
      zh: "文中同比 \(sign < 0 ? "−" : "")\(number.text)，两年表格为 \(shown)：“\(sentence.text.shortened)”",
      en:
        "the text says \(sign < 0 ? "−" : "+")\(number.text), the tables \(shown): “\(sentence.text.shortened)”"
    )
    finding.quote = sentence.text
    return finding
  }
}
