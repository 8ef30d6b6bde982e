/// A count that a source gives for several cells together: one row for three rows of the form.
public struct JointCount: Hashable, Sendable {
  /// The cells, by their indices in the form.
  public let cells: [Int]
  /// What they add up to.
  public let count: Int

  /// Describes a count of several cells.
  public init(of cells: [Int], count: Int) {
    self.cells = cells
    self.count = count
  }
}

extension Report {
  /// What some cells contribute to a side of a rule: those that are known together alone count as one.
  public func operands(of cells: [Int]) -> [RuleOperand] {
    var rest = cells
    var counts: [RuleOperand] = []
    for joint in jointCounts where joint.cells.allSatisfy(rest.contains) {
      rest.removeAll(where: joint.cells.contains)
      counts.append(.count(joint.count))
    }
    return rest.map { RuleOperand(values[$0]) } + counts
  }
}
