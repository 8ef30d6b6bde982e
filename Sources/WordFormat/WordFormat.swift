import Archive
public import ReportModel
public import ReportRecognition
import TextTools
import XML

/// Reports as Word documents.
public enum WordFormat {
  /// Whether a ZIP archive is a Word document.
  public static func isDocument(_ bytes: [UInt8]) -> Bool { WordPackage.isWord(bytes) }

  /// Reads a report.
  ///
  /// Tracked changes are taken as accepted; automatic numbers stand before their paragraphs.
  ///
  /// - Parameter bytes: A DOCX file.
  /// - Returns: The report with the places that its parts came from, in bytes of its main part.
  /// - Throws: A refusal if the file is damaged, past a limit, or no annual report.
  public static func read(_ bytes: [UInt8]) throws(Refusal) -> Recognition {
    let package = try package(bytes)
    return try read(package.document, package.numbering).recognition
  }

  /// Puts what differs in an edited report into an original document; every other byte of its main part
  /// and of all other parts stays.
  ///
  /// - Parameters:
  ///   - original: A DOCX file.
  ///   - edited: The report that the document should say.
  /// - Returns: The new file, from which the edited report reads back, metadata aside.
  /// - Throws: A refusal if the original is no report, or that names each edit without a place in it.
  public static func update(
    _ original: [UInt8],
    to edited: Report
  ) throws(Refusal) -> (bytes: [UInt8], changes: [ReportChange]) {
    let package = try package(original)
    let source = try read(package.document, package.numbering)
    let update = try SourceUpdate(
      package.document,
      source.recognition,
      to: edited,
      syntax: WordSyntax(package.document, tags: source.tags)
    ) { (document) throws(Refusal) in try read(document, package.numbering).recognition }
    return (try repack(original, package.name, update.bytes), update.changes)
  }

  private static func package(_ bytes: [UInt8]) throws(Refusal) -> WordPackage {
    guard let package = try WordPackage(bytes) else { throw .noDocument }
    return package
  }

  private static func read(
    _ document: [UInt8],
    _ numbering: Numbering
  ) throws(Refusal) -> (recognition: Recognition, tags: [TagPlaces.Tag]) {
    // In UTF-16 the bytes of the parser are not the part's own: what is read has no place for edits.
    let mark = ByteOrderMark(of: document)
    let isUTF8 = mark != .utf16LittleEndian && mark != .utf16BigEndian
    let tags = isUTF8 ? TagPlaces(document).tags : []
    var reader = WordDocumentReader(places: tags, numbering: numbering)
    do throws(XMLError) {
      try XMLParser.parse(document, limits: WordPackage.limits, handler: &reader)
    } catch {
      throw .damaged(error)
    }
    let blocks = reader.finish()
    if reader.isTooLarge {
      throw .limit(Wording(zh: "表格单元格的个数", en: "the number of table cells"), value: "200000")
    }
    let recognition = try Recognizer.recognize(Document(blocks: blocks))
    return (recognition, tags)
  }

  /// Packs the parts again with another main part.
  private static func repack(
    _ original: [UInt8],
    _ name: String,
    _ document: [UInt8]
  ) throws(Refusal) -> [UInt8] {
    do throws(ArchiveError) {
      var reader = try ArchiveReader(original)
      var writer = try ArchiveWriter()
      for part in reader.parts {
        let bytes = part.name == name ? document : try reader.read(part)
        try writer.add(name: part.name, bytes: bytes)
      }
      return try writer.finish()
    } catch {
      throw Refusal(error)
    }
  }
}
