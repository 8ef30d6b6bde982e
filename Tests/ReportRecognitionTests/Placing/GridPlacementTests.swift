import ReportModel
import Testing

@testable import ReportRecognition

@Suite("values placed by column")
struct GridPlacementTests {
  private static let head = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]

  private func place(_ grid: Grid, _ kind: TableKind = .proactive) -> TablePlacement {
    var placer = GridPlacement(
      FoldedGrid(grid),
      number: 0,
      labels: Small.labels(kind),
      placement: Small.placement(kind)
    )
    placer.place()
    return placer.placement
  }

  @Test("stand under their headings, in whatever order and with columns between")
  func byHeading() {
    let found = place(
      Small.sheet([
        ["信息内容", "备注", "现行有效件数", "本年制发件数", "本年废止件数"], ["规章", "x", "3", "1", "2"],
      ])
    )
    #expect(found.texts[0] == ["1", "2", "3"])
    #expect(found.codes == ["COLUMN-OUT-OF-ORDER"])
  }

  @Test("are not placed without their headings, or with one twice")
  func needsHeadings() {
    let twice = place(Small.sheet([Self.head + ["现行有效件数"], ["规章", "1", "2", "3", "4"]]))
    #expect(twice.texts[0] == ["1", "2", "3+4"])
    let parted = place(
      Small.sheet([Self.head + ["", "现行有效件数"], ["规章", "1", "2", "3", "", "4"]])
    )
    #expect(parted.codes == ["HEADER-MISMATCH"])
    #expect(parted.texts[0] == ["", "", ""])
    #expect(parted.unplaced.map(\.text) == ["规章 ¦ 1 ¦ 2 ¦ 3 ¦ 4"])
  }

  @Test("moved out from under a heading are left")
  func shifted() {
    let found = place(Small.sheet([Self.head, ["规章", "1", "2", "", "3"]]))
    #expect(found.codes == ["ROW-MISALIGNED"])
    #expect(found.texts[0] == ["", "", ""])
    // The label stands where the first value should.
    let row = place(Small.sheet([Self.head, ["", "规章", "1", "2", "3"]]))
    #expect(row.codes == ["ROW-MISALIGNED"])
    #expect(row.texts[0] == ["", "", ""])
  }

  @Test("that end before the last column are told")
  func incomplete() {
    let found = place(
      Small.sheet([Self.head, ["规章", "1", "2"], ["行政规范性文件", "4", "5", "6"]])
    )
    #expect(found.codes == ["ROW-INCOMPLETE"])
  }

  @Test("that end with what is struck through are told of that, and are not incomplete")
  func struckAtTheEnd() {
    let grid = Small.sheet([Self.head, ["规章", "1", "2", "3"], ["行政规范性文件", "4", "5", "6"]])
    let last = grid.rows[1].cells[3]
    let struck = Grid.Cell(
      SourceText([TextPiece("3", range: nil, appearance: .struck)], at: last.place),
      column: last.column
    )
    let row = Grid.Row(index: grid.rows[1].index, cells: grid.rows[1].cells.dropLast() + [struck])
    let found = place(Grid(rows: [grid.rows[0], row, grid.rows[2]], frame: grid.frame))
    #expect(found.codes.isEmpty)
  }

  @Test("parted into two cells are not read as either")
  func parted() {
    let head = ["信息内容", "本年制发件数", "本年废止件数", "", "现行有效件数"]
    let found = place(Small.sheet([head, ["规章", "1", "2", "7", "3"]]))
    #expect(found.texts[0][1] == "2 ¦ 7")
    guard case .unusable(let kind, _)? = found[Small.form.cells[1].index].first?.content else {
      Issue.record("a parted number is usable")
      return
    }
    #expect(kind == .cellSplit)
  }

  @Test("are found by name where no label is left, and labels go before names")
  func names() {
    let names = ["issued", "repealed", "inForce"].enumerated().map {
      ("proactive.regulations." + $1, Grid.Position(row: 1, column: $0 + 1))
    }
    let lost = place(
      Small.sheet(
        [["", "a", "b", "c"], ["", "1", "2", "3"]],
        names: Dictionary(uniqueKeysWithValues: names)
      )
    )
    #expect(lost.texts[0] == ["1", "2", "3"])
    #expect(lost.codes == ["LABEL-VARIANT"])
    let moved = place(
      Small.sheet(
        [Self.head, ["行政规范性文件", "4", "5", "6"], ["规章", "1", "2", "3"]],
        names: Dictionary(uniqueKeysWithValues: names)
      )
    )
    #expect(moved.texts[0] == ["1", "2", "3"])
    #expect(moved.codes == ["NAME-LABEL-CONFLICT"])
  }

  @Test("of a document's table are as many as its columns")
  func documentTable() {
    let right = place(Small.table(Self.head, ["规章", "1", "2", "3", ""]))
    #expect(right.texts[0] == ["1", "2", "3"])
    #expect(right.codes.isEmpty)
    let short = place(Small.table(Self.head, ["规章", "1", "2"]))
    #expect(short.codes == ["ROW-MISALIGNED"])
    #expect(short.texts[0] == ["", "", ""])
  }

  @Test("of a document's table whose cells were parted stand under their headings")
  func partedTable() {
    let head = ["", "", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    func place(_ row: String...) -> TablePlacement {
      self.place(Small.table(head, row), .applications)
    }
    let parted = place("一、本年新收政府信息公开申请数量", "", "1", "2", "", "4", "5", "6", "")
    #expect(parted.texts[0] == ["1", "2", "", "4", "5", "6", ""])
    #expect(parted.codes.isEmpty)
    let repeated = place(
      "一、本年新收政府信息公开申请数量",
      "一、本年新收政府信息公开申请数量",
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7"
    )
    #expect(repeated.texts[0] == ["1", "2", "3", "4", "5", "6", "7"])
  }

  @Test("of a document's table are not taken where cells and headings disagree")
  func disagreement() {
    let head = ["", "", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    let doubtful = place(
      Small.table(head, ["一、本年新收政府信息公开申请数量", "", "1", "2", "3", "4", "5", "6"]),
      .applications
    )
    #expect(doubtful.codes == ["ROW-MISALIGNED"])
    // Spans that do not fit together shift the cells, and the headings are there all the same.
    let shifted = place(
      Small.table(head, ["一、本年新收政府信息公开申请数量", "1", "2", "3", "4", "5", "6", "7"]),
      .applications
    )
    #expect(shifted.texts[0] == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(shifted.codes.isEmpty)
  }

  @Test("of a document's table follow headings in another order")
  func exchangedTable() {
    let head = ["信息内容", "本年废止件数", "本年制发件数", "现行有效件数"]
    let found = place(Small.table(head, ["规章", "1", "2", "3"]))
    #expect(found.texts[0] == ["2", "1", "3"])
    #expect(found.codes == ["COLUMN-OUT-OF-ORDER"])
  }

  @Test("stand under headings that are nearly the form's")
  func nearHeadings() {
    let head = ["信息内容", "备注", "本年制发文件数", "本年废止件", "现行有效件数"]
    let found = place(Small.sheet([head, ["规章", "", "1", "2", "3"]]))
    #expect(found.texts[0] == ["1", "2", "3"])
    #expect(found.codes == ["LABEL-VARIANT", "LABEL-VARIANT"])
    let other = place(Small.sheet([["信息内容", "甲", "本年废止件数", "现行有效件数"], ["规章", "1", "2", "3"]]))
    #expect(other.codes == ["HEADER-MISMATCH"])
  }

  @Test("of a document are read beside a column that the form has not, if all others have theirs")
  func besideOthers() {
    let head = ["信息内容", "本年制发件数", "占比", "本年废止件数", "现行有效件数"]
    let found = place(Small.table([head, ["规章", "1", "5%", "2", "3"]]))
    #expect(found.texts[0] == ["1", "2", "3"])
    #expect(found.codes == ["CELL-UNKNOWN"])
    // Moved to the right, a heading has none.
    let moved = place(Small.table([head, ["规章", "", "1", "5", "2", "3"]]))
    #expect(moved.texts[0] == ["", "", ""])
    let nameless = place(
      Small.table([["信息内容", "本年制发件数", "", "本年废止件数", "现行有效件数"], ["规章", "1", "5", "2", "3"]])
    )
    #expect(nameless.texts[0] == ["", "", ""])
  }
}
