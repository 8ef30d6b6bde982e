import ReportModel

/// The column headings that stand above a row of values, in the order in which they were met.
struct FlowHeader {
  /// What the headings say about the values below them.
  enum Verdict {
    /// They are the form's.
    case right
    /// There are none.
    case missing
    /// Some are written differently, the rest stand where the form has them.
    case variants([(found: String, official: String)])
    /// They are others, or in another order.
    case wrong(expected: [String])
  }

  private(set) var labels: [String] = []
  /// Where the first of them stands.
  private(set) var place: Place?

  mutating func add(_ folded: String, at place: Place) {
    if labels.isEmpty { self.place = place }
    labels.append(folded)
  }

  /// Compares the headings with those of a block of the form.
  func verdict(on block: Int, of table: FormTable, labels index: LabelIndex) -> Verdict {
    let expected = Self.printed(block, of: table)
    // A block's title or a stray line above the headings says nothing about the columns.
    let start = labels.firstIndex { expected.contains($0) } ?? labels.endIndex
    let found = labels[start...].filter { !index.rowGroups.contains($0) }
    if found == expected { return .right }
    let leaves = index.leaves[block]
    let foundLeaves = found.filter { leaves.contains($0) }
    if foundLeaves.isEmpty { return .missing }
    if foundLeaves == expected.filter({ leaves.contains($0) }) { return .right }
    let differing = zip(found, expected).filter { $0 != $1 }
    if found.count == expected.count, differing.allSatisfy({ !index.knows($0.0) }),
      differing.count * 2 <= leaves.count
    {
      return .variants(differing.map { ($0.0, index.official[$0.1] ?? $0.1) })
    }
    return .wrong(expected: expected.map { index.official[$0] ?? $0 })
  }

  /// The folded headings of a block in the order in which a reader meets them.
  private static func printed(_ block: Int, of table: FormTable) -> [String] {
    let rows = table.layout.dataRows
    guard let first = rows.first(where: { $0.block == block }) else { return [] }
    let previous = rows.last { $0.block < block }?.row ?? -1
    return table.layout.rows[(previous + 1)..<first.row].joined().compactMap { cell in
      if case .columnLabel(let label) = cell.content { LabelFolding.fold(label) } else { nil }
    }
  }
}
