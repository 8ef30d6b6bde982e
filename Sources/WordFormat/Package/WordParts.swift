import Archive
import XML

/// The parts that stand beside a document's main part.
struct WordParts {
  private let part: ArchiveReader.Part
  private let archive: SharedArchive
  private let limits: XMLLimits
  private let relationships: RelationshipList

  init(
    beside part: ArchiveReader.Part,
    of archive: SharedArchive,
    _ limits: XMLLimits
  ) throws(ArchiveError) {
    self.part = part
    self.archive = archive
    self.limits = limits
    relationships = try RelationshipList(of: part.name, in: archive)
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
    guard
      let name = relationships.first(kind)?.target
        ?? PartPath.resolve(kind + ".xml", from: part.name),
      let found = try archive.part(named: name)
    else { return }
    let content = try Self.content(of: found, in: archive, limits)
    try? XMLParser.parse(content, limits: limits, handler: &handler)
  }

  /// The headers and footers in which something is drawn, by their relationships.
  ///
  /// - Throws: `ArchiveError` if one of them cannot be unpacked, or is larger than what is read.
  var margins: [String: [UInt8]] {
    get throws(ArchiveError) {
      var margins: [String: [UInt8]] = [:]
      let entries = relationships.entries.lazy.filter { ["header", "footer"].contains($0.kind) }
      for entry in entries.prefix(Self.marginLimit) {
        guard let found = try archive.part(named: entry.target) else { continue }
        let content = try Self.content(of: found, in: archive, limits)
        let isDrawn = content.withUnsafeBytes { $0.holds("pict") || $0.holds("drawing") }
        if isDrawn { margins[entry.identifier] = content }
      }
      return margins
    }
  }

  /// A document has three kinds of each for every section; of those behind so many nothing is told.
  private static let marginLimit = 300

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
