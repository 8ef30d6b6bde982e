import ReportModel
import TextTools

/// A label of the form, or a section's heading, that stands in a text.
struct LabelMatch {
  /// What was found.
  enum Kind {
    /// A label of one of the tables, folded.
    case label(String)
    /// The heading of a section.
    case heading(FormSection)
  }

  let kind: Kind
  /// Where it stands among the text's characters.
  let range: Range<Int>
  /// Whether it is not written as the form writes it, and was proven to stand for the label.
  var isProven = false
  /// The rows that it stands for, where it is the label of their group and they have none of their own.
  var rows: [Int] = []
  /// Where the rest of it stands, behind the values that it wraps around.
  var tail: Range<Int>?
  /// Whether other things stand among its words, so that the range alone does not say what it is.
  var isWrapped = false

  /// Where the last of its words ends.
  var end: Int { tail?.upperBound ?? range.upperBound }

  /// The folded label; nil for a heading.
  var label: String? { if case .label(let label) = kind { label } else { nil } }
}

/// Finds labels and headings in a text, whatever stands between their characters.
struct LabelSearch {
  private struct Pattern {
    let scalars: [Unicode.Scalar]
    let kind: LabelMatch.Kind
    /// Whether it counts at the beginning of a line or cell alone: a label without its number.
    let isBare: Bool
    /// Whether it is the label of a row without a number, in front of which no other word may stand.
    var isWord = false

    /// The folded label; nil for a heading.
    var label: String? { if case .label(let label) = kind { label } else { nil } }
  }

