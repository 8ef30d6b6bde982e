import Listings
import ReportModel
import ReportRules

/// What is to be done before the sum is right: for each unit what is wrong, and the way out.
struct ActionListing {
  static let key = "actions"

  let combination: Combination
  /// What the comparison with the district's own report has found; nil without one.
  let upper: (findings: [Finding], file: String)?
  /// The path of a file as seen from the workbook.
  let path: (String) -> String?

  /// Makes the table.
  ///
  /// - Parameters:
  ///   - units: The units, each with the row of the overview that its number leads to.
  ///   - limit: The most rows that it has.
  /// - Returns: The table.
  func listing(of units: [SumUnit], limit: Int) -> Listing {
    var rows: [ListingRow] = []
    var count = 0
    func add(_ new: [ListingRow]) {
      count += new.count
      rows += new.prefix(limit - rows.count)
    }
    for unit in units { add(self.rows(of: unit)) }
    add(
      combination.findings.filter { $0.kind == .combineUnread }
        .map { Self.row(Self.district, $0, file: nil) }
    )
    if let upper, !upper.findings.isEmpty {
      let summary = Wording(
        zh: "上级报告有 \(upper.findings.count) 处与各单位合计不符，见“上级核对”",
        en: "places where the upper report differs: \(upper.findings.count), see “Upper report”"
      )
      let kind = FindingKind.combineDiffers
      add([
        Self.row(
          Self.district,
          .error,
          .wording(summary),
          kind.code,
          upper.findings.count,
          kind.remedy,
          kind.actor,
          file: ListingCell.text(upper.file, link: path(upper.file).map { .file($0) })
        )
      ])
    }
    var listing = Listing(
      key: Self.key,
      name: Wording(zh: "待办", en: "To do"),
      lines: [Self.line(count, shown: rows.count)],
      columns: Self.columns,
      rows: rows,
      headColumns: 2
    )
    listing.isAnnex = true
    return listing
  }

  private static let district: [ListingCell] = [
    .blank, .wording(Wording(zh: "（汇总）", en: "(the sum)")),
  ]

  private static let columns: [ListingColumn] = [
    .number, .unit, ListingColumn("level", Wording(zh: "级别", en: "level"), width: 8),
    ListingColumn("problem", Wording(zh: "问题", en: "problem"), width: 52),
    ListingColumn("count", Wording(zh: "处数", en: "count"), width: 7),
    ListingColumn("remedy", Wording(zh: "要做什么", en: "what to do"), width: 44),
    ListingColumn("actor", Wording(zh: "谁办", en: "who acts"), width: 23),
    ListingColumn("file", Wording(zh: "文件", en: "file"), width: 40),
    ListingColumn("code", Wording(zh: "代码", en: "code"), width: 22),
  ]

  private static func line(_ count: Int, shown: Int) -> Wording {
    if count == 0 {
      return Wording(zh: "没有要办的事。", en: "There is nothing to do.")
    }
    guard shown < count else {
      return Wording(zh: "共 \(count) 项。", en: "Things to do: \(count).")
    }
    return Wording(
      zh: "共 \(count) 项，只列前 \(shown) 项；其余见报送情况表和各份报告的问题清单。",
      en:
        "Things to do: \(count), of which the first \(shown) are here: for the others see the units' states and the findings of each report."
    )
  }

  private func rows(of unit: SumUnit) -> [ListingRow] {
    let name: [ListingCell] = [
      .number(unit.number),
      unit.nameCell(link: .listing(OverviewListing.key, row: unit.number - 1)),
    ]
    let row = unit.row
    let file = unit.fileCell(path)
    // How many errors there are is said kind by kind.
    let findings = combination.roll.findings(on: row)
      .filter { $0.kind != .combineFaulty && $0.severity != .note }
    var rows = findings.map {
      Self.row(name, $0, file: file, remedy: row.used?.refusal?.remedy)
    }
    if row.name.isEmpty, let refusal = row.used?.refusal {
      rows.append(
        Self.row(
          name,
          .error,
          .wording(refusal.message),
          refusal.code,
          nil,
          row.candidates.isEmpty ? refusal.remedy : Self.candidates(row.candidates),
          .office,
          file: file
        )
      )
    }
    if row.state == .unexplained, let report = row.report {
      rows.append(
        Self.row(
          name,
          .warning,
          .wording(Self.unexplained),
          "",
          report.warningCount,
          Self.explain,
          .unit,
          file: file
        )
      )
    }
    for (kind, count) in row.report?.errors ?? [] {
      // What keeps a table out of the sum was said with its name.
      if findings.contains(where: { $0.kind == kind }) { continue }
      rows.append(
        Self.row(
          name,
          .error,
          .wording(kind.meaning),
          kind.code,
          count,
          kind.remedy,
          kind.actor,
          file: file
        )
      )
    }
    return rows
  }

  private static let unexplained = Wording(
    zh: "有警告或不能判定之处，还没有说明",
    en: "warnings, or what cannot be judged, that nobody has explained"
  )
  private static let explain = Wording(
    zh: "核对这份报告的问题，改正或写核实说明",
    en: "go through the findings of the report; correct them, or explain them"
  )

  private static func candidates(_ names: [String]) -> Wording {
    Wording(
      zh: "可能是：\(names.joined(separator: "、"))；核对后改文件名",
      en: "perhaps of \(names.joined(separator: ", ")): check, and rename the file"
    )
  }

  private static func row(
    _ name: [ListingCell],
    _ finding: Finding,
    file: ListingCell?,
    remedy: Wording? = nil
  ) -> ListingRow {
    row(
      name,
      finding.severity,
      .wording(finding.message),
      finding.code,
      nil,
      remedy ?? finding.kind.remedy,
      finding.kind.actor,
      file: file
    )
  }

  private static func row(
    _ name: [ListingCell],
    _ severity: Severity,
    _ problem: ListingCell,
    _ code: String,
    _ count: Int?,
    _ remedy: Wording,
    _ actor: Actor,
    file: ListingCell?
  ) -> ListingRow {
    let level = ListingCell.wording(
      severity.name,
      code: severity.rawValue,
      tone: severity == .error ? .error : .warning
    )
    return ListingRow(
      name + [
        level, problem, .number(count), .wording(remedy), .wording(actor.name), file ?? .blank,
        .text(code),
      ]
    )
  }
}
