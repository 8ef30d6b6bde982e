import Listings
import ReportModel
import ReportRules

/// The overview of a sum: a row a unit with its state, its file and its main numbers.
struct OverviewListing {
  static let key = "overview"

  private static let figures: [(identifier: String, name: Wording)] = [
    ("applications.newlyReceived.total", Wording(zh: "本年新收", en: "newly received")),
    ("applications.carriedOver.total", Wording(zh: "上年结转", en: "carried over")),
    ("applications.handledTotal.total", Wording(zh: "办理结果总计", en: "handled")),
    ("applications.carriedForward.total", Wording(zh: "结转下年", en: "carried forward")),
    ("reviews.reconsideration.total", Wording(zh: "行政复议", en: "reconsiderations")),
    ("reviews.litigationDirect.total", Wording(zh: "直接起诉", en: "lawsuits at once")),
    (
      "reviews.litigationAfterReconsideration.total",
      Wording(zh: "复议后起诉", en: "lawsuits after")
    ),
  ]

  let combination: Combination
  /// Whether the rows are those of the whole district, so that the sums below are its report's.
  let isWhole: Bool

  private var cells: [(cell: FormCell, name: Wording)] {
    Self.figures.compactMap { identifier, name in
      combination.report.form.cell(identifier).map { ($0, name) }
    }
  }

  /// Makes the table.
  ///
  /// - Parameters:
  ///   - units: The units that it lists.
  ///   - lines: What is said above it.
  ///   - link: Where the name of a unit leads.
  ///   - path: The path of a unit's file as seen from the workbook.
  /// - Returns: The table.
  func listing(
    of units: [SumUnit],
    lines: [Wording],
    link: (SumUnit) -> ListingLink?,
    path: (String) -> String?
  ) -> Listing {
    let cells = cells
    let indicator = Indicator.indicators(of: combination.report.edition).first
    var columns: [ListingColumn] = [
      .number, .unit, .state,
      ListingColumn("file", Wording(zh: "文件", en: "file"), width: 42),
      Self.column("errors", Wording(zh: "错误", en: "errors"), under: Self.checked),
      Self.column("warnings", Wording(zh: "警告", en: "warnings"), under: Self.checked),
    ]
    columns += cells.map { cell, name in
      Self.column(cell.identifier, name, under: Self.counted)
    }
    if let indicator {
      columns.append(
        Self.column(
          indicator.key,
          Wording(zh: indicator.name.zh + "（%）", en: indicator.name.en + " (%)"),
          under: Self.counted
        )
      )
    }
    var sums = cells.map { _ in ColumnSum() }
    var rows = units.map { unit in
      let report = unit.row.counted
      var row: [ListingCell] = [
        .number(unit.number), unit.nameCell(link: link(unit)), unit.stateCell,
        unit.fileCell(path),
        .number(unit.row.report?.errorCount), .number(unit.row.report?.warningCount),
      ]
      for (index, figure) in cells.enumerated() {
        let value = report?.values[figure.cell.index] ?? .blank
        sums[index].add(value)
        row.append(.value(value))
      }
      if let indicator {
        row.append(.percent(report.flatMap { indicator.value(of: $0.values).share }))
      }
      return ListingRow(row, tone: report == nil ? .muted : .plain)
    }
    rows.append(total(sums, indicator))
    var listing = Listing(
      key: Self.key,
      name: Wording(zh: "总览", en: "Overview"),
      lines: lines,
      columns: columns,
      rows: rows,
      headColumns: 2
    )
    listing.isAnnex = true
    return listing
  }

  private func total(_ sums: [ColumnSum], _ indicator: Indicator?) -> ListingRow {
    let report = combination.report
    var row: [ListingCell] = [.blank, .wording(isWhole ? Self.sum : Self.part)]
    row += Array(repeating: .blank, count: 4)
    for (sum, figure) in zip(sums, cells) {
      let value = report.values[figure.cell.index]
      row.append(
        isWhole ? sum.cell(for: value) : sum.number.map { ListingCell(.sum($0)) } ?? .blank
      )
    }
    if let indicator {
      row.append(isWhole ? .percent(indicator.value(of: report.values).share) : .blank)
    }
    return ListingRow(row, isTotal: true)
  }

  static let sum = Wording(zh: "合计", en: "total")
  static let part = Wording(zh: "本表所列单位合计", en: "total of the units above")
  private static let checked = Wording(zh: "核对", en: "check")
  private static let counted = Wording(zh: "主要数据", en: "main numbers")

  private static func column(_ key: String, _ name: Wording, under group: Wording) -> ListingColumn
  {
    ListingColumn(key: key, headings: [group, name], width: 10)
  }
}
