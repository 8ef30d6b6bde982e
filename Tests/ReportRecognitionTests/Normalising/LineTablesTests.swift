import ReportModel
import Testing

@testable import ReportRecognition

@Suite("a document with tables in its lines")
struct LineTablesTests {
  private func blocks(_ lines: String...) -> [String]? {
    let document = Document(blocks: Small.lines(lines).map { .paragraph($0) })
    let grids = document.grids.map(FoldedGrid.init)
    return LineTables(document, grids: grids, expecting: .edition2021, among: .shipped)?.blocks.map
    { block in
      switch block {
      case .paragraph(let text): text.text
      case .grid(let grid): "grid of \(grid.lines.count)"
      }
    }
  }

  private static let head = "信息内容 本年制发件数 本年废止件数 现行有效件数"

  @Test("gets a grid in the place of each")
  func parts() {
    #expect(
      blocks("二、主动公开政府信息情况", Self.head, "规章 1 2 3", "行政规范性文件 4 5 6", "以下是正文。")
        == ["二、主动公开政府信息情况", "grid of 3", "以下是正文。"]
    )
  }

  @Test("gets headings that stand within a line on lines of their own")
  func headings() {
    let line =
      "一切正常。二、主动公开政府信息情况 " + Self.head + " 规章 1 2 3 行政规范性文件 4 5 6"
    #expect(blocks(line) == ["一切正常。", "二、主动公开政府信息情况", "grid of 1"])
  }

  @Test("without any stays as it is")
  func none() { #expect(blocks("二、主动公开政府信息情况", "规章 1 件。") == nil) }
}

@Suite("grids that are no rows")
struct RowlessGridTests {
  private static let head = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]

  @Test("hold labels of a table and no row of its values")
  func isRowless() {
    let column = (Self.head + ["规章", "1", "2", "3"]).map { [$0] }
    func isRowless(_ rows: [[String]]) -> Bool {
      RowlessGrid.isRowless(FoldedGrid(Small.flow(rows)), among: .shipped)
    }
    #expect(isRowless(column))
    #expect(!isRowless([Self.head, ["规章", "1", "2", "3"]]))
    #expect(!isRowless([["甲"], ["乙"]]))
  }
}
