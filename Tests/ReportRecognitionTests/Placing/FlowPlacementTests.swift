import ReportModel
import Testing

@testable import ReportRecognition

@Suite("values placed by order")
struct FlowPlacementTests {
  private static let head = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]

  private func place(_ rows: [String]..., kind: TableKind = .proactive) -> TablePlacement {
    var placer = FlowPlacement(
      FoldedGrid(Small.flow(rows)),
      number: 0,
      labels: Small.labels(kind),
      placement: Small.placement(kind)
    )
    placer.place()
    return placer.placement
  }

  @Test("follow their row's label, blank cells behind them left out")
  func follow() {
    let found = place(Self.head, ["规章", "1", "2", "3", "", ""], ["规范性文件", "4", "", "6"])
    #expect(found.texts[0] == ["1", "2", "3"])
    #expect(found.texts[1] == ["4", "", "6"])
    #expect(found.codes == ["LABEL-VARIANT"])
  }

  @Test("behind a wide label whose width blanks fill are not moved into them")
  func fillers() {
    let whole = ["一、本年新收政府信息公开申请数量", "", "", "1", "0", "0", "0", "0", "0", "1"]
    let short = ["三、本年度办理结果", "（一）予以公开", "", "1", "0", "0", "0", "0", "0", ""]
    let own = ["1", "0", "0", "0", "0", "0", ""]
    let row = Small.formTable(.applications).layout.dataRows.firstIndex {
      $0.headings.last?.label == "（一）予以公开"
    }
    let known = place(whole, short, kind: .applications)
    #expect(known.texts[0] == Array(whole[3...]))
    #expect(row.map { known.texts[$0] } == own)
    let unknown = place(short, kind: .applications)
    #expect(unknown.codes == ["HEADER-MISSING", "ROW-MISALIGNED"])
    let none = place(
      ["一、本年新收政府信息公开申请数量", "1", "0", "0", "0", "0", "0", "1", "", ""],
      ["三、本年度办理结果", "（一）予以公开", "", "0", "0", "0", "0", "0", "0", ""],
      kind: .applications
    )
    #expect(row.map { none.texts[$0] } == ["", "0", "0", "0", "0", "0", "0"])
  }

  @Test("are left where they are more or fewer than the columns")
  func misaligned() {
    let found = place(Self.head, ["规章", "1", "2"], ["行政规范性文件", "1", "2", "3", "4"])
    #expect(found.texts[0] == ["", "", ""])
    #expect(found.texts[1] == ["", "", ""])
    #expect(found.codes == ["ROW-MISALIGNED", "ROW-MISALIGNED"])
    #expect(found.unplaced.map(\.text) == ["规章 ¦ 1 ¦ 2", "行政规范性文件 ¦ 1 ¦ 2 ¦ 3 ¦ 4"])
  }

  @Test("are left below headings that are not the form's, however often these come")
  func wrongHeadings() {
    let other = ["信息内容", "现行有效件数", "本年废止件数", "本年修改件数"]
    let found = place(other, ["规章", "1", "2", "3"], ["行政规范性文件", "4", "5", "6"])
    #expect(found.codes == ["HEADER-MISMATCH"])
    #expect(found.unplaced.count == 2)
  }

  @Test("stand under headings in another order")
  func reordered() {
    let other = ["信息内容", "现行有效件数", "本年废止件数", "本年制作数量"]
    let found = place(other, ["规章", "1", "2", "3"])
    #expect(found.codes == ["COLUMN-OUT-OF-ORDER", "LABEL-VARIANT"])
    #expect(found.texts[0] == ["3", "2", "1"])
  }

  @Test("behind text that is no group of the form are left")
  func groups() {
    let values = (1...7).map { String($0) }
    let right = place(["三、本年度办理结果", "（一）予以公开"] + values, kind: .applications)
    #expect(right.texts[2] == values)
    let found = place(["合计", "（一）予以公开"] + values, kind: .applications)
    #expect(found.texts[2] == Array(repeating: "", count: 7))
    #expect(found.unplaced.count == 1)
  }

  @Test("of a table without row labels are the one row of so many")
  func unlabelled() {
    let numbers = (1...15).map { String($0) }
    let found = place(numbers, kind: .reviews)
    #expect(found.texts[0] == numbers)
    #expect(found.codes == ["HEADER-MISSING"])
    #expect(place(Array(numbers.prefix(7)), kind: .reviews).isEmpty)
  }
}
