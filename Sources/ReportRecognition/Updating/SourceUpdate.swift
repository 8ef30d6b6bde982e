public import ReportModel

/// Puts edits into a source by replacing just the edited cells and lines; every other byte stays.
public struct SourceUpdate: Sendable {
  /// The source with the edits.
  public let bytes: [UInt8]
  /// What was changed, in the order of the report.
  public let changes: [ReportChange]

  /// Puts what differs in an edited report into the original.
  ///
  /// - Parameters:
  ///   - original: The bytes of the source.
  ///   - recognition: What was recognised in it.
  ///   - edited: The report that the source should say.
  ///   - syntax: How the source writes text.
  ///   - read: Reads a report from bytes of the source's kind.
  /// - Throws: A refusal that names each edit without a place in the original. What reads back decides:
  ///   an edit that would be read as something else is refused by its name.
  public init<Syntax: SourceSyntax>(
    _ original: [UInt8],
    _ recognition: Recognition,
    to edited: Report,
    syntax: Syntax,
    read: ([UInt8]) throws(Refusal) -> Recognition
  ) throws(Refusal) {
    var plan = SourceEditPlan(original, recognition, syntax: syntax)
    let edited = edited.withoutProvenance
    let changes = ReportChange.changes(
      from: recognition.reading.report.withoutProvenance,
      to: edited
    )
    // The cells of another edition are not those of the original.
    if case .edition? = changes.first { throw Self.refusal([changes[0]], edited) }
    for change in changes { plan.add(change, among: changes) }
    guard plan.withoutPlace.isEmpty else { throw Self.refusal(plan.withoutPlace, edited) }
    let bytes = plan.apply()
    let differences: [ReportChange]
    do throws(Refusal) {
      let report = try read(bytes).reading.report
      differences = ReportChange.changes(from: edited, to: report.withoutProvenance)
    } catch {
      // What is read no more, for a NUL or because the title is gone, names no place.
      throw Self.refusal(Self.holdingNul(changes) ?? changes, edited)
    }
    guard differences.isEmpty else {
      throw Self.refusal(Self.causes(of: differences, among: changes), edited)
    }
    self.bytes = bytes
    self.changes = changes
  }

  private static func holdingNul(_ changes: [ReportChange]) -> [ReportChange]? {
    let found = changes.filter { $0.new?.unicodeScalars.contains("\0") == true }
    return found.isEmpty ? nil : found
  }

  /// The edits that make a text read back as something else; all where none can be singled out.
  private static func causes(
    of differences: [ReportChange],
    among changes: [ReportChange]
  ) -> [ReportChange] {
    // What was put in and is not there again is the cause; what it pushed aside is not.
    let exact = changes.filter { change in
      differences.contains { $0.isSameSubject(as: change) && $0.old == change.new }
    }
    if !exact.isEmpty { return exact }
    let near = changes.filter { change in differences.contains { $0.isSameSubject(as: change) } }
    return near.isEmpty ? changes : near
  }

  private static func refusal(_ changes: [ReportChange], _ report: Report) -> Refusal {
    let names = changes.prefix(3)
    return Refusal(
      RefusalKind(for: .editWithoutPlace),
      side: .report,
      message: Wording(
        zh: "有 \(changes.count) 处修改在原文中没有位置：\(names.map(\.subject.zh).joined(separator: "；"))",
        en:
          "\(changes.count) edits have no place in the original: \(names.map(\.subject.en).joined(separator: "; "))"
      ),
      remedy: FindingKind.editWithoutPlace.remedy,
      findings: changes.map { Finding(lost: $0, kind: .editWithoutPlace, in: report) }
    )
  }
}

extension ReportChange {
  /// Whether two differences are about the same cell, heading or list of lines.
  fileprivate func isSameSubject(as other: ReportChange) -> Bool {
    switch (self, other) {
    case (.value(let cell, _, _), .value(let otherCell, _, _)): cell.index == otherCell.index
    case (.line(let lines, _), .line(let otherLines, _)): lines == otherLines
    case (.heading(let kind, _, _), .heading(let otherKind, _, _)): kind == otherKind
    case (.organ, .organ), (.year, .year), (.edition, .edition): true
    default: false
    }
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
