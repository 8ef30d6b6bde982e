import Archive
import ReportFormats
import ReportModel
import ReportPackages
import XML

/// The parts of a Word document that a report is read from.
struct WordPackage: Sendable {
  /// The name of the main part.
  let name: String
  /// The main part.
  let document: [UInt8]
  /// The automatic numbers.
  let numbering: Numbering
  /// The styles.
  let styles: WordStyles
  /// What the notes say.
  let notes: [WordNote: String]
  /// The headers and footers in which something is drawn, by their relationships.
  let margins: [String: [UInt8]]

  /// The main part of a package, if it is a Word document; nil otherwise.
  init?(_ probe: Probe) throws(Refusal) {
    let typed: String?
    do throws(ArchiveError) {
      let archive = try probe.archive()
      guard let part = try Self.mainPart(of: archive) else { return nil }
      name = part.name
      document = try WordParts.content(of: part, in: archive, XMLLimits(part: probe.limits))
      let parts = try WordParts(beside: part, of: archive, XMLLimits(part: probe.limits))
      var lists = NumberingReader()
      try parts.read("numbering", into: &lists)
      var styles = WordStylesReader()
      try parts.read("styles", into: &styles)
      lists.numbering.styles = styles.lists
      lists.numbering.parents = styles.parents
      numbering = lists.numbering
      self.styles = styles.resolved
      var notes = WordNotesReader()
      try parts.read("footnotes", into: &notes)
      try parts.read("endnotes", into: &notes)
      self.notes = notes.texts
      margins = try parts.margins
      typed = try archive.partWithDocumentType()
    } catch {
      throw Refusal(error)
    }
    if let typed { throw .documentType(in: typed) }
  }

  /// The package with another main part.
  init(_ package: WordPackage, document: [UInt8]) {
    name = package.name
    self.document = document
    numbering = package.numbering
    styles = package.styles
    notes = package.notes
    margins = package.margins
  }

  /// Whether an archive is a Word document, from the names of its parts alone.
  static func isWord(_ archive: SharedArchive) -> Bool {
    ((try? mainPart(of: archive)) ?? nil) != nil
  }

  /// Whether a file that holds no Word document, or cannot be opened, was to be one: by the names of its parts.
  static func looksLikeWord(_ bytes: [UInt8]) -> Bool {
    // A workbook or an OpenDocument may hold a document, which is stored in it as a whole.
    bytes.withUnsafeBytes { bytes in
      (bytes.holds("word/document.xml") || bytes.holds("word/styles.xml"))
        && !bytes.holds("xl/workbook.xml")
        && !bytes.holds("mimetypeapplication/vnd.oasis.opendocument.")
    }
  }

  private static func mainPart(
    of archive: SharedArchive
  ) throws(ArchiveError) -> ArchiveReader.Part? {
    // Most packages are workbooks, which need not be opened any further.
    guard archive.parts.contains(where: mayBeMain) else { return nil }
    let relationships = try RelationshipList(of: "", in: archive)
    guard let name = relationships.first("officeDocument")?.target,
      let part = try archive.part(named: name)
    else {
      return nil
    }
    return mayBeMain(part) ? part : nil
  }

  /// Whether a part may be a document: its folder says, the part's root has the last word.
  private static func mayBeMain(_ part: ArchiveReader.Part) -> Bool {
    part.key.starts(with: "word/".utf8)
      || part.key.suffix(document.count).elementsEqual(document)
  }

  private static let document = "document.xml".utf8
}

extension XMLLimits {
  /// What a part of a Word document may hold, of the limits of all formats.
  init(part limits: ReadingLimits) {
    self.init()
    depth = limits.documentDepth
    documentBytes = limits.documentBytes
    startTagBytes = limits.startTagBytes
  }
}
