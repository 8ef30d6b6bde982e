import Nianbao

/// Findings that are told in one block: the rules that one wrong cell breaks.
struct FindingGroup {
  /// The findings, in their order; at least one.
  let findings: [Finding]
  /// The cell that all of them are about; nil for a finding by itself.
  let cell: FormCell?
  /// Where the cell stands; nil where that is not known.
  let place: Place?

  /// The findings of a file in blocks, each where the first of its findings stands.
  ///
  /// Of a proposal that is the only one for its fault the cell is known to be the wrong one. Other rules are
  /// told together where they are about the same total.
  static func groups(of file: CheckedFile) -> [FindingGroup] {
    let wrong = wrongCells(file.repairs)
    var groups: [FindingGroup] = []
    var members: [Key: [Int]] = [:]
    for (index, finding) in file.findings.enumerated() {
      guard let key = Key(finding, wrong) else { continue }
      members[key, default: []].append(index)
    }
    for (index, finding) in file.findings.enumerated() {
      let indices = Key(finding, wrong).flatMap { members[$0] } ?? [index]
      guard indices.first == index else { continue }
      let findings = indices.map { file.findings[$0] }
      let cell =
        findings.count > 1 ? Key(finding, wrong).flatMap { finding.formCell(at: $0.cell) } : nil
      let term = finding.terms.first { $0.cell == cell?.index && $0.fileOfLastYear == nil }
      groups.append(
        FindingGroup(findings: findings, cell: cell, place: term?.place ?? finding.place)
      )
    }
    return groups
  }

  /// What stands in the cell; nil for a finding by itself.
  var value: CellValue? {
    guard let cell else { return nil }
    return findings[0].terms.first { $0.cell == cell.index && $0.fileOfLastYear == nil }?.value
  }

  /// The cells that are certainly the wrong ones: those of the only proposal for a fault, if it changes one cell.
  private static func wrongCells(_ repairs: [RepairProposal]) -> Set<Int> {
    let faults = Dictionary(grouping: repairs, by: \.fault).values
    return Set(
      faults.compactMap { proposals in
        proposals.count == 1 && proposals[0].changes.count == 1
          ? proposals[0].changes[0].cell.index : nil
      }
    )
  }

  /// What findings of one block have in common.
  private struct Key: Hashable {
    let cell: Int
    let severity: Severity

    /// The key of a finding; nil for one that no rule gave, and for one that somebody has explained.
    init?(_ finding: Finding, _ wrong: Set<Int>) {
      guard let subject = finding.cell, finding.difference != nil, finding.explanation == nil,
        finding.terms.contains(where: { $0.cell == subject && $0.side == .right })
      else { return nil }
      let own = finding.terms.first { $0.fileOfLastYear == nil && wrong.contains($0.cell) }
      cell = own?.cell ?? subject
      severity = finding.severity
    }
  }
}

extension Finding {
  /// The cell of its form with an index.
  fileprivate func formCell(at index: Int) -> FormCell? { edition.map { $0.form.cells[index] } }
}
