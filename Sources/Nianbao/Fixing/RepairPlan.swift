public import FindingReports
public import ReportRules

/// The proposals to mend a report's broken sums: which a program may carry out, and which somebody has to look at.
public struct RepairPlan: Sendable {
  /// Why broken sums are not mended by a program.
  public enum Doubt: Hashable, Sendable {
    /// No small change mends them.
    case unexplained
    /// Several changes mend them.
    case several(Int)
    /// One change mends them, and neither the text nor last year's report speaks for it.
    case unconfirmed
  }

  /// Broken sums that are left as they are.
  public struct Fault: Hashable, Sendable {
    /// The number of the fault, as proposals name it.
    public let number: Int
    /// Why it is left.
    public let doubt: Doubt
  }

  /// For each fault the proposals; empty where there is none.
  private let groups: [[RepairProposal]]

  init(groups: [[RepairProposal]]) { self.groups = groups }

  /// Whether all sums hold.
  public var isEmpty: Bool { groups.isEmpty }

  /// All proposals, in the order of their numbers from 1.
  public var proposals: [RepairProposal] { groups.flatMap { $0 } }

  /// For each fault that may be mended unseen the one proposal.
  ///
  /// A change may be made if it is the only one that mends its sums, and at least one of the text and last year's
  /// report speaks for it and neither against it: that nothing contradicts it is no agreement.
  public var certain: [RepairProposal] {
    groups.compactMap { $0.count == 1 && $0[0].isCertain ? $0[0] : nil }
  }

  /// The other faults, in order.
  public var left: [Fault] {
    groups.enumerated().compactMap { index, group in
      let doubt: Doubt
      switch group.count {
      case 0: doubt = .unexplained
      case 1 where group[0].isCertain: return nil
      case 1: doubt = .unconfirmed
      default: doubt = .several(group.count)
      }
      return Fault(number: index + 1, doubt: doubt)
    }
  }
}

extension ReportFile {
  /// The proposals to mend the report's broken sums, at most three for each fault, the likeliest first.
  ///
  /// - Parameters:
  ///   - lastYear: Last year's report; nil if there is none.
  ///   - explained: What the organ has explained: a sum that it stands by is none to mend.
  /// - Returns: The plan; empty if all sums hold.
  public func repairPlan(
    lastYear: LastYear? = nil,
    explained: [ExplainedFinding] = []
  ) -> RepairPlan {
    RepairPlan(groups: proposalGroups(lastYear, explained))
  }
}
