public import Listings
public import ReportModel

/// The main figures of a sum, with charts: what was received, what became of it, how reviews ended.
public struct FigureListing {
  private struct Group {
    let name: Wording
    var items: [(label: String, cells: [FormCell])] = []
  }

  /// The report whose form says what is counted.
  private let report: Report
  /// The reports whose numbers stand side by side, each with its column.
  private let compared: [(column: ListingColumn, report: Report)]

  /// Takes a report, and last year's beside it.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - lastYear: Last year's; nil if it is not known.
  init(report: Report, lastYear: Report?) {
    self.report = report
    let current = ListingColumn("count", Wording(zh: "本年", en: "this year"), width: 10)
    let last = ListingColumn("last", Wording(zh: "上年", en: "last year"), width: 10)
    compared = [(current, report)] + (lastYear.map { [(last, $0)] } ?? [])
  }

  /// Takes the reports of any years.
  ///
  /// - Parameter years: The reports with their years, the oldest first; nil if there is none.
  public init?(years: [(year: Int, report: Report)]) {
    guard let newest = years.last else { return nil }
    report = newest.report
    compared = years.map { year, report in
      (ListingColumn("y\(year)", Wording(zh: "\(year) 年", en: "\(year)"), width: 10), report)
    }
  }

  /// The table with a column for each year and a chart for each group; nil for a form that counts none of it.
  public var listing: Listing? {
    let groups = [received, results, reviews].filter { !$0.items.isEmpty }
    guard !groups.isEmpty else { return nil }
    let heads = [
      ListingColumn("group", Wording(zh: "类别", en: "group"), width: 16),
      ListingColumn("item", Wording(zh: "项目", en: "item"), width: 34),
    ]
    var listing = Listing(
      key: "figures",
      name: Wording(zh: "主要数据", en: "Main figures"),
      columns: heads + compared.map(\.column),
      headColumns: 0
    )
    for group in groups {
      let first = listing.rows.count
      for item in group.items {
        listing.rows.append(
          ListingRow(
            [.wording(group.name), .text(item.label)]
              + compared.map { sum(item.cells, of: $0.report) }
          )
        )
      }
      listing.charts.append(
        ListingChart(
          title: group.name,
          isAcross: group.items.count > 6,
          rows: first..<listing.rows.count,
          texts: 1,
          numbers: Array(heads.count..<listing.columns.count)
        )
      )
    }
    listing.isAnnex = true
    return listing
  }

  /// The sum of cells by their identifiers; blank where one has no number.
  private func sum(_ cells: [FormCell], of report: Report) -> ListingCell {
    let counts = cells.compactMap { cell in
      report.form.cell(cell.identifier).flatMap { report.values[$0.index].count }
    }
    guard counts.count == cells.count else { return .blank }
    var sum = 0
    for count in counts {
      let (next, overflow) = sum.addingReportingOverflow(count)
      if overflow { return .blank }
      sum = next
    }
    return .number(sum)
  }

  private func cells(in row: String) -> [FormCell] {
    report.form.cells.filter { $0.identifier.hasPrefix(row + ".") }
  }

  /// What was received, by the kind of applicant.
  private var received: Group {
    Group(
      name: Wording(zh: "本年新收申请", en: "newly received"),
      items: cells(in: "applications.newlyReceived").filter { $0.path.last != "total" }
        .map { (String($0.labels.last ?? ""), [$0]) }
    )
  }

  /// What became of it, by the kind of result: the first level of those that have totals of their own.
  private var results: Group {
    var group = Group(name: Wording(zh: "办理结果", en: "results"))
    let rows = [
      "granted", "grantedInPart", "refused", "unavailable", "notHandled", "otherHandling",
    ]
    for row in rows {
      let totals = cells(in: "applications." + row).filter { $0.path.last == "total" }
      guard let first = totals.first else { continue }
      // Above the kind of result stands the heading of all of them.
      let label = first.labels.dropFirst(2).first ?? ""
      group.items.append((Self.withoutRemark(label), totals))
    }
    return group
  }

  /// A label without the remark in brackets behind it.
  private static func withoutRemark(_ label: String) -> String {
    guard label.hasSuffix("）"), let start = label.lastIndex(of: "（"), start > label.startIndex
    else {
      return label
    }
    return String(label[..<start])
  }

  /// How reviews ended.
  private var reviews: Group {
    Group(
      name: Wording(zh: "复议诉讼", en: "reviews and litigation"),
      items: report.form.cells.filter { $0.table == .reviews && $0.path.last != "total" }
        .map { ($0.labelInTable(joinedBy: " "), [$0]) }
    )
  }
}
