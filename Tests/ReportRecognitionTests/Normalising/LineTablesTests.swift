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

  @Test("has no text of the cell in front of a table's headings, and has that of any other line")
  func corner() {
    let names = "总计\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他"
    let row = "一、本年新收政府信息公开申请数量\t2\t1\t0\t0\t1\t0\t0"
    #expect(blocks("项目\t" + names, row)?.first == "grid of 2")
    #expect(blocks("说明：见下。\t" + names, row)?.first == "说明：见下。")
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
