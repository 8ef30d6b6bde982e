import ReportModel
import TextTools

extension Report {
  /// The latest date that the report bears itself, in ISO 8601: 成文日期, 发布日期, or that of a line of its own under
  /// the title or at the end; nil if it bears none.
  var ownDate: String? {
    let stated = [Metadata.Field.issueDate, .publicationDate].compactMap { metadata[$0] }
      .filter(CalendarDate.isValid)
    let last = sections.last { !$0.paragraphs.isEmpty || !$0.paragraphsAfterTable.isEmpty }
    let closing = last.map { ($0.paragraphs + $0.paragraphsAfterTable).suffix(3) } ?? []
    let signed = (title.dropFirst() + preface.prefix(3) + closing).compactMap(ReportDate.signed)
    return (stated + signed).max()
  }
}

/// Dates as reports are signed with.
enum ReportDate {
  /// How many characters a line with a name and a date may have.
  private static let lengthLimit = 48

  /// The date that a short line ends with, in ISO 8601; nil for any other line.
  static func signed(_ line: String) -> String? {
    guard line.utf8.count <= lengthLimit * 4 else { return nil }
    var text = Array(line.unicodeScalars.filter { !$0.properties.isWhitespace })
    guard text.count <= lengthLimit else { return nil }
    if text.last == ")" || text.last == "）" { text.removeLast() }
    return date(endOf: text)
  }

  private static func date(endOf text: [Unicode.Scalar]) -> String? {
    var rest = text[...]
    let mark: Unicode.Scalar?
    if rest.last == "日" {
      rest.removeLast()
      mark = nil
    } else {
      mark = rest.last { [".", "-", "/"].contains($0) }
      guard mark != nil else { return nil }
    }
    guard let day = number(endOf: &rest), rest.popLast() == mark ?? "月",
      let month = number(endOf: &rest), rest.popLast() == mark ?? "年",
      let year = number(endOf: &rest), 1900...2999 ~= year
    else { return nil }
    let date = "\(year)-\(padded(month))-\(padded(day))"
    return CalendarDate.isValid(date) ? date : nil
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  /// Takes the number that a text ends with, in digits or Chinese numerals.
  private static func number(endOf text: inout ArraySlice<Unicode.Scalar>) -> Int? {
    let start = text.lastIndex { digit(of: $0) == nil && $0 != "十" }.map { $0 + 1 }
    let figures = text[(start ?? text.startIndex)...]
    guard (1...4).contains(figures.count) else { return nil }
    text = text[..<figures.startIndex]
    // 二〇二五 is read figure by figure, 二十五 by what it counts.
    guard figures.contains("十") else {
      return figures.reduce(0) { $0 * 10 + (digit(of: $1) ?? 0) }
    }
    guard let number = ChineseNumeral.parse(prefixOf: figures), number.length == figures.count
    else { return nil }
    return number.value
  }

  /// The value of a figure; the letter O stands for a zero, too.
  private static func digit(of scalar: Unicode.Scalar) -> Int? {
    scalar == "O" || scalar == "o" ? 0 : DecimalDigit.value(of: scalar, in: .any)
  }
}
