import ReportModel
import ReportRules
import Testing

@Suite("the reports of two folders")
struct FolderComparisonTests {
  private func entry(
    _ organ: String,
    _ file: String,
    year: Int? = 2025,
    total: Int = 0
  ) -> FolderComparison.Entry {
    var report = Report(edition: .edition2021, organ: organ, year: year, filling: .count(0))
    report["reviews.reconsideration.total"] = .count(total)
    return FolderComparison.Entry(report, file: file, pathInFolder: file)
  }

  private func names(_ comparison: FolderComparison) -> [String] {
    comparison.pairs.map { "\($0.before.file)-\($0.after.file) \($0.changes.count)" }
  }

  @Test("units are found again however their names are written, and by their year")
  func pairs() {
    let comparison = FolderComparison(
      [
        entry("青禾县教育局", "a"), entry("青禾县发展和改革委员会", "b"), entry("松岭镇人民政府", "c"),
        entry("青禾县教育局", "d", year: 2024), entry("", "e"),
      ],
      [
        entry("青禾县松岭镇人民政府", "C", total: 2), entry("青禾县 教育局", "A"),
        entry("青禾县发改委", "B", total: 1), entry("青禾县水利局", "X"), entry("", "E"),
      ]
    )
    #expect(names(comparison) == ["a-A 1", "b-B 2", "c-C 2"])
    #expect(comparison.onlyBefore.map(\.file) == ["d", "e"])
    #expect(comparison.onlyAfter.map(\.file) == ["X", "E"])
    #expect(comparison.tangles.isEmpty)
  }

  @Test("of several reports of a unit those are compared that have one name, and no others")
  func several() {
    let comparison = FolderComparison(
      [entry("青禾县教育局", "a"), entry("青禾县教育局", "b"), entry("青禾县民政局", "c"), entry("青禾县民政局", "d")],
      [entry("青禾县教育局", "b", total: 1), entry("青禾县民政局", "x")]
    )
    #expect(names(comparison) == ["b-b 1"])
    #expect(comparison.onlyBefore.map(\.file) == ["a"])
    #expect(
      comparison.tangles.map { $0.before.map(\.file) + ["|"] + $0.after.map(\.file) } == [
        ["c", "d", "|", "x"]
      ]
    )
  }

  @Test("no reports on a side leave the others on theirs")
  func empty() {
    let one = [entry("青禾县教育局", "a")]
    #expect(FolderComparison(one, []).onlyBefore.count == 1)
    #expect(FolderComparison([], one).onlyAfter.count == 1)
    #expect(FolderComparison([], []).pairs.isEmpty)
  }
}
