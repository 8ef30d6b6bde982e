import Encodings
import ReportFormats
import ReportModel
import ReportRecognition
import XML

/// Reads web pages; it knows HTML and nothing of the form.
///
/// A block element ends a paragraph. A table is a grid with true columns, unless it only lays out the
/// page: then what it holds stands in its place. Origins count the bytes of the page's UTF-8.
struct HTMLReader: ReportReader {
  func read(_ probe: Probe) throws(Refusal) -> Recognition {
    let editions = probe.context.editions
    let page = try Self.document(of: probe.text(), among: editions, limits: probe.limits)
    let sheets = SavedSheets(page.blocks)
    return try Recognizer.recognize(
      sheets?.document(page, among: editions) ?? page,
      among: editions
    )
  }

  /// Takes a page apart.
  ///
  /// - Parameters:
  ///   - page: The page with its encoding.
  ///   - editions: The editions whose sections it may have.
  ///   - limits: The most that the page may hold.
  /// - Returns: Its paragraphs and tables, each with its line, column and bytes.
  /// - Throws: A refusal if the page is past a limit.
  static func document(
    of page: EncodedText,
    among editions: EditionRegistry,
    limits: ReadingLimits
  ) throws(Refusal) -> Document {
    let (blocks, builder) = try contents(of: page, limits: limits)
    var document = Document(blocks: blocks)
    document.name = builder.title
    document.isPage = true
    document.findings = builder.collector.findings
    document.findings += builder.sightFindings(blocks, among: editions)
    if let finding = page.finding { document.findings.append(finding) }
    if builder.markCount > 0 { document.findings.append(.marksPassed(builder.markCount)) }
    return document
  }

  /// The tables of what was copied of a page, where a single column is a table as well.
  ///
  /// - Parameters:
  ///   - page: The markup with its encoding.
  ///   - limits: The most that it may hold.
  /// - Returns: The tables, in order.
  /// - Throws: A refusal if it is past a limit.
  static func copiedGrids(
    of page: EncodedText,
    limits: ReadingLimits
  ) throws(Refusal) -> [Grid] {
    Document(blocks: try contents(of: page, limits: limits, keepsColumns: true).blocks).grids
  }

  private static func contents(
    of page: EncodedText,
    limits: ReadingLimits,
    keepsColumns: Bool = false
  ) throws(Refusal) -> (blocks: [Document.Block], builder: HTMLDocumentBuilder) {
    var builder: HTMLDocumentBuilder
    do throws(XMLError) {
      let styles = try PageStyles(of: page.utf8, limits: limits)
      builder = HTMLDocumentBuilder(page.utf8, styles: styles, limits: limits)
      builder.keepsColumns = keepsColumns
      try HTMLParser.parse(page.utf8, limits: HTMLLimits(limits)) { event, place in
        builder.add(event, at: place)
      }
    } catch {
      throw Refusal(error)
    }
    let blocks = builder.finish()
    if let refusal = builder.refusal { throw refusal }
    return (blocks, builder)
  }
}

extension HTMLLimits {
  /// What a page may hold, of the limits of all formats.
  init(_ limits: ReadingLimits) {
    self.init()
    bytes = limits.pageBytes
    depth = limits.pageDepth
    startTagBytes = limits.startTagBytes
  }
}

extension Refusal {
  /// A page past a limit.
  fileprivate init(_ error: XMLError) {
    guard case .limit(let quantity, let value) = error.kind else {
      self.init(
        .inputLimit,
        message: Wording(
          zh: "网页无法读取：\(error.chineseMessage)",
          en: "the page cannot be read: \(error.message)"
        ),
        remedy: Wording(zh: "请在浏览器中打开后另存", en: "open it in a browser and save it again")
      )
      return
    }
    let place = error.line.map { Place.text(line: $0, column: 1) }
    let name = Wording(zh: "网页中\(quantity.name.zh)", en: "\(quantity.name.en) of a web page")
    self = .limit(name, value: quantity.text(of: value), at: place)
  }
}
