import Encodings
public import ReportFormats
import ReportModel
import ReportRecognition
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
    updater: HTMLUpdater()
  )
}

/// Puts edits into web pages, in their own encoding.
struct HTMLUpdater: ReportUpdater {
  func update(
    _ original: Probe,
    _ recognition: Recognition,
    to edited: Report
  ) throws(Refusal) -> UpdatedFile {
    let page = try original.text()
    let update = try SourceUpdate(
      page.utf8,
      recognition,
      to: edited,
      syntax: HTMLSyntax(page.utf8)
    )
    let (text, bytes) = try page.edited(update.bytes, original: original.bytes)
    return UpdatedFile(
      Probe(made: bytes, kind: .html, text: text, in: original.context),
      changes: update.changes
    )
  }

  func notCarried(of report: Report) -> [Finding] { report.metadata.notCarried }
}
