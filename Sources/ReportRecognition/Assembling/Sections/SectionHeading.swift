public import ReportModel

/// Tells the heading of a section from a line of text.
public enum SectionHeading {
  /// How many characters a heading may have.
  private static let characterLimit = 60

  /// The section whose heading a line is: its number and one of its key words must be there.
  public static func section(of line: String) -> SectionKind? {
    // A heading is short; most paragraphs are told by their length alone.
    guard line.utf8.count <= characterLimit * 4 else { return nil }
    var rest = line.unicodeScalars[...]
    rest = rest.drop { ValueReader.isBlank($0) || $0 == "#" || $0 == "*" }
    guard let first = rest.first.flatMap(LabelFolding.fold),
      let number = numerals.firstIndex(of: first)
    else { return nil }
    rest.removeFirst()
    rest = rest.drop(while: ValueReader.isBlank)
    guard let mark = rest.first, marks.contains(mark) else { return nil }
    let text = LabelFolding.fold(String(rest.dropFirst()))
    guard text.unicodeScalars.count <= characterLimit,
      !line.unicodeScalars.contains("。")
    else { return nil }
    let section = Form.form2021.sections[number]
    return section.keywords.contains { text.contains($0) } ? section.kind : nil
  }

  /// The section whose title a name is, with its number or without.
  public static func section(named name: String) -> SectionKind? {
    if let section = section(of: name) { return section }
    let folded = LabelFolding.fold(name)
    return Form.form2021.sections.first { section in
      ([section.title] + section.titleVariants).contains { LabelFolding.fold($0) == folded }
    }?.kind
  }

  /// Whether a line is a section's heading under another number, or with one character amiss.
  static func isNear(_ line: String, _ kind: SectionKind) -> Bool {
    guard line.utf8.count <= characterLimit * 4, !line.unicodeScalars.contains("。") else {
      return false
    }
    let text = LabelFolding.fold(line).unicodeScalars.drop { $0 == "#" || $0 == "*" }
    guard let rest = withoutNumber(Array(text)) else { return false }
    let section = Form.form2021.section(kind)
    return ([section.title] + section.titleVariants).contains { title in
      let own = Array(LabelFolding.fold(title).unicodeScalars)
      return rest.elementsEqual(own) || own.count > 5 && differsByOne(rest, own[...])
    }
  }

  /// What stands behind the number of a folded heading: `一`, `(一)`, `表二`; nil without a number.
  private static func withoutNumber(_ text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    var rest = text[...]
    if rest.first == "(" || rest.first == "表" { rest.removeFirst() }
    guard let first = rest.first, numerals.contains(first) || ("1"..."9").contains(first) else {
      return nil
    }
    rest.removeFirst()
    if rest.first == ")" { rest.removeFirst() }
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

  private static let numerals = Array("一二三四五六".unicodeScalars)
  private static let marks: Set<Unicode.Scalar> = ["、", ".", "．", ",", "，", "､"]
}
