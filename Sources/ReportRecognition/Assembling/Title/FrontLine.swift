import ReportModel
import TextTools

/// A line above the first section, as the search for the title looks at it.
struct FrontLine {
  /// The line without what stands before and behind its text: marks of Markdown, the numbers of lines and
  /// pages, and the word for a title; blanks kept.
  let text: String
  /// Its folded text.
  let folded: String
  /// Whether a page says here something about itself.
  let isNoise: Bool
  /// Whether the word for a title stands before the text, as in the rows that say what a document is.
  private(set) var isLabelled = false

  /// How many characters a title line may have.
  private static let characterLimit = 80

  init(_ line: String) {
    var scalars = line.unicodeScalars[...]
    Self.trim(&scalars)
    let isLong = line.utf8.count > Self.characterLimit * 8
    if !isLong {
      Self.dropPageNumber(&scalars)
      Self.dropLineNumber(&scalars)
      while let first = scalars.first, first.isBlank || first.isDash || Self.bullets.contains(first)
      {
        scalars.removeFirst()
      }
      isLabelled = Self.dropLabel(&scalars)
      Self.trim(&scalars)
      while let last = scalars.last, last.isBlank || last.isDash {
        scalars.removeLast()
      }
    }
    text = String(scalars)
    folded = isLong ? "" : LabelFolding.fold(text)
    isNoise = isLong || folded.isEmpty || Self.isNoise(text, folded)
  }

  /// Whether the line is as short as a title's.
  var isShort: Bool {
    !folded.isEmpty && folded.unicodeScalars.count <= Self.characterLimit && !isSentence
  }

  /// Whether the line says that this is an annual report.
  var saysReport: Bool {
    folded.ends(in: "报告") && folded.holds("信息公开") || folded.ends(in: "年报")
      || folded.holds("年度报告")
  }

  /// Whether the line is the title of a letter or a notice about a report, and of the report itself.
  var isLetter: Bool {
    ["函", "通知", "公告", "公示", "请示", "批复", "说明", "格式"].contains { folded.ends(in: $0) }
  }

  /// Whether the line is the title of a list or a plan about reports, or of a letter, and of none itself.
  var isAboutReports: Bool {
    isLetter || Self.listEndings.contains { folded.ends(in: $0) }
  }

  private static let listEndings = [
    "名单", "一览表", "名录", "清单", "花名册", "通讯录", "台账", "目录", "进度表", "方案", "计划", "安排", "要点", "意见", "办法",
  ]

  /// Whether the line is the word for a title and nothing else, as a cell before the title's.
  var isTitleLabel: Bool { Self.titleLabels.contains { $0.elementsEqual(text.unicodeScalars) } }

  /// Whether the line is a day and nothing else: `（2022年1月20日）`, `2022-01-20`.
  var isDate: Bool { isNumericDate || isWrittenDate }

