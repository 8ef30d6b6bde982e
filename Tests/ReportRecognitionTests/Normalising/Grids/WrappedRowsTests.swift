import ReportModel
import Testing

@testable import ReportRecognition

@Suite("a row of the form that stands in several rows")
struct WrappedRowsTests {
  private func joined(_ grid: Grid) -> [[String]] {
    WrappedRows.joined(in: FoldedGrid(grid), among: .shipped).folded
  }

  @Test("is one row where its label wraps around its values")
  func labels() {
    #expect(
      joined(
        Small.flow(
          ["2.没有现成信息", "", ""],
          ["需要另行", "1", "2"],
          ["制作", "", ""],
          ["3.补正后申请内容仍不明确", "3", "4"]
        )
      ) == [["2没有现成信息需要另行制作", "1", "2"], ["3补正后申请内容仍不明确", "3", "4"]]
    )
    #expect(
      joined(Small.table(["5.要求行政机关确认或重新", ""], ["", "7"], ["出具已获取信息", ""]))
        == [["5要求行政机关确认或重新出具已获取信息", "7"]]
    )
    #expect(
      joined(Small.table(["（四）无法", "1.本机关不掌握", ""], ["提供", "相关政府信息", "7"]))
        == [["(四)无法提供", "1本机关不掌握相关政府信息", "7"]]
    )
  }

  @Test("is one row where the longer label is the form's, though a part of it is known")
  func longest() {
    #expect(joined(Small.flow(["行政", ""], ["规范性文件", "7"])) == [["行政规范性文件", "7"]])
    let around = Small.flow(["行政", ""], ["", "7"], ["规范性文件", ""])
    #expect(joined(around) == [["行政规范性文件", "7"]])
  }

  @Test("is one row where a whole label stands above its values, unless they may be another row's")
  func whole() {
    let rows = [["行政处罚", ""], ["", "7"]]
    #expect(joined(Small.flow(rows + [["行政强制", "3"]])) == [["行政处罚", "7"], ["行政强制", "3"]])
    #expect(joined(Small.flow(rows + [["行政事业性收费", "3"]])).count == 3)
    #expect(joined(Small.flow(["行政", "7"], ["规范性文件", ""], ["行政许可", "8"])).count == 2)
  }

  @Test("is one row of headings where these wrap")
  func headings() {
    let rows = [["商业", "科研", "社会公益", "其他"], ["企业", "机构", "组织", ""], ["1", "2", "3", "4"]]
    #expect(joined(Small.flow(rows)) == [["商业企业", "科研机构", "社会公益组织", "其他"], rows[2]])
    let two = [["自然人", "商业企业"], ["科研机构", "总计"]]
    #expect(joined(Small.flow(two)) == two)
  }

  @Test("stays as it is where the words together are no label")
  func others() {
    let rows = [["行政许可", "1"], ["说明", ""], ["行政处罚", "2"], ["其中", ""], ["罚款", "3"]]
    #expect(joined(Small.flow(rows)) == rows)
  }

  @Test("is one row where the note of a number stands below it")
  func notes() {
    let grid = Small.flow(["行政规范性文件", "22", "0", "7"], ["", "（其中修订16件）", "", ""])
    #expect(joined(grid) == [["行政规范性文件", "22(其中修订16件)", "0", "7"]])
    let found = TableRecognizer.recognize(
      [
        WrappedRows.joined(
          in: FoldedGrid(
            Small.flow(
              [["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]]
                + grid.rows.map { $0.cells.map(\.text) }
            )
          ),
          among: .shipped
        ).grid
      ],
      expecting: .edition2021
    )
    #expect(found.values[3].number?.note == "（其中修订16件）")
    let remark = [["行政许可", "5"], ["（以上为全年数）", ""]]
    #expect(joined(Small.flow(remark)).count == 2)
  }

  @Test("is left alone in a sheet of this program")
  func named() {
    let rows = [["行政", ""], ["许可", "7"]]
    let own = Small.sheet(
      rows,
      names: ["proactive.licences.decisions": Grid.Position(row: 1, column: 1)]
    )
    #expect(joined(own).count == 2)
    #expect(joined(Small.sheet(rows)).count == 1)
  }
}
