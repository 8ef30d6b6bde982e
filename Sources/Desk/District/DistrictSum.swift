import Listings
import Nianbao
import ReportModel
import ReportRules
import TextTools

/// What the units of a district add up to, with what it is compared with.
struct DistrictSum: Sendable {
  /// The sum.
  let combination: Combination
  /// The sums of the years before, the oldest first.
  let earlier: [DistrictYear]
  /// What the sum is compared with.
  let sources: SumSources
  /// The tables beside it.
  let listings: [Listing]
  /// The name of its files, without an extension.
  let fileName: String
  /// The state of the files that it is of.
  let generation: Int

  init(_ called: District.Called, _ earlier: [DistrictYear], _ options: DistrictOptions) {
    generation = called.generation
    let combination = Combination(of: called.roll, organ: options.organ)
    self.combination = combination
    self.earlier = earlier
    let title = combination.report.title
    let fileName = FileName.name(of: title.isEmpty ? "汇总" : title.joined())
    self.fileName = fileName
    var sources = SumSources(furtherName: { "\(fileName)-各单位-\($0).xlsx" })
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
    // The main figures of more years than a workbook compares.
    var years = earlier.compactMap { year in year.year.map { (year: $0, report: year.report) } }
    if let year = called.roll.year { years.append((year, combination.report)) }
    let figures = years.count > 2 ? FigureListing(years: years)?.listing : nil
    listings = combination.listings(with: sources).map { listing in
      figures?.key == listing.key ? figures ?? listing : listing
    }
  }
}
