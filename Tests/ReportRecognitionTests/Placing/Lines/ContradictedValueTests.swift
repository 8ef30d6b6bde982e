import ReportModel
import Testing

@testable import ReportRecognition

@Suite("values that two rows give differently")
struct ContradictedValueTests {
  /// What comes of `120000021` as the seven values of 一, the rows around it being known; a second row may give a value
  /// of 二 again.
  private func codes(again value: CellValue? = nil) -> [String] {
    let text = Small.text("120000021")
    let table = Small.formTable(.applications)
    var partings = DigitPartings(
      table: table,
      edition: .edition2021,
      text: text
    )
    let counts = [
      "carriedOver": [0, 0, 0, 0, 0, 0, 0], "handledTotal": [1, 20, 0, 0, 0, 0, 21],
      "carriedForward": [0, 0, 0, 0, 0, 0, 0],
    ]
    for (number, row) in table.layout.dataRows.enumerated() {
      for (name, values) in counts
      where Small.form.cells[row.cells[0]].identifier.contains(name + ".") {
        for (cell, value) in zip(row.cells, values) { partings.know(.count(value), in: cell) }
        if number == 1, let value { partings.know(value, in: row.cells[0]) }
      }
    }
    var placement = Small.placement(.applications)
    partings.add(0..<9, of: table.layout.dataRows[0], grid: 0)
    partings.solve(into: &placement, besideOrphans: false)
    return placement.codes
  }

  @Test("are parted by what the known rows prove, unless two rows give a value of them differently")
  func known() {
    #expect(codes() == ["VALUE-RECOVERED"])
    #expect(codes(again: .count(0)) == ["VALUE-RECOVERED"])
    #expect(codes(again: .count(1)) == ["DIGITS-UNDECIDED"])
    #expect(codes(again: .blank) == ["DIGITS-UNDECIDED"])
  }
}
