import ReportModel
import Testing

@testable import ReportRecognition

@Suite("a table without row labels whose groups of columns stand in front of rows")
struct CrossedTableTests {
  private static let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
  private static let groups = ["行政复议", "行政诉讼（未经复议直接起诉）", "复议后起诉的行政诉讼"]
  private static let values = [
    ["3", "1", "2", "4", "10"], ["5", "0", "1", "2", "8"], ["1", "2", "0", "3", "6"],
  ]

  /// The values that are read, in the form's order; blank where one is not.
  private func read(_ rows: [[String]]) -> [[String]] {
    let width = rows.map(\.count).max() ?? 0
    let full = rows.map { $0 + Array(repeating: "", count: width - $0.count) }
    return [Small.sheet(full), Small.table(full)].map { grid in
      let recognition = TableRecognizer.recognize([grid], expecting: .edition2021)
      return Small.formTable(.reviews).cells.map {
        recognition.values[$0].count.map(String.init) ?? ""
      }
    }
  }

  @Test("is read by them, a row for each group")
  func groupRows() {
    let rows = zip(Self.groups, Self.values).map { [$0] + $1 }
    for found in read([["类别"] + Self.outcomes] + rows) {
      #expect(found == Self.values.flatMap { $0 })
    }
    for found in read([["类别"] + Self.outcomes] + rows.reversed()) {
      #expect(found == Self.values.flatMap { $0 })
    }
  }

  @Test("is read by them, a row for each value, with the group in front of each or of the first")
  func valueRows() {
    for repeats in [true, false] {
      let rows = zip(Self.groups, Self.values).flatMap { group, values in
        zip(Self.outcomes, values).enumerated().map { index, row in
          [repeats || index == 0 ? group : "", row.0, row.1]
        }
      }
      for found in read([["项目", "情形", "件数"]] + rows) {
        #expect(found == Self.values.flatMap { $0 })
      }
    }
  }

  @Test("is not read where a group is missing, stands there twice, or numbers belong to none")
  func uncertain() {
    let rows = zip(Self.groups, Self.values).map { [$0] + $1 }
    let head = ["类别"] + Self.outcomes
    for wrong in [
      [head, rows[0], rows[1]], [head, rows[0], rows[1], rows[1], rows[2]],
      [head, rows[0], [""] + Self.values[1], rows[1], rows[2]],
    ] {
      for found in read(wrong) { #expect(found.allSatisfy { $0.isEmpty }) }
    }
  }
}
