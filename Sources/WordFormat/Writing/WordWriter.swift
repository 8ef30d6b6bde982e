import Archive
import ReportFormats
import ReportModel
import ReportPackages
import TextTools
import XML

/// Writes reports as Word documents to be published, as the rules for official documents (GB/T 9704) set
/// them out, or as an office's own document does.
struct WordWriter: ReportWriter {
  /// The styles and the page.
  var design = WordDesign.standard

  let isPublication = true

  func write(_ report: Report, in context: FormatContext) throws(Refusal) -> [UInt8] {
    let report = represented(report)
    let design = context.isDraft ? design.draft : design
    return try design.document(
      PrintedReport(report),
      named: report.documentName,
      by: report.organ
    )
  }

  func represented(_ report: Report) -> Report { report.printed() }

  func notCarried(of report: Report) -> [Finding] {
    report.metadata.notCarried(by: ReportFormat.docx.wording)
  }
}

extension WordDesign {
  /// A document of this design.
  ///
  /// - Parameters:
  ///   - printed: What stands in it.
  ///   - name: The title among its properties.
  ///   - author: Whose it is; empty for nobody's.
  /// - Returns: The whole file.
  /// - Throws: ``Refusal`` if a text holds a character that no XML can hold.
  func document(
    _ printed: PrintedReport,
    named name: String,
    by author: String
  ) throws(Refusal) -> [UInt8] {
    var body = DocumentPart(self)
    body.add(printed)
    let document = try Self.bytes(of: body.finish(), "word/document.xml")
    let properties = try Self.bytes(
      of: PackageParts.coreProperties(title: name, author: author),
      "docProps/core.xml"
    )
    do throws(ArchiveError) {
      var archive = try ArchiveWriter()
      try archive.add(name: "[Content_Types].xml", bytes: PackageParts.contentTypes(of: self))
      try archive.add(name: "_rels/.rels", bytes: PackageParts.relationships)
      try archive.add(name: "word/document.xml", bytes: document)
      try archive.add(
        name: "word/_rels/document.xml.rels",
        bytes: PackageParts.relationships(of: self)
      )
      for part in parts { try archive.add(name: part.name, bytes: part.bytes) }
      try archive.add(name: "docProps/core.xml", bytes: properties)
      try archive.add(name: "docProps/app.xml", bytes: PackageParts.applicationProperties)
      return try archive.finish()
    } catch {
      throw Refusal(error)
    }
  }

  private static func bytes(
    of xml: consuming XMLWriter,
    _ part: String
  ) throws(Refusal) -> [UInt8] {
    do throws(XMLError) {
      return try xml.finish().copyBytes()
    } catch {
      throw .notWritten(error)
    }
  }
}

extension Refusal {
  /// A text holds a character that no XML can hold.
  fileprivate static func notWritten(_ error: XMLError) -> Refusal {
    Refusal(
      RefusalKind(for: .notRepresentable),
      side: .report,
      message: Wording(
        zh: "Word 文档写不出：\(error.chineseMessage)",
        en: "the Word document cannot be written: \(error.message)"
      ),
      remedy: Wording(
        zh: "删去文字中的控制字符后重试",
        en: "remove the control characters from the text and try again"
      )
    )
  }
}
