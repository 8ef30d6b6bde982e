public import ReportModel
internal import ReportRecognition
internal import TextTools

extension Report {
  /// The name of the report on one line, for what shows a document's name outside it: the title, or the one
  /// that the form prescribes.
  public var documentName: String {
    if !title.isEmpty { return title.joined() }
    guard let year else { return organ + "政府信息公开工作年度报告" }
    return Report.prescribedTitle(organ: organ, year: year).joined()
  }

  /// The report as it is printed.
  ///
  /// Lines in which nothing can be seen are left out, and a blank stands for a character inside a line that
  /// programs break lines at. A report without a title has the one that the form prescribes. A question mark
  /// stands behind what is not certain and would read as if it were, such as digits that a program made, and
  /// in a cell that the source does not have, in a row that it has.
  ///
  /// - Parameter shown: How the format shows a line; as it is unless told otherwise.
  /// - Returns: The report as it reads back.
  public func printed(_ shown: (String) -> String = { $0 }) -> Report {
    func line(_ text: String) -> String { shown(text.withoutLineSeparators) }
    // A value may have several lines.
    func value(_ text: String) -> String {
      guard text.utf8.contains(UInt8(ascii: "\n")) else { return line(text) }
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { line(String($0)) }.joined(separator: "\n")
    }
    func lines(_ lines: [String]) -> [String] {
      lines.filter { !$0.unicodeScalars.allSatisfy(\.isBlank) }.map(line)
    }
    var report = self
    report.title = lines(title)
    if report.title.isEmpty, !organ.isEmpty, let year {
      report.title = Report.prescribedTitle(organ: organ, year: year)
    }
    report.preface = lines(preface)
    for index in sections.indices {
      report.sections[index].heading = sections[index].heading.map(line)
      report.sections[index].paragraphs = lines(sections[index].paragraphs)
      report.sections[index].paragraphsAfterTable = lines(sections[index].paragraphsAfterTable)
    }
    for index in values.indices {
      report.values[index].changeText(value)
      if case .unreadable(let text) = report.values[index], !text.isEmpty,
        !ValueReader.read(text, as: form.cells[index].valueType).value.isUnreadable
      {
        report.values[index] = .unreadable(text + "？")
      }
    }
    for row in form.tables.flatMap(\.layout.dataRows) where row.cells.contains(where: isInSource) {
      for cell in row.cells where !isInSource(cell) { report.values[cell] = .unreadable("？") }
    }
    return report
  }
}

extension Report {
  /// Whether the source has a cell.
  fileprivate func isInSource(_ cell: Int) -> Bool { values[cell] != .unreadable("") }
}

extension CellValue {
  /// Changes what stands there beside a number, or in its place.
  fileprivate mutating func changeText(_ change: (String) -> String) {
    switch self {
    case .blank: break
    case .notApplicable(let mark): self = .notApplicable(change(mark))
    case .unreadable(let text): self = .unreadable(change(text))
    case .number(var number):
      guard let note = number.note else { break }
      number.note = change(note)
      self = .number(number)
    }
  }
}

extension String {
  /// The text with a blank for each character that separates lines.
  fileprivate var withoutLineSeparators: String {
    guard unicodeScalars.contains(where: \.separatesLines) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar.separatesLines ? " " : scalar) }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var separatesLines: Bool {
    switch self {
    case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
