import ReportModel

/// The organ and the year that a report's title names.
struct ReportTitle {
  /// The organ's name; empty if the title does not have it.
  private(set) var organ = ""
  /// The reporting year; nil if the title does not have it.
  private(set) var year: Int?

  /// How many lines before the first section may belong to the title.
  private static let lineLimit = 6
  /// How many characters a title line may have.
  private static let characterLimit = 80

  /// How many of the lines before the first section are the title: up to the one that says 年度报告.
  static func lineCount(among lines: some Collection<String>) -> Int {
    var count = 0
    for line in lines.prefix(lineLimit) {
      count += 1
      let text = LabelFolding.fold(line)
      guard text.unicodeScalars.count <= characterLimit, !line.unicodeScalars.contains("。") else {
        return 0
      }
      let isReport = text.contains("信息公开") && text.hasSuffix("报告")
      if isReport || text.contains("年度报告") || text.hasSuffix("年报") { return count }
    }
    return 0
  }

  init(lines: [String]) {
    // What a page says about itself above the title names neither organ nor year.
    let text = Self.withoutBlanks(
      lines.filter { !$0.unicodeScalars.contains(where: Self.isPageMark) }
    )
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

  private static func isPageMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "：", "【", "】", ">", "＞": true
    default: false
    }
  }

  private static func withoutBlanks(_ lines: [String]) -> [Unicode.Scalar] {
    lines.flatMap { $0.unicodeScalars.filter { !ValueReader.isBlank($0) } }
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
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "０"..."９": Int(scalar.value - 0xFF10)
    case "〇", "○", "零", "Ｏ": 0
    default: Array("一二三四五六七八九".unicodeScalars).firstIndex(of: scalar).map { $0 + 1 }
    }
  }
}

extension String {
  /// The last place where a text stands in this one.
  fileprivate func lastRange(of text: String) -> Range<String.Index>? {
    ranges(of: text).last
  }
}
