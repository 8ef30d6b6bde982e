import Listings
import Nianbao
import ReportModel
import ReportRules

/// What the units of a district add up to, with what it is compared with.
struct DistrictSum: Sendable {
  /// The sum.
  let combination: Combination
  /// The sums of the years before, the oldest first.
  let earlier: [DistrictYear]
  /// What the sum is compared with.
  let sources: SumSources
  /// The state of the files that it is of.
  let generation: Int

  init(_ called: District.Called, _ earlier: [DistrictYear], _ options: DistrictOptions) {
    generation = called.generation
    let combination = Combination(of: called.roll, organ: options.organ)
    self.combination = combination
    self.earlier = earlier
    var sources = SumSources()
    if let last = earlier.last, last.year == called.roll.year.map({ $0 - 1 }) {
      sources.lastYear = last.report
      sources.lastYearUnits = last.unitCount
    }
    if let upper = options.upper {
      sources.upper = SumSources.Upper(
        findings: combination.differences(
          from: upper.reading.report,
          places: upper.reading.places
        ),
        file: upper.file
      )
    }
    self.sources = sources
  }
}
