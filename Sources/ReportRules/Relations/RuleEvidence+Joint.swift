import ReportModel

/// Rules about cells whose counts are known together alone: the sums of rows that a source writes as one row.
extension RuleEvidence {
  /// Several rules that are judged as one, by the sums of their sides.
  struct JointRules {
    /// The first of them, which stands for all.
    let rule: Rule
    let judgement: RuleJudgement
  }

  /// Judges together those of some rules that together cover what is known together.
  ///
  /// - Parameter rules: Rules of one family that cannot be judged one by one.
  /// - Returns: Those that are judged as one, and the rules that cannot be judged in this way either.
  func joined(_ rules: [Rule]) -> (joint: [JointRules], rest: [Rule]) {
    guard !report.jointCounts.isEmpty else { return ([], rules) }
    var number: [Int: Int] = [:]
    for (index, joint) in report.jointCounts.enumerated() {
      for cell in joint.cells { number[cell] = index }
    }
    var groups: [(key: Set<Int>, rules: [Rule])] = []
    var rest: [Rule] = []
    for rule in rules {
      let key = Set(rule.cells.compactMap { number[$0] })
      if key.isEmpty || !rule.partsOfLastYear.isEmpty {
        rest.append(rule)
      } else if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].rules.append(rule)
      } else {
        groups.append((key, [rule]))
      }
    }
    var joint: [JointRules] = []
    for group in groups {
      let judgement = group.rules[0].judgement(
        left: report.operands(of: group.rules.flatMap(\.parts)),
        right: report.operands(of: group.rules.flatMap(\.totals))
      )
      if judgement.verdict == .unjudged {
        rest += group.rules
      } else {
        joint.append(JointRules(rule: group.rules[0], judgement: judgement))
      }
    }
    return (joint, rest)
  }

  /// Whether a cell's count is known with those of others alone.
  func isJoint(_ cell: Int) -> Bool { report.jointCounts.contains { $0.cells.contains(cell) } }
}
