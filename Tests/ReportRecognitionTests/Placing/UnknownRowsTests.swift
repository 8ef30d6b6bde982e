import ReportModel
import Testing

@testable import ReportRecognition

@Suite("what is none of the form's in its tables")
struct UnknownRowsTests {
  private static let head = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]

  private func findings(in grid: Grid) -> [Finding] {
    let folded = FoldedGrid(grid)
    let labels = Small.labels(.proactive)
    var placement = Small.placement(.proactive)
    SourcePart.grid(folded, number: 0).place(into: &placement, labels: labels)
    let unknown = UnknownRows([folded], labels: [labels], besides: [placement])
    return unknown.findings(among: [[.proactive]], of: .edition2021)
  }

  @Test("is told row by row where the columns are not known")
  func flow() {
    let found = findings(in: Small.flow(Self.head, ["规章", "1", "2", "3"], ["行政检查", "7"]))
    #expect(found.map(\.kind) == [.rowUnknown])
    #expect(found.first?.found == "行政检查 ¦ 7")
    #expect(found.first?.place == .text(line: 3, column: 1))
  }

  @Test("is told row by row and cell by cell in a sheet")
  func sheet() {
    let found = findings(
      in: Small.sheet([
        ["单位：件"], Self.head, ["规章", "1", "2", "3", "", "见附件"], ["行政检查", "7"],
      ])
    )
    #expect(found.map(\.kind) == [.rowUnknown, .cellUnknown])
    #expect(found.map(\.found) == ["行政检查 ¦ 7", "见附件"])
    #expect(found.last?.place == .cell(sheet: "表", reference: "F3"))
  }

  @Test("is not told of grids that no table took anything from")
  func otherGrids() {
    let unknown = UnknownRows(
      [FoldedGrid(Small.flow(["甲", "1"]))],
      labels: [Small.labels(.proactive)],
      besides: []
    )
    #expect(unknown.findings(among: [[]], of: .edition2021).isEmpty)
  }

  @Test("is named fifty times and then counted")
  func many() {
    let rows = (1...60).map { ["其他\($0)", "7"] }
    let found = findings(
      in: Small.sheet([Self.head, ["规章", "1", "2", "3"]] + rows)
    )
    #expect(found.count == 51)
    #expect(found.last?.message.zh.contains("10") == true)
  }
}
