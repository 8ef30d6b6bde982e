import ReportModel

/// Tells which row of the form is meant by a label that is not written as the form writes it.
///
/// Three things must agree: the number, as far as label and form have one and the words are not the form's; the place among the rows that
/// are known, which the caller gives as the rows that may stand there; and most of the words. Where two
/// labels of the form could be meant, none is.
struct LabelProof: Sendable {
  /// For each row of values its labels: the official one, and those that many reports write instead.
  private let rows: [[LabelParts]]
  /// The labels that only group rows, for each row from the outermost.
  private let groups: [[String]]
  /// The groups' labels in their parts.
  private let groupParts: [LabelParts]

  /// How many characters a label may have.
  private static let lengthLimit = 80
  /// How many characters of a label's beginning stand for the whole, if its number is there.
  private static let beginningLimit = 4
  /// How many characters of a label that leaves out some of the form's stand for the whole, if its number is there.
  private static let shortenedLimit = 6
  /// What may stand behind the whole of a label and changes nothing.
  static let endings = ["措施", "决定", "项目", "事项", "情况", "数量", "件数"]
    .map { Array($0.unicodeScalars) }

  init(_ table: FormTable) {
    rows = table.layout.dataRows.map { row in
      guard let own = row.headings.last, !own.label.isEmpty else { return [] }
      return ([own.label] + own.variants).map { LabelParts(LabelFolding.fold($0)) }
    }
    groups = table.layout.dataRows.map { row in
      row.headings.dropLast().map { LabelFolding.fold($0.label) }
    }
    groupParts = Set(groups.joined()).map { LabelParts($0) }
  }

  /// The row that a label must mean.
  ///
  /// - Parameters:
  ///   - label: The label, folded.
  ///   - candidates: The rows that may stand at its place.
  /// - Returns: The row; nil where none or more than one could be meant.
  func row(meantBy label: String, among candidates: some Sequence<Int>) -> Int? {
    guard let found = Self.parts(of: label) else { return nil }
    let proven = candidates.filter { row in rows[row].contains { Self.proves(found, $0) } }
    let same = proven.filter { row in rows[row].contains { Self.isSame(found, $0) } }
    if let row = same.first { return same.count == 1 ? row : nil }
    guard let row = proven.max(by: { likeness(found, $0) < likeness(found, $1) }) else {
      return nil
    }
    let own = likeness(found, row)
    let isRivalled =
      rows.indices.contains { $0 != row && likeness(found, $0) >= own }
      || groupParts.contains { Self.likeness(found, $0) >= own }
    return isRivalled ? nil : row
  }

  /// How many characters a label has in common with a row's.
  private func likeness(_ found: LabelParts, _ row: Int) -> Int {
    rows[row].map { Self.likeness(found, $0) }.max() ?? 0
  }

  /// The group of a row that a label left of the row's own must mean; nil if it is none of them.
  func group(meantBy label: String, of row: Int) -> String? {
    guard let found = Self.parts(of: label) else { return nil }
    // The rows below it are known by their own labels: what turns its meaning is told all the same.
    let meant = groups[row].filter { Self.areAlike(found, LabelParts($0)) }
    return meant.count == 1 ? meant.first : nil
  }

  /// The group's label that a label stands for and turns into something else; nil if it is none.
  func group(turnedBy label: String) -> String? {
    guard let found = Self.parts(of: label) else { return nil }
    return Set(groups.joined()).first {
      let own = LabelParts($0)
      return Self.areAlike(found, own) && TellingWords.differ(found, own)
    }
  }

  private static func parts(of label: String) -> LabelParts? {
    guard label.utf8.count <= lengthLimit * 4 else { return nil }
    let parts = LabelParts(label)
    return parts.words.isEmpty ? nil : parts
  }

  // MARK: Words

  private static func isSame(_ found: LabelParts, _ official: LabelParts) -> Bool {
    found.words == official.words || !found.plain.isEmpty && found.plain == official.plain
  }

  /// Whether number and words of a label are a row's, as far as they go, and nothing turns their meaning.
  private static func proves(_ found: LabelParts, _ official: LabelParts) -> Bool {
    areAlike(found, official) && !TellingWords.differ(found, official)
  }

  private static func areAlike(_ found: LabelParts, _ official: LabelParts) -> Bool {
    if let number = found.number, let own = official.number, number != own {
      // A list whose numbers run on through the groups counts higher than the form, where the words are the form's.
      return number > own && found.words == official.words
    }
    if isSame(found, official) { return true }
    let isNumbered = found.number != nil && official.number != nil
    if isNumbered, found.words.count >= beginningLimit, official.words.starts(with: found.words) {
      return true
    }
    return [(found.words, official.words), (found.plain, official.plain)].contains { words, own in
      let common = commonCount(words, own)
      // 本年新收申请 says all that tells 本年新收政府信息公开申请数量 from the others, 行政强制措施 no more than 行政强制.
      if isNumbered, common == words.count, common >= shortenedLimit { return true }
      if !isNumbered, words.count > own.count, own.count >= beginningLimit,
        words.starts(with: own), endings.contains(Array(words[own.count...]))
      {
        return true
      }
      // Without a number the words alone have to tell.
      return isNumbered
        ? common * 2 > own.count && common * 3 > words.count * 2
        : common * 4 >= max(own.count, words.count) * 3 && common > 1
    }
  }

  /// How many characters two labels have in common.
  private static func likeness(_ found: LabelParts, _ other: LabelParts) -> Int {
    max(commonCount(found.words, other.words), commonCount(found.plain, other.plain))
  }

  /// The length of the longest sequence of characters that stands, with gaps, in both texts.
  static func commonCount(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var lengths = Array(repeating: 0, count: other.count + 1)
    for scalar in one {
      var diagonal = 0
      for (index, own) in other.enumerated() {
        let above = lengths[index + 1]
        lengths[index + 1] = scalar == own ? diagonal + 1 : max(above, lengths[index])
        diagonal = above
      }
    }
    return lengths[other.count]
  }
}
