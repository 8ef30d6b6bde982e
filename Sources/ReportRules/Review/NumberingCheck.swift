public import ReportModel
import TextTools

/// Looks whether the numbers of sub-headings go on inside a section.
public enum NumberingCheck {
  /// Looks for numbering that begins anew inside a section, and for numbers that stand there twice.
  ///
  /// Numbers below another sub-heading, numbered or not, rightly begin anew.
  ///
  /// - Parameter report: The report.
  /// - Returns: One finding for each paragraph whose number is 1 again or was there before, in the order of the text.
  public static func findings(in report: Report) -> [Finding] {
    zip(report.form.sections, report.sections).flatMap { described, section in
      [section.paragraphs, section.paragraphsAfterTable].flatMap { findings(in: $0, of: described) }
    }
  }

  private static func findings(in paragraphs: [String], of section: FormSection) -> [Finding] {
    /// The styles in use, the outer ones first, each with its last number.
    var levels: [(style: ItemMark.Style, number: Int)] = []
    var findings: [Finding] = []
    for paragraph in paragraphs {
      let scalars = Array(paragraph.trimmed.unicodeScalars)
      guard let mark = ItemMark(scalars) else {
        if introduces(scalars) { levels = [] }
        continue
      }
      guard let level = levels.firstIndex(where: { $0.style == mark.style }) else {
        levels.append((mark.style, mark.number))
        continue
      }
      let last = levels[level].number
      // 1 behind 1 is two lists of one item each.
      if mark.number <= last, last > 1, mark.number > 0 {
        findings.append(finding(paragraph, mark.number, after: last, in: section))
      }
      levels[level].number = mark.number
      levels.removeSubrange((level + 1)...)
    }
    return findings
  }

  /// The most characters of a line that may be a heading without a number.
  private static let headingLimit = 30

  /// Whether a line without a number may begin something new: a heading, or words before a list.
  private static func introduces(_ line: [Unicode.Scalar]) -> Bool {
    guard let last = line.last else { return false }
    if "：:".unicodeScalars.contains(last) { return true }
    if line.count <= headingLimit, !"。；，、".unicodeScalars.contains(last) { return true }
    return line.containsOne(of: ["如下", "以下", "下一步", "针对", "改进", "下步"])
  }

  /// What there is to say about a paragraph whose number does not go on from the last one.
  private static func finding(
    _ paragraph: String,
    _ number: Int,
    after last: Int,
    in section: FormSection
  ) -> Finding {
    let quote = "“\(paragraph.shortened)”"
    var finding = Finding(
      .numberingRestart,
      expected: String(last + 1),
      zh: "第\(section.numeral)部分的序号写到 \(last) "
        + (number == 1 ? "又从头开始：\(quote)" : "之后又是 \(number)：\(quote)"),
      en: "in section \(section.number) the "
        + (number == 1
          ? "numbers begin anew after \(last): \(quote)"
          : "number \(number) comes again behind \(last): \(quote)")
    )
    finding.quote = paragraph
    return finding
  }
}

/// The number that a paragraph begins with: `（一）`, `一、`, `1.`, `（1）`.
struct ItemMark {
  /// How the number is written.
  struct Style: Hashable {
    let isChinese: Bool
    let isInBrackets: Bool
  }

  let style: Style
  let number: Int

  /// Reads the number at the beginning of a paragraph; nil if there is none.
  init?(_ text: [Unicode.Scalar]) {
    var rest = text[...]
    let isInBrackets = rest.first == "（" || rest.first == "("
    if isInBrackets { rest = rest.dropFirst() }
    let isChinese: Bool
    if let (value, length) = ChineseNumeral.parse(prefixOf: rest) {
      (number, isChinese) = (value, true)
      rest = rest.dropFirst(length)
    } else {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard (1...2).contains(digits.count),
        let value = Int(String(String.UnicodeScalarView(digits)))
      else { return nil }
      (number, isChinese) = (value, false)
      rest = rest.dropFirst(digits.count)
    }
    style = Style(isChinese: isChinese, isInBrackets: isInBrackets)
    let ends: [Unicode.Scalar] = isInBrackets ? ["）", ")"] : ["、", ".", "．"]
    guard let end = rest.first, ends.contains(end) else { return nil }
    // 1.2 is a number, and 1、2 are two.
    if !isInBrackets, let next = rest.dropFirst().first,
      ("0"..."9").contains(next) || (isChinese && ChineseNumeral.isCounting(next))
    {
      return nil
    }
  }
}

extension FindingKind {
  /// Numbering begins anew inside a section.
  public static let numberingRestart = FindingKind(
    code: "NUMBERING-RESTART",
    severity: .note,
    meaning: Wording(
      zh: "一个部分之内，小标题的序号又从头开始，或有重复",
      en: "the numbers of sub-headings begin anew inside a section, or one stands there twice"
    ),
    basis: Wording(
      zh: "本程序的规则：同一层次的序号应当连续（《党政机关公文格式》的层次序数）",
      en:
        "a rule of this program: numbers of one level go on (as in the format of official documents)"
    ),
    remedy: Wording(zh: "连续编号，或检查是否漏了小标题", en: "number on, or see whether a heading is missing"),
    example: Wording(zh: "（一）（二）（一）（二）", en: "（一）（二） and then （一） again"),
    actor: .unit,
    since: 2
  )
}
