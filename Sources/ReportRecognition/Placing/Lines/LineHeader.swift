import ReportModel

/// The column headings that stand above a row of values in lines of text.
struct LineHeader {
  /// A heading of the table, or a piece of text that is none, folded.
  private enum Item {
    case label(String)
    case stranger(String)

    var text: String {
      switch self {
      case .label(let text), .stranger(let text): text
      }
    }
  }

  private var items: [Item] = []
  /// Where the first of them stands.
  private(set) var start: Int?

  mutating func add(label: String, at place: Int) {
    start = start ?? place
    items.append(.label(label))
  }

  mutating func add(stranger: String) {
    if !stranger.isEmpty { items.append(.stranger(stranger)) }
  }

  /// What was found, for a message.
  var texts: [String] { items.map(\.text) }

  /// Compares the headings with those of a block of the form.
  func verdict(on block: Int, of table: FormTable, labels: LabelIndex) -> FlowHeader.Verdict {
    let corner = table.blocks[block].corner.map { LabelFolding.fold($0) }
    let expected = FlowHeader.printed(block, of: table).filter { $0 != corner }
    let all = items.filter { item in
      if case .label(let label) = item {
        labels.columnLabels.contains(label) && label != corner
      } else {
        true
      }
    }
    let found = all.compactMap { if case .label(let label) = $0 { label } else { nil } }
    let names = expected.map { labels.official[$0] ?? $0 }
    if found == expected || found.count > expected.count && found.suffix(expected.count) == expected
    {
      return .right
    }
    if let variants = variants(in: all, of: expected, names: names) { return .variants(variants) }
    guard Self.isSubsequence(found, of: expected), areFragments(all, of: labels) else {
      return .wrong(expected: names)
    }
    return .missing
  }

  /// Whether there are enough headings to say something about the columns.
  func saysSomething(labels: LabelIndex) -> Bool {
    Set(
      items.compactMap { if case .label(let label) = $0 { label } else { nil } }
        .filter(labels.isLeaf)
    ).count > 1
  }

  /// Headings that are written differently, each where the form has the one that it is most alike.
  private func variants(
    in all: [Item],
    of expected: [String],
    names: [String]
  ) -> [(found: String, official: String)]? {
    guard all.count == expected.count else { return nil }
    var variants: [(String, String)] = []
    for (item, index) in zip(all, expected.indices) {
      switch item {
      case .label(let label): if label != expected[index] { return nil }
      case .stranger(let text):
        guard FlowHeader.isVariant(text, of: expected[index], among: Set(expected)) else {
          return nil
        }
        variants.append((text, names[index]))
      }
    }
    return variants
  }

  private static func isSubsequence(_ part: [String], of whole: [String]) -> Bool {
    var rest = part[...]
    for label in whole where rest.first == label { rest.removeFirst() }
    return rest.isEmpty
  }

  /// Whether what is no heading consists of the labels' own characters: headings that were torn apart.
  private func areFragments(_ all: [Item], of labels: LabelIndex) -> Bool {
    let characters = labels.characters
    return all.allSatisfy { item in
      if case .stranger(let text) = item {
        text.unicodeScalars.allSatisfy(characters.contains)
      } else {
        true
      }
    }
  }
}
