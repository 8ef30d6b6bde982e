internal import Archive
internal import ReportFormats
internal import XML

/// Finds the parts of a package of Office that is one XML file.
///
/// Only parts in XML are taken: pictures and other objects, which are written in base64, are empty parts.
struct FlatPartsReader: XMLHandler {
  private static let namespace: StaticString =
    "http://schemas.microsoft.com/office/2006/xmlPackage"

  /// The document.
  private let file: [UInt8]
  /// The most parts.
  private let limit: Int
  private var parts: [FlatPackage.Part] = []
  private var isTooMany = false
  private var depth = 0
  /// The namespaces that the tags around a part declare: those of the package, the part and its data.
  private var declarations: [[Namespace]] = []
  private var name: String?
  /// Where the content of the data that is open begins.
  private var start: Int?

  /// A namespace as a tag declares it.
  private struct Namespace {
    let prefix: ArraySlice<UInt8>
    let text: ArraySlice<UInt8>
  }

  private init(_ file: [UInt8], limit: Int) {
    self.file = file
    self.limit = limit
  }

  /// The parts of a document.
  static func parts(
    of file: [UInt8],
    _ limits: ReadingLimits
  ) -> Result<[FlatPackage.Part], ArchiveError> {
    var xml = XMLLimits()
    // Around the parts' own elements stand three.
    xml.depth = min(limits.documentDepth + 3, 250)
    xml.documentBytes = limits.fileBytes
    xml.startTagBytes = limits.startTagBytes
    // Pictures stand in it as text.
    xml.textBytes = limits.fileBytes
    var reader = FlatPartsReader(file, limit: limits.archiveEntries)
    do throws(XMLError) {
      try XMLParser.parse(file, limits: xml, handler: &reader)
    } catch {
      return .failure(
        reader.isTooMany
          ? ArchiveError(.limit(.entries, value: limits.archiveEntries))
          : ArchiveError(.markup(line: error.line))
      )
    }
    return .success(reader.parts)
  }

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    depth += 1
    guard let range = tag.range else { throw .stopped }
    if depth <= 3 {
      declarations.append(Self.namespaces(in: file[range]))
      if depth == 2, tag.isNamed("part", in: Self.namespace) {
        name = tag.attribute("name", in: Self.namespace)?.string()
      } else if depth == 3, tag.isNamed("xmlData", in: Self.namespace) {
        start = range.upperBound
      } else if depth == 3, tag.isNamed("binaryData", in: Self.namespace) {
        try add(FlatPackage.Part(name: partName, range: range.upperBound..<range.upperBound))
      }
    } else if depth == 4, let start {
      let own = Self.namespaces(in: file[range]).map(\.prefix)
      var part = FlatPackage.Part(name: partName, range: start..<start)
      var taken = own
      for namespace in declarations.reversed().joined() where !taken.contains(namespace.prefix) {
        taken.append(namespace.prefix)
        part.declarations += [0x20] + namespace.text
      }
      // Behind the name of the first tag.
      let name = file[range].dropFirst().prefix { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E }
      part.place = name.endIndex - start
      try add(part)
      self.start = nil
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {
    if depth == 3, tag.isNamed("xmlData", in: Self.namespace), let last = parts.indices.last,
      let end = tag.range?.lowerBound, parts[last].place > 0
    {
      parts[last].range = parts[last].range.lowerBound..<end
    }
    if depth <= 3 { declarations.removeLast() }
    if depth == 3 { start = nil }
    if depth == 2 { name = nil }
    depth -= 1
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}

  /// The name of the part that is open, without the slash before it.
  private var partName: String { String((name ?? "").drop { $0 == "/" }) }

  private mutating func add(_ part: FlatPackage.Part) throws(XMLError) {
    guard parts.count < limit else {
      isTooMany = true
      throw .stopped
    }
    parts.append(part)
  }

  /// The namespaces that a tag declares, as it spells them.
  private static func namespaces(in tag: ArraySlice<UInt8>) -> [Namespace] {
    var found: [Namespace] = []
    var rest = tag.drop { $0 > 0x20 }
    while true {
      rest = rest.drop { $0 <= 0x20 }
      let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") }
      guard let quote = rest[name.endIndex...].first(where: { $0 == 0x22 || $0 == 0x27 }),
        let open = rest[name.endIndex...].firstIndex(of: quote),
        let close = rest[(open + 1)...].firstIndex(of: quote)
      else { return found }
      if name.starts(with: "xmlns:".utf8) || name.elementsEqual("xmlns".utf8) {
        found.append(Namespace(prefix: name, text: rest[name.startIndex...close]))
      }
      rest = rest[(close + 1)...]
    }
  }
}
