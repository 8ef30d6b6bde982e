import ReportModel
import ReportRules
import Testing

@Suite("what the reports of a year come to")
struct DistrictYearTests {
  private static let cell = "applications.newlyReceived.naturalPerson"
  private static let organ = "某县人民政府"

  private func submission(_ organ: String, _ count: Int, year: Int = 2023) -> Submission {
    var report = Report(edition: .edition2021, organ: organ, year: year, filling: .count(0))
    report[Self.cell] = .count(count)
    return Submission(UnitReport(report, file: "\(organ)\(year).txt", errorCount: 0))
  }

  @Test("is their sum where the district's own report is not among them")
  func sums() throws {
    let submissions = [submission("甲局", 2), submission("乙局", 3), submission("丙局", 9, year: 2022)]
    let year = try #require(DistrictYear(2023, of: submissions, organ: Self.organ))
    #expect(year.year == 2023 && year.unitCount == 2)
    #expect(year.report[Self.cell] == .count(5))
    // Without a year, it is that of most reports; without an organ, no report is the district's own.
    let most = try #require(DistrictYear(nil, of: submissions, organ: ""))
    #expect(most.year == 2023 && most.report[Self.cell] == .count(5))
  }

  @Test("is the district's own report, to which nothing is added")
  func own() throws {
    let submissions = [submission("甲局", 2), submission(Self.organ, 7), submission("乙局", 3)]
    let year = try #require(DistrictYear(2023, of: submissions, organ: Self.organ))
    #expect(year.unitCount == nil)
    #expect(year.report[Self.cell] == .count(7))
    // An own report of another year does not stand in for the sum of this one.
    let other = [submission("甲局", 2), submission(Self.organ, 7, year: 2022)]
    let sum = try #require(DistrictYear(2023, of: other, organ: Self.organ))
    #expect(sum.unitCount == 1 && sum.report[Self.cell] == .count(2))
  }

  @Test("is nothing where no report can be added up")
  func none() {
    #expect(DistrictYear(2023, of: [], organ: Self.organ) == nil)
    #expect(DistrictYear(2020, of: [submission("甲局", 2)], organ: Self.organ) == nil)
  }

  @Test("is told of every year before one, the oldest first")
  func all() {
    let submissions = [
      submission("甲局", 2, year: 2023), submission("甲局", 1, year: 2021),
      submission("甲局", 4, year: 2022), submission("乙局", 5, year: 2022),
    ]
    let all = DistrictYear.all(of: submissions, organ: Self.organ, before: nil)
    #expect(all.map(\.year) == [2021, 2022, 2023])
    #expect(all.map { $0.report[Self.cell] } == [.count(1), .count(9), .count(2)])
    let before = DistrictYear.all(of: submissions, organ: Self.organ, before: 2023)
    #expect(before.map(\.year) == [2021, 2022])
    #expect(DistrictYear.all(of: submissions, organ: Self.organ, before: 2021).isEmpty)
  }
}
