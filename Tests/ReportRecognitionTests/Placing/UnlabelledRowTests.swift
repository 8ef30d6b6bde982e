import ReportModel
import Testing

@testable import ReportRecognition

@Suite("the one row of a table without row labels")
struct UnlabelledRowTests {
  private static let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
  private static let head = [
    ["行政复议", "", "", "", "", "行政诉讼"],
    outcomes + ["未经复议直接起诉", "", "", "", "", "复议后起诉"],
    Array(repeating: "", count: 5) + outcomes + outcomes,
  ]
  private static let first = ["1", "0", "0", "0", "1"] + Array(repeating: "0", count: 10)
  private static let other = ["2", "0", "0", "0", "2"] + Array(repeating: "0", count: 10)

  private func recognize(_ grid: Grid) -> TableRecognition {
    TableRecognizer.recognize([grid], expecting: .edition2021)
  }

  private func upheld(_ grid: Grid) -> CellValue? {
    let form = Edition.edition2021.form
    let cell = form.cells.first { $0.identifier == "reviews.reconsideration.upheld" }
    return cell.map { recognize(grid).values[$0.index] }
  }

  private static func grids(_ rows: [[String]]) -> [Grid] {
    let full = (head + rows).map { $0 + Array(repeating: "", count: 15 - $0.count) }
    return [Small.sheet(full), Small.table(full), Small.flow(full)]
  }

  @Test("is read where there is one, with blank rows around it")
  func alone() {
    let blank = Array(repeating: "", count: 15)
    for grid in Self.grids([Self.first]) + Self.grids([Self.first, blank]) {
      #expect(upheld(grid) == .count(1))
    }
  }

  @Test("is none of two that stand there, be they alike, partly blank or apart")
  func rivals() {
    let part = ["2"] + Array(repeating: "", count: 14)
    for rows in [[Self.first, Self.other], [Self.first, Self.first], [Self.first, part]] {
      for grid in Self.grids(rows) {
        #expect(upheld(grid)?.isUnreadable == true)
        #expect(recognize(grid).findings.contains { $0.kind == .rowDuplicate })
      }
    }
    let apart = Small.sheet(Self.head + [Self.first, ["注：无"], Self.other])
    #expect(upheld(apart)?.isUnreadable == true)
    let again = Small.sheet(Self.head + [Self.first, ["附表"]] + Self.head + [["2"]])
    #expect(upheld(again)?.isUnreadable == true)
  }

  @Test("stands beside numbers of pages and notes")
  func besides() {
    for row in [["注：无"], ["12"]] {
      #expect(upheld(Small.table(Self.head.map { $0 } + [Self.first, row])) == .count(1))
    }
  }
}
