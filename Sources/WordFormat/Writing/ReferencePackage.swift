import Archive
import XML

/// What is taken from a document whose looks another one is to have.
struct ReferencePackage {
  /// The parts, each with those that it refers to behind it.
  private(set) var parts: [(name: String, bytes: [UInt8])] = []
  /// What the main part refers to of them.
  private(set) var relationships: [RelationshipList.Entry] = []
  /// The types of all parts.
  let types: ContentTypeList
  /// The page of the last section.
  private(set) var page: WordPage
  /// The name of the part that holds the styles.
  private(set) var stylesName = ""
  /// The styles; empty where there are none.
  private(set) var styles: [UInt8] = []
  /// Whether headers and footers of even pages are others than those of odd ones.
  private(set) var hasEvenPages = false

  private static let kinds: Set<Substring> = ["styles", "theme", "fontTable", "numbering"]

  /// Takes a package apart; nil if it is no document.
  init?(_ archive: SharedArchive) throws(ArchiveError) {
    guard let main = try RelationshipList(of: "", in: archive).first("officeDocument")?.target,
      WordPackage.isWord(archive), let document = try archive.part(named: main)
    else { return nil }
    types = try ContentTypeList(archive)
    var reader = WordPageReader()
    try? XMLParser.parse(try archive.read(document), handler: &reader)
    page = reader.page
    let list = try RelationshipList(of: main, in: archive)
    if let name = list.first("settings")?.target, let part = try archive.part(named: name) {
      var settings = SettingsReader()
      try? XMLParser.parse(try archive.read(part), handler: &settings)
      hasEvenPages = settings.hasEvenPages
    }
    var seen: Set<String> = [main.lowercased()]
    var taken: Set<String> = []
    for entry in list.entries {
      let isMargin = page.margins.contains { $0.relationship == entry.identifier }
      guard isMargin || Self.kinds.contains(entry.kind) else { continue }
      guard try add(entry.target, from: archive, &seen) else { continue }
      taken.insert(entry.identifier)
      relationships.append(entry)
      if entry.kind == "styles" { stylesName = entry.target }
    }
    page.margins.removeAll { !taken.contains($0.relationship) }
    styles = parts.first { $0.name == stylesName }?.bytes ?? []
  }

  /// Adds a part and what it refers to; answers whether it is there.
  private mutating func add(
    _ name: String,
    from archive: SharedArchive,
    _ seen: inout Set<String>
  ) throws(ArchiveError) -> Bool {
    var waiting = [name]
    var isThere = seen.contains(name.lowercased())
    while let next = waiting.popLast() {
      guard seen.insert(next.lowercased()).inserted, let part = try archive.part(named: next)
      else { continue }
      isThere = true
      parts.append((next, try archive.read(part)))
      let list = try RelationshipList(of: next, in: archive)
      if let own = list.part { parts.append(own) }
      waiting += list.entries.reversed().map(\.target)
    }
    return isThere
  }
}

/// Reads whether even pages have headers and footers of their own.
private struct SettingsReader: XMLHandler {
  private(set) var hasEvenPages = false

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    if tag.isWord, tag.isNamed("evenAndOddHeaders") { hasEvenPages = tag.isOn }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {}

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}
}
