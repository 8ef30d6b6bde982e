import ReportModel
import TextTools

/// The labels of one table of the form, folded, for looking up what a source's cell is.
///
/// It never changes, is made once and handed to everybody, so that nobody copies it.
final class LabelIndex: Sendable {
  /// The table's rows of values by their own folded label.
  let dataRows: [ExactText: Int]
  /// How many values each row has.
  let counts: [Int]
  /// The folded labels that only group rows: `三、本年度办理结果`.
  let rowGroups: Set<ExactText>
  /// The rows of values under each of these labels.
  let rowsOfGroup: [ExactText: [Int]]
  /// The folded column labels and corners.
  let columnLabels: Set<ExactText>
  /// The folded block titles.
  let titles: Set<ExactText>
  /// The headings of each block.
  let headings: [BlockHeadings]
  /// For each block, its folded leaf column labels in order.
  let leaves: [[String]]
  /// For each block, its folded leaf column labels with the folded groups above them.
  let leafPaths: [[[String]]]
  /// The folded groups right above leaf column labels that repeat under several of them, in a table of one block;
  /// empty where none do.
  let repeatedGroups: Set<ExactText>
  /// Other ways to write those groups.
  let groupSpellings: GroupSpellings
  /// The folded leaf column labels of every block.
  private let allLeaves: Set<ExactText>
  /// The folded column labels that name a unit of money.
  private let unitLabels: [String]
  /// Every folded label of the table.
  let all: Set<ExactText>
  /// Every character of the labels, digits aside.
  let characters: Set<Unicode.Scalar>
  /// The official label of a folded one.
  let official: [ExactText: String]
  /// The official label of each row of values.
  private let rows: [String]
  /// What tells the row of a label that is not written as the form writes it.
  let proof: LabelProof

  /// How the labels begin, those of the form and their variants.
  private let beginnings: LabelBeginnings
  /// The rows of values by the folded labels that many reports write instead of the official ones.
  private let rowVariants: [ExactText: Int]
  /// The folded labels that many reports write instead of the official ones, of rows and columns.
  let variants: Set<ExactText>

  init(_ table: FormTable) {
    var dataRows: [ExactText: Int] = [:]
    var rowsOfGroup: [ExactText: [Int]] = [:]
    var columnLabels: Set<ExactText> = []
    var titles: Set<ExactText> = []
    var rowVariants: [ExactText: Int] = [:]
    var official: [ExactText: String] = [:]
    func fold(_ label: String) -> String {
      let folded = LabelFolding.fold(label)
      official[folded] = label
      return folded
    }
    for (index, row) in table.layout.dataRows.enumerated() {
      if let own = row.headings.last, !own.label.isEmpty {
        dataRows[fold(own.label)] = index
        for variant in own.variants { rowVariants[LabelFolding.fold(variant)] = index }
      }
      for group in row.headings.dropLast() {
        rowsOfGroup[fold(group.label), default: []].append(index)
      }
    }
    let rowGroups = Set(rowsOfGroup.keys)
    counts = table.layout.dataRows.map(\.cells.count)
    for cell in table.layout.rows.joined() {
      switch cell.content {
      case .title(let label): titles.insert(ExactText(fold(label)))
      case .columnLabel(let label): columnLabels.insert(ExactText(fold(label)))
      case .rowLabel, .value: break
      }
    }
    headings = table.blocks.indices.map { BlockHeadings($0, of: table) }
    leafPaths = table.blocks.map { block in
      block.columns.flatMap(\.leafPaths).map { $0.map { LabelFolding.fold($0.label) } }
    }
    leaves = leafPaths.map { $0.compactMap(\.last) }
    let isRepeated = leaves.count == 1 && headings[0].leaves.count < leaves[0].count
    repeatedGroups =
      isRepeated ? Set(leafPaths[0].compactMap { $0.dropLast().last.map(ExactText.init) }) : []
    groupSpellings = GroupSpellings(isRepeated ? leafPaths[0] : [])
    all = Set(dataRows.keys).union(rowGroups).union(columnLabels).union(titles)
    characters = Set(all.flatMap(\.text.unicodeScalars)).filter { !$0.isASCIIDigit }
    self.dataRows = dataRows
    self.rowVariants = rowVariants
    beginnings = LabelBeginnings(all.union(rowVariants.keys).map(\.text))
    variants = Set(
      table.blocks.flatMap { ($0.columns + $0.rows).flatMap(\.allVariants) }
        .map { ExactText(LabelFolding.fold($0)) }
    )
    rows = table.layout.dataRows.map { $0.headings.last?.label ?? "" }
    proof = LabelProof(table)
    self.rowGroups = rowGroups
    self.rowsOfGroup = rowsOfGroup
    self.columnLabels = columnLabels
    unitLabels = columnLabels.map(\.text).filter { MoneyUnit.named(in: $0) != nil }.sorted()
    self.titles = titles
    allLeaves = headings.reduce(into: []) { $0.formUnion($1.leaves) }
    self.official = official
  }

