import ReportModel

/// The labels of one table of the form, folded, for looking up what a source's cell is.
struct LabelIndex: Sendable {
  /// The table's rows of values by their own folded label.
  let dataRows: [String: Int]
  /// How many values each row has.
  let counts: [Int]
  /// The folded labels that only group rows: `三、本年度办理结果`.
  let rowGroups: Set<String>
  /// The folded column labels and corners.
  let columnLabels: Set<String>
  /// The folded block titles.
  let titles: Set<String>
  /// For each block, its folded leaf column labels in order.
  let leaves: [[String]]
  /// For each block, its folded leaf column labels with the folded groups above them.
  let leafPaths: [[[String]]]
  /// The folded leaf column labels of every block.
  private let allLeaves: Set<String>
  /// Every folded label of the table.
  let all: Set<String>
  /// Every character of the labels, digits aside.
  let characters: Set<Unicode.Scalar>
  /// The official label of a folded one.
  let official: [String: String]

  /// Labels that many reports write instead of the official ones.
  static let variants = [
    "规范性文件": "行政规范性文件", "行政规范性文件": "规范性文件",
    "行政规范性档案": "行政规范性文件", "规范性档案": "规范性文件",
    "现行有效件": "现行有效件数",
    "(二)部分公开": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "逾期不补正": notCorrected, "1逾期不补正": notCorrected,
    "逾期不缴费": feeUnpaid, "2逾期不缴费": feeUnpaid,
  ]
  private static let notCorrected = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
  private static let feeUnpaid = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"

  init(_ table: FormTable) {
    var dataRows: [String: Int] = [:]
    var rowGroups: Set<String> = []
    var columnLabels: Set<String> = []
    var titles: Set<String> = []
    var official: [String: String] = [:]
    func fold(_ label: String) -> String {
      let folded = LabelFolding.fold(label)
      official[folded] = label
      return folded
    }
    for (index, row) in table.layout.dataRows.enumerated() {
      if let own = row.headings.last, !own.label.isEmpty { dataRows[fold(own.label)] = index }
      for group in row.headings.dropLast() { rowGroups.insert(fold(group.label)) }
    }
    counts = table.layout.dataRows.map(\.cells.count)
    for cell in table.layout.rows.joined() {
      switch cell.content {
      case .title(let label): titles.insert(fold(label))
      case .columnLabel(let label): columnLabels.insert(fold(label))
      case .rowLabel, .value: break
      }
    }
    leafPaths = table.blocks.map { block in
      block.columns.flatMap(\.leafPaths).map { $0.map { LabelFolding.fold($0.label) } }
    }
    leaves = leafPaths.map { $0.compactMap(\.last) }
    all = Set(dataRows.keys).union(rowGroups).union(columnLabels).union(titles)
    characters = Set(all.flatMap(\.unicodeScalars)).filter { !("0"..."9").contains($0) }
    self.dataRows = dataRows
    self.rowGroups = rowGroups
    self.columnLabels = columnLabels
    self.titles = titles
    allLeaves = Set(leaves.joined())
    self.official = official
  }

  /// The row of values that a folded label stands for, and the official label where the source's is
  /// only a known variant of it.
  func dataRow(_ folded: String) -> (row: Int, variantOf: String?)? {
    if let row = dataRows[folded] { return (row, nil) }
    guard let other = Self.variants[folded] else { return nil }
    let label = LabelFolding.fold(other)
    return dataRows[label].map { ($0, official[label]) }
  }

  /// Whether a folded label is a leaf column label of some block.
  func isLeaf(_ folded: String) -> Bool { allLeaves.contains(folded) }

  /// Whether a folded label is one of the table's.
  func knows(_ folded: String) -> Bool { all.contains(folded) || dataRow(folded) != nil }

  /// Every folded label of each edition, whatever its table.
  static let everyLabel: [Edition: Set<String>] = all.mapValues { tables in
    tables.reduce(into: []) { $0.formUnion($1.all) }
  }

  /// The indices of the three tables of each edition.
  static let all: [Edition: [LabelIndex]] = Dictionary(
    uniqueKeysWithValues: Edition.allCases.map { ($0, $0.form.tables.map(LabelIndex.init)) }
  )
}
