public import ReportFormats
import ReportPackages
import TextTools

extension ReportFormat {
  /// A Word document; read and updated, never written anew.
  public static let docx = ReportFormat(
    name: "docx",
    wording: FormatWording(
      zh: "Word 文档",
      en: "Word document",
      one: "a Word document",
      many: "Word documents"
    ),
    suffixes: ["docx"],
    isSavedByPrograms: true,
    likeness: { probe in
      guard probe.kind == .zip else { return .none }
      guard let archive = try? probe.archive() else {
        return WordPackage.looksLikeWord(probe.bytes) ? .certain : .none
      }
      return WordPackage.isWord(archive) ? .certain : .none
    },
    reader: WordReader(),
    updater: WordUpdater(),
    kinds: .wordFormat
  )
}
