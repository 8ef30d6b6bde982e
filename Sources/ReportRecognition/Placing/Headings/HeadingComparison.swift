import TextTools

/// Compares the headings above some values with those of a block of the form.
///
/// Every way of placing values asks it, so that a heading means the same in a sheet, in a table whose
/// columns are not known and in lines of text.
struct HeadingComparison {
  /// What the headings say about the values below them.
  enum Verdict {
    /// They are the form's.
    case right
    /// There are none, or they do not say which group they belong to: nothing speaks against the form's
    /// order.
    case missing
    /// Some are written differently, the rest stand where the form has them.
    case variants([Variant])
    /// They are the form's in another order: for each of them its column in the form.
    case reordered([Int], variants: [Variant])
    /// They are the form's, scattered over several lines: nothing speaks against the form's order, and
    /// nothing proves it.
    case scattered(expected: [String])
    /// They are others, fewer, or in another order.
    case wrong(expected: [String])
  }

  /// A heading that is written differently.
  typealias Variant = (found: String, official: String)

  let labels: LabelIndex
  let block: Int
  private let headings: BlockHeadings

  /// The folded headings in the order in which a reader meets them.
  var expected: [String] { headings.expected }
  /// The heading over the row labels, which says nothing about the columns.
  var corner: String? { headings.corner }
  /// The headings without the corner.
  var columns: [String] { headings.columns }
  private var leaves: Set<ExactText> { headings.leaves }
  private var own: Set<ExactText> { headings.own }

  init(_ block: Int, labels: LabelIndex) {
    self.labels = labels
    self.block = block
    headings = labels.headings[block]
  }

  /// What headings say, by the order in which they stand.
  func verdict(on found: FoundHeadings) -> Verdict {
    switch found.parting {
    case .cells: verdict(onCells: found)
    case .labels: verdict(onLabels: found)
    }
  }

  /// What cells say: each is a whole heading, so all must be there, in order, with or without the corner.
  private func verdict(onCells found: FoundHeadings) -> Verdict {
    // A block's title or a stray line above them says nothing about the columns.
    let rows = found.rows.map { $0.map(\.text) }.drop { !$0.contains(where: own.contains) }
    let headings = rows.joined().filter(isColumnHeading)
    if headings.filter({ $0 != corner }) == columns { return .right }
    if let variants = variants(in: headings) { return .variants(variants) }
    if let reordered = reordered(headings, in: found) { return reordered }
    if hasTurned(in: found) { return wrong }
    return verdictOnSome(Array(rows), headings, in: found)
  }

  /// What labels say: those of a page before may stand above them, and pieces of headings between them.
  private func verdict(onLabels found: FoundHeadings) -> Verdict {
    if MoneyUnit.other(in: found.texts, than: expected) != nil { return wrong }
    let headings = found.texts.filter(isColumnHeading)
    let labelled = columnLabels(in: found)
    if headings == expected || labelled.suffix(columns.count) == columns[...] { return .right }
    if standInOneRow(found.texts) { return .right }
    if let variants = variants(in: headings) { return .variants(variants) }
    if let reordered = reordered(headings, in: found) { return reordered }
    if headings.isEmpty { return .missing }
    if hasTurned(in: found) { return wrong }
    let lines = HeadingLines(found, of: self)
    guard arePieces(found), !lines.areContradictory else { return wrong }
    if lines.areComplete, Self.isSubsequence(labelled, of: expected),
      lines.keepLeftToRight || lines.keepOrder
    {
      return .missing
    }
    return lines.keepLeftToRight ? .scattered(expected: official) : wrong
  }

  /// Whether the headings are those over the single columns, from left to right and each told by its own words:
  /// a table without merged cells has no headings of groups.
  private func standInOneRow(_ texts: [String]) -> Bool {
    let single = labels.leaves[block]
    guard leaves.count == single.count, let first = texts.firstIndex(where: leaves.contains) else {
      return false
    }
    return texts[first...].elementsEqual(single) && !texts[..<first].contains(where: own.contains)
  }

  private var wrong: Verdict { .wrong(expected: official) }

  private var official: [String] { expected.map { labels.official[$0] ?? $0 } }

  /// Whether a text is a column's heading as far as is known: the table's other labels are none.
  func isColumnHeading(_ text: String) -> Bool {
    labels.columnLabels.contains(text) || !labels.knows(text)
  }

  // MARK: Headings that are written differently

  /// The headings that are written differently, each where the form has the one that it is most alike.
  ///
  /// Nil unless there are just as many, and all others the form's.
  private func variants(in headings: [String]) -> [Variant]? {
    for (headings, expected) in [
      (headings, self.expected), (headings.filter { $0 != corner }, columns),
    ] where headings.count == expected.count {
      let differing = zip(headings, expected).filter { $0 != $1 }
      if differing.allSatisfy({ isVariant($0, of: $1) }) {
        return differing.map { ($0, labels.official[$1] ?? $1) }
      }
    }
    return nil
  }