  private var isNumericDate: Bool {
    guard text.utf8.count <= 30 else { return false }
    let scalars = text.unicodeScalars.filter { !"（()）".unicodeScalars.contains($0) && !$0.isBlank }
    let parts = scalars.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0.isDash || "./／．".unicodeScalars.contains($0) }
    )
    return parts.count == 3 && parts[0].count == 4 && parts[1...].allSatisfy { 1...2 ~= $0.count }
      && parts.joined().allSatisfy { DecimalDigit.value(of: $0) != nil }
  }

  private var isWrittenDate: Bool {
    folded.holds("年") && folded.holds("月")
      && folded.unicodeScalars.allSatisfy { scalar in
        "年月日()".unicodeScalars.contains(scalar) || DecimalDigit.value(of: scalar, in: .any) != nil
          || scalar == "十"
      }
  }

  /// Whether the line is running text.
  var isSentence: Bool { text.unicodeScalars.contains("。") }

  // MARK: What stands before a title on its line

  private static let titleLabels = ["信息名称", "文件名称", "标题", "名称", "附件", "附件1"].map {
    Array($0.unicodeScalars)
  }

  /// Drops the word for a title with the colon or the blank behind it.
  private static func dropLabel(_ text: inout Substring.UnicodeScalarView) -> Bool {
    for label in titleLabels where text.starts(with: label) {
      let rest = text.dropFirst(label.count)
      guard let mark = rest.first, mark == ":" || mark == "：" || mark.isBlank else { continue }
      text = rest.dropFirst()
      return true
    }
    return false
  }

  private static func trim(_ text: inout Substring.UnicodeScalarView) {
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "#", "*", "_", "`", "~", "|", "\\": true
      default: scalar.isBlank
      }
    }
    while let first = text.first, isMark(first) || first == ">" { text.removeFirst() }
    while let last = text.last, isMark(last) { text.removeLast() }
  }

  /// Drops `- 1 -`, `Page 8 -`, `第 1 页`.
  private static func dropPageNumber(_ text: inout Substring.UnicodeScalarView) {
    var rest = text
    func skipBlanks() { rest = rest.drop(while: \.isBlank) }
    func number() -> Bool {
      let digits = rest.prefix { DecimalDigit.value(of: $0) != nil }
      rest = rest.dropFirst(digits.count)
      return (1...4).contains(digits.count)
    }
    if let first = rest.first, first.isDash {
      rest.removeFirst()
      skipBlanks()
      guard number() else { return }
      skipBlanks()
      guard let last = rest.first, last.isDash else { return }
      rest.removeFirst()
    } else if String(rest.prefix(4)).lowercased() == "page" {
      rest = rest.dropFirst(4)
      skipBlanks()
      guard number() else { return }
      skipBlanks()
      if let mark = rest.first, mark.isDash { rest.removeFirst() }
    } else if rest.first == "第" {
      rest.removeFirst()
      skipBlanks()
      guard number() else { return }
      skipBlanks()
      guard rest.first == "页" else { return }
      rest.removeFirst()
    } else {
      return
    }
    skipBlanks()
    text = rest
  }

  /// What stands before the items of a list, as dashes do, which are also left of a page's number where a reader took
  /// one for a list's.
  private static let bullets: Set<Unicode.Scalar> = ["•", "●", "■", "◆", "▪", "★", "※"]

  /// Drops a line's or a row's number: digits with a blank behind them that are no year.
  private static func dropLineNumber(_ text: inout Substring.UnicodeScalarView) {
    let digits = text.prefix { DecimalDigit.value(of: $0) != nil }
    guard (1...4).contains(digits.count) else { return }
    if ReportingYears.year(digits) != nil { return }
    let rest = text.dropFirst(digits.count)
    guard let blank = rest.first, blank.isBlank else { return }
    let line = rest.drop(while: \.isBlank)
    guard let first = line.first, first != "年" else { return }
    text = line
  }

  // MARK: What a page says about itself

  private static func isNoise(_ text: String, _ folded: String) -> Bool {
    if text.unicodeScalars.contains(where: isPageMark) || isDocumentNumber(text) { return true }
    if metadata.contains(where: folded.begins) { return true }
    if OrganWords.navigation.contains(where: folded.holds) { return true }
    // 全文 is no word that names lack: 安全文化.
    if OrganWords.buttons.contains(folded) || folded == "全文" { return true }
    return folded.unicodeScalars.allSatisfy { !$0.properties.isIdeographic }
  }

  private static let metadata = [
    "索引号", "发布机构", "发布日期", "发布时间", "公开日期", "公开时限", "生成日期", "成文日期", "主题分类", "体裁分类", "组配分类", "文号",
    "发文字号",
    "发文机关", "来源", "浏览次数", "点击数", "阅读次数", "字体", "有效性", "关键词", "内容概述", "日期", "作者", "责任编辑", "信息来源",
    "公开方式",
    "公开范围", "时效性", "文种",
  ]

  /// A document's number: `某政发〔2022〕3号`.
  private static func isDocumentNumber(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    let last = scalars.last { !$0.isBlank }
    guard last == "号", scalars.contains(where: { DecimalDigit.value(of: $0) != nil }) else {
      return false
    }
    return scalars.contains { ["〔", "［", "[", "【", "（", "("].contains($0) }
  }

  private static func isPageMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "：", "【", "】", ">", "＞", "»", "›", "|", "｜": true
    default: false
    }
  }
}
