public import ReportFormats
public import ReportModel
import ReportPackages
import TextTools

extension ReportFormat {
  /// A Word document.
  public static let docx = ReportFormat(
    name: "docx",
    wording: FormatWording(
      zh: "Word 文档",
      en: "Word document",
      one: "a Word document",
      many: "Word documents"
    ),
    suffixes: ["docx"],
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
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
    writer: WordWriter(),
    updater: WordUpdater(),
    annotator: WordAnnotator(),
    kinds: .wordFormat
  )

  /// A Word document with the styles and the page of an office's own.
  ///
  /// - Parameters:
  ///   - reference: The office's document.
  ///   - limits: What it may hold.
  /// - Returns: The format, written so.
  /// - Throws: ``Refusal`` if the styles of the document cannot be taken.
  public static func docx(
    styledLike reference: [UInt8],
    limits: ReadingLimits
  ) throws(Refusal) -> ReportFormat {
    docx.written(by: WordWriter(design: try WordDesign(reference: reference, limits: limits)))
  }
}

extension PrintedReport {
  /// The document as a Word document, laid out as reports are.
  ///
  /// - Parameters:
  ///   - name: The title among its properties.
  ///   - author: Whose it is; empty for nobody's.
  /// - Returns: The whole file.
  /// - Throws: ``Refusal`` if a text holds a character that no XML can hold.
  public func wordDocument(named name: String, by author: String) throws(Refusal) -> [UInt8] {
    try WordDesign.standard.document(self, named: name, by: author)
  }
}
