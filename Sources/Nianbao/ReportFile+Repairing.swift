public import FindingReports
public import ReportModel
public import ReportRules

extension ReportFile {
  /// The proposals to mend the report's broken sums, numbered from 1.
  ///
  /// - Parameters:
  ///   - lastYear: Last year's report; nil if there is none.
  ///   - explained: What the organ has explained: a sum that it stands by is none to mend.
  /// - Returns: At most three for each fault, the likeliest first; empty if all sums hold.
  public func repairProposals(
    lastYear: LastYear? = nil,
    explained: [ExplainedFinding] = []
  ) -> [RepairProposal] {
    proposalGroups(lastYear, explained).flatMap { $0 }
  }

  /// The proposals for each fault; empty where there is none.
  func proposalGroups(
    _ lastYear: LastYear?,
    _ explained: [ExplainedFinding]
  ) -> [[RepairProposal]] {
    var number = 0
    return repairGroups(lastYear, explained).enumerated().map { fault, repairs in
      repairs.map { repair in
        number += 1
        return proposal(repair, number: number, fault: fault + 1)
      }
    }
  }

  private func proposal(_ repair: Repair, number: Int, fault: Int) -> RepairProposal {
    func change(_ change: Repair.Change) -> RepairProposal.Change {
      RepairProposal.Change(
        cell: report.form.cells[change.cell],
        old: String(change.old),
        new: String(change.new),
        place: reading.places.place(of: change.cell)
      )
    }
    return RepairProposal(
      number: number,
      fault: fault,
      kind: repair.kind.rawValue,
      name: repair.kind.name,
      changes: repair.changes.map(change),
      computed: repair.computed.map(change),
      rules: repair.mended,
      support: repair.support,
      isCertain: repair.isCertain
    )
  }

  /// The file with proposals carried out.
  ///
  /// - Parameters:
  ///   - numbers: The numbers of the proposals, as ``repairProposals(lastYear:explained:)`` gives them.
  ///   - lastYear: Last year's report, if the proposals were made with it.
  ///   - explained: What was explained, if the proposals were made with it.
  /// - Returns: The file with the edits, and what was changed.
  /// - Throws: ``Refusal`` `REPAIR-NUMBER` for a number that there is not, or two for one fault;
  ///   otherwise as ``updated(from:)``.
  public func repaired(
    _ numbers: [Int],
    lastYear: LastYear? = nil,
    explained: [ExplainedFinding] = []
  ) throws(Refusal) -> Update {
    try mendedFile(saying: mendedReport(numbers, lastYear: lastYear, explained: explained))
  }

  /// The report with proposals carried out; what stands beside a number in its cell stays.
  ///
  /// - Parameters:
  ///   - numbers: The numbers of the proposals, as ``repairProposals(lastYear:explained:)`` gives them.
  ///   - lastYear: Last year's report, if the proposals were made with it.
  ///   - explained: What was explained, if the proposals were made with it.
  /// - Returns: The report.
  /// - Throws: ``Refusal`` `REPAIR-NUMBER` for a number that there is not, or two for one fault.
  public func mendedReport(
    _ numbers: [Int],
    lastYear: LastYear? = nil,
    explained: [ExplainedFinding] = []
  ) throws(Refusal) -> Report {
    let all = repairGroups(lastYear, explained).enumerated().flatMap { fault, repairs in
      repairs.map { (fault: fault, repair: $0) }
    }
    var mended = report
    var faults: Set<Int> = []
    for number in numbers {
      guard all.indices.contains(number - 1), faults.insert(all[number - 1].fault).inserted else {
        throw .repairNumber(number, of: all.count)
      }
      mended = all[number - 1].repair.applied(to: mended)
    }
    return mended
  }

  /// The file saying another report: edited in place, or written anew where it is one of this program's own.
  ///
  /// - Parameter mended: The report that the file should say.
  /// - Returns: The file with the edits.
  /// - Throws: ``Refusal`` as ``updated(to:)``; for a file that is not edited in place and not this program's own, that
  ///   it is not updated.
  public func mendedFile(saying mended: Report) throws(Refusal) -> Update {
    format.isUpdated ? try updated(to: mended) : try rewritten(to: mended)
  }

  /// For each group of broken sums that hang together the repairs, the likeliest first; empty where there is none.
  private func repairGroups(_ lastYear: LastYear?, _ explained: [ExplainedFinding]) -> [[Repair]] {
    let lastYear = lastYear.flatMap { YearCheck.isYearBefore($0, report) ? $0 : nil }
    // What nobody has filled in is not for a program to fill in.
    let unfilled = fillState.unfilled
    func isProposed(_ repair: Repair) -> Bool {
      !repair.changes.contains { change in unfilled.contains { $0.cells.contains(change.cell) } }
    }
    return RepairSearch.repairs(
      of: report,
      lastYear: lastYear,
      explained: explained,
      computed: reading.computed
    )
    .map { $0.filter(isProposed) }
  }
}

extension Refusal {
  fileprivate static func repairNumber(_ number: Int, of count: Int) -> Refusal {
    Refusal(
      .repairNumber,
      side: .report,
      message: Wording(
        zh: "没有第 \(number) 个修改建议，或同一处选了两个；建议共 \(count) 个",
        en: "there is no proposal \(number), or two for one fault; there are \(count)"
      ),
      remedy: Wording(
        zh: "用 nianbao check 查看建议的编号",
        en: "see the numbers of the proposals with nianbao check"
      )
    )
  }
}

extension RefusalKind {
  /// There is no proposal of a number.
  static let repairNumber = RefusalKind(
    code: "REPAIR-NUMBER",
    meaning: Wording(
      zh: "没有这个编号的修改建议，或同一处选了两个",
      en: "there is no proposal of that number, or two were chosen for one fault"
    ),
    example: Wording(
      zh: "update 某局.txt --apply 9，而建议只有 3 个",
      en: "--apply 9 where there are 3 proposals"
    ),
    actor: .program,
    since: 1
  )
}
