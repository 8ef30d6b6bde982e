import ReportModel
import TextTools

/// What a page or a site puts around the text of a report: the numbers of pages, and what stands behind its end.
enum PageFurniture {
  /// How many lines at the end are looked at.
  private static let lineLimit = 60
  /// How many characters such a line may have.
  private static let characterLimit = 120

  /// With what the lines behind a text begin, blanks and brackets left out.
  private static let beginnings = [
    "上一篇", "下一篇", "上一条", "下一条", "相关阅读", "相关文章", "相关链接", "相关新闻", "主办单位", "主办：", "主办:",
    "承办单位", "技术支持", "分享到", "扫一扫", "打印", "关闭窗口", "返回顶部", "责任编辑",
  ]
  /// What stands somewhere in such lines.
  private static let words = ["ICP备", "公网安备", "网站标识码", "版权所有"]

  /// Whether a line is a page's number: `- 2 -`.
  static func isPageNumber(_ line: String) -> Bool {
    line.utf8.count <= 24 && PageMark.isPageNumber(line.unicodeScalars)
  }

  /// Where in some lines that end a document begins what is a page's own; nil where nothing is.
  ///
  /// - Parameter lines: The lines, of which only the last are looked at.
  /// - Returns: The first line behind which no line is one of a text.
  static func start(in lines: [String]) -> Int? {
    var start: Int?
    for index in lines.indices.suffix(lineLimit).reversed() {
      let line = lines[index]
      if line.isBlank { continue }
      if isOfPage(line) {
        start = index
      } else if line.unicodeScalars.contains("。") || line.unicodeScalars.count > characterLimit {
        break
      }
    }
    return start
  }

  private static func isOfPage(_ line: String) -> Bool {
    // A sentence is a text's own, whatever it begins with.
    guard line.unicodeScalars.count <= characterLimit, !line.unicodeScalars.contains("。") else {
      return false
    }
    let text = String(
      String.UnicodeScalarView(
        line.unicodeScalars.filter { !$0.isBlank && !"[]【】（）()".unicodeScalars.contains($0) }
      )
    )
    return beginnings.contains(where: text.begins) || words.contains(where: text.holds)
  }

  /// What there is to say about lines that are set aside, once for all of them; nil for none.
  static func finding(_ lines: [SourceText]) -> Finding? {
    guard let first = lines.first else { return nil }
    let text = first.text.excerptOnOneLine
    let others = lines.count - 1
    return Finding(
      .textSetAside,
      at: first.place,
      found: first.text,
      zh: "“\(text)”\(others > 0 ? "等 \(lines.count) 行" : "")是网页或排版的附加文字，不属于报告，未采用",
      en:
        "“\(text)”\(others > 0 ? " and \(others) more lines" : "") of the page around the report are not part of it"
    )
  }
}

extension Document {
  /// The document without what pages and sites put around the text, each kind told once.
  func withoutPageFurniture(_ headings: SectionHeadings) -> Document {
    let numbers = blocks.indices.filter { PageFurniture.isPageNumber(text(ofBlock: $0)) }
    let isNumber = Set(numbers)
    var end: [Int] = []
    // What stands behind the last table and the last heading.
    for index in blocks.indices.reversed() where !isNumber.contains(index) {
      guard case .paragraph(let paragraph) = blocks[index],
        headings.section(of: paragraph) == nil
      else { break }
      end.append(index)
    }
    end.reverse()
    // What ends a document without a table or a heading is no page's end.
    if end.count == blocks.count { end = [] }
    let start = PageFurniture.start(in: end.map { text(ofBlock: $0) })
    let behind = start.map { Array(end[$0...]).filter { !text(ofBlock: $0).isBlank } } ?? []
    guard !numbers.isEmpty || !behind.isEmpty else { return self }
    var document = self
    for lines in [numbers, behind] {
      let texts = lines.compactMap {
        if case .paragraph(let text) = blocks[$0] { text } else { nil }
      }
      if let finding = PageFurniture.finding(texts) { document.findings.append(finding) }
    }
    let left = Set(numbers + behind)
    document.blocks = blocks.indices.filter { !left.contains($0) }.map { blocks[$0] }
    return document
  }

  private func text(ofBlock index: Int) -> String {
    if case .paragraph(let paragraph) = blocks[index] { paragraph.text } else { "" }
  }
}
