public import ReportModel

/// Looks for words that were written twice.
public enum DoubledWordCheck {
  /// Looks through the text.
  ///
  /// A word of three characters or more that stands twice in a row is told; of shorter ones only those
  /// that no sentence repeats rightly.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - narrative: The report's text in sentences; nil to part it here.
  /// - Returns: One finding for each doubled word, at most one for a paragraph, in the order of the text.
  public static func findings(in report: Report, narrative: Narrative? = nil) -> [Finding] {
    if (narrative ?? Narrative(of: report)).isTooLong { return [] }
    // Before the first section there may be a page's navigation, whose words follow each other as they come.
    let paragraphs = report.sections.flatMap { $0.paragraphs + $0.paragraphsAfterTable }
    return paragraphs.compactMap { paragraph in
      guard let word = doubledWord(in: Array(paragraph.unicodeScalars)) else { return nil }
      var finding = Finding(
        .wordDoubled,
        found: word + word,
        expected: word,
        zh: "“\(word)”写了两遍：“\(paragraph.shortened)”",
        en: "“\(word)” stands twice: “\(paragraph.shortened)”"
      )
      finding.quote = paragraph
      return finding
    }
  }

  /// The lengths of words that are looked for, longer ones first.
  private static let lengths = (3...10).reversed()

  private static func doubledWord(in text: [Unicode.Scalar]) -> String? {
    for start in text.indices where isIdeograph(text[start]) {
      for length in lengths where isDoubled(text, at: start, length) {
        return word(text[start..<(start + length)])
      }
      guard isDoubled(text, at: start, 2) else {
        if isDoubled(text, at: start, 1), text[start] == "的", isSlip(text, at: start) { return "的" }
        continue
      }
      let short = word(text[start..<(start + 2)])
      let rest = text[(start + 4)...]
      if shortWords.contains(short),
        !compounds.contains(where: { rest.starts(with: $0.unicodeScalars) })
      {
        return short
      }
    }
    return nil
  }

  private static func isDoubled(_ text: [Unicode.Scalar], at start: Int, _ length: Int) -> Bool {
    guard start + 2 * length <= text.count else { return false }
    return (start..<(start + length)).allSatisfy { index in
      text[index] == text[index + length] && isIdeograph(text[index])
    }
  }

  /// 目的的, 标的的 and 的的确确 are right.
  private static func isSlip(_ text: [Unicode.Scalar], at start: Int) -> Bool {
    let before = start > 0 ? text[start - 1] : " "
    let after = start + 2 < text.count ? text[start + 2] : " "
    return before != "目" && before != "标" && after != "确"
  }

  private static let shortWords: Set<String> = [
    "工作", "情况", "进行", "加强", "没有", "根据", "按照", "通过", "以及", "我们", "开展", "问题", "单位",
  ]
  /// What makes a word of its own of the second: 工作人员 behind 工作.
  private static let compounds = [
    "人员", "机制", "要点", "方案", "计划", "制度", "部署", "小组", "任务", "说明", "通报", "负责", "内", "之间",
  ]

  private static func word(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value)
  }
}

extension FindingKind {
  /// A word is written twice.
  public static let wordDoubled = FindingKind(
    code: "WORD-DOUBLED",
    severity: .note,
    meaning: Wording(zh: "一个词连写了两遍", en: "a word stands twice in a row"),
    basis: Wording(zh: "本程序的规则：文字的笔误", en: "a rule of this program: slips of the pen"),
    remedy: Wording(zh: "删去重复的词", en: "take one of them out"),
    example: Wording(zh: "“进一步进一步加强”", en: "进一步 written twice"),
    actor: .unit,
    since: 2
  )
}
