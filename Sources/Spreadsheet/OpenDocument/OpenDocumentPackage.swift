import Archive
import OpenDocument
import XML

/// The parts of an OpenDocument package that are read.
enum OpenDocumentPackage {
  static let typePart = "mimetype"
  static let manifestPart = OpenDocumentManifestReader.part
  static let contentPart = "content.xml"
  static let metadataPart = "meta.xml"
  static let stylesPart = "styles.xml"
  static let settingsPart = "settings.xml"

  /// Whether a type is that of a spreadsheet, or of a pattern for such.
  static func isSpreadsheet(_ type: String) -> Bool {
    type == "spreadsheet" || type == "spreadsheet-template"
  }

  /// Refuses a package whose parts are encrypted.
  static func checkManifest(of package: PackageReader) throws(SpreadsheetError) {
    guard let bytes = try package.read(manifestPart) else { return }
    var reader = OpenDocumentManifestReader()
    try PackageReader.parse(
      bytes,
      part: manifestPart,
      limits: package.limits,
      handler: &reader
    )
    guard !reader.isEncrypted else {
      throw SpreadsheetError(
        .archive(.encrypted),
        zh: "部件已加密",
        en: "the parts are encrypted",
        part: manifestPart
      )
    }
  }
}

/// Reads `meta.xml` for the properties that users or programs have added.
struct OpenDocumentMetadataReader: PartHandler {
  private(set) var properties: [CustomProperty] = []
  private var depth = 0
  private var name: String?
  private var text: [UInt8] = []

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    depth += 1
    guard depth == 3, tag.isNamed("user-defined", in: OpenDocumentNamespace.meta),
      let attribute = tag.attribute("name", in: OpenDocumentNamespace.meta)
    else { return }
    name = attribute.string()
    text.removeAll(keepingCapacity: true)
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    depth -= 1
    guard depth == 2, let name else { return }
    properties.append(CustomProperty(name: name, value: String(decoding: text, as: UTF8.self)))
    self.name = nil
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {
    if name != nil, depth == 3 { characters.bytes.append(to: &text) }
  }
}

/// Reads `settings.xml` for whether zeros are shown.
struct OpenDocumentSettingsReader: PartHandler {
  private(set) var hidesZeros = false
  private var isOpen = false

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    let namespace = OpenDocumentNamespace.configuration
    isOpen =
      tag.isNamed("config-item", in: namespace)
      && tag.attribute("name", in: namespace)?.equals("ShowZeroValues") ?? false
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) { isOpen = false }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {
    if isOpen, characters.bytes.string() == "false" { hidesZeros = true }
  }
}
