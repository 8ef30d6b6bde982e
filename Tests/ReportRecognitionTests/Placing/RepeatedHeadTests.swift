import ReportModel
import Testing

@testable import ReportRecognition

@Suite("headings that stand once more between the rows of a table")
struct RepeatedHeadTests {
  private static let head = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]
  private static let first = ["规章", "1", "2", "3"]
  private static let second = ["行政规范性文件", "4", "5", "6"]

  private func place(_ rows: [[String]]) -> [TablePlacement] {
    [Small.sheet(rows), Small.table(rows)].map { grid in
      var placer = GridPlacement(
        FoldedGrid(grid),
        number: 0,
        labels: Small.labels(.proactive),
        placement: Small.placement(.proactive)
      )
      placer.place()
      return placer.placement
    }
  }

  @Test("in another order give the rows below them their columns")
  func otherOrder() {
    let again = ["项目", "现行有效件数", "本年制发件数", "本年废止件数"]
    for found in place([Self.head, Self.first, again, Self.second]) {
      #expect(found.texts[0] == ["1", "2", "3"])
      #expect(found.texts[1] == ["5", "6", "4"])
      #expect(found.codes == ["COLUMN-OUT-OF-ORDER"])
    }
  }

  @Test("that are the same, or some of the same, change nothing")
  func same() {
    for again in [Self.head, ["", "", "本年废止件数", "现行有效件数"]] {
      for found in place([Self.head, Self.first, again, Self.second]) {
        #expect(found.texts[1] == ["4", "5", "6"])
        #expect(found.codes.isEmpty)
      }
    }
  }

  @Test("that are some in other columns, or others, leave the rows below them")
  func others() {
    for again in [
      ["", "现行有效件数", "本年废止件数", ""], ["", "本年制发件数", "上年废止件数", "现行有效件数"],
    ] {
      for found in place([Self.head, Self.first, again, Self.second]) {
        #expect(found.texts[0] == ["1", "2", "3"])
        #expect(found.texts[1] == ["", "", ""])
        #expect(found.codes == ["HEADER-MISMATCH"])
      }
    }
  }
}
