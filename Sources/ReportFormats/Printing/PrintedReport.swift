public import ReportModel

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

  /// Takes what stands in a document that is no report: a notice to its unit.
  public init(title: [String], blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }

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
