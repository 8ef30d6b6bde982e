import Listings
import ReportModel
import ReportRules

/// The indicators of a sum, and those of its units.
struct IndicatorListings {
  let indicators: Indicators
  /// How many units are added up.
  let unitCount: Int
  let hasLastYear: Bool

  private static let least = Indicator.leastRankedWhole

  private static let rounding = Wording(
    zh: "百分数由整数相除，四舍五入保留两位小数；“—”表示分母为 0 或有空白、不能读取的格，算不出。",
    en:
      "Per cent of whole numbers, two decimals, 5 rounded up; — where the whole is 0, or a cell is blank or unreadable."
  )

  /// The indicators of the district.
  var listing: Listing {
    var columns = [
      ListingColumn("indicator", Wording(zh: "指标", en: "indicator"), width: 20),
      ListingColumn("formula", Wording(zh: "算法", en: "formula"), width: 46),
      ListingColumn("part", Wording(zh: "分子", en: "part"), width: 9),
      ListingColumn("whole", Wording(zh: "分母（N）", en: "whole (N)"), width: 10),
      ListingColumn("percent", Wording(zh: "值（%）", en: "value (%)"), width: 10),
      ListingColumn("coverage", Wording(zh: "填全的单位", en: "units with all numbers"), width: 12),
    ]
    if hasLastYear {
      let last = Wording(zh: "上年", en: "last year")
      columns += [
        ListingColumn(
          key: "lastWhole",
          headings: [last, Wording(zh: "分母（N）", en: "whole (N)")],
          width: 10
        ),
        ListingColumn(
          key: "lastPercent",
          headings: [last, Wording(zh: "值（%）", en: "value (%)")],
          width: 10
        ),
        ListingColumn(
          "points",
          Wording(zh: "增减（百分点）", en: "change (points)"),
          width: 12
        ),
      ]
    }
    columns.append(ListingColumn("remark", Wording(zh: "说明", en: "remark"), width: 24))
    var listing = Listing(
      key: "indicators",
      name: Wording(zh: "指标", en: "Indicators"),
      lines: [
        Self.rounding,
        Wording(
          zh: "指标按汇总数计算；“填全的单位”是该指标各格都有数的单位数，共 \(unitCount) 个单位。",
          en: "Worked out from the sums; of \(unitCount) units, so many have every number of one."
        ),
      ],
      columns: columns,
      rows: indicators.lines.map(row)
    )
    listing.isAnnex = true
    return listing
  }

  private func row(_ line: Indicators.Line) -> ListingRow {
    let share = line.value.share
    var cells: [ListingCell] = [
      .wording(line.indicator.name, code: line.indicator.key), .wording(line.indicator.formula),
      .number(line.value.part), .number(line.value.whole), Self.cell(share),
      .text("\(line.coverage)/\(unitCount)"),
    ]
    if hasLastYear {
      let last = line.lastYear?.share
      cells += [.number(line.lastYear?.whole), Self.cell(last)]
      if let share, let last {
        cells.append(ListingCell(.number(share.points(above: last))))
      } else {
        cells.append(.blank)
      }
    }
    cells.append(remark(line).map { .wording($0, tone: .notice) } ?? .blank)
    return ListingRow(cells)
  }

  private func remark(_ line: Indicators.Line) -> Wording? {
    if let share = line.value.share, share.whole < Self.least {
      return Wording(
        zh: "分母小于 \(Self.least)，仅供参考，不作比较",
        en: "whole below \(Self.least): not to be compared"
      )
    }
    guard line.coverage < unitCount else { return nil }
    let count = unitCount - line.coverage
    return Wording(
      zh: "\(count) 个单位有空白或不能读取的格",
      en: "\(count) units have blank or unreadable cells"
    )
  }

  private static func cell(_ share: Share?) -> ListingCell {
    share.map { .percent($0) } ?? ListingCell(.text("—"), tone: .muted)
  }

  // MARK: Units

  /// The indicators by which units are compared.
  private static let ranked = [
    "disclosed", "completed", "carriedForward", "corrected", "reconsiderationCorrected",
    "litigationCorrected",
  ]

  static let unitsKey = "units.indicators"

  /// The indicators of units.
  ///
  /// - Parameters:
  ///   - units: The units that it lists.
  ///   - positions: The place of each among those that are added up; nil for one that is not.
  ///   - link: Where the name of a unit leads.
  /// - Returns: The table.
  func unitListing(
    of units: [SumUnit],
    positions: [Int: Int],
    link: (SumUnit) -> ListingLink?
  ) -> Listing {
    let shown = indicators.lines.indices.filter {
      Self.ranked.contains(indicators.lines[$0].indicator.key)
    }
    let columns = shown.flatMap { index -> [ListingColumn] in
      let indicator = indicators.lines[index].indicator
      let names = [
        ("percent", Wording(zh: "值（%）", en: "value (%)")), ("whole", Wording(zh: "N", en: "N")),
        ("place", Wording(zh: "名次", en: "place")),
      ]
      return names.map { key, name in
        ListingColumn(
          key: "\(indicator.key).\(key)",
          headings: [indicator.name, name],
          width: key == "percent" ? 9 : 7
        )
      }
    }
    let rows = units.map { unit in
      var row: [ListingCell] = [
        .number(unit.number), unit.nameCell(link: link(unit)), unit.stateCell,
      ]
      for index in shown {
        guard let position = positions[unit.number] else {
          row += [.blank, .blank, .blank]
          continue
        }
        let value = indicators.units[position][index]
        let place = indicators.ranks[position][index]
        row += [Self.cell(value.share), .number(value.whole)]
        row.append(place.map { .number($0) } ?? ListingCell(.text("—"), tone: .muted))
      }
      return ListingRow(row, tone: positions[unit.number] == nil ? .muted : .plain)
    }
    var listing = Listing(
      key: Self.unitsKey,
      name: Wording(zh: "各单位 指标", en: "Units Indicators"),
      lines: [
        Self.rounding,
        Wording(
          zh: "名次从高到低，相同的并列，不表示好坏；N 小于 \(Self.least) 的只列数，不排名。",
          en:
            "Places from the highest on, which is no judgement; equals share one. N below \(Self.least) is shown and not ranked."
        ),
      ],
      columns: [.number, .unit, .state] + columns,
      rows: rows,
      headColumns: 3
    )
    listing.isAnnex = true
    return listing
  }
}
