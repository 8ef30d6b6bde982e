public import FindingReports
public import Nianbao
public import ReportModel
internal import ReportRules

/// What a report comes to: its findings, and the proposals to mend its sums.
public struct JudgedReport: Sendable {
  /// The file, saying the report as it stands.
  public let file: ReportFile
  /// Everything that is found, with what was explained marked so.
  public let findings: [Finding]
  /// The proposals to mend its sums.
  public let repairs: [RepairProposal]

  init(_ file: ReportFile, _ match: LastYearMatch, _ reasons: [ExplainedFinding]) {
    self.file = file
    findings = file.check(beside: match, explained: reasons)
    repairs = file.repairProposals(lastYear: match.lastYear, explained: reasons)
  }
}
