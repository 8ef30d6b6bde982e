public import ReportModel

/// Holds a report's text against its year and against last year's report.
public enum YearCheck {
  /// Compares what is no matter of a rule: the names, the sizes of numbers, the text, the years in it.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - lastYear: Last year's report; nil if there is none.
  ///   - places: Where each of the form's cells stands; empty where that is not known.
  ///   - narrative: The report's text in sentences; nil to part it here.
  /// - Returns: The findings, in the order of the text.
  public static func findings(
    in report: Report,
    lastYear: LastYear?,
    places: [Place?] = [],
    narrative: Narrative? = nil
  ) -> [Finding] {
    let narrative = narrative ?? Narrative(of: report)
    let compared = lastYear.map { lastYear in
      identity(of: report, lastYear) + YearLeap.findings(in: report, lastYear, places: places)
        + copied(report, from: lastYear)
    }
    return (compared ?? []) + stale(report, narrative)
      + WrittenDates.findings(in: report, narrative)
      + CitedNotice.findings(in: report, narrative)
  }

  /// Whether a report is that of the year before.
  public static func isYearBefore(_ lastYear: LastYear, _ report: Report) -> Bool {
    guard let year = report.year, let before = lastYear.year else { return false }
    return before == year - 1
  }

  /// What was given as last year's report is of another year.
  public static func otherYear(_ lastYear: LastYear, _ report: Report) -> Finding {
    let years = [lastYear.year, report.year].map { $0.map { String($0) } ?? "?" }
    return Finding(
      .lastYearOther,
      found: years[0],
      expected: report.year.map { String($0 - 1) },
      zh: "作为上年报告的 \(lastYear.file) 是 \(years[0]) 年度的，而本报告是 \(years[1]) 年度的，不是前后两年",
      en:
        "\(lastYear.file), taken for last year's report, is of \(years[0]), and this report of \(years[1]): one is not the year after the other"
    )
  }

  /// Last year's report names the organ in another way; empty if both are the same.
  public static func identity(of report: Report, _ lastYear: LastYear) -> [Finding] {
    guard report.organ != lastYear.organ else { return [] }
    let isSame = OrganName.areSame(report.organ, lastYear.organ)
    var finding = Finding(
      .lastYearAlias,
      found: lastYear.organ,
      expected: report.organ,
      zh:
        "上年报告（\(lastYear.file)）的机关写作“\(lastYear.organ)”，本年写作“\(report.organ)”\(isSame ? "" : "，看来不是同一机关")",
      en:
        "last year's report (\(lastYear.file)) names the organ “\(lastYear.organ)”, this one “\(report.organ)”\(isSame ? "" : "; they seem to be two organs")"
    )
    if !isSame, !report.organ.isEmpty, !lastYear.organ.isEmpty { finding.severity = .warning }
    return [finding]
  }

  private static func copied(_ report: Report, from lastYear: LastYear) -> [Finding] {
    CopiedText.paragraphs(of: report).compactMap { paragraph in
      guard lastYear.paragraphs.contains(CopiedText.fingerprint(paragraph.text)) else { return nil }
      var finding = Finding(
        .yearCopied,
        zh:
          "第\(paragraph.section.numeral)部分第 \(paragraph.number) 段与上年报告（\(lastYear.file)）完全相同：“\(paragraph.text.shortened)”",
        en:
          "paragraph \(paragraph.number) of section \(paragraph.section.number) is that of last year's report (\(lastYear.file)): “\(paragraph.text.shortened)”"
      )
      // What is prescribed or statutory is rightly said in the same words every year.
      if !paragraph.section.isOwnAccount {
        finding.severity = .note
      }
      finding.quote = paragraph.text
      return finding
    }
  }

  // MARK: Years in the text

  private static func stale(_ report: Report, _ narrative: Narrative) -> [Finding] {
    guard let year = report.year else { return [] }
    return narrative.sentences.compactMap { sentence in
      if let period = StatedPeriod(in: sentence.folded) {
        return period.finding(in: sentence, of: year)
      }
      guard let told = opening(of: sentence, before: year), told != year else { return nil }
      var finding = Finding(
        .yearStale,
        found: String(told),
        expected: String(year),
        zh: "报告年度是 \(year) 年，这里写的是 \(told) 年：“\(sentence.text.shortened)”",
        en: "the report is of \(year), this says \(told): “\(sentence.text.shortened)”"
      )
      finding.quote = sentence.text
      return finding
    }
  }

  /// The last year or an earlier one with which a sentence on the work done begins: `2021年，我局`.
  private static func opening(of sentence: Sentence, before year: Int) -> Int? {
    let text = sentence.folded
    guard sentence.isOwnAccount,
      text.count > 7, text[4] == "年", let told = number(text[..<4]),
      (year - 3..<year).contains(told)
    else { return nil }
    var rest = text[5...]
    if rest.first == "度" { rest = rest.dropFirst() }
    if rest.first == "，" { rest = rest.dropFirst() }
    let isOwn = ["我", "本", "全"].contains { rest.first == $0.unicodeScalars.first }
    let contrasts = ["相比", "同比", "增长", "底", "以来", "起", "年报", "荣获", "被评", "第"]
    return isOwn && !text.containsOne(of: contrasts + [String(year)]) ? told : nil
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
    Int(digits.reduce(into: "") { $0.unicodeScalars.append($1) })
  }
}
