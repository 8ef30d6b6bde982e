import Listings
import ReportFormats
import ReportModel
import ReportRules

/// The tables beside a combined report, and where each of them goes.
///
/// A workbook holds no more than its own reader takes. Where the tables of the units do not fit, they go into further
/// workbooks, so many units each; so what is held in memory at a time has a bound as well.
struct SumAnnexes {
  private let combination: Combination
  private let sources: SumSources
  private let units: [SumUnit]
  private let indicators: IndicatorListings
  /// The place of each unit among those that are added up, by its number.
  private let positions: [Int: Int]
  /// The units of each further workbook; empty where all fit into the first.
  let chunks: [Range<Int>]
  private let cellLimit: Int

  /// What the report's own sheets, and the tables whose size does not hang on the units, may take.
  private static let reservedCells = 20_000
  private static let overviewColumns = 14
  private static let actionColumns = 9

  init(
    _ combination: Combination,
    _ sources: SumSources,
    cellLimit: Int = ReadingLimits.default.cells
  ) {
    self.combination = combination
    self.sources = sources
    self.cellLimit = max(0, cellLimit - Self.reservedCells)
    units = combination.entries.enumerated().map { SumUnit(number: $0.offset + 1, row: $0.element) }
    let counted = combination.counted
    indicators = IndicatorListings(
      indicators: Indicators(
        of: combination.report,
        units: counted.map(\.values),
        lastYear: sources.lastYear
      ),
      unitCount: counted.count,
      hasLastYear: sources.lastYear != nil
    )
    var positions: [Int: Int] = [:]
    for unit in units where unit.row.counted != nil { positions[unit.number] = positions.count }
    self.positions = positions
    // Three columns before the numbers of each table; six indicators of three columns.
    let form = combination.report.form
    let columns = form.cells.count + 3 * form.tables.count + 21 + Self.overviewColumns
    let actions = units.count * 2 * Self.actionColumns
    if units.count * columns + actions <= self.cellLimit {
      chunks = []
    } else {
      let size = max(1, self.cellLimit / columns)
      let count = units.count
      chunks = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    }
  }

  /// The tables that go into the workbook of the report.
  var listings: [Listing] {
    let isWhole = chunks.isEmpty
    // Of the room for units, the overview has the larger part where not all goes in.
    let overviewRows = isWhole ? units.count : self.cellLimit * 6 / 10 / Self.overviewColumns
    let actionRows = self.cellLimit * (isWhole ? 1 : 3) / 10 / Self.actionColumns
    let shown = Array(units.prefix(overviewRows))
    var listings = [overview(shown), actions(limit: actionRows)]
    if let figures = FigureListing(
      report: combination.report,
      lastYear: sources.lastYear
    ).listing {
      listings.append(figures)
    }
    if !indicators.indicators.lines.isEmpty { listings.append(indicators.listing) }
    if isWhole { listings += details(of: units, first: 0) }
    let comparisons = ComparisonListings(combination: combination)
    if let upper = sources.upper {
      listings.append(comparisons.upper(upper.findings, file: upper.file))
    }
    if let lastYear = sources.lastYear {
      listings.append(comparisons.year(lastYear, units: sources.lastYearUnits))
    }
    return listings
  }

  /// The tables of a further workbook, which hold the units of a chunk.
  ///
  /// - Parameter number: The number of the workbook, from 0.
  /// - Returns: The tables.
  func further(_ number: Int) -> ListingDocument {
    let chunk = chunks[number]
    let shown = Array(units[chunk])
    let first = Wording(
      zh: "第 \(chunk.lowerBound + 1) 至 \(chunk.upperBound) 个单位，共 \(units.count) 个；汇总在主文件中。",
      en:
        "Units \(chunk.lowerBound + 1) to \(chunk.upperBound) of \(units.count); the sum is in the main file."
    )
    let overview = OverviewListing(combination: combination, isWhole: false).listing(
      of: shown,
      lines: [first],
      link: { [mainTable] unit in .listing(mainTable, row: unit.number - 1 - chunk.lowerBound) },
      path: sources.path
    )
    return ListingDocument(
      title: Wording(
        zh: "\(combination.report.organ)各单位（\(number + 1)/\(chunks.count)）",
        en: "\(combination.report.organ) units (\(number + 1) of \(chunks.count))"
      ),
      listings: [overview] + details(of: shown, first: chunk.lowerBound)
    )
  }

  // MARK: Tables

  /// The largest table, to which the overview leads.
  private var mainTable: String {
    let table = combination.report.form.tables.max { $0.cells.count < $1.cells.count }
    return "units." + (table?.kind.name ?? "")
  }

  private func overview(_ shown: [SumUnit]) -> Listing {
    let size = chunks.first?.count ?? 0
    return OverviewListing(combination: combination, isWhole: shown.count == units.count).listing(
      of: shown,
      lines: lines + (shown.count < units.count ? [Self.cut(shown.count)] : []),
      link: { [mainTable, sources] unit in
        size == 0
          ? .listing(mainTable, row: unit.number - 1)
          : .file(sources.furtherName((unit.number - 1) / size + 1))
      },
      path: sources.path
    )
  }

  private static func cut(_ count: Int) -> Wording {
    Wording(
      zh: "单位很多，这里只列前 \(count) 个；全部单位见另存的文件。",
      en: "Of so many units the first \(count) are here; all are in the further files."
    )
  }

  /// What is said above the overview.
  private var lines: [Wording] {
    let entries = combination.entries
    let expected = combination.roll.rows.count
    let own = combination.roll.rows.count { $0.state.isCounted }
    let others = entries.count { $0.state.isCounted } - own
    var lines = [
      Wording(
        zh:
          "\(combination.roll.hasRoster ? "应报" : "共") \(expected) 个单位，已汇总其中 \(own) 个\(others == 0 ? "。" : "；另汇总名单外的报告 \(others) 份。")",
        en:
          "\(expected) units, \(own) of them added up\(others == 0 ? "." : ", and \(others) reports that are not in the list.")"
      )
    ]
    lines.append(combination.roll.stateCounts)
    if !chunks.isEmpty {
      let names = [sources.furtherName(1), sources.furtherName(chunks.count)]
      lines.append(
        Wording(
          zh: "单位较多，各单位的明细表另存为 \(chunks.count) 个文件：\(names[0]) 至 \(names[1])。",
          en:
            "The tables of so many units are in \(chunks.count) further files: \(names[0]) to \(names[1])."
        )
      )
    }
    return lines
  }

  private func actions(limit: Int) -> Listing {
    ActionListing(
      combination: combination,
      upper: sources.upper.map { ($0.findings, $0.file) },
      path: sources.path
    ).listing(of: units, limit: limit)
  }

  /// The tables with a row for each unit.
  private func details(of units: [SumUnit], first: Int) -> [Listing] {
    let isWhole = chunks.isEmpty
    let link = { (unit: SumUnit) -> ListingLink? in
      .listing(OverviewListing.key, row: unit.number - 1 - first)
    }
    var listings: [Listing] = []
    if !indicators.indicators.lines.isEmpty {
      listings.append(indicators.unitListing(of: units, positions: positions, link: link))
    }
    for table in combination.report.form.tables {
      listings.append(
        UnitTableListing(combination: combination, table: table, isWhole: isWhole)
          .listing(of: units, link: link)
      )
    }
    return listings
  }
}
