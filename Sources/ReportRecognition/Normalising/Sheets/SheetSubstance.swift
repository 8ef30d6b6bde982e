import ReportModel
import TextTools

/// What of a report a sheet holds, as far as it can be told of the sheet alone.
struct SheetSubstance {
  /// Whether the sheet is named as the report or a section of it.
  let isNamed: Bool
  /// Whether a title with a year stands in its first rows.
  let hasTitle: Bool
  /// Whether labels of a report table stand beside values, or beside each other as headings do.
  let hasTable: Bool
  /// The sections whose headings stand there with text, or as the only one.
  let sections: Set<SectionKind>
  /// Whether the sheet says of itself that it tells how to fill the report in.
  let isInstruction: Bool

  /// Looks at a sheet.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - rows: Its rows.
  ///   - headings: The headings of the sections.
  ///   - labels: The labels of the report tables.
  init(name: String, rows: [SheetRow], headings: SectionHeadings, labels: [LabelIndex]) {
    isNamed = headings.section(named: name) != nil || Document.isTitle(name)
    let first = rows.lazy.flatMap(\.written).first?.text ?? ""
    isInstruction = Self.tellsHowToFill(name) || Self.tellsHowToFill(first)
    hasTitle = rows.prefix(SheetDocument.titleLimit).contains {
      $0.isTitle && !Self.tellsHowToFill($0.written[0].text)
    }
    let labelled = rows.filter(\.hasLabel)
    // Labels below each other, and nothing beside them, are a list to choose from.
    hasTable =
      !labelled.isEmpty && rows.contains { $0.written.contains(where: \.isValue) }
      || labelled.contains { row in
        row.written.count { !SheetRow.isText($0, labels: labels) } > 1
      }
    var sections: Set<SectionKind> = []
    var count = 0
    var hasText = false
    for row in rows where !row.written.isEmpty {
      let found = row.written.compactMap { headings.section(named: $0.text)?.kind }
      sections.formUnion(found)
      count += found.count
      if found.isEmpty, row.isText { hasText = true }
    }
    // Several headings and nothing between them are a list as well.
    self.sections = hasText || hasTable || count == 1 ? sections : []
  }

  /// Whether the sheet is a part of the report.
  ///
  /// - Parameter others: The sections that other sheets hold.
  /// - Returns: Whether it is; of one that tells how to fill the report in only if it holds a section that no other does.
  func isOfReport(besides others: Set<SectionKind>) -> Bool {
    if isNamed || hasTitle || hasTable { return true }
    return isInstruction ? !sections.isSubset(of: others) : !sections.isEmpty
  }

  /// Whether a sheet in front of the report says whose it is or begins it, though it has nothing else of it.
  static func isFront(name: String, rows: [SheetRow]) -> Bool {
    let folded = LabelFolding.fold(name)
    if fronts.contains(where: folded.holds) { return true }
    let lines = rows.lazy.flatMap(\.written).prefix(frontLimit).map(\.text)
    guard !tellsHowToFill(name), !tellsHowToFill(lines.first ?? "") else { return false }
    let preface = Preface(Array(lines))
    return TitleSearch(Array(lines)).title != nil || !preface.organs.isEmpty
      || !preface.years.isEmpty || Publisher.find(in: Array(lines)) != nil
  }

  /// How sheets in front of the sections are named.
  private static let fronts = ["封面", "首页", "扉页", "前言", "序言", "引言", "导语"]
  /// How many cells in front of the sections are looked at.
  private static let frontLimit = 80

  private static func tellsHowToFill(_ text: String) -> Bool {
    guard text.utf8.count <= 200 else { return false }
    let folded = LabelFolding.fold(text)
    return instructions.contains(where: folded.holds)
  }

  private static let instructions = [
    "填报说明", "填表说明", "填写说明", "填报须知", "填表须知", "填写须知", "填报要求", "填写要求", "编制说明", "指标说明", "指标解释",
  ]
}
