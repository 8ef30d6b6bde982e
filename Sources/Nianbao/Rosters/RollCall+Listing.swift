public import Listings
import ReportFormats
public import ReportModel
public import ReportRules
import TextTools

extension RollCall {
  /// Where the list of units comes from.
  public enum Source: Sendable {
    /// A list that was given.
    case list
    /// The organs of last year's reports.
    case lastYear
    /// There is none: the organs of the reports themselves.
    case reports
  }

  /// Who has handed in what as a table: a row a unit in the order of the list, then what is no unit's.
  ///
  /// - Parameters:
  ///   - source: Where the list comes from.
  ///   - path: The path of a file as links from the table lead to it; nil for none.
  /// - Returns: The document; its first line says whether the reports are complete.
  public func listing(
    from source: Source,
    path: (String) -> String? = { $0 }
  ) -> ListingDocument {
    let details = Roster(rows.map(\.unit)).usedDetails
    let year = year.map { String($0) }
    return ListingDocument(
      title: Wording(
        zh: OwnDocument.roll.title.zh + (year.map { "（\($0) 年度）" } ?? ""),
        en: OwnDocument.roll.title.en + (year.map { " (\($0))" } ?? "")
      ),
      lines: [completeness, stateCounts] + [othersLine, Self.line(on: source)].compactMap { $0 },
      listings: [
        Listing(
          key: "units",
          name: Wording(zh: "报送情况", en: "units"),
          columns: Self.columns + details.map(Self.column) + [Self.noteColumn],
          rows: (rows + others).map { line($0, details, path) }
        )
      ],
      foot: nil
    )
  }

  // MARK: What is said above the table

  /// Whether all units have handed in a report that can be added up.
  public var completeness: Wording {
    let beginning = OwnDocument.completeness(hasRoster ? isComplete : nil)
    // Who has handed in nothing is not known.
    guard hasRoster else {
      return Wording(
        zh: beginning.zh + "\(rows.count) 个单位" + (isComplete ? "" : "，可汇总 \(completeCount) 个"),
        en: beginning.en + "\(rows.count)\(OwnDocument.unitsEnd) by the reports that have come"
          + (isComplete ? "" : ", \(completeCount) of which can be added up")
      )
    }
    return Wording(
      zh: beginning.zh + "\(completeCount)/\(rows.count)",
      en: beginning.en + "\(completeCount) of \(rows.count)\(OwnDocument.unitsEnd)"
    )
  }

  /// How many units are in which state; what is no unit's is not among them.
  var stateCounts: Wording {
    let counts = UnitState.allCases.compactMap { state in
      let count = rows.count { $0.state == state }
      return count == 0 ? nil : (state.name, count)
    }
    return Wording(
      zh: counts.map { "\($0.0.zh) \($0.1)" }.joined(separator: "，"),
      en: counts.map { "\($0.0.en) \($0.1)" }.joined(separator: ", ")
    )
  }

  private var othersLine: Wording? {
    others.isEmpty
      ? nil
      : Wording(
        zh: "另有 \(others.count) 项不属于名单中的单位，列在最后",
        en: "what belongs to no unit of the list, at the end of the table: \(others.count)"
      )
  }

  private static func line(on source: Source) -> Wording? {
    switch source {
    case .list: nil
    case .lastYear:
      Wording(
        zh: "没有给出单位名单（--units），以上年报告的机关为准",
        en:
          "there is no list of units (--units): the organs of last year's reports are taken for it"
      )
    case .reports:
      Wording(
        zh: "没有给出单位名单（--units），只列出报告中的机关，看不出谁缺报",
        en:
          "there is no list of units (--units): only the organs of the reports are known, and none can be missing"
      )
    }
  }

  // MARK: Columns and rows

  private static let columns = [
    ListingColumn("unit", Wording(zh: "单位", en: "unit"), width: 32),
    ListingColumn("state", Wording(zh: "状态", en: "state"), width: 16),
    ListingColumn("file", Wording(zh: "文件", en: "file"), width: 36),
    ListingColumn("format", Wording(zh: "格式", en: "format"), width: 13),
    ListingColumn("year", Wording(zh: "年度", en: "year"), width: 8),
    ListingColumn("errors", Wording(zh: "错误", en: "errors"), width: 8),
    ListingColumn("warnings", Wording(zh: "待核", en: "to verify"), width: 8),
    ListingColumn("reportDate", Wording(zh: "报告日期", en: "date in report"), width: 12),
    ListingColumn("fileDate", Wording(zh: "文件时间", en: "file changed"), width: 19),
  ]

  private static let noteColumn = ListingColumn(
    "note",
    Wording(zh: "说明", en: "note"),
    width: 54
  )

