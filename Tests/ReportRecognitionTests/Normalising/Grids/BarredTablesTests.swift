import ReportModel
import Testing

@testable import ReportRecognition

@Suite("a table of bars whose merged cells were parted")
struct BarredTablesTests {
  private func found(_ lines: String...) -> Document {
    let blocks = Small.lines(lines).map { Document.Block.paragraph($0) }
    return BarredTables.found(in: Document(blocks: blocks), among: .shipped)
  }

  @Test("is a grid in true columns, with the bytes of its cells")
  func grid() {
    let document = found(
      "前言",
      "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
      "|---|---|---|---|",
      "| 规章 | 1 |  | 3 |",
      "| 行政许可 | 7 | 7 | 7 |",
      "后记"
    )
    #expect(document.blocks.count == 3)
    let grid = document.grids.first
    #expect(grid?.rows.map { $0.cells.map(\.text) }.last == ["行政许可", "7", "7", "7"])
    #expect(grid?.rows[1].cells.map(\.column) == [0, 1, 2, 3])
    #expect(grid?.rows[1].cells[3].source.range?.count == 1)
    #expect(grid?.rows[1].cells[3].place == .text(line: 4, column: 15))
    #expect(grid?.lines.count == 4)
  }

  @Test("stays in lines where rows differ in width, or headings stand elsewhere")
  func lines() {
    let ragged = found(
      "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
      "| 规章 | 1 | 2 |",
      "| 行政规范性文件 | 1 | 2 | 3 |"
    )
    #expect(ragged.grids.isEmpty)
    let padded = found(
      "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 | |",
      "| 规章 | 1 | 2 | 3 | |",
      "| 行政规范性文件 | 1 | 2 | 3 | |"
    )
    #expect(padded.grids.isEmpty)
    #expect(found("| 甲 | 乙 |", "| 1 | 2 |", "| 3 | 4 |").blocks.count == 3)
  }

  @Test("has pieces without headings, and stays in lines if a row of it stands elsewhere")
  func pieces() {
    let head = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |"
    let cut = found(head, "| 规章 | 1 | 2 | 3 |", "续表", "| 行政规范性文件 | 4 | 5 | 6 |")
    #expect(cut.grids.map(\.rows.count) == [2, 1])
    let scattered = found(head, "| 规章 | 1 | 2 | 3 |", "| 行政许可 | 5 |")
    #expect(scattered.grids.isEmpty)
    #expect(scattered.blocks.count == 3)
  }

  @Test("is read by column: blanks stay where they are, and what was repeated is one")
  func values() throws {
    let title = "某局2021年政府信息公开工作年度报告"
    let document = found(
      title,
      "二、主动公开政府信息情况",
      "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
      "| 规章 |  | 2 |  |",
      "| 行政规范 | 4 | 5 | 6 |",
      "| 性文件 |  |  |  |",
      "| 信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量 |",
      "| 行政许可 | 7 | 7 | 7 |"
    )
    let values = try Recognizer.recognize(document).reading.report.values
    #expect(values.prefix(7).map(\.count) == [nil, 2, nil, 4, 5, 6, 7])
    #expect(!values.prefix(7).contains { $0.isUnreadable })
  }
}
