internal import TextTools

/// A document that the program writes about reports and that is none, though it holds their tables.
///
/// It is known again by its title, a table by its first headings, or a list of lines by the verdict or the count at its
/// end, or by how many units have handed in. These are left whatever is done to the file: saved by another program, in another format,
/// under another name.
package enum OwnDocument: CaseIterable, Sendable {
  /// What a unit gets back.
  case slip
  /// What a unit gets that has handed in nothing.
  case notice
  /// A page or list of findings.
  case findings
  /// A page or list of who has handed in what.
  case roll
  /// A page or list of what differs between reports.
  case changes
  /// The values of reports as records.
  case values

  /// The title, which is the first line of the document.
  package var title: Wording {
    switch self {
    case .slip: Wording(zh: "政府信息公开工作年度报告退回单", en: "Annual report sent back")
    case .notice: Wording(zh: "政府信息公开工作年度报告催报通知", en: "Annual report still missing")
    case .findings: Wording(zh: "年报核对结果", en: "Findings in annual reports")
    case .roll: Wording(zh: "政府信息公开工作年度报告报送情况", en: "Annual reports: who has handed in what")
    case .changes: Wording(zh: "年报比较结果", en: "Annual reports compared")
    case .values: Wording(zh: "年报数据表", en: "The values of annual reports")
    }
  }

  /// The first headings of the table that it is in programs for sheets, each in both languages; empty for a letter.
  package var headings: [Wording] {
    switch self {
    case .slip, .notice: []
    case .findings:
      [
        Wording(zh: "单位", en: "Unit"), Wording(zh: "文件", en: "File"),
        Wording(zh: "代码", en: "Code"), Wording(zh: "级别", en: "Level"),
      ]
    case .roll:
      [
        Wording(zh: "单位", en: "unit"), Wording(zh: "状态", en: "state"),
        Wording(zh: "文件", en: "file"), Wording(zh: "格式", en: "format"),
      ]
    case .changes:
      [
        Wording(zh: "单位", en: "Unit"), Wording(zh: "年度", en: "Year"),
        Wording(zh: "项目", en: "Subject"), Wording(zh: "单元格标识", en: "Cell"),
      ]
    case .values: ["file", "organ", "year", "edition", "scope"].map { Wording(zh: $0, en: $0) }
    }
  }

  /// The document whose table a row of headings begins; nil if it is none's.
  package init?(headings row: some Collection<String>) {
    // Nearly every row begins otherwise.
    guard let first = row.first, first.utf8.count <= Self.headingLength,
      Self.firstHeadings.contains(Self.key(first))
    else { return nil }
    let row = row.prefix(8).map(Self.key)
    guard let found = Self.heads.first(where: { row.starts(with: $0.keys) }) else { return nil }
    self = found.document
  }

  /// The most bytes of a first heading, with the blanks that may stand in it.
  private static let headingLength = 32

  /// The headings as rows are compared with them, made once: the first rows of every document are.
  private static let heads = allCases.filter { !$0.headings.isEmpty }.flatMap { document in
    Language.allCases.map { language in
      (keys: document.headings.map { key($0(language)) }, document: document)
    }
  }
  private static let firstHeadings = Set(heads.map { ExactText($0.keys[0]) })

  /// How the first line of a list of who has handed in what begins; a number follows.
  ///
  /// - Parameter isComplete: Whether all have; nil where nobody knows who has to.
  /// - Returns: The words before the number.
  package static func completeness(_ isComplete: Bool?) -> Wording {
    switch isComplete {
    case nil: Wording(zh: "没有名单，按交来的报告列 ", en: "no list: ")
    case true?: Wording(zh: "齐全：", en: "complete: ")
    case false?: Wording(zh: "不齐：", en: "incomplete: ")
    }
  }

  /// What lists for programs call the program that wrote them.
  package static let toolName = "nianbao"

  /// The root of findings as JUnit XML, which bears that name.
  package static let testSuites = "testsuites"

  /// How that line ends in English.
  package static let unitsEnd = " units"

  /// The document that a line is the title of, in whatever language; nil if it is none's.
  package init?(title line: String) {
    // Nearly every line is too long to be one.
    guard line.utf8.count <= 120 else { return nil }
    if Self.isCompleteness(line) {
      self = .roll
      return
    }
    // A year may stand behind it.
    let line = Self.key(line)
    let found = Self.titles.first { title in
      line.hasPrefix(title.key)
        && line.dropFirst(title.key.count).allSatisfy { $0.isNumber || "（）()年度".contains($0) }
    }
    guard let found else { return nil }
    self = found.document
  }

  private static func isCompleteness(_ line: String) -> Bool {
    Language.allCases.contains { language in
      [nil, true, false].contains { isComplete in
        let beginning = completeness(isComplete)(language)
        guard line.utf8.starts(with: beginning.utf8) else { return false }
        let rest = line.dropFirst(beginning.count)
        guard let first = rest.utf8.first, (0x30...0x39).contains(first) else { return false }
        return language == .english
          ? rest.contains(unitsEnd)
          : rest.contains(isComplete == nil ? " 个单位" : "/")
      }
    }
  }

  /// The titles as lines are compared with them, made once: the first lines of every document are.
  private static let titles = allCases.flatMap { document in
    Language.allCases.map { (key: key(document.title($0)), document: document) }
  }

  /// How the verdict of a list of findings begins; the numbers of the severities follow, the heaviest first.
  package static func verdict(isRight: Bool) -> Wording {
    isRight ? Wording(zh: "通过：", en: "passed: ") : Wording(zh: "不通过：", en: "failed: ")
  }

  /// The list whose last line a line is; nil if it is none's.
  package init?(lastLine line: String) {
    if Self.endsChanges(line) {
      self = .changes
      return
    }
    let isVerdict = Language.allCases.contains { language in
      [true, false].contains { isRight in
        let beginning =
          Self.verdict(isRight: isRight)(language) + Severity.error.name(language) + " "
        // A search by characters takes much longer, and nearly no line has the words.
        guard line.holds(beginning), let place = line.firstRange(of: beginning) else {
          return false
        }
        return line[place.upperBound...].utf8.first.map { (0x30...0x39).contains($0) } ?? false
      }
    }
    guard isVerdict else { return nil }
    self = .findings
  }

  private static func key(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
