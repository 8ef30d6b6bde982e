import ReportModel
import Testing

@testable import ReportRecognition

@Suite("rows between rules")
struct RuledRowsTests {
  private let table = [
    "+----------+------+------+------+", "| 第二十条 |      |      |      |",
    "| 第（一） |      |      |      |",
    "| 项       |      |      |      |", "+==========+======+======+======+",
    "| 信息内容 | 本年 | 本年 | 现行 |", "|          | 制发 | 废止 | 有效 |", "|          | 件数 | 件数 | 件数 |",
    "+----------+------+------+------+", "| 行政规范 | 0    | 444  | 93   |",
    "| 性文件   |      |      |      |",
    "+----------+------+------+------+",
  ]

  private func found(_ lines: [String]) -> Document {
    BarredTables.found(
      in: Document(blocks: Small.lines(lines).map { .paragraph($0) }),
      among: .shipped
    )
  }

  @Test("are rows of a grid, whose cells are put together of their lines")
  func grid() {
    let document = found(["前言"] + table + ["后记"])
    #expect(document.blocks.count == 3)
    let rows = document.grids.first?.rows ?? []
    #expect(
      rows.map { $0.cells.map { LabelFolding.fold($0.text) } } == [
        [LabelFolding.fold("第二十条第（一）项"), "", "", ""],
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["行政规范性文件", "0", "444", "93"],
      ]
    )
    #expect(rows.last?.cells[2].place == .text(line: 11, column: 17))
  }

  @Test("are none where a line has another number of cells, or the last rule is missing")
  func lines() {
    var ragged = table
    ragged[10] = "| 性文件   |      |      |"
    #expect(found(ragged).grids.isEmpty)
    #expect(found(Array(table.dropLast())).grids.isEmpty)
    #expect(found(ragged).blocks.count == ragged.count)
  }

  @Test("a line drawn across is no text")
  func drawn() {
    for line in ["-----", "---  ------", "\t=====", "***", "- - ---"] {
      #expect(TableRule.isDrawnAcross(line))
    }
    for line in ["", "--", "- - -", "--- 1", "***重点***", "---=", "——————", "—"] {
      #expect(!TableRule.isDrawnAcross(line))
    }
  }
}
