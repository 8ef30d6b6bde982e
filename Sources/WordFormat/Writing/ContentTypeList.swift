import Archive
import XML

/// The types of a package's parts.
struct ContentTypeList: XMLHandler {
  private var byExtension: [String: String] = [:]
  private var byName: [String: String] = [:]

  /// Reads the types of a package; none if they are damaged.
  init(_ archive: SharedArchive) throws(ArchiveError) {
    guard let part = try archive.part(named: "[Content_Types].xml") else { return }
    let content = try archive.read(part)
    try? XMLParser.parse(content, handler: &self)
  }

  /// The type that is said of a part by its name; nil where that of its extension holds.
  func override(of name: String) -> String? { byName[name.lowercased()] }

  /// The types by the extensions of parts of which nothing is said by name.
  func defaults(of names: [String]) -> [String: String] {
    var types: [String: String] = [:]
    for name in names where override(of: name) == nil {
      let own = Self.pathExtension(of: name)
      if let type = byExtension[own] { types[own] = type }
    }
    return types
  }

  private static func pathExtension(of name: String) -> String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    guard let type = tag.attribute("ContentType")?.string() else { return }
    if let name = tag.attribute("PartName")?.string() {
      byName[name.drop { $0 == "/" }.lowercased()] = type
    } else if let name = tag.attribute("Extension")?.string() {
      byExtension[name.lowercased()] = type
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {}

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}
}
