public import ReportFormats
import TextTools

extension ReportFormat {
  /// A web page; read and updated, never written anew.
  public static let html = ReportFormat(
    name: "html",
    wording: FormatWording(zh: "网页", en: "web page", one: "a web page", many: "web pages"),
    suffixes: ["html", "htm"],
    isSavedByPrograms: true,
    likeness: { $0.kind == .html ? .possible : .none },
    reader: HTMLReader(),
    updater: EncodedTextUpdater(.html, syntax: HTMLSyntax.init)
  )
}
