public import ReportModel
internal import TextTools

/// A report as a printed document: what stands below what.
///
/// Texts, web pages and Word documents are written from it. Which labels a table has, and how they are
/// merged, follows from the form.
public struct PrintedReport: Sendable {
  /// A piece of the document.
  public enum Block: Sendable {
    /// The heading of a section, as the report writes it.
    case heading(String)
    /// A paragraph.
    case paragraph(PrintedParagraph)
    /// A table of the form.
    case table(PrintedTable)
  }

  /// The title, line by line.
  public let title: [String]
  /// The pieces below the title, in order.
  public let blocks: [Block]

  /// Sets a report out.
  ///
  /// A table of which the report's source has no row is left out.
  public init(_ report: Report) {
    title = report.title
    var blocks: [Block] = []
    func add(_ lines: [String]) {
      for line in lines { blocks.append(.paragraph(PrintedParagraph(line))) }
    }
    add(report.preface)
    for (described, section) in zip(report.form.sections, report.sections) {
      if let heading = section.heading { blocks.append(.heading(heading)) }
      add(section.paragraphs)
      if let table = described.table.flatMap({ report.form.table($0) }),
        let printed = PrintedTable(table, of: report, caption: described.title)
      {
        blocks.append(.table(printed))
      }
      add(section.paragraphsAfterTable)
    }
    self.blocks = blocks
  }
}

extension Report {
  /// The name of the report on one line, for what shows a document's name outside it: the title, or the one
  /// that the form prescribes.
  public var documentName: String {
    if !title.isEmpty { return title.joined() }
    guard let year else { return organ + "政府信息公开工作年度报告" }
    return Report.prescribedTitle(organ: organ, year: year).joined()
  }

  /// The report as it is printed: without lines in which nothing can be seen, and with a blank where a
  /// character stands inside a line that programs break lines at.
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
    report.preface = lines(preface)
    for index in sections.indices {
      report.sections[index].heading = sections[index].heading.map(line)
      report.sections[index].paragraphs = lines(sections[index].paragraphs)
      report.sections[index].paragraphsAfterTable = lines(sections[index].paragraphsAfterTable)
    }
    for index in values.indices { report.values[index].changeText(value) }
    return report
  }
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
