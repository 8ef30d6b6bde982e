import ReportModel
import Testing

@testable import ReportRecognition

@Suite("stretches of a text that are tables")
struct LineTableSearchTests {
  private func tables(_ lines: String..., breaks: Set<Int> = []) -> [String] {
    guard let text = LineText(Small.lines(lines), breaks: breaks) else { return [] }
    return Small.tables(in: text).map { text.text($0.table.range) }
  }

  private static let head = "信息内容 本年制发件数 本年废止件数 现行有效件数"

  @Test("reach from the first label to the last value")
  func range() {
    #expect(
      tables("前言。", Self.head, "规章 1 2 3", "行政规范性文件", "4 5 6", "以下是正文。")
        == [Self.head + "\n规章 1 2 3\n行政规范性文件\n4 5 6"]
    )
  }

  @Test("need headings and rows close together")
  func isTable() {
    #expect(tables("规章和行政规范性文件的本年制发件数见附件。").isEmpty)
    #expect(tables("规章 1 2 3", "行政规范性文件 4 5 6").isEmpty)
    #expect(tables("信息内容 本年制发件数", "说明完毕。", "本年废止件数", "说明完毕。", "规章 1 2 3").isEmpty)
    #expect(tables(Self.head, "规章 1 2 3", breaks: [1]).isEmpty)
  }
}
