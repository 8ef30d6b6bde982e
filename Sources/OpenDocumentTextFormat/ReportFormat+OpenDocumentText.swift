public import ReportFormats
import ReportPackages
import TextTools

extension ReportFormat {
  /// A text of OpenDocument; read and updated, never written anew.
  public static let odt = ReportFormat(
    name: "odt",
    wording: FormatWording(
      zh: "OpenDocument 文本",
      en: "OpenDocument text",
      one: "an OpenDocument text",
      many: "OpenDocument texts"
    ),
    suffixes: ["odt", "ott", "fodt"],
    isSavedByPrograms: true,
    likeness: { probe in
      guard probe.isPackage else { return .none }
      if let archive = try? probe.archive() {
        return TextPackage.isText(archive) ? .certain : .none
      }
      // What is damaged in it, its reader says.
      return TextPackage.looksLikeText(probe.bytes) ? .certain : .none
    },
    reader: TextDocumentReader(),
    updater: TextDocumentUpdater(),
    kinds: .openDocumentText
  )
}
