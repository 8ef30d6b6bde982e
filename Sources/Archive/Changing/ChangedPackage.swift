/// A package with parts that are changed or added; every byte of all others stays.
public struct ChangedPackage: Sendable {
  private let archive: SharedArchive
  /// The changed parts by their names in the archive, and the added ones.
  private var changed: [String: [UInt8]] = [:]
  private var added: [String] = []

  /// Begins without a change.
  public init(_ archive: SharedArchive) { self.archive = archive }

  /// The bytes of a part as they are now; nil where there is none.
  ///
  /// - Throws: ``ArchiveError`` if it cannot be read.
  public func bytes(of name: String) throws(ArchiveError) -> [UInt8]? {
    if let bytes = changed[name] { return bytes }
    guard let part = try archive.part(named: name) else { return nil }
    if let bytes = changed[part.name] { return bytes }
    return try archive.read(part)
  }

  /// Gives a part other bytes, or adds it.
  ///
  /// - Throws: ``ArchiveError`` if the archive has more than one part of that name.
  public mutating func set(_ name: String, to bytes: [UInt8]) throws(ArchiveError) {
    let own = try archive.part(named: name)?.name
    if own == nil, changed[name] == nil { added.append(name) }
    changed[own ?? name] = bytes
  }

  /// The first name of a kind that no part has: `word/comments1.xml`, `word/comments2.xml` and so on.
  ///
  /// - Throws: ``ArchiveError`` if the archive has more than one part of such a name.
  public func freeName(_ start: String, _ suffix: String) throws(ArchiveError) -> String {
    var number = 1
    while true {
      let name = "\(start)\(number)\(suffix)"
      if changed[name] == nil, try archive.part(named: name) == nil { return name }
      number += 1
    }
  }

  /// Packs all parts, in the order of the archive; what was added comes last.
  ///
  /// - Returns: The archive.
  /// - Throws: ``ArchiveError`` if a part cannot be read or written.
  public func packed() throws(ArchiveError) -> [UInt8] {
    var writer = try ArchiveWriter()
    let parts = try archive.readAll()
    // The type of an OpenDocument comes first, and is not compressed.
    for (part, type) in parts where part.name == "mimetype" {
      try writer.add(name: part.name, bytes: type, isCompressed: false)
    }
    // A folder of its own holds nothing.
    for (part, own) in parts where part.name != "mimetype" && part.name.last != "/" {
      try writer.add(name: part.name, bytes: changed[part.name] ?? own)
    }
    for name in added { try writer.add(name: name, bytes: changed[name] ?? []) }
    return try writer.finish()
  }
}
