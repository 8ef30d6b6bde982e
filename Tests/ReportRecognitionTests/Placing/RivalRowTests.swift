import ReportModel
import Testing

@testable import ReportRecognition

@Suite("a row of numbers without a label below one of the form")
struct RivalRowTests {
  private static let head = [
    ["第二十条第（一）项", "", "", ""], ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", "0", "0", "0"], ["行政规范性文件", "2", "1", "7"],
  ]
  private static let rest = [
    ["第二十条第（五）项", "", "", ""], ["信息内容", "本年处理决定数量", "", ""], ["行政许可", "31", "", ""],
    ["第二十条第（六）项", "", "", ""], ["信息内容", "本年处理决定数量", "", ""], ["行政处罚", "4", "", ""],
    ["行政强制", "0", "", ""],
  ]
  private static let note = ["注：含修订的", "", "", ""]

  private func recognize(_ grid: Grid) -> TableRecognition {
    TableRecognizer.recognize([grid], expecting: .edition2021)
  }

  /// The values of 规章 and 行政规范性文件; nil for one that is not read.
  private func values(_ recognition: TableRecognition) -> [String?] {
    let names = ["regulations", "normativeDocuments"]
    return Edition.edition2021.form.cells.filter { cell in
      names.contains { cell.identifier.contains(".\($0).") }
    }
    .map { recognition.values[$0.index].isUnreadable ? nil : recognition.values[$0.index].text }
  }

  private static func grids(_ rows: [[String]], rest: [[String]] = rest) -> [Grid] {
    let all = head + rows + rest
    return [Small.sheet(all), Small.table(all), Small.flow(all)]
  }

  @Test(
    "leaves that row without values, be it right below or behind a note",
    arguments: [[["", "3", "2", "8"]], [note, ["", "3", "2", "8"]], [["3", "2", "8", ""]]]
  )
  func whole(rows: [[String]]) {
    for grid in Self.grids(rows) {
      let recognition = recognize(grid)
      #expect(values(recognition) == ["0", "0", "0", nil, nil, nil])
      #expect(recognition.findings.contains { $0.kind == .rowDuplicate })
    }
  }

  @Test("leaves the cells under whose headings it has numbers, where columns are known")
  func part() {
    for rows in [[["", "", "", "9"]], [Self.note, ["", "", "", "9"]]] {
      for grid in Self.grids(rows).prefix(2) {
        let recognition = recognize(grid)
        #expect(values(recognition) == ["0", "0", "0", "2", "1", nil])
        #expect(recognition.findings.contains { $0.kind == .rowDuplicate })
      }
    }
    for grid in Self.grids([["", "3", "", "8"]]) {
      #expect(values(recognize(grid))[3] == nil)
      #expect(values(recognize(grid))[5] == nil)
    }
  }

  @Test("says nothing against it where the label of the next row was lost")
  func lost() {
    let rest = Array(Self.rest.dropFirst(3))
    let own = [["第二十条第（五）项", "", "", ""], ["信息内容", "本年处理决定数量", "", ""], ["", "31", "", ""]]
    for grid in Self.grids(own, rest: rest) + Self.grids([["", "31", "", ""]], rest: rest) {
      let recognition = recognize(grid)
      #expect(values(recognition).last == "7")
      #expect(recognition.findings.contains { $0.kind == .rowMissing })
    }
  }

  @Test("is none of the form's with a label of its own, or below another heading")
  func labelled() {
    for row in [["其中修订", "3", "2", "8"], ["12"]] {
      for grid in Self.grids([row]).dropFirst(row.count == 1 ? 1 : 0) {
        #expect(values(recognize(grid)) == ["0", "0", "0", "2", "1", "7"])
        #expect(recognize(grid).findings.contains { $0.kind == .rowUnknown })
      }
    }
  }

  @Test("is a rival in a table without row labels whatever its label says")
  func reviews() {
    let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    let head = [
      ["", "行政复议", "", "", "", "", "行政诉讼"],
      [""] + outcomes + ["未经复议直接起诉", "", "", "", "", "复议后起诉"],
      Array(repeating: "", count: 6) + outcomes + outcomes,
    ]
    let zeros = Array(repeating: "0", count: 10)
    let rows = [["", "1", "0", "0", "0", "1"] + zeros, ["合计", "2", "0", "0", "0", "2"] + zeros]
    let full = (head + rows).map { $0 + Array(repeating: "", count: 16 - $0.count) }
    let cell = Edition.edition2021.form.cells.first {
      $0.identifier == "reviews.reconsideration.upheld"
    }
    for grid in [Small.sheet(full), Small.table(full)] {
      #expect(cell.map { recognize(grid).values[$0.index].isUnreadable } == true)
    }
  }

  @Test("in a table without row labels is none where it is blank, and the one below is read")
  func blankAbove() {
    let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    let rows = [
      ["行政复议", "", "", "", "", "行政诉讼"], outcomes + ["未经复议直接起诉", "", "", "", "", "复议后起诉"],
      Array(repeating: "", count: 5) + outcomes + outcomes, Array(repeating: "", count: 15),
      ["1", "0", "0", "0", "1"] + Array(repeating: "0", count: 10),
    ]
    let full = rows.map { $0 + Array(repeating: "", count: 15 - $0.count) }
    let cell = Edition.edition2021.form.cells.first {
      $0.identifier == "reviews.reconsideration.upheld"
    }
    for grid in [Small.sheet(full), Small.table(full), Small.flow(full)] {
      let recognition = recognize(grid)
      #expect(cell.map { recognition.values[$0.index] } == .count(1))
      #expect(!recognition.findings.contains { $0.kind == .rowMisaligned })
    }
  }
}
