import TextTools

/// The text of a report as it stands in a field of a page, line by line.
///
/// What cannot be seen stands there by its number, as everywhere else, and goes back into the report as it was.
struct FieldText: Hashable, Sendable {
  /// The text that the field shows.
  let string: String

  /// Shows lines.
  init(lines: [String]) {
    string = lines.map { DisplayText(escaping: $0).string }.joined(separator: "\n")
  }

  /// Shows one line, such as a value of a table.
  init(_ line: String) { self.init(lines: [line]) }

  /// The lines that a text from the field means: one that was left as it was is the line that it showed.
  static func lines(of text: String, shown lines: [String] = []) -> [String] {
    let shown = Dictionary(
      lines.map { (ExactText(DisplayText(escaping: $0).string), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return text.split(whereSeparator: \.isNewline).map { line in
      shown[ExactText(String(line))] ?? String(line)
    }
  }
}
