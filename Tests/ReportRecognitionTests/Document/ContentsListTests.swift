import ReportModel
import Testing

@testable import ReportRecognition

@Suite("lists of contents")
struct ContentsListTests {
  private static let titles = [
    "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
  ]

  private func document(_ lines: [String], made: Range<Int> = 0..<0) -> Document {
    Document(
      blocks: lines.enumerated().map { index, line in
        let piece = TextPiece(line, range: nil, appearance: made.contains(index) ? .made : .plain)
        return .paragraph(SourceText([piece], at: .text(line: index + 1, column: 1)))
      }
    )
  }

  private func texts(_ document: Document) -> [String] {
    document.blocks.compactMap { if case .paragraph(let text) = $0 { text.text } else { nil } }
  }

  private func read(_ document: Document) -> Document {
    document.withoutContents(SectionHeadings.headings(of: EditionRegistry.shipped))
  }

  private static let text = ["前言。"] + titles.flatMap { [$0, "正文。"] }

  @Test(
    "are set aside with their title and told once",
    arguments: [
      ["目  录"] + titles.enumerated().map { "\($1)\t\($0 + 1)" },
      ["目录"] + titles.enumerated().map { "\($1)……………\($0 + 1)" },
      ["目录", "前言\t1", titles[0], "（一）主动公开", "（二）平台建设", titles[1], titles[2], "附件……8"],
      titles.enumerated().map { "\($1)  \($0 + 1)" }, titles,
    ]
  )
  func aside(list: [String]) {
    let result = read(document(["某县教育局年度报告"] + list + Self.text))
    #expect(texts(result) == ["某县教育局年度报告"] + Self.text)
    #expect(result.findings.map(\.code) == ["TEXT-SET-ASIDE"])
    #expect(result.findings.first?.place == .text(line: 2, column: 1))
  }

  @Test("that a program makes are none of the headings, whatever stands behind")
  func made() {
    let list = ["目录"] + Self.titles.map { "\($0)\t1" }
    let result = read(document(list + ["前言。"], made: 0..<list.count))
    #expect(texts(result) == ["前言。"])
    #expect(result.findings.count == 1)
  }

  @Test(
    "are no headings without text, and no text of a section",
    arguments: [
      titles, ["目录"] + titles, Array(titles[..<2]) + text, ["目录", "前言。"] + titles,
      [titles[0], "规章\t0\t1", titles[1], "没有。", titles[2]] + text,
    ]
  )
  func kept(lines: [String]) {
    let result = read(document(lines))
    #expect(texts(result) == lines)
    #expect(result.findings.isEmpty)
  }
}
