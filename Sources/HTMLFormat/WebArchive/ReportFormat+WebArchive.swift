public import ReportFormats
import ReportModel
import ReportRecognition
import TextTools

extension ReportFormat {
  /// A web page as one file of mail; read, neither written nor updated.
  public static let mht = ReportFormat(
    name: "mht",
    wording: FormatWording(
      zh: "单个文件网页（mht）",
      en: "web page as one file",
      one: "a web page as one file",
      many: "web pages as one file"
    ),
    suffixes: ["mht", "mhtml"],
    likeness: { probe in
      guard probe.kind == .webArchive else { return .none }
      // A mail without a page is none; what is wrong with one that has a page, its reader says.
      if case .success(let pages) = probe.attachment(WebArchive.self).pages, pages.isEmpty {
        return .none
      }
      return .certain
    },
    reader: WebArchiveReader(),
  )
}

/// Reads pages that are saved as one file of mail: as any page is read.
///
/// Places count the lines of the page as it was before it was put into the mail.
private struct WebArchiveReader: ReportReader {
  func read(_ probe: Probe) throws(Refusal) -> Recognition {
    var whole = Document()
    for page in try probe.attachment(WebArchive.self).pages.get() {
      let document = try HTMLReader.document(
        of: page,
        among: probe.context.editions,
        limits: probe.limits
      )
      whole.blocks += document.blocks
      whole.findings += document.findings
      whole.name = whole.name ?? document.name
    }
    whole.isPage = true
    return try Recognizer.recognize(whole, among: probe.context.editions)
  }
}
