import Archive
import XML

/// The parts of a package that a part refers to.
struct Relationships: XMLHandler {
  private let folder: String
  /// The first part of each kind, by the last word of the kind's address.
  private var targets: [String: String] = [:]
  /// Whether they are of the strict edition.
  private(set) var areStrict = false

  /// Reads the relationships of a part, or of the package if the name is empty; none if they are damaged.
  init(of name: String, in archive: SharedArchive) throws(ArchiveError) {
    folder = name
    let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    let path = "\(name[..<slash])_rels/\(name[slash...]).rels"
    guard let part = try archive.part(named: path) else { return }
    let content = try archive.read(part)
    try? XMLParser.parse(content, handler: &self)
  }

  /// The name of the first part of a kind; nil if there is none.
  subscript(kind: String) -> String? { targets[kind] }

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    guard tag.isNamed("Relationship"), let type = tag.attribute("Type")?.string(),
      let target = tag.attribute("Target")?.string(),
      let kind = type.split(separator: "/").last.map({ String($0) }), targets[kind] == nil
    else { return }
    areStrict = areStrict || type.hasPrefix("http://purl.oclc.org/")
    targets[kind] = PartPath.resolve(target, from: folder)
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {}

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}
}

/// The parts that stand beside a document's main part.
struct WordParts {
  private let part: ArchiveReader.Part
  private let archive: SharedArchive
  private let limits: XMLLimits
  private let relationships: Relationships

  init(
    beside part: ArchiveReader.Part,
    of archive: SharedArchive,
    _ limits: XMLLimits
  ) throws(ArchiveError) {
    self.part = part
    self.archive = archive
    self.limits = limits
    relationships = try Relationships(of: part.name, in: archive)
  }

  /// Reads the part of a kind: the one that the document refers to, else the one of the usual name.
  ///
  /// One that is damaged is no reason to refuse the text.
  ///
  /// - Throws: `ArchiveError` if the part cannot be unpacked, or is larger than what is read.
  func read<Handler: XMLHandler>(
    _ kind: String,
    into handler: inout Handler
  ) throws(ArchiveError) {
    guard let name = relationships[kind] ?? PartPath.resolve(kind + ".xml", from: part.name),
      let found = try archive.part(named: name)
    else { return }
    let content = try Self.content(of: found, in: archive, limits)
    try? XMLParser.parse(content, limits: limits, handler: &handler)
  }

  /// Unpacks a part, unless it is larger than what is read.
  static func content(
    of part: ArchiveReader.Part,
    in archive: SharedArchive,
    _ limits: XMLLimits
  ) throws(ArchiveError) -> [UInt8] {
    guard part.statedSize <= limits.documentBytes else {
      let limit = ArchiveError.Kind.limit(.partBytes, value: limits.documentBytes)
      throw ArchiveError(limit, part: Array(part.name.utf8))
    }
    return try archive.read(part)
  }
}
