import ReportModel
import TextTools

/// Years and dates in the title and the text that cannot be such: `202020年`, `20251月1日`.
enum WrittenDates {
  static func findings(in report: Report, _ narrative: Narrative) -> [Finding] {
    let titles = report.title.map {
      (text: $0, folded: NarrativeText.fold(withBrackets: $0.unicodeScalars))
    }
    let sentences = narrative.sentences.map { (text: $0.text, folded: $0.folded) }
    return (titles + sentences).flatMap { text, folded in
      malformed(in: folded).map { found in
        var finding = Finding(
          .yearMalformed,
          found: found,
          zh: "“\(found)”不是年份或日期：“\(text.shortened)”",
          en: "“\(found)” is no year or date: “\(text.shortened)”"
        )
        finding.quote = text
        return finding
      }
    }
  }

  /// Digits before 年 or 月 that begin as a year does and go on.
  static func malformed(in text: [Unicode.Scalar]) -> [String] {
    var found: [String] = []
    var start = text.startIndex
    for (index, scalar) in text.enumerated() where DecimalDigit.value(of: scalar) == nil {
      defer { start = index + 1 }
      guard scalar == "年" || scalar == "月" else { continue }
      let digits = text[start..<index]
      // A decimal is no year: 1.20225年.
      guard (5...8).contains(digits.count), start == 0 || text[start - 1] != ".",
        digits.starts(with: "19".unicodeScalars) || digits.starts(with: "20".unicodeScalars)
      else { continue }
      found.append(String(String.UnicodeScalarView(text[start...index])))
    }
    return found
  }
}