  private struct Key: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar
  }

  private var patterns: [Key: [Pattern]] = [:]
  /// The labels of rows of values, and those of their groups, folded.
  private var rowLabels: Set<ExactText> = []
  private var groups: [[Unicode.Scalar]] = []

  /// The search for the labels and headings of all editions.
  static func search(among editions: EditionRegistry) -> LabelSearch { made[editions] }

  private static let made = MadeOnce<EditionRegistry, LabelSearch> { LabelSearch($0) }

  private init(_ editions: EditionRegistry) {
    var labels: Set<ExactText> = []
    var groups: Set<ExactText> = []
    for table in LabelIndex.indices(of: editions) {
      labels.formUnion(table.all)
      labels.formUnion(table.variants)
      rowLabels.formUnion(
        (table.all.union(table.variants)).filter { table.dataRow($0.text) != nil }
      )
      groups.formUnion(table.rowGroups)
    }
    self.groups = groups.map(\.text).sorted().map { Array($0.unicodeScalars) }
    for label in labels.lazy.map(\.text) {
      add(label, .label(label))
      let bare = LabelParts(label).words
      if bare.count < label.unicodeScalars.count, bare.count > 3 {
        add(String(String.UnicodeScalarView(bare)), .label(label), isBare: true)
      }
    }
    let numerals = Set(editions.editions.flatMap { $0.form.sections.map(\.numeral) })
    for section in editions.editions.reversed().flatMap(\.form.sections) {
      for title in [section.title] + section.titleVariants {
        // Two ways of numbering may run through one report, so the number is any.
        for number in numerals where title.count > 5 || number == section.numeral {
          add(LabelFolding.fold(number + title), .heading(section))
          add(LabelFolding.fold("(\(number))\(title)"), .heading(section))
        }
        if title.count > 8 { add(LabelFolding.fold(title), .heading(section), isBare: true) }
      }
    }
    for key in patterns.keys { patterns[key]?.sort { $0.scalars.count > $1.scalars.count } }
  }

  private mutating func add(_ label: String, _ kind: LabelMatch.Kind, isBare: Bool = false) {
    let scalars = Array(label.unicodeScalars)
    guard scalars.count > 1 else { return }
    let key = Key(first: scalars[0], second: scalars[1])
    var pattern = Pattern(scalars: scalars, kind: kind, isBare: isBare)
    pattern.isWord =
      !isBare
      && pattern.label.map { rowLabels.contains($0) && LabelParts($0).number == nil } ?? false
    // What several editions have is looked for once.
    let isKnown = patterns[key]?.contains { $0.scalars == scalars && $0.isBare == isBare }
    if isKnown != true { patterns[key, default: []].append(pattern) }
  }

  /// The labels and headings of a text, from its beginning to its end, none within another.
  func matches(in text: LineText) -> [LabelMatch] {
    var found: [LabelMatch] = []
    var index = 0
    let folded = text.folded
    while index + 1 < folded.count {
      let candidates = candidates(at: index, in: text, behind: found.last?.end ?? 0)
      if candidates.isEmpty || text.isInBrackets(index..<index + 2) {
        index += 1
      } else if let pattern = candidates.first(where: { isMatch($0, at: index, in: text) }) {
        let end = index + pattern.scalars.count
        found.append(LabelMatch(kind: pattern.kind, range: text.characters(of: index..<end)))
        index = end
      } else if let (match, end) = wrapped(candidates, at: index, in: text) {
        found.append(match)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// The labels and headings that may begin at a place behind the label before.
  private func candidates(at index: Int, in text: LineText, behind end: Int) -> [Pattern] {
    let key = Key(first: text.folded[index], second: text.folded[index + 1])
    guard let patterns = patterns[key] else { return [] }
    guard patterns.contains(where: \.isWord), isWithinWords(at: index, in: text, behind: end) else {
      return patterns
    }
    return patterns.filter { !$0.isWord }
  }

  /// A row's label of which other things stand among the words, and where it ends.
  private func wrapped(
    _ candidates: [Pattern],
    at index: Int,
    in text: LineText
  ) -> (match: LabelMatch, end: Int)? {
    for pattern in candidates {
      guard !pattern.isBare, let label = pattern.label, rowLabels.contains(label),
        !pattern.scalars[0].isASCIIDigit || isOrdinal(at: index, in: text),
        let found = WrappedLabel(pattern.scalars, at: index, in: text, besides: groups)
      else { continue }
      let match = LabelMatch(
        kind: pattern.kind,
        range: found.head,
        tail: found.tail,
        isWrapped: true
      )
      return (match, found.end)
    }
    return nil
  }

  private func isMatch(_ pattern: Pattern, at index: Int, in text: LineText) -> Bool {
    let end = index + pattern.scalars.count
    guard end <= text.folded.count, text.folded[index..<end].elementsEqual(pattern.scalars) else {
      return false
    }
    if pattern.scalars[0].isASCIIDigit, !isOrdinal(at: index, in: text) { return false }
    if pattern.label != nil {
      let place = text.characters(of: index..<index + 1).lowerBound
      if TellingWords.end(text.scalars[..<place]) { return false }
    }
    if pattern.isBare {
      var place = text.characters(of: index..<index + 1).lowerBound - 1
      while place >= 0, text.scalars[place] != "\n", text.scalars[place].isBlank {
        place -= 1
      }
      return place < 0 || text.scalars[place] == "\n" || text.scalars[place] == "|"
    }
    return true
  }

  /// Whether a few ideographs stand in front, as in 不予行政处罚, that belong to no label.
  private func isWithinWords(at index: Int, in text: LineText, behind end: Int) -> Bool {
    var place = text.characters(of: index..<index + 1).lowerBound - 1
    var letters = 0
    while place >= end, letters <= Self.wordLimit {
      let scalar = text.scalars[place]
      if (0x4E00...0x9FFF).contains(scalar.value) {
        letters += 1
      } else if scalar != " " && scalar != "\u{3000}" {
        break
      }
      place -= 1
    }
    return letters > 0 && letters <= Self.wordLimit
  }

  /// How many ideographs in front of a label belong to it; more are a sentence.
  private static let wordLimit = 8

  /// Whether a digit is the number of the label behind it and not the end of a value: a mark parts it
  /// from the label, or it stands alone right before it.
  private func isOrdinal(at index: Int, in text: LineText) -> Bool {
    let place = text.characters(of: index..<index + 1).lowerBound
    let next = text.scalars[(place + 1)...].first { !$0.isBlank || $0 == "\n" }
    if let next, [".", "．", "、", ",", "，"].contains(next) { return true }
    let isAdjacent = text.characters(of: index + 1..<index + 2).lowerBound == place + 1
    guard isAdjacent else { return false }
    let before = place > 0 ? text.scalars[place - 1] : "\n"
    return before.properties.numericType != .decimal && before != "." && before != "．"
  }
}