  /// Whether an unknown heading can be told to be a known one: more alike to it than to any other.
  ///
  /// The corner may say anything.
  func isVariant(_ found: String, of official: String) -> Bool {
    if labels.knows(found) || MoneyUnit.differ(found, official) { return false }
    if official == corner { return true }
    if TellingWords.differ(found, official) { return false }
    func likeness(_ label: String) -> Int {
      let characters = Set(label.unicodeScalars)
      return Set(found.unicodeScalars).count(where: characters.contains)
    }
    let likenessToOfficial = likeness(official)
    return likenessToOfficial * 2 >= Set(official.unicodeScalars).count
      && headings.expected.allSatisfy { $0 == official || likeness($0) < likenessToOfficial }
  }

  // MARK: Headings in another order

  /// The order of headings that are the form's, each once, some of them perhaps written differently; nil
  /// where one is missing, and below groups, which may have been moved with them or not.
  ///
  /// A table without merged cells has no headings of groups; where its headings stand in one row they are in order.
  private func reordered(_ headings: [String], in found: FoundHeadings) -> Verdict? {
    let columns = labels.leaves[block]
    guard self.columns == columns || leaves.count == columns.count && found.areInOneRow else {
      return nil
    }
    let rest = headings.drop { $0 == corner }
    // The corner may say anything but the heading of other columns.
    let isCorner = rest.first.map { !own.contains($0) } ?? false
    for headings in [rest, rest.dropFirst(isCorner ? 1 : 0)]
    where headings.count == columns.count {
      let order = headings.compactMap { heading in
        columns.firstIndex(of: heading) ?? columns.firstIndex { isVariant(heading, of: $0) }
      }
      guard Set(order).count == columns.count else { continue }
      let pairs = zip(headings, order.map { columns[$0] })
      let variants = pairs.filter { $0 != $1 }.map { ($0, labels.official[$1] ?? $1) }
      return .reordered(order, variants: variants)
    }
    return nil
  }

  // MARK: Headings that are not all there

  /// What cells say where not all of the headings are there.
  private func verdictOnSome(
    _ rows: [[String]],
    _ headings: [String],
    in found: FoundHeadings
  ) -> Verdict {
    guard !rows.isEmpty else {
      let isOther = found.rows.contains { $0.count > 1 } || !found.leaves(among: labels).isEmpty
      return isOther ? wrong : .missing
    }
    let foundLeaves = headings.filter(leaves.contains)
    if foundLeaves.isEmpty {
      let isOther = rows.joined().contains { !own.contains($0) && !labels.rowGroups.contains($0) }
      return isOther ? wrong : .missing
    }
    guard foundLeaves == expected.filter(leaves.contains), !rows.contains(where: hasStranger) else {
      return wrong
    }
    return verdictOnGroups(headings)
  }

  /// Whether a row of column headings has one more than the form.
  private func hasStranger(_ row: [String]) -> Bool {
    row.contains(where: leaves.contains)
      && row.contains { !own.contains($0) && isColumnHeading($0) }
  }

  /// Compares the groups over the columns, without which equal headings cannot be told apart.
  private func verdictOnGroups(_ headings: [String]) -> Verdict {
    let groups = expected.filter { !leaves.contains($0) }
    let found = headings.filter(groups.contains)
    guard Self.isSubsequence(found, of: groups) else { return wrong }
    let isClear =
      expected.count(where: leaves.contains) <= leaves.count || found.count >= groups.count
    return isClear ? .right : .missing
  }

  /// Whether all that is no label consists of the labels' own characters: headings that were torn apart.
  ///
  /// What stands between the labels is no label, even where it reads like one.
  private func arePieces(_ found: FoundHeadings) -> Bool {
    found.rows.joined().allSatisfy { heading in
      heading.isLabel && labels.columnLabels.contains(heading.text)
        || !isColumnHeading(heading.text)
        || heading.text.unicodeScalars.allSatisfy(labels.characters.contains)
    }
  }

  /// The labels of columns that were met in a text, the corner left out.
  private func columnLabels(in found: FoundHeadings) -> [String] {
    found.rows.joined().lazy.filter(\.isLabel).map(\.text)
      .filter { $0 != corner && labels.columnLabels.contains($0) }
  }

  private static func isSubsequence(_ part: [String], of whole: [String]) -> Bool {
    var rest = part[...]
    for label in whole where rest.first == label { rest.removeFirst() }
    return rest.isEmpty
  }
}
