internal import Archive
internal import Encodings
internal import ReportFormats
internal import TextTools
internal import XML

/// A package that is one XML file: that of Office (`pkg:package`), whose parts stand one behind the other, or an
/// OpenDocument (`office:document`), all of which is one part.
///
/// Those who read packages read its parts as those of an archive, and know nothing of it.
struct FlatPackage: ProbeAttachment {
  /// A part, and where its bytes stand.
  struct Part {
    let name: String
    /// Its bytes in the file.
    var range: Range<Int>
    /// What has to stand in its first tag besides: the namespaces that are declared around it.
    var declarations: [UInt8] = []
    /// Where that goes, counted from its first byte.
    var place = 0

    /// Its bytes, as they stand in a file of their own.
    func bytes(in file: [UInt8]) -> [UInt8] {
      file[range.prefix(place)] + declarations + file[range.dropFirst(place)]
    }
  }

  /// The file as parsers read it: in UTF-8, without the declaration's name of another encoding.
  private let file: [UInt8]
  /// The file as a text, if it is in another encoding.
  private let encoded: EncodedText?
  /// The parts, or why there are none.
  private let parts: Result<[Part], ArchiveError>
  /// The type of an OpenDocument, which stands in a part of its own in an archive.
  private let type: [UInt8]?

  init(of probe: Probe) {
    if probe.kind == .flatWordDocument {
      type = nil
      let text = try? probe.text()
      encoded = text?.encoding == .utf8 ? nil : text
      file = encoded.map(Self.document) ?? probe.bytes
      parts = FlatPartsReader.parts(of: file, probe.limits)
    } else {
      type = Array(Self.type(of: probe).utf8)
      encoded = nil
      file = probe.bytes
      parts = .success([Part(name: Self.contentPart, range: file.indices)])
    }
  }

  private static let contentPart = "content.xml"

  /// A document in UTF-8, without the declaration's name of another encoding.
  private static func document(_ text: EncodedText) -> [UInt8] {
    var document = text.utf8
    for index in DeclaredEncoding(in: document)?.range ?? 0..<0 {
      document[index] = UInt8(ascii: " ")
    }
    return document
  }

  /// The type that an OpenDocument states in its first tag; that of a text where it states none.
  private static func type(of probe: Probe) -> String {
    var reader = FlatTypeReader()
    try? XMLParser.parse(probe.bytes, handler: &reader)
    return reader.type ?? "application/vnd.oasis.opendocument.text"
  }

  /// The package as an archive.
  func archive() throws(ArchiveError) -> [UInt8] {
    var writer = try ArchiveWriter(level: 1)
    if let type {
      try writer.add(name: "mimetype", bytes: type, isCompressed: false)
    }
    for part in try parts.get() {
      try writer.add(name: part.name, bytes: part.bytes(in: file), isCompressed: false)
    }
    return try writer.finish()
  }

  /// The file with other bytes in the place of a part.
  ///
  /// - Parameters:
  ///   - name: The part's name.
  ///   - bytes: Its new bytes, its first tag as it was.
  /// - Returns: The file, in its own encoding.
  /// - Throws: ``ArchiveError`` for parts that cannot be read, and text that the encoding cannot say.
  func replacing(_ name: String, with bytes: [UInt8]) throws(ArchiveError) -> [UInt8] {
    guard let part = try parts.get().first(where: { $0.name == name }) else {
      throw ArchiveError(.missing, part: Array(name.utf8))
    }
    let content = bytes[..<part.place] + bytes[(part.place + part.declarations.count)...]
    // The declaration stands before the parts; what names the encoding there is as it was.
    let before = (encoded?.utf8 ?? file)[..<part.range.lowerBound]
    let document = before + content + file[part.range.upperBound...]
    guard let encoded else { return Array(document) }
    do throws(EncodingError) {
      return try encoded.encode(Array(document))
    } catch {
      throw ArchiveError(.other, part: Array(name.utf8))
    }
  }
}

/// Looks at the first tag of an OpenDocument for its type.
private struct FlatTypeReader: XMLHandler {
  var type: String?

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    type =
      tag.attribute("mimetype", in: "urn:oasis:names:tc:opendocument:xmlns:office:1.0")?.string()
    throw .stopped
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {}

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}
}
