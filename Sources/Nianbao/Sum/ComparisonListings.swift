import Listings
import ReportModel
import ReportRules

/// What the district's own report says differently, and what changed since last year.
struct ComparisonListings {
  let combination: Combination

  private static let cell = [
    ListingColumn("table", Wording(zh: "表", en: "table"), width: 10),
    ListingColumn("row", Wording(zh: "项目", en: "row"), width: 44),
    ListingColumn("column", Wording(zh: "栏目", en: "column"), width: 30),
  ]

  private var labels: CellLabels { CellLabels(of: combination.report.form) }

  private static func cells(_ label: CellLabels.Label?) -> [ListingCell] {
    [.text(label?.table), .text(label?.row), .text(label?.column)]
  }

  private static let difference = ListingColumn(
    "difference",
    Wording(zh: "差额", en: "difference"),
    width: 10
  )

  /// The differences to the district's own report.
  ///
  /// - Parameters:
  ///   - findings: What the comparison has found.
  ///   - file: The file of that report.
  /// - Returns: The table.
  func upper(_ findings: [Finding], file: String) -> Listing {
    let isSame = findings.isEmpty
    let labels = labels
    var listing = Listing(
      key: "upper",
      name: Wording(zh: "上级核对", en: "Upper report"),
      lines: [
        isSame
          ? Wording(
            zh: "上级报告（\(file)）各格与各单位合计一致。",
            en: "Every cell of the upper report (\(file)) is the sum of the units'."
          )
          : Wording(
            zh: "上级报告（\(file)）有 \(findings.count) 处与各单位合计不符；一致的不列。",
            en:
              "Places where the upper report (\(file)) differs: \(findings.count); all else is the same."
          )
      ],
      columns: Self.cell + [
        ListingColumn("upper", Wording(zh: "上级报告", en: "upper report"), width: 10),
        ListingColumn("sum", Wording(zh: "各单位合计", en: "units' sum"), width: 10),
        Self.difference, ListingColumn("message", Wording(zh: "说明", en: "remark"), width: 60),
      ],
      rows: findings.map { finding in
        ListingRow(
          Self.cells(finding.cell.map { labels[$0] }) + [
            .decimal(finding.found), .decimal(finding.expected), .decimal(finding.difference),
            .wording(finding.message),
          ],
          tone: .error
        )
      }
    )
    listing.isAnnex = true
    return listing
  }

  /// By how many per cent a number differs from another; nil where that cannot be said.
  private static func change(
    _ current: CellValue,
    _ last: CellValue,
    _ scale: CommonScale
  ) -> ListingCell? {
    guard let one = scale.whole(current), let other = scale.whole(last) else { return nil }
    let (difference, overflow) = one.subtractingReportingOverflow(other)
    guard !overflow, difference != .min, let share = Share(abs(difference), of: other) else {
      return nil
    }
    return ListingCell(.number((difference < 0 ? "-" : "") + share.percent))
  }

  /// The differences to last year's report of the district.
  ///
  /// - Parameters:
  ///   - lastYear: The report.
  ///   - units: How many units' reports it is the sum of; nil if that is not known.
  /// - Returns: The table.
  func year(_ lastYear: Report, units: Int?) -> Listing {
    let report = combination.report
    let years = [report.year, lastYear.year].map { $0.map { String($0) } ?? "?" }
    var listing = Listing(
      key: "year",
      name: Wording(zh: "上年对比", en: "Last year"),
      lines: [
        Wording(
          zh: "\(years[0]) 年度与 \(years[1]) 年度各格对比；两年都是 0 或空白的不列。增减幅度四舍五入保留两位小数。",
          en:
            "\(years[0]) compared with \(years[1]); cells that are 0 or blank in both are left out. Changes have two decimals, 5 rounded up."
        )
      ],
      columns: Self.cell + [
        ListingColumn("last", Wording(zh: "上年", en: "last year"), width: 10),
        ListingColumn("current", Wording(zh: "本年", en: "this year"), width: 10),
        ListingColumn("difference", Wording(zh: "增减", en: "change"), width: 10),
        ListingColumn("percent", Wording(zh: "增减（%）", en: "change (%)"), width: 10),
      ],
      headColumns: 3
    )
    if let units {
      let counted = combination.counted.count
      listing.lines.append(
        Wording(
          zh: "上年汇总 \(units) 个单位，本年 \(counted) 个\(units == counted ? "。" : "；单位数不同，增减不全是业务变化。")",
          en:
            "The sum of \(units) units last year and of \(counted) this year\(units == counted ? "." : ": not all of a change is one of the work.")"
        )
      )
    }
    let labels = labels
    for cell in report.form.cells {
      let current = report.values[cell.index]
      let last = lastYear.form.cell(cell.identifier).map { lastYear.values[$0.index] }
      guard let last, !Self.isNothing(current) || !Self.isNothing(last) else { continue }
      var cells = Self.cells(labels[cell.index]) + [.value(last), .value(current)]
      let scale = CommonScale(of: [last, current])
      cells.append(scale?.difference(current, last).map { ListingCell(.number($0)) } ?? .blank)
      cells.append(scale.flatMap { Self.change(current, last, $0) } ?? .blank)
      listing.rows.append(ListingRow(cells))
    }
    listing.isAnnex = true
    return listing
  }

  private static func isNothing(_ value: CellValue) -> Bool {
    switch value {
    case .blank: true
    case .number(let number):
      switch number.number {
      case .count(let count): count == 0
      case .amount(let amount): amount.digits.utf8.allSatisfy { $0 == 0x30 || $0 == 0x2E }
      }
    case .notApplicable, .unreadable: false
    }
  }
}
