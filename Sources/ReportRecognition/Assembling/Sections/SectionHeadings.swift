public import ReportModel
import TextTools

/// The headings of the sections of one edition or of several, for telling them from other lines of text.
public struct SectionHeadings: Sendable {
  /// A section by its number and its titles, folded.
  private struct Entry: Sendable {
    let section: FormSection
    let numeral: [Unicode.Scalar]
    let titles: [String]
  }

  private let entries: [Entry]
  /// The entries by the first character of their numbers.
  private let byNumeral: [Unicode.Scalar: [Entry]]

  /// The sections, in order.
  var sections: [FormSection] { entries.map(\.section) }

  /// How many characters a heading may have.
  private static let characterLimit = 60

  private init(_ sections: [FormSection]) {
    entries = sections.map { section in
      Entry(
        section: section,
        numeral: section.numeral.unicodeScalars.compactMap(LabelFolding.fold),
        titles: ([section.title] + section.titleVariants).map(LabelFolding.fold)
      )
    }
    byNumeral = Dictionary(grouping: entries) { $0.numeral[0] }
  }

  /// The headings of an edition.
  public static func headings(of edition: Edition) -> SectionHeadings { ofEdition[edition] }

  /// The headings of all editions, the latest first; for a source whose edition is not known yet.
  public static func headings(of editions: EditionRegistry) -> SectionHeadings {
    ofRegistry[editions]
  }

  private static let ofEdition = MadeOnce<Edition, SectionHeadings> {
    SectionHeadings($0.form.sections)
  }
  private static let ofRegistry = MadeOnce<EditionRegistry, SectionHeadings> { editions in
    var sections: [FormSection] = []
    for section in editions.editions.reversed().flatMap(\.form.sections)
    where !sections.contains(where: { $0.isHeaded(as: section) }) {
      sections.append(section)
    }
    return SectionHeadings(sections)
  }

  /// The section whose heading a line is: its number and one of its key words must be there.
  public func section(of line: String) -> FormSection? {
    // A heading is short; most paragraphs are told by their length alone.
    guard line.utf8.count <= Self.characterLimit * 4 else { return nil }
    var rest = line.unicodeScalars[...]
    rest = rest.drop { $0.isBlank || Self.ornaments.contains($0) }
    guard let first = rest.first.flatMap(LabelFolding.fold), let numbered = byNumeral[first] else {
      return nil
    }
    return numbered.first { isHeading(rest, of: $0) && !Self.isSentence(line) }?.section
  }

  private func isHeading(_ text: Substring.UnicodeScalarView, of entry: Entry) -> Bool {
    guard let rest = Self.text(behind: entry.numeral, in: text) else { return false }
    let title = LabelFolding.fold(String(rest))
    return title.unicodeScalars.count <= Self.characterLimit
      && entry.section.keywords.contains { title.holds($0) }
  }

