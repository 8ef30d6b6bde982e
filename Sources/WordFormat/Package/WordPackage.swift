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

  /// The main part of a package, if it is a Word document; nil otherwise.
  init?(_ probe: Probe) throws(Refusal) {
    do throws(ArchiveError) {
      let archive = try probe.archive()
      guard let part = try Self.mainPart(of: archive) else { return nil }
      name = part.name
      document = try archive.read(part)
      let limits = XMLLimits(part: probe.limits)
      var lists = NumberingReader()
      try Self.read("numbering.xml", beside: part, of: archive, limits, into: &lists)
      var styles = WordStylesReader()
      try Self.read("styles.xml", beside: part, of: archive, limits, into: &styles)
      lists.numbering.styles = styles.lists
      lists.numbering.parents = styles.parents
      numbering = lists.numbering
      self.styles = styles.styles
    } catch {
      throw Refusal(error)
    }
  }

  /// The package with another main part.
  init(_ package: WordPackage, document: [UInt8]) {
    name = package.name
    self.document = document
    numbering = package.numbering
    styles = package.styles
  }

  /// Reads another part; one that is damaged is no reason to refuse the text.
  private static func read<Handler: XMLHandler>(
    _ name: String,
    beside part: ArchiveReader.Part,
    of archive: SharedArchive,
    _ limits: XMLLimits,
    into handler: inout Handler
  ) throws(ArchiveError) {
    guard let path = PartPath.resolve(name, from: part.name),
      let found = try archive.part(named: path)
    else { return }
    let content = try archive.read(found)
    try? XMLParser.parse(content, limits: limits, handler: &handler)
  }

  /// Whether an archive is a Word document, from the names of its parts alone.
  static func isWord(_ archive: SharedArchive) -> Bool {
    ((try? mainPart(of: archive)) ?? nil) != nil
  }

  /// Whether an archive that cannot be opened was a Word document, from the name of its main part.
  static func looksLikeWord(_ bytes: [UInt8]) -> Bool {
    // A workbook may hold a document, which is stored in it as a whole.
    bytes.withUnsafeBytes { $0.holds("word/document.xml") && !$0.holds("xl/workbook.xml") }
  }

  private static func mainPart(
    of archive: SharedArchive
  ) throws(ArchiveError) -> ArchiveReader.Part? {
    guard let relationships = try archive.part(named: "_rels/.rels") else { return nil }
    var reader = MainPartReader()
    let content = try archive.read(relationships)
    try? XMLParser.parse(content, handler: &reader)
    guard let target = reader.target, let name = PartPath.resolve(target, from: ""),
      let part = try archive.part(named: name)
    else { return nil }
    // Which program's document it is, its folder says; the part's root has the last word.
    let lower = name.lowercased()
    return lower.hasPrefix("word/") || lower.hasSuffix("document.xml") ? part : nil
  }
}

extension XMLLimits {
  /// What a part of a Word document may hold, of the limits of all formats.
  init(part limits: ReadingLimits) {
    self.init()
    depth = limits.documentDepth
    documentBytes = limits.partBytes
    startTagBytes = limits.startTagBytes
  }
}

/// Finds the main part in the package's relationships.
private struct MainPartReader: XMLHandler {
  private(set) var target: String?

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    guard tag.isNamed("Relationship"), let type = tag.attribute("Type")?.string(),
      type.hasSuffix("/officeDocument"), target == nil
    else { return }
    target = tag.attribute("Target")?.string()
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {}

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}
}
