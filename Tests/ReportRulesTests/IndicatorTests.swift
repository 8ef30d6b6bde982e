import ReportModel
import ReportRules
import TestSupport
import Testing

@Suite("Indicators")
struct IndicatorTests {
  private static func report(_ numbers: [String: Int], on edition: Edition = .edition2021) -> Report
  {
    var report = Report(edition: edition, organ: "青禾县人民政府", year: 2023)
    for cell in report.form.cells { report.values[cell.index] = .zero(of: cell.valueType) }
    for (identifier, number) in numbers { report[identifier] = .count(number) }
    return report
  }

  private static let sample = report([
    "applications.newlyReceived.total": 40, "applications.carriedOver.total": 5,
    "applications.granted.total": 20, "applications.grantedInPart.total": 7,
    "applications.refused.stateSecret.total": 2, "applications.refused.enforcementFile.total": 1,
    "applications.handledTotal.total": 42, "applications.carriedForward.total": 3,
    "reviews.reconsideration.upheld": 2, "reviews.reconsideration.corrected": 1,
    "reviews.reconsideration.pending": 9, "reviews.litigationDirect.corrected": 1,
    "reviews.litigationAfterReconsideration.other": 1,
  ])

  private static func percent(_ key: String, _ indicators: Indicators) -> String? {
    indicators.lines.first { $0.indicator.key == key }?.value.share?.percent
  }

  @Test("a share is exact, and shown with two decimals, 5 rounded up")
  func shares() throws {
    #expect(Share(2, of: 3)?.percent == "66.67")
    #expect(Share(1, of: 1)?.percent == "100.00")
    #expect(Share(1, of: 800)?.percent == "0.13")
    #expect(Share(1, of: 20_000)?.percent == "0.01")
    #expect(Share(1, of: 20_001)?.percent == "0.00")
    #expect(Share(Int.max, of: Int.max)?.percent == "100.00")
    #expect(Share(1, of: 0) == nil && Share(-1, of: 3) == nil)
    let (less, more) = try (#require(Share(1, of: 3)), #require(Share(2, of: 5)))
    #expect(less < more && !(more < less))
    #expect(more.points(above: less) == "6.67" && less.points(above: more) == "-6.67")
    #expect(try #require(Share(2, of: 6)).isEqual(to: less))
  }

  @Test(
    "each indicator is worked out from the cells that its formula names",
    arguments: [
      Edition.edition2021, .edition2019,
    ]
  )
  func values(_ edition: Edition) {
    let report = Self.report(
      Dictionary(
        uniqueKeysWithValues: Self.sample.form.cells.compactMap { cell in
          Self.sample.values[cell.index].count.map { (cell.identifier, $0) }
        }
        .filter { edition.form.cell($0.0) != nil }
      ),
      on: edition
    )
    let indicators = Indicators(of: report, units: [])
    #expect(Self.percent("disclosed", indicators) == "64.29")
    #expect(Self.percent("refused", indicators) == "7.14")
    #expect(Self.percent("completed", indicators) == "93.33")
    #expect(Self.percent("carriedForward", indicators) == "6.67")
    #expect(Self.percent("reconsiderationCorrected", indicators) == "33.33")
    #expect(Self.percent("litigationCorrected", indicators) == "50.00")
    #expect(Self.percent("corrected", indicators) == "40.00")
    #expect(indicators.lines.count == 12)
  }

  @Test("a blank makes an indicator unknown, and the units that have it are counted")
  func coverage() {
    var blank = Self.sample
    blank["applications.granted.total"] = .blank
    let units = [Self.sample, blank, Self.sample].map { PackedValues($0.values) }
    let indicators = Indicators(of: blank, units: units, lastYear: Self.sample)
    let line = indicators.lines[0]
    #expect(line.value.share == nil && !line.value.isKnown)
    #expect(line.coverage == 2)
    #expect(line.lastYear?.share?.percent == "64.29")
    #expect(Indicators(of: Self.report([:]), units: []).lines[0].value.share == nil)
  }

  @Test("units are ranked from the greatest share on; equals share a place, small wholes have none")
  func ranks() {
    let units = [(15, 30), (29, 29), (60, 120), (30, 30), (1, 40)].map { part, whole in
      PackedValues(
        Self.report([
          "applications.granted.total": part, "applications.handledTotal.total": whole,
        ]).values
      )
    }
    let indicators = Indicators(of: Self.sample, units: units)
    #expect(indicators.ranks.map { $0[0] } == [2, nil, 2, 1, 4])
    #expect(indicators.units[1][0].share?.percent == "100.00")
  }

  @Test("a form with further tables has the same indicators")
  func otherForm() {
    let indicators = Indicator.indicators(of: InventedEdition.edition)
    #expect(indicators.map(\.key) == Indicator.indicators(of: .edition2021).map(\.key))
  }
}
