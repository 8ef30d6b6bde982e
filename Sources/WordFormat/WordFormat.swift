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
      if let archive = try? probe.archive(), WordPackage.isWord(archive) { return .certain }
      // What is missing or damaged in it, its reader says.
      return WordPackage.looksLikeWord(probe.bytes) ? .certain : .none
    },
    reader: WordReader(),
    updater: WordUpdater(),
    kinds: .wordFormat
  )
}
