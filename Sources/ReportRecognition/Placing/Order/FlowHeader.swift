import ReportModel

/// The column headings that stand above a row of values, in the order in which they were met.
struct FlowHeader {
  /// What the headings say about the values below them.
  enum Verdict {
    /// They are the form's.
    case right
    /// There are none, or they do not say which group they belong to.
    case missing
    /// Some are written differently, the rest stand where the form has them.
    case variants([(found: String, official: String)])
    /// They are others, or in another order.
    case wrong(expected: [String])
  }

  /// The rows of headings, blank cells left out.
  private(set) var rows: [[String]] = []
  /// Where the first of them stands.
  private(set) var place: Place?
  /// The leaf headings, of any block, that were met.
  private(set) var leaves: Set<String> = []

  /// Every heading in reading order.
  var labels: [String] { Array(rows.joined()) }

  mutating func add(_ folded: [String], at place: Place, labels index: LabelIndex) {
    if rows.isEmpty { self.place = place }
    rows.append(folded)
    for text in folded where index.isLeaf(text) { leaves.insert(text) }
  }

  /// Compares the headings with those of a block of the form.
  func verdict(on block: Int, of table: FormTable, labels index: LabelIndex) -> Verdict {
    let expected = Self.printed(block, of: table)
    let own = Set(expected)
    let wrong = Verdict.wrong(expected: expected.map { index.official[$0] ?? $0 })
    // A block's title or a stray line above the headings says nothing about the columns.
    let relevant = rows.drop { !$0.contains(where: own.contains) }
    guard !relevant.isEmpty else {
      let isOther = rows.contains { $0.count > 1 } || !leaves.isEmpty
      return isOther ? wrong : .missing
    }
    let found = relevant.joined().filter { !index.rowGroups.contains($0) }
    if found == expected { return .right }
    let columns = Set(index.leaves[block])
    let corner = table.blocks[block].corner.map { LabelFolding.fold($0) }
    let differing = zip(found, expected).filter { $0 != $1 }
    if found.count == expected.count, !differing.isEmpty,
      differing.allSatisfy({ pair in
        !index.knows(pair.0) && (pair.1 == corner || Self.isVariant(pair.0, of: pair.1, among: own))
      })
    {
      return .variants(differing.map { ($0.0, index.official[$0.1] ?? $0.1) })
    }
    let foundLeaves = found.filter { columns.contains($0) }
    if foundLeaves.isEmpty {
      let isOther = relevant.contains { row in
        row.contains { !own.contains($0) && !index.rowGroups.contains($0) }
      }
      return isOther ? wrong : .missing
    }
    guard foundLeaves == expected.filter({ columns.contains($0) }),
      !relevant.contains(where: { hasStranger($0, own: own, leaves: columns, labels: index) })
    else { return wrong }
    return judgeGroups(found, expected: expected, leaves: columns, otherwise: wrong)
  }

  /// Whether an unknown heading can be told to be a known one: more alike to it than to any other.
  static func isVariant(_ found: String, of official: String, among labels: Set<String>) -> Bool {
    func likeness(_ label: String) -> Int {
      let characters = Set(label.unicodeScalars)
      return Set(found.unicodeScalars).count(where: characters.contains)
    }
    let own = likeness(official)
    return own * 2 >= Set(official.unicodeScalars).count
      && labels.allSatisfy { $0 == official || likeness($0) < own }
  }

  /// Whether a row of column headings has one more than the form.
  private func hasStranger(
    _ row: [String],
    own: Set<String>,
    leaves: Set<String>,
    labels: LabelIndex
  ) -> Bool {
    row.contains(where: leaves.contains)
      && row.contains {
        !own.contains($0) && !labels.rowGroups.contains($0) && !labels.titles.contains($0)
      }
  }

  /// Compares the groups over the columns, without which equal headings cannot be told apart.
  private func judgeGroups(
    _ found: [String],
    expected: [String],
    leaves: Set<String>,
    otherwise wrong: Verdict
  ) -> Verdict {
    let groups = expected.filter { !leaves.contains($0) }
    let foundGroups = found.filter { groups.contains($0) }
    var rest = foundGroups[...]
    for group in groups where rest.first == group { rest.removeFirst() }
    guard rest.isEmpty else { return wrong }
    let isUnclear =
      expected.count { leaves.contains($0) } > leaves.count && foundGroups.count < groups.count
    return isUnclear ? .missing : .right
  }

  /// The folded headings of a block in the order in which a reader meets them.
  static func printed(_ block: Int, of table: FormTable) -> [String] {
    let rows = table.layout.dataRows
    guard let first = rows.first(where: { $0.block == block }) else { return [] }
    let previous = rows.last { $0.block < block }?.row ?? -1
    return table.layout.rows[(previous + 1)..<first.row].joined().compactMap { cell in
      if case .columnLabel(let label) = cell.content { LabelFolding.fold(label) } else { nil }
    }
  }
}
