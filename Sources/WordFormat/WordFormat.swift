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
      // What it is, a file with a password does not show, and a damaged one perhaps not.
      if probe.kind == .encryptedOffice { return .possible }
      guard probe.isPackage else { return .none }
      let archive = try? probe.archive()
      if let archive, WordPackage.isWord(archive) { return .certain }
      // What is missing or damaged in it, its reader says.
      if WordPackage.looksLikeWord(probe.bytes) { return .certain }
      return archive == nil ? .possible : .none
    },
    reader: WordReader(),
    updater: WordUpdater(),
    annotator: WordAnnotator(),
    kinds: .wordFormat
  )
}
