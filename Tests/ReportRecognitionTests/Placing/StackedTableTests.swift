import ReportModel
import Testing

@testable import ReportRecognition

@Suite("a table without row labels in parts below each other")
struct StackedTableTests {
  private static let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
  private static let reconsideration = [["行政复议"], outcomes, ["3", "1", "2", "4", "10"]]
  private static let litigation = [
    ["行政诉讼"], ["未经复议直接起诉", "", "", "", "", "复议后起诉"], outcomes + outcomes,
    ["5", "0", "1", "2", "8", "1", "2", "0", "3", "6"],
  ]
  private static let values = [
    "3", "1", "2", "4", "10", "5", "0", "1", "2", "8", "1", "2", "0", "3", "6",
  ]

  private func place(_ grid: Grid) -> TablePlacement {
    var placer = GridPlacement(
      FoldedGrid(grid),
      number: 0,
      labels: Small.labels(.reviews),
      placement: Small.placement(.reviews)
    )
    placer.place()
    return placer.placement
  }

  private static func grids(_ rows: [[String]]) -> [Grid] {
    let full = rows.map { $0 + Array(repeating: "", count: 10 - $0.count) }
    return [Small.sheet(full), Small.table(full)]
  }

  @Test(
    "is read by the headings above each part, whichever comes first and with blank rows between"
  )
  func parts() {
    for rows in [
      Self.reconsideration + Self.litigation, Self.litigation + Self.reconsideration,
      Self.reconsideration + [[""]] + Self.litigation,
    ] {
      for grid in Self.grids(rows) {
        let found = place(grid)
        #expect(found.texts[0] == Self.values)
        #expect(found.codes == ["COLUMN-OUT-OF-ORDER"])
      }
    }
  }

  @Test("is left whole where a part has no values, no group above it, or stands there twice")
  func uncertain() {
    let blank = Self.reconsideration.dropLast() + [[""]] + Self.litigation
    let nameless =
      Self.reconsideration + [Self.outcomes + Self.outcomes] + Self.litigation.suffix(1)
    let twice = Self.reconsideration + Self.litigation + Self.reconsideration
    let beside =
      Self.reconsideration + Self.litigation.dropLast()
      + [["5", "0", "1", "2", "8", "1", "2", "0", "3", ""]]
    for rows in [Array(blank), nameless, twice] {
      for grid in Self.grids(rows) {
        let found = place(grid)
        #expect(found.texts[0].allSatisfy { $0.isEmpty })
        #expect(["HEADER-MISMATCH", "ROW-MISALIGNED"].contains(found.codes.joined()))
        #expect(found.unplaced.count == 1)
      }
    }
    // A blank cell is one.
    for grid in Self.grids(beside) { #expect(place(grid).texts[0].last == "") }
  }
}
