public import ReportModel

/// Puts edits into a source by replacing just the edited cells and lines; every other byte stays.
public struct SourceUpdate: Sendable {
  /// The source with the edits.
  public let bytes: [UInt8]
  /// What was changed, in the order of the report.
  public let changes: [ReportChange]
  /// The lines that were taken out.
  public let removed: [RemovedLine]

  /// Puts what differs in an edited report into the original; what was made is not read back.
  ///
  /// - Parameters:
  ///   - original: The bytes of the source.
  ///   - recognition: What was recognised in it.
  ///   - edited: The report that the source should say.
  ///   - syntax: How the source writes text.
  /// - Throws: A refusal that names each edit without a place in the original.
  public init<Syntax: SourceSyntax>(
    _ original: [UInt8],
    _ recognition: Recognition,
    to edited: Report,
    syntax: Syntax
  ) throws(Refusal) {
    var plan = SourceEditPlan(original, recognition, syntax: syntax)
    let edited = edited.withoutProvenance
    changes = ReportChange.changes(
      from: recognition.reading.report.withoutProvenance,
      to: edited
    )
    // The cells of another edition are not those of the original.
    if case .edition? = changes.first { throw .editsWithoutPlace([changes[0]], in: edited) }
    for change in changes { plan.add(change, among: changes) }
    guard plan.withoutPlace.isEmpty else {
      throw .editsWithoutPlace(plan.withoutPlace, in: edited)
    }
    removed = plan.removed
    bytes = plan.apply()
  }
}

extension Refusal {
  /// Edits that an original has no place for, each by its name.
  package static func editsWithoutPlace(
    _ changes: [ReportChange],
    in report: Report
  ) -> Refusal {
    editsWithoutPlace(changes.map { ($0, .editWithoutPlace) }, in: report)
  }

  /// Edits that an original has no place for, each by its name and with what keeps it out.
  static func editsWithoutPlace(
    _ edits: [(change: ReportChange, kind: FindingKind)],
    in report: Report
  ) -> Refusal {
    let names = edits.prefix(3).map(\.change)
    let kind = edits.count == 1 ? edits[0].kind : .editWithoutPlace
    return Refusal(
      RefusalKind(for: kind),
      side: .report,
      message: Wording(
        zh: "有 \(edits.count) 处修改在原文中没有位置：\(names.map(\.subject.zh).joined(separator: "；"))",
        en:
          "\(edits.count) edits have no place in the original: \(names.map(\.subject.en).joined(separator: "; "))"
      ),
      remedy: (edits.first?.kind ?? .editWithoutPlace).remedy,
      findings: edits.map { Finding(lost: $0.change, kind: $0.kind, in: report) }
    )
  }
}

extension Report {
  /// The report without what stands in no text: its metadata and how a number was found.
  public var withoutProvenance: Report {
    var report = self
    report.metadata = Metadata()
    for index in report.values.indices {
      if case .number(var value) = report.values[index], value.isRecoveredByArithmetic {
        value.isRecoveredByArithmetic = false
        report.values[index] = .number(value)
      }
    }
    return report
  }
}

extension Finding {
  /// A part of a report, or an edit of it, that a source cannot hold.
  public init(lost change: ReportChange, kind: FindingKind, in report: Report) {
    var cell: FormCell?
    if case .value(let described, _, _) = change { cell = described }
    self.init(
      kind,
      cell: cell,
      edition: report.edition,
      found: change.new,
      expected: change.old,
      zh: "“\(change.subject.zh)”：\(kind.meaning.zh)",
      en: "\(change.subject.en): \(kind.meaning.en)"
    )
  }
}

extension FindingKind {
  /// An edit has no place in the original.
  public static let editWithoutPlace = FindingKind(
    code: "EDIT-NO-PLACE",
    severity: .error,
    meaning: Wording(
      zh: "某处修改在原文中没有对应位置，未写入",
      en: "an edit has no place in the original; nothing was written"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "在原文中补上该单元格或段落，或改用 convert 另行输出",
      en: "add the cell or paragraph to the original, or write a new text with convert"
    ),
    example: Wording(
      zh: "原文没有表四，而修改了表四的数",
      en: "a number of table four changed, while the original has no such table"
    ),
    actor: .program,
    since: 1
  )
}
