import ReportModel
import Testing

@testable import ReportRecognition

@Suite("the places of a table's values")
struct TablePlacementTests {
  private var rows: [TableLayout.DataRow] { Small.formTable(.proactive).layout.dataRows }

  private func candidate(_ text: String, line: Int, grid: Int = 0) -> TablePlacement.Candidate {
    TablePlacement.Candidate(
      source: SourceText(text, at: .text(line: line, column: 1)),
      content: .written,
      position: nil,
      grid: grid
    )
  }

  @Test("are kept cell by cell, with the rows that were left")
  func keeps() {
    var placement = Small.placement(.proactive)
    #expect(placement.isEmpty)
    #expect(placement.missingTableFinding().kind == .tableMissing)
    placement.add(candidate("1", line: 3), to: rows[0].cells[0])
    placement.leave(rows[0], text: "¦ 9", at: .text(line: 8, column: 1), grid: 1)
    #expect(placement.grids == [0, 1])
    #expect(placement[rows[0].cells[0]].map(\.text) == ["1"])
    #expect(
      placement.places(of: rows[0]) == [.text(line: 3, column: 1), .text(line: 8, column: 1)]
    )
    #expect(placement.places(of: rows[1]).isEmpty)
    #expect(placement.firstPlace == .text(line: 3, column: 1))
    let missing = placement.missingRowFinding(rows[1], after: placement.firstPlace)
    #expect(missing.kind == .rowMissing)
    #expect(missing.place == .text(line: 3, column: 1))
  }

  @Test("tell a row that stands there twice from a table that does")
  func duplicates() {
    var placement = Small.placement(.proactive)
    #expect(placement.duplicateFindings().isEmpty)
    for line in [3, 9] { placement.add(candidate("1", line: line), to: rows[0].cells[0]) }
    #expect(placement.duplicateFindings().map(\.kind) == [.rowDuplicate])
    #expect(placement.duplicateFindings()[0].message.zh.contains("3:1、9:1"))
    for row in rows.dropFirst() {
      for grid in [0, 1] { placement.add(candidate("1", line: 4, grid: grid), to: row.cells[0]) }
    }
    #expect(placement.duplicateFindings().map(\.kind) == [.tableDuplicate])
  }

  @Test("quote a row as what is never a number")
  func quotes() {
    #expect(Small.flow(["规章", " 1\n2"]).rows[0].quotation == "规章 ¦ 1 2")
    #expect(Small.flow(["12"]).rows[0].quotation == "¦ 12")
    #expect(ValueReader.read("¦ 12", as: .count).value.isUnreadable)
  }
}
