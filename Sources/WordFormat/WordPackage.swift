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
  /// The lists, and the styles that belong to lists.
  let numbering: Numbering

  /// The main part of a package, if it is a Word document; nil otherwise.
  init?(_ probe: Probe) throws(Refusal) {
    do throws(ArchiveError) {
      let archive = try probe.archive()
      guard let part = try Self.mainPart(of: archive) else { return nil }
      name = part.name
      document = try archive.read(part)
      var reader = NumberingReader()
      for other in ["numbering.xml", "styles.xml"] {
        guard let path = PartPath.resolve(other, from: part.name),
          let found = try archive.part(named: path)
        else { continue }
        let content = try archive.read(found)
        // A damaged list of numbers is no reason to refuse the text.
        try? XMLParser.parse(content, limits: XMLLimits(part: probe.limits), handler: &reader)
      }
      numbering = reader.numbering
    } catch {
      throw Refusal(error)
    }
  }

  /// The package with another main part.
  init(_ package: WordPackage, document: [UInt8]) {
    name = package.name
    self.document = document
    numbering = package.numbering
  }

  /// Whether an archive is a Word document, from the names of its parts alone.
  static func isWord(_ archive: SharedArchive) -> Bool {
    ((try? mainPart(of: archive)) ?? nil) != nil
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