  private static func column(_ detail: Roster.Detail) -> ListingColumn {
    ListingColumn(detail.rawValue, detail.name, width: width(of: detail))
  }

  /// Room for what such a column holds: many of them beside each other make the print small.
  private static func width(of detail: Roster.Detail) -> Double {
    switch detail {
    case .kind, .contact: 12
    case .divisionCode: 15
    case .telephone: 16
    case .creditCode: 21
    case .upperUnit: 26
    }
  }

  private func line(
    _ row: Row,
    _ details: [Roster.Detail],
    _ path: (String) -> String?
  ) -> ListingRow {
    let unit = row.report
    let cells: [ListingCell] = [
      .text(row.name), row.stateCell,
      .text(row.used?.file, link: row.used.flatMap { path($0.file) }.map { .file($0) }),
      row.used?.format.map(Self.formatCell) ?? .blank,
      .number(unit?.year), .number(unit?.errorCount), .number(unit?.warningCount),
      .text(unit?.date), .text(row.used?.fileDate?.text),
    ]
    return ListingRow(cells + details.map { .text(row.unit.details[$0]) } + [note(on: row)])
  }

  /// What a file is, in people's words; its extension says so well enough in English.
  private static func formatCell(_ name: String) -> ListingCell {
    guard let format = ReportFormat(named: name) else { return .text(name) }
    return .wording(Wording(zh: format.wording.name.zh, en: name), code: name)
  }

  /// What there is to know of a row besides: which file is used and why, what the others are, whose it may be.
  private func note(on row: Row) -> ListingCell {
    if row.state == .districtSum {
      return .wording(
        Wording(zh: "不是单位的报告，没有计入", en: "no unit's report; it is not added up")
      )
    }
    var notes: [Wording] = []
    if !row.isListed, !row.name.isEmpty, row.state != .reported { notes.append(row.state.name) }
    if let choice = row.choice { notes.append(choice.wording) }
    if let unit = row.report, row.isListed, unit.name != row.name, !unit.name.isEmpty {
      notes.append(Wording(zh: "报告中写作“\(unit.name)”", en: "named “\(unit.name)” in the report"))
    }
    if !row.takenByFileName.isEmpty { notes.append(Self.Row.takenByFileNameWording) }
    let chosen = Set(row.choice?.files ?? row.used.map { [$0.file] } ?? [])
    for submission in row.submissions {
      if submission.file == row.used?.file {
        if let note = problem(of: submission) { notes.append(note) }
      } else if !chosen.contains(submission.file) {
        let problem = problem(of: submission) ?? Wording(zh: "未用", en: "not used")
        notes.append(
          Wording(
            zh: "另有 \(submission.file)：\(problem.zh)",
            en: "besides \(submission.file): \(problem.en)"
          )
        )
      }
    }
    if !row.candidates.isEmpty {
      notes.append(
        Wording(
          zh: "可能是缺报的" + row.candidates.map { "“\($0)”" }.joined(separator: "、"),
          en: "perhaps that of " + row.candidates.map { "“\($0)”" }.joined(separator: ", ")
            + ", which is missing"
        )
      )
    }
    guard !notes.isEmpty else { return .blank }
    return .wording(
      Wording(
        zh: notes.map(\.zh).joined(separator: "；"),
        en: notes.map(\.en).joined(separator: "; ")
      )
    )
  }

  /// Why a file's numbers cannot be added up; nil for one whose numbers can.
  func problem(of submission: Submission) -> Wording? {
    if let refusal = submission.refusal {
      return Wording(
        zh: "\(refusal.code) \(refusal.message.zh)",
        en: "\(refusal.code) \(refusal.message.en)"
      )
    }
    guard let unit = submission.unit else { return nil }
    if let own = unit.year, own != year {
      return Wording(zh: "是 \(own) 年度的报告", en: "a report of \(own)")
    }
    if unit.edition != edition {
      return Wording(
        zh: "用的是 \(unit.edition.name) 年的格式",
        en: "on the form of \(unit.edition.name)"
      )
    }
    return unit.isUnfilled ? Wording(zh: "没有填报", en: "not filled in") : nil
  }
}

extension RollCall.Row {
  /// The cell of what became of the report: of what is no unit's, that it is none's.
  var stateCell: ListingCell {
    if isListed || state == .districtSum {
      return .wording(state.name, code: state.rawValue, tone: state.tone)
    }
    return name.isEmpty
      ? .wording(Wording(zh: "不知是谁的", en: "nobody's"), code: "unknown", tone: .notice)
      : .wording(Wording(zh: "不在名单", en: "not in the list"), code: "unlisted", tone: .notice)
  }
}
