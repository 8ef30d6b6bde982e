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

  private static let numerals = Array("一二三四五六".unicodeScalars)
  private static let marks: Set<Unicode.Scalar> = ["、", ".", "．", ",", "，", "､"]
}
