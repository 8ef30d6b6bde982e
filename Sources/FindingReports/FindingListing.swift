public import Listings
public import ReportModel
internal import ReportRules

/// The findings about files as a table for people, a row a finding.
///
/// The last column takes the reason why a report is right all the same (核实说明): who has it writes it there,
/// and `nianbao accept --from` puts it beside the report.
public enum FindingListing {
  /// The names of the columns for programs, in their order.
  public enum Column: String, CaseIterable, Sendable {
    /// The organ; blank where the file could not be read.
    case unit
    /// The file as it was given.
    case file
    /// The code of the finding.
    case code
    /// How much it weighs.
    case level
    /// Who has to act.
    case actor
    /// Where it stands in the file.
    case place
    /// The identifier of the cell.
    case cell
    /// The labels of the cell.
    case label
    /// The identifiers of all cells that it is about.
    case cells
    /// What stands there.
    case found
    /// What should stand there.
    case expected
    /// The finding in words.
    case message
    /// What to do.
    case remedy
    /// Why the report is right all the same.
    case reason

    /// The heading.
    public var heading: Wording {
      switch self {
      case .unit: Wording(zh: "单位", en: "Unit")
      case .file: Wording(zh: "文件", en: "File")
      case .code: Wording(zh: "代码", en: "Code")
      case .level: Wording(zh: "级别", en: "Level")
      case .actor: Wording(zh: "由谁处理", en: "Who acts")
      case .place: Wording(zh: "位置", en: "Place")
      case .cell: Wording(zh: "单元格标识", en: "Cell")
      case .label: Wording(zh: "项目", en: "Label")
      case .found: Wording(zh: "报告中", en: "Found")
      case .expected: Wording(zh: "应为", en: "Expected")
      case .message: Wording(zh: "问题", en: "Finding")
      case .remedy: Wording(zh: "怎么办", en: "What to do")
      case .cells: Wording(zh: "所涉单元格", en: "Cells concerned")
      case .reason: Wording(zh: "核实说明", en: "Reason")
      }
    }

    private var width: Double {
      switch self {
      case .unit, .label: 22
      case .file: 30
      case .code: 15
      case .level: 8
      case .found, .expected: 12
      case .actor, .place: 14
      case .cell: 16
      // It is folded away, and programs make a row as high as its longest cell all the same.
      case .cells: 200
      case .message: 44
      case .remedy: 28
      case .reason: 26
      }
    }

    fileprivate var column: ListingColumn {
      ListingColumn(
        key: rawValue,
        headings: [heading],
        width: width,
        outlineLevel: self == .cells ? 1 : 0
      )
    }
  }

  /// What the reason's cell holds of a finding that nobody can explain, or needs to.
  public static let unexplainable = "—"

  /// The rows of a file, the heaviest first and of those by their places.
  ///
  /// - Parameters:
  ///   - file: The file; one that could not be read has a row for that.
  ///   - path: The path of the file as links from the table lead to it; nil for what is no file.
  /// - Returns: The rows; empty if there is nothing to say.
  public static func rows(of file: CheckedFile, path: String?) -> [ListingRow] {
    let unit = file.report?.organ ?? ""
    let link = path.map { ListingLink.file($0) }
    let head: [ListingCell] = [.text(unit), .text(file.name, link: link)]
    var rows: [ListingRow] = []
    // One finding of the same kind has said all of it.
    if let refusal = file.refusal,
      !(refusal.findings.count == 1 && refusal.findings[0].code == refusal.code)
    {
      rows.append(ListingRow(head + cells(of: refusal)))
    }
    let sorted = file.findings.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.severity != other.severity { return one.severity > other.severity }
      if one.place.precedes(other.place) { return true }
      return !other.place.precedes(one.place) && left.offset < right.offset
    }
    var repairs = file.repairs
    for (_, finding) in sorted {
      // What mends several rules is said once, with the first of them.
      let own = repairs.filter { $0.mends(finding) }
      repairs.removeAll { repair in own.contains { $0.number == repair.number } }
      rows.append(ListingRow(head + cells(of: finding, own)))
    }
    return rows
  }

  private static func cells(of refusal: Refusal) -> [ListingCell] {
    [
      .text(refusal.code),
      level(.error),
      .wording(refusal.kind.actor.name, code: refusal.kind.actor.rawValue),
      .text(refusal.place?.description), .blank, .blank, .blank, .blank, .blank,
      .wording(refusal.message), .wording(refusal.remedy), .text(unexplainable),
    ]
  }

  private static func level(_ severity: Severity) -> ListingCell {
    .wording(severity.name, code: severity.rawValue, tone: severity.tone)
  }

  private static func cells(of finding: Finding, _ repairs: [RepairProposal]) -> [ListingCell] {
    let reason = ExplainedFinding.canExplain(finding) ? finding.explanation : unexplainable
    let remedies = [finding.kind.remedy] + repairs.map(\.line)
    let remedy = Wording(
      zh: remedies.map(\.zh).joined(separator: "；"),
      en: remedies.map(\.en).joined(separator: "; ")
    )
    return [
      .text(finding.code),
      level(finding.severity),
      .wording(finding.kind.actor.name, code: finding.kind.actor.rawValue),
      .text(finding.place?.description),
      .text(finding.formCell?.identifier), .text(finding.formCell?.label),
      .text(ExplainedFinding.identifiers(of: finding)),
      finding.comparedSides.map { .wording($0) } ?? .text(finding.found),
      .text(finding.comparedSides == nil ? finding.expected : nil),
      .wording(finding.message), .wording(remedy),
      .text(finding.explanation ?? reason),
    ]
  }

  /// The table with the rows of all files.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - verdict: The counts of all files, which stand above the table.
  ///   - tool: The program, which the foot names.
  /// - Returns: The document.
  public static func document(
    of rows: [ListingRow],
    _ verdict: Verdict,
    tool: Tool
  ) -> ListingDocument {
    let counts = verdict.wording
    let reasons = Wording(
      zh: "数据确实无误的，在“核实说明”一列写明理由，再用 nianbao accept --from 本文件 写到报告旁；标“—”的不能以说明代替改正，或者只是提示。",
      en:
        "Where the numbers are right, write why into the column Reason; nianbao accept --from this file puts it beside the report. What has a — cannot be explained, or needs no reason."
    )
    var listing = Listing(
      key: "findings",
      name: Wording(zh: "问题", en: "Findings"),
      lines: [reasons],
      columns: Column.allCases.map(\.column),
      rows: rows,
      headColumns: 1
    )
    listing.isFolded = true
    return ListingDocument(
      title: OwnDocument.findings.title,
      lines: [
        Wording(
          zh: "\(verdict.files) 个文件：\(counts.zh)",
          en: "\(verdict.files) files: \(counts.en)"
        )
      ],
      listings: [listing],
      foot: tool.wording
    )
  }
}

extension Severity {
  /// How a finding of the severity is to strike the eye.
  fileprivate var tone: ListingTone {
    switch self {
    case .error: .error
    case .warning: .warning
    case .unjudged: .notice
    case .note, .explained: .muted
    }
  }
}
