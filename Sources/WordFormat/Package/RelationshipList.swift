import Archive
import XML

/// What a part of a package refers to, in order.
struct RelationshipList: XMLHandler {
  struct Entry {
    let identifier: String
    /// The address of its kind.
    let type: String
    /// The name of the part.
    let target: String

    /// The last word of the address.
    var kind: Substring { type.split(separator: "/").last ?? "" }
  }

  private let source: String
  /// The parts; what is outside the package is left out.
  private(set) var entries: [Entry] = []
  /// Whether they are of the strict edition.
  private(set) var areStrict = false
  /// The part that holds the list; nil where there is none.
  private(set) var part: (name: String, bytes: [UInt8])?

  /// Reads the relationships of a part, or of the package if the name is empty; none if they are damaged.
  init(of name: String, in archive: SharedArchive) throws(ArchiveError) {
    source = name
    let path = PartPath.relationships(of: name)
    guard let found = try archive.part(named: path) else { return }
    let content = try archive.read(found)
    part = (path, content)
    try? XMLParser.parse(content, handler: &self)
  }

  /// The first of a kind; nil if there is none.
  func first(_ kind: String) -> Entry? { entries.first { $0.kind == kind } }

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    guard tag.isNamed("Relationship"), tag.attribute("TargetMode")?.string() != "External",
      let identifier = tag.attribute("Id")?.string(), let type = tag.attribute("Type")?.string(),
      let target = tag.attribute("Target")?.string(),
      let name = PartPath.resolve(target, from: source)
    else { return }
    areStrict = areStrict || type.hasPrefix("http://purl.oclc.org/")
    entries.append(Entry(identifier: identifier, type: type, target: name))
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {}

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}
}
