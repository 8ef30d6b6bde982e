import ReportModel
import Testing

@testable import ReportRecognition

@Suite("a grid of cells")
struct GridTests {
  @Test("finds the cell in a column, and the place of one that is not there")
  func cells() {
    let sheet = Small.sheet([["甲", "", "乙"]])
    #expect(sheet.rows[0].cell(in: 2)?.text == "乙")
    #expect(sheet.rows[0].cell(in: 1) == nil)
    #expect(sheet.place(of: .init(row: 0, column: 1)) == .cell(sheet: "表", reference: "B1"))
    let table = Small.table(["甲"])
    #expect(
      table.place(of: .init(row: 1, column: 2)) == .table(number: 1, row: 2, column: 3)
    )
  }

  @Test("has a line for each line of its cells where it is no table of the form")
  func lines() {
    let place = Place.table(number: 1, row: 1, column: 1)
    let cell = SourceText(
      joining: ["甲", "", "乙"].map { SourceText($0, at: place) },
      at: place
    )
    let grid = Grid(rows: [], lines: [cell, SourceText("丙", at: place)])
    #expect(grid.lines.map(\.text) == ["甲", "", "乙", "丙"])
    #expect(grid.joined(with: grid).lines.count == 8)
  }

  @Test("is a sheet of others if it has no names")
  func frames() {
    #expect(Small.sheet([["甲"]]).isForeignSheet)
    #expect(!Small.sheet([["甲"]], names: ["a": .init(row: 0, column: 0)]).isForeignSheet)
    #expect(!Small.table(["甲"]).isForeignSheet)
    #expect(Small.table(["甲"]).knowsColumns)
    #expect(!Small.flow(["甲"]).knowsColumns)
  }
}

@Suite("a document")
struct DocumentTests {
  @Test("has its grids in order")
  func grids() {
    let document = Document(blocks: [
      .grid(Small.flow(["甲"])), .paragraph(SourceText("乙", at: .text(line: 1, column: 1))),
      .grid(Small.flow(["丙"], ["丁"])),
    ])
    #expect(document.grids.map(\.rows.count) == [1, 2])
  }
}
