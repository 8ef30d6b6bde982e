import Listings
import Nianbao
import ReportModel
import ReportRules
import TestSupport
import Testing

@Suite("Main figures of several years")
struct FigureListingTests {
  private func report(_ year: Int, on edition: Edition = .edition2021, seed: UInt64 = 4) -> Report {
    var maker = BalancedReport(seed: seed)
    var report = maker.report(on: edition)
    report.year = year
    return report
  }

  @Test("each year has a column in its order, and each group a chart of all of them")
  func years() throws {
    let years = (2021...2023).map { ($0, report($0, seed: UInt64($0))) }
    let listing = try #require(FigureListing(years: years)?.listing)
    #expect(
      listing.columns.map { $0.heading(.chinese) } == ["类别", "项目", "2021 年", "2022 年", "2023 年"]
    )
    #expect(Set(listing.columns.map(\.key)).count == listing.columns.count)
    #expect(listing.charts.count == 3)
    for chart in listing.charts { #expect(chart.numbers == [2, 3, 4]) }
    for (column, year) in years.enumerated() {
      let cell = "applications.newlyReceived.naturalPerson"
      let count = try #require(year.1[cell]?.count)
      #expect(listing.rows[0].cells[2 + column].value == .number("\(count)"))
    }
  }

  @Test("what an older form does not count is blank, and not 0")
  func olderForm() throws {
    let identifiers = Set(Edition.edition2019.form.cells.map(\.identifier))
    let years = [(2019, report(2019, on: .edition2019)), (2022, report(2022))]
    let listing = try #require(FigureListing(years: years)?.listing)
    for row in listing.rows {
      #expect(row.cells.count == 4)
      if case .number = row.cells[2].value { continue }
      #expect(row.cells[2].value == .blank)
    }
    let isThere = identifiers.contains("applications.newlyReceived.naturalPerson")
    #expect((listing.rows[0].cells[2].value != .blank) == isThere)
  }

  @Test("no year has no figures")
  func none() { #expect(FigureListing(years: []) == nil) }

  @Test("the tables of a sum are those of its workbook, this year before last year")
  func tables() throws {
    let units = ["甲局", "乙局"].map { name in
      var unit = report(2023, seed: UInt64(name.unicodeScalars.count))
      unit.organ = name
      return Submission(UnitReport(unit, file: "\(name).txt", errorCount: 0))
    }
    let combination = Combination(of: RollCall(of: units, year: 2023), organ: "测试县人民政府")
    let listings = combination.listings(with: SumSources(lastYear: report(2022)))
    #expect(
      listings.map(\.key) == [
        "overview", "actions", "figures", "indicators", "units.indicators", "units.proactive",
        "units.applications", "units.reviews", "year",
      ]
    )
    let figures = try #require(listings.first { $0.key == "figures" })
    #expect(figures.columns.map { $0.heading(.chinese) } == ["类别", "项目", "本年", "上年"])
  }
}
