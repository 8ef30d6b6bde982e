public import ReportFormats
import TextTools

extension ReportFormat {
  /// A web page.
  public static let html = ReportFormat(
    name: "html",
    wording: FormatWording(zh: "网页", en: "web page", one: "a web page", many: "web pages"),
    suffixes: ["html", "htm"],
    mediaType: "text/html; charset=utf-8",
    isSavedByPrograms: true,
    likeness: { $0.kind == .html ? .possible : .none },
    reader: HTMLReader(),
    writer: PageWriter(),
    updater: EncodedTextUpdater(.html, syntax: HTMLSyntax.init),
    annotator: HTMLAnnotator(),
    kinds: .htmlFormat
  )

  /// A web page, written as the part that goes into a page of a site.
  public static let htmlFragment = html.written(by: PageWriter(isFragment: true))
}

extension PrintedReport {
  /// The document as a web page, laid out as reports are: one file without scripts.
  ///
  /// - Parameter name: The name of the page.
  /// - Returns: The page in UTF-8.
  public func page(named name: String) -> [UInt8] {
    var markup = PageMarkup(isFragment: false, isDraft: false)
    markup.addPage(of: self, named: name)
    return Array(markup.text.utf8)
  }
}
