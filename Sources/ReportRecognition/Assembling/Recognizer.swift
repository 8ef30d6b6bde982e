public import ReportModel
import TextTools

/// A recognised report with the places that its parts came from.
public struct Recognition: Sendable {
  /// The report and what there is to say about it.
  public internal(set) var reading: Reading
  /// Where each part of the report stands in the source.
  public internal(set) var sources: ReportSources

  /// Puts a recognition together.
  ///
  /// - Parameters:
  ///   - reading: The report and what there is to say about it.
  ///   - sources: Where its parts stand; nil for a format into which no edits are put.
  public init(_ reading: Reading, sources: ReportSources? = nil) {
    self.reading = reading
    self.sources = sources ?? ReportSources(of: reading.report.form)
  }
}

/// Recognises a report in a document: it knows the form and no file format.
public enum Recognizer {
  /// How many headings of sections tell a report without tables from a letter that numbers its parts.
  private static let fewestHeadings = 3

  /// Recognises a report.
  ///
  /// - Parameters:
  ///   - document: What a reader made of a source.
  ///   - editions: The editions that the report may follow.
  /// - Returns: The report, with a finding for everything that is not certain.
  /// - Throws: A refusal if nothing in the document is an annual report's, or the program has written it about one.
  public static func recognize(
    _ document: Document,
    among editions: EditionRegistry = .shipped
  ) throws(Refusal) -> Recognition {
    if let own = document.ownDocument { throw Refusal(own) }
    let headings = SectionHeadings.headings(of: editions)
    let source = BracketNotes.marked(
      in: document.withoutDraftMarks.withoutPageFurniture(headings).withoutContents(headings)
    )
    .partingSeenLines.partingTableText(among: editions)
    var front = ReportFront(of: source, headings)
    let name = source.name.map { ReportTitle(name: $0) } ?? ReportTitle()
    var parts = ReportParts()
    parts.year = front.title.year ?? name.year
    let expected = parts.expectedEdition(among: editions)
    let barred = StrayRows.found(
      in: BarredTables.found(
        in: PastedTables.found(in: source, among: editions),
        among: editions
      ),
      among: editions
    ).withPartedTables(among: editions)
    let rows = barred.grids.map { WrappedRows.joined(in: FoldedGrid($0), among: editions) }
    let whole = CutTables(barred, grids: rows, among: editions)
    var document = whole.document
    var grids = whole.grids
    let lines = LineTables(document, grids: grids, expecting: expected, among: editions)
    if let lines {
      document.blocks = lines.blocks
      grids = document.grids.map(FoldedGrid.init)
    }
    let tables = TableRecognizer.recognize(
      grids,
      lines: lines,
      captions: TableCaptions(of: document, headings),
      expecting: expected,
      among: editions
    )
    let hasTable = tables.tablesOfGrid.contains { !$0.isEmpty }
    // Where all is one line, or one cell of a table that lays out the page, the title stands alone only now; and it may
    // stand below a table of what the page says about the document.
    if front.titleLines.isEmpty || tables.tablesOfGrid.first?.isEmpty ?? false {
      front = ReportFront(of: document, headings, tables: tables)
    }
    guard hasTable || !front.titleLines.isEmpty else {
      throw document.isPage ? .pageWithoutReport(document.name) : .notAReport
    }

    let identity = front.identity(name: name)
    let locator = SectionLocator(document, tables: tables, start: 0)
    var sections = SectionCollector(
      tables: tables,
      titleLines: front.titleLines,
      locator: locator,
      labelLines: LabelLines.blocks(in: document.blocks, tables, headings: locator.sections)
    )
    for block in document.blocks { sections.add(block) }
    // A notice about reports that lies among them is none, whatever its title says: all its cells would be unread.
    if !hasTable, let subject = front.subject,
      sections.sections.count(where: { $0.heading != nil }) < Self.fewestHeadings
    {
      throw .aboutReports(subject)
    }
    parts.organ = identity.organ
    parts.year = identity.year
    parts.title = sections.title
    parts.preface = sections.preface
    parts.sections = sections.sections
    parts.findings = document.findings
    parts.sectionFindings = identity.findings + sections.findings
    var sources = sections.sources
    sources.cells = tables.sources
    return Recognition(
      ReportAssembler.assemble(parts, tables, among: editions),
      sources: sources
    )
  }
}

extension Refusal {
  /// Nothing in the source is an annual report's.
  static var notAReport: Refusal {
    Refusal(
      .notAReport,
      message: Wording(
        zh: "没有找到政府信息公开工作年度报告的标题或表格",
        en: "no title and no table of an annual report on open government information was found"
      ),
      remedy: Wording(
        zh: "请确认文件是年度报告；表格若是图片，请改为文字",
        en: "make sure that the file is such a report; tables in pictures have to be typed"
      )
    )
  }
}

extension Refusal {
  /// The source is a letter or a list about reports.
  fileprivate static func aboutReports(_ title: String) -> Refusal {
    Refusal(
      .notAReport,
      message: Wording(
        zh: "“\(title.excerpt)”是关于年度报告的文件，其中没有报告的表格",
        en: "“\(title.excerpt)” is a document about annual reports and has no table of one"
      ),
      remedy: Wording(
        zh: "请用报告本身；表格若是图片，请改为文字",
        en: "take the report itself; tables in pictures have to be typed"
      )
    )
  }

  /// Nothing in a web page is an annual report's; sites send pages of error and login in place of a file,
  /// which is then saved under the file's name.
  fileprivate static func pageWithoutReport(_ title: String?) -> Refusal {
    let shown = title?.excerpt ?? DisplayText()
    return Refusal(
      .notAReport,
      message: Wording(
        zh: "这是网页\(shown.isEmpty ? "" : "“\(shown)”")，其中没有政府信息公开工作年度报告的标题或表格",
        en:
          "this is a web page\(shown.isEmpty ? "" : " (“\(shown)”)") without the title or a table of an annual report on open government information"
      ),
      remedy: Wording(
        zh: "用浏览器打开查看：如是网站的出错或登录页面，请重新下载报告；表格若是图片，请改为文字",
        en:
          "look at it in a browser: if the site sent a page of error or login, download the report again; tables in pictures have to be typed"
      )
    )
  }
}

extension RefusalKind {
  /// Nothing in the source belongs to an annual report.
  package static let notAReport = RefusalKind(
    code: "INPUT-NOT-A-REPORT",
    meaning: Wording(
      zh: "没有找到年度报告的标题或表格",
      en: "neither title nor table of an annual report was found"
    ),
    example: Wording(zh: "别的文件，或表格是图片", en: "another document, or tables in pictures"),
    actor: .unit,
    since: 1
  )
}