  /// The row of values that a folded label stands for, and the official label where the source's is
  /// only a known variant of it.
  func dataRow(_ folded: String) -> (row: Int, variantOf: String?)? {
    guard beginnings.allow(folded) else { return nil }
    if let row = dataRows[folded] { return (row, nil) }
    return rowVariants[folded].map { ($0, rows[$0]) }
  }

  /// The row of values that the labels of a source's row name: the last of them that names one.
  func dataRow(in folded: [String]) -> Int? {
    for cell in folded.reversed() where !cell.isEmpty {
      if let found = dataRow(cell) { return found.row }
    }
    return nil
  }

  /// The folded official label of a row of values.
  func ownLabel(of row: Int) -> String { LabelFolding.fold(rows[row]) }

  /// Whether a folded label is a leaf column label of some block.
  func isLeaf(_ folded: String) -> Bool { allLeaves.contains(folded) }

  /// Whether a folded label is one of the table's.
  ///
  /// The unit of what is counted may stand in brackets behind the title of a group of rows: `第二十条第（五）项（件）`.
  func knows(_ folded: String) -> Bool {
    guard beginnings.allow(folded) else { return false }
    // The rows' own labels are among all of them.
    return all.contains(folded) || rowVariants[folded] != nil
      || LabelFolding.withoutItems(folded).map { titles.contains($0) || rowGroups.contains($0) }
        ?? false
  }

  /// Whether a folded text is a part of one of the table's labels.
  func holdPiece(_ folded: String) -> Bool { all.contains { $0.text.holds(folded) } }

  /// The unit of money that the table's headings name; nil where none does.
  var moneyUnit: String? { unitLabels.lazy.compactMap(MoneyUnit.named).first }

  /// Whether a folded text is a heading of the table but for its unit of money.
  func isInOtherUnit(_ folded: String) -> Bool {
    !unitLabels.isEmpty && folded.unicodeScalars.contains("元")
      && MoneyUnit.other(in: [folded], than: unitLabels) != nil
  }

  // MARK: Editions

  /// The indices of an edition's tables, in the form's order.
  static func indices(of edition: Edition) -> [LabelIndex] { ofEdition[edition] }

  /// The indices of the tables of all editions.
  static func indices(of editions: EditionRegistry) -> [LabelIndex] { ofRegistry[editions] }

  /// Every folded label of an edition, whatever its table.
  static func everyLabel(of edition: Edition) -> Set<ExactText> { labels[edition] }

  private static let ofEdition = MadeOnce<Edition, [LabelIndex]> {
    $0.form.tables.map(LabelIndex.init)
  }
  private static let ofRegistry = MadeOnce<EditionRegistry, [LabelIndex]> {
    $0.editions.flatMap { indices(of: $0) }
  }
  private static let labels = MadeOnce<Edition, Set<ExactText>> { edition in
    indices(of: edition).reduce(into: []) { $0.formUnion($1.all) }
  }
}

extension [LabelIndex] {
  /// Whether a text is a label of one of the tables, or another way to write the heading of a group.
  func know(_ text: String) -> Bool {
    let folded = LabelFolding.fold(text)
    return !folded.isEmpty
      && contains { $0.knows(folded) || $0.groupSpellings.group(meantBy: folded) != nil }
  }
}

extension Heading {
  /// The variants of this heading and of all below it.
  fileprivate var allVariants: [String] { variants + children.flatMap(\.allVariants) }
}
