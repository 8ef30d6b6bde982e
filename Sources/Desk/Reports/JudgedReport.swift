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
    findings = Self.findings(in: file, match, reasons)
    repairs = file.repairProposals(lastYear: match.lastYear, explained: reasons)
  }

  /// What is found in a file, with what was explained marked so.
  static func findings(
    in file: ReportFile,
    _ match: LastYearMatch,
    _ reasons: [ExplainedFinding]
  ) -> [Finding] {
    (file.check(lastYear: match.lastYear) + match.findings)
      .explained(by: reasons, lastYear: match.lastYear)
  }
}
