import ReportModel
import Testing

@testable import ReportRecognition

@Suite("labels in lines of text that are not the form's")
struct ProvenLineLabelsTests {
  private static let head = "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数"

  /// What is read of lines, and what is said of their tables.
  private func read(_ lines: String...) -> (values: [Int?], codes: [String]) {
    let title = ["某局2021年政府信息公开工作年度报告", "二、主动公开政府信息情况", Self.head]
    let blocks = Small.lines(title + lines).map { Document.Block.paragraph($0) }
    guard let found = try? Recognizer.recognize(Document(blocks: blocks)) else { return ([], []) }
    let codes = found.reading.findings.map(\.code)
    let own = codes.filter { $0.hasPrefix("ROW") || $0.hasPrefix("LABEL") }
    return (found.reading.report.values.prefix(9).map(\.count), own.filter { $0 != "ROW-MISSING" })
  }

  @Test("are read where they stand for the row that is missing there")
  func proven() {
    let found = read(
      "规章 | 1 | 2 | 3",
      "行政规范文件 | 4 | 5 | 6",
      "信息内容 | 本年处理决定数量",
      "行政许可 | 7",
      "信息内容 | 本年处理决定数量",
      "行政处罚 | 8",
      "行政强制措施 | 9",
      "注：无。"
    )
    #expect(found.values == [1, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(found.codes.prefix(1) == ["LABEL-PROVEN"])
    let last = read("规章 | 1 | 2 | 3", "行政规范性文档 | 4 | 5 | 6", "注：无。")
    #expect(last.values.prefix(6) == [1, 2, 3, 4, 5, 6])
    #expect(last.codes == ["LABEL-PROVEN"])
  }

  @Test("may have an explanation in brackets behind them")
  func explained() {
    let found = read("规章（由设区的市填报）| 1 | 2 | 3", "行政规范性文件 | 4（其中修订1件）| 5 | 6")
    #expect(found.values.prefix(6) == [1, 2, 3, 4, 5, 6])
    #expect(found.codes == ["LABEL-PROVEN"])
  }

  @Test("are not found in sentences, nor twice")
  func others() {
    let found = read("规章 | 1 | 2 | 3", "行政规范性文件 | 4 | 5 | 6", "行政规范性文档的清理工作已完成。")
    #expect(found.values.prefix(6) == [1, 2, 3, 4, 5, 6])
    #expect(found.codes.isEmpty)
  }
}
