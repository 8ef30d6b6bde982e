public import ReportFormats
import TextTools

extension ReportFormat {
  /// Text in any encoding that is read; written in UTF-8.
  public static let text = ReportFormat(
    name: "text",
    wording: FormatWording(zh: "文本", en: "text", many: "texts"),
    suffixes: ["txt", "md"],
    mediaType: "text/plain; charset=utf-8",
    lineBreaks: .any,
    isSavedByPrograms: true,
    likeness: { $0.kind == .text ? .possible : .none },
    reader: TextReader(),
    writer: TextWriter(),
    updater: EncodedTextUpdater(.text, syntax: TextSyntax.init),
    kinds: .textFormat
  )
}
