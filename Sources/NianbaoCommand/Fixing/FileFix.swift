import Nianbao
import TextTools

/// A report with broken sums, and what may be changed in a copy of it.
struct FileFix: Sendable {
  let input: Input
  /// What may be changed.
  let certain: [RepairProposal]
  /// The faults that are left as they are.
  let left: [RepairPlan.Fault]
  /// Why the file cannot be changed; nil where it can.
  let refusal: Refusal?
  private let file: ReportFile
  private let lastYear: LastYear?
  private let explained: [ExplainedFinding]

  init(
    _ input: Input,
    _ file: ReportFile,
    _ plan: RepairPlan,
    _ lastYear: LastYear?,
    _ explained: [ExplainedFinding]
  ) {
    self.input = input
    self.file = file
    self.lastYear = lastYear
    self.explained = explained
    certain = plan.certain
    left = plan.left
    var refusal: Refusal?
    if !plan.certain.isEmpty {
      // What cannot be changed is not asked for.
      do throws(Refusal) {
        _ = try file.repaired(
          plan.certain.map(\.number),
          lastYear: lastYear,
          explained: explained
        )
      } catch {
        refusal = error
      }
    }
    self.refusal = refusal
  }

  /// The file's name in the folder of copies; what was converted has the name of what it was converted to.
  var name: String {
    let path =
      input.pathInFolder ?? input.path.split(separator: "/").last.map { String($0) } ?? input.path
    guard file.conversion != nil else { return path }
    return path.named(
      as: file.format,
      replacingSuffix: !FormatRegistry.suffix(ofFileNamed: path).isEmpty
    )
  }

  /// A copy in which proposals are carried out.
  struct Copy {
    let bytes: [UInt8]
    let changeCount: Int
    /// What there is to say of the writing.
    let findings: [Finding]
    /// What a check finds in the copy.
    let verdict: Verdict
    let protocolEntry: ChangeProtocol.File
  }

  /// Makes the copy.
  ///
  /// - Parameters:
  ///   - proposals: What to carry out.
  ///   - path: Where the copy will be, as the protocol names it.
  /// - Returns: The copy.
  /// - Throws: ``Refusal`` if the file cannot be changed.
  func copy(with proposals: [RepairProposal], at path: String) throws(Refusal) -> Copy {
    let update = try file.repaired(
      proposals.map(\.number),
      lastYear: lastYear,
      explained: explained
    )
    let mended = try ReportFile(reading: update.bytes)
    let findings = mended.check(
      beside: LastYearMatch(lastYear: lastYear),
      explained: explained
    )
    let entry = ChangeProtocol.File(
      file: input.shownPath,
      copy: PathText.shown(path),
      of: file.report,
      repairs: proposals.map { ChangeProtocol.Repair($0) }
    )
    return Copy(
      bytes: update.bytes,
      changeCount: update.changes.count,
      findings: update.findings,
      verdict: CheckedFile(name: path, file: mended, findings: findings).verdict,
      protocolEntry: entry
    )
  }
}
