import ReportModel
import TextTools

/// The organ and the year that a report's title names.
struct ReportTitle {
  /// The organ's name; empty if the title does not have it.
  private(set) var organ = ""
  /// The reporting year; nil if the title does not have it.
  private(set) var year: Int?

  /// How many lines at the top may belong to the title.
  private static let lineLimit = 6
  /// How many lines of a page may stand above a title.
  private static let noiseLimit = 80
  /// How many characters a title line may have.
  private static let characterLimit = 80

  /// Which of the lines before the first section are the title: those at the top up to the one that says
  /// 年度报告, or that one alone, with the organ's above it, below what a page puts over a report.
  static func lines(among lines: [String]) -> Range<Int> {
    for (index, line) in lines.prefix(lineLimit).enumerated() {
      guard isShort(line) else { break }
      if saysReport(line) { return 0..<index + 1 }
    }
    for (index, line) in lines.prefix(noiseLimit).enumerated()
    where isShort(line) && saysReport(line) {
      guard !isNoise(line) else { continue }
      let title = ReportTitle(lines: [line])
      guard title.year != nil || !title.organ.isEmpty else { continue }
      if title.organ.isEmpty, index > 0, isOrgan(lines[index - 1]) { return index - 1..<index + 1 }
      return index..<index + 1
    }
    return 0..<0
  }

  private static func isShort(_ line: String) -> Bool {
    line.utf8.count <= characterLimit * 8
      && LabelFolding.fold(line).unicodeScalars.count <= characterLimit
      && !line.unicodeScalars.contains("。")
  }

  private static func saysReport(_ line: String) -> Bool {
    let text = LabelFolding.fold(line)
    return text.contains("信息公开") && text.hasSuffix("报告") || text.contains("年度报告")
      || text.hasSuffix("年报")
  }

  /// Whether a line can be an organ's name.
  private static func isOrgan(_ line: String) -> Bool {
    let text = LabelFolding.fold(line)
    return ["局", "厅", "委", "府", "办", "会", "院", "处", "中心", "部", "室", "队", "所", "办公室"]
      .contains { text.hasSuffix($0) } && text.unicodeScalars.count <= 30 && !isNoise(line)
  }

  /// What a page says about itself.
  private static func isNoise(_ line: String) -> Bool {
    withoutLabel(line).unicodeScalars.contains(where: isPageMark)
      || ["正文", "首页", "打印", "关闭", "返回", "分享", "下载"].contains(line.oneLine)
  }

  /// A title without the word for it in front: `标题: …`.
  private static func withoutLabel(_ line: String) -> String {
    for label in ["标题:", "标题：", "名称:", "名称："] where line.hasPrefix(label) {
      return String(line.dropFirst(label.count))
    }
    return line
  }

  init(lines: [String]) {
    // What a page says about itself above the title names neither organ nor year.
    let text = Self.withoutBlanks(lines.filter { !Self.isNoise($0) }.map(Self.withoutLabel))
    guard let found = Self.findYear(in: text) else {
      organ = Self.organ(before: text[...])
      return
    }
    year = found.year
    organ = Self.organ(before: text[..<found.range.lowerBound])
    if organ.isEmpty {
      var rest = text[found.range.upperBound...]
      if rest.first == "度" { rest.removeFirst() }
      organ = Self.organ(before: rest)
    }
  }

  /// Takes from another title what this one does not say.
  mutating func complete(by other: ReportTitle) {
    if organ.isEmpty { organ = other.organ }
    if year == nil { year = other.year }
  }

  private static func isPageMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "：", "【", "】", ">", "＞": true
    default: false
    }
  }

  private static func withoutBlanks(_ lines: [String]) -> [Unicode.Scalar] {
    lines.flatMap { line in
      line.unicodeScalars.compactMap { scalar in
        if scalar.isBlank { return nil }
        return CharacterFolding.ideograph(ofRadical: scalar) ?? scalar
      }
    }
  }

  /// The organ's name in what stands before the words of the title.
  private static func organ(before text: ArraySlice<Unicode.Scalar>) -> String {
    var string = String(String.UnicodeScalarView(text))
    for words in ["政府信息公开", "信息公开", "年度报告"] {
      guard let range = string.lastRange(of: words) else { continue }
      string = String(string[..<range.lowerBound])
      // In 人民政府信息公开 the word 政府 is the organ's.
      if words == "政府信息公开", string.hasSuffix("人民") { string += "政府" }
      break
    }
    let bracket: Set<Unicode.Scalar> = ["（", "(", "《", "〈", "关", "于"]
    var scalars = string.unicodeScalars
    while let last = scalars.last, bracket.contains(last) { scalars.removeLast() }
    while let first = scalars.first, first == "《" || first == "〈" { scalars.removeFirst() }
    if scalars.starts(with: "关于".unicodeScalars) { scalars.removeFirst(2) }
    return String(scalars)
  }

  /// The one year of four digits, in any script, before 年; nil if there are several.
  private static func findYear(in text: [Unicode.Scalar]) -> (year: Int, range: Range<Int>)? {
    guard text.count >= 5 else { return nil }
    var found: (year: Int, range: Range<Int>)?
    for start in 0...(text.count - 5) where text[start + 4] == "年" {
      // A date says when the report was published.
      guard start + 5 == text.count || digit(text[start + 5]) == nil else { continue }
      let digits = text[start..<(start + 4)].compactMap(digit)
      guard digits.count == 4 else { continue }
      let year = digits.reduce(0) { $0 * 10 + $1 }
      guard (1949...2200).contains(year) else { continue }
      if let found, found.year != year { return nil }
      found = found ?? (year, start..<(start + 5))
    }
    return found
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    DecimalDigit.value(of: scalar, in: .any)
  }
}

extension Document {
  /// Whether a name, such as that of a sheet, can be a report's title: it says so and names a year.
  public static func isTitle(_ name: String) -> Bool {
    ReportTitle.lines(among: [name]) == 0..<1 && ReportTitle(lines: [name]).year != nil
  }
}

extension String {
  /// The last place where a text stands in this one.
  fileprivate func lastRange(of text: String) -> Range<String.Index>? {
    ranges(of: text).last
  }
}
