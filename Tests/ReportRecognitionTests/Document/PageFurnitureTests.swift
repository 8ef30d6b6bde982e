import ReportModel
import Testing

@testable import ReportRecognition

@Suite("what pages and sites put around a report's text")
struct PageFurnitureTests {
  @Test(
    "begins with the first line behind which no text follows",
    arguments: [
      (["正文。", "上一篇：某县教育局2020年政府信息公开工作年度报告", "下一篇：没有了"], 1),
      (["正文。", "[打印] [关闭]", "分享到："], 1), (["正文。", "", "主办单位：某县人民政府办公室", "备案号123"], 2),
      (["正文。", "相关阅读", "一图读懂"], 1), (["正文。", "某ICP备123号"], 1),
      (["上一篇文章已经说明情况。", "正文。"], nil), (["打印政府信息收取的费用为0元。"], nil), (["主办单位：某局", "本年度没有收费。"], nil),
      (["正文。", "附件：", "2021年年报.docx"], nil), ([], nil),
    ] as [([String], Int?)]
  )
  func start(lines: [String], start: Int?) { #expect(PageFurniture.start(in: lines) == start) }

  private func document(_ lines: String...) -> Document {
    Document(
      blocks: lines.enumerated().map { index, line in
        .paragraph(SourceText(line, at: .text(line: index + 1, column: 1)))
      }
    )
  }

  private func texts(_ document: Document) -> [String] {
    document.blocks.compactMap { if case .paragraph(let text) = $0 { text.text } else { nil } }
  }

  @Test("is left out of a document, and each kind is told once with its place")
  func leftOut() {
    let headings = SectionHeadings.headings(of: EditionRegistry.shipped)
    let source = document(
      "六、其他需要报告的事项",
      "没有收费。",
      "- 2 -",
      "还有一段。",
      "—3—",
      "上一篇：某局年报",
      "下一篇：没有了"
    )
    let result = source.withoutPageFurniture(headings)
    #expect(texts(result) == ["六、其他需要报告的事项", "没有收费。", "还有一段。"])
    #expect(result.findings.map(\.code) == ["TEXT-SET-ASIDE", "TEXT-SET-ASIDE"])
    #expect(
      result.findings.map(\.place) == [.text(line: 3, column: 1), .text(line: 6, column: 1)]
    )
    let plain = document("六、其他需要报告的事项", "-2", "第 2 条", "没有收费。")
    #expect(texts(plain.withoutPageFurniture(headings)) == texts(plain))
  }
}