  /// What stands behind a number and its mark; nil where a text does not begin so.
  private static func text(
    behind numeral: [Unicode.Scalar],
    in text: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView? {
    var rest = text
    for scalar in numeral {
      guard rest.popFirst().flatMap(LabelFolding.fold) == scalar else { return nil }
    }
    rest = rest.drop(while: \.isBlank)
    guard let mark = rest.popFirst(), marks.contains(mark) else { return nil }
    return rest
  }

  /// The number of the section that would have the number with which a line begins, whatever its words.
  func number(of line: String) -> Int? {
    let text = line.unicodeScalars.drop { $0.isBlank || Self.ornaments.contains($0) }
    guard let first = text.first.flatMap(LabelFolding.fold) else { return nil }
    let entry = byNumeral[first]?.first { Self.text(behind: $0.numeral, in: text) != nil }
    return entry?.section.number
  }

  /// Whether a line begins with the number of the first section, whatever its words.
  public func hasFirstNumber(_ line: String) -> Bool { number(of: line) == 1 }

  /// How well the words of a heading are those of its section.
  func fit(of line: String, as section: FormSection) -> HeadingFit {
    guard let entry = entries.first(where: { $0.section == section }) else { return .keyWord }
    let text = line.unicodeScalars.drop { $0.isBlank || Self.ornaments.contains($0) }
    var title = LabelFolding.fold(String(Self.text(behind: entry.numeral, in: text) ?? text))
    while let last = title.unicodeScalars.last, Self.ornaments.contains(last) {
      title.unicodeScalars.removeLast()
    }
    // What the form explains in brackets is no part of the title.
    if let open = title.firstIndex(of: "("), open > title.startIndex {
      title.removeSubrange(open...)
    }
    if title == entry.titles[0] { return .title }
    if entry.titles.contains(title) { return .variant }
    return section.sureWords.allSatisfy { $0.contains(where: title.holds) } ? .sureWords : .keyWord
  }

  /// The section whose title a name is, with its number or without.
  public func section(named name: String) -> FormSection? {
    if let section = section(of: name) { return section }
    let folded = LabelFolding.fold(name)
    return entries.first { $0.titles.contains(folded) }?.section
  }

  /// Whether a line is a section's heading under another number or none, or with one character amiss.
  func isNear(_ line: String, _ section: FormSection) -> Bool {
    guard line.utf8.count <= Self.characterLimit * 4, !Self.isSentence(line) else { return false }
    var text = LabelFolding.fold(line).unicodeScalars.drop(while: Self.ornaments.contains)
    while let last = text.last, Self.ornaments.contains(last) { text.removeLast() }
    // 【总体情况】 folds to brackets around all of it.
    if text.first == "(", text.firstIndex(of: ")") == text.indices.last {
      text.removeFirst()
      text.removeLast()
    }
    let titles = entries.first { $0.section == section }?.titles ?? []
    guard let rest = withoutNumber(Array(text)) else {
      return titles.contains { $0.unicodeScalars.elementsEqual(text) }
    }
    return titles.contains { title in
      let own = Array(title.unicodeScalars)
      return rest.elementsEqual(own) || own.count > 5 && Self.differsByOne(rest, own[...])
    }
  }

  /// Whether a line is running text; what the form says in brackets behind a heading is none.
  private static func isSentence(_ line: String) -> Bool {
    guard let stop = line.unicodeScalars.lastIndex(of: "。") else { return false }
    let open = line.unicodeScalars.firstIndex { $0 == "（" || $0 == "(" }
    let last = line.unicodeScalars.last { !$0.isBlank }
    guard let open, last == "）" || last == ")" else { return true }
    return stop < open || line.unicodeScalars[..<open].contains("。")
  }

  /// What stands behind the number of a folded heading: `一`, `(一)`, `表二`, `第三部分`, `④`, `V`; nil without a
  /// number.
  private func withoutNumber(_ text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    var rest = text[...]
    let isPart = rest.first == "第"
    if rest.first == "(" || rest.first == "表" || isPart { rest.removeFirst() }
    if let numeral = entries.map(\.numeral).filter({ rest.starts(with: $0) }).max(
      by: { $0.count < $1.count }
    ) {
      rest.removeFirst(numeral.count)
    } else if let first = rest.first, ("1"..."9").contains(first) || ("①"..."⑳").contains(first) {
      rest.removeFirst()
    } else {
      let roman = rest.prefix(while: Self.romanDigits.contains)
      guard !roman.isEmpty else { return nil }
      rest.removeFirst(roman.count)
    }
    if rest.first == ")" { rest.removeFirst() }
    if isPart, rest.starts(with: "部分".unicodeScalars) { rest.removeFirst(2) }
    return rest
  }

  /// Whether two texts differ by one character that is changed, missing or too many.
  private static func differsByOne(
    _ first: ArraySlice<Unicode.Scalar>,
    _ second: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard abs(first.count - second.count) <= 1 else { return false }
    let head = zip(first, second).prefix { $0 == $1 }.count
    let tail = zip(first.dropFirst(head).reversed(), second.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    return max(first.count, second.count) - head - tail <= 1
  }

  /// What stands before or around a heading and says nothing: marks of Markdown, bullets, brackets.
  private static let ornaments = Set("#*_`>-+•·●■◆▪".unicodeScalars)
  private static let romanDigits = Set("IVXivxⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".unicodeScalars)
  private static let marks: Set<Unicode.Scalar> = ["、", ".", "．", ",", "，", "､"]
}

extension FormSection {
  /// Whether two sections are one and have the same headings.
  fileprivate func isHeaded(as other: FormSection) -> Bool {
    self == other && title == other.title && titleVariants == other.titleVariants
      && keywords == other.keywords
  }
}
