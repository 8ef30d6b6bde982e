package import XML

/// Looks into `META-INF/manifest.xml` for encrypted parts and for the types of the objects.
package struct OpenDocumentManifestReader: XMLHandler {
  /// The name of the part.
  package static let part = "META-INF/manifest.xml"

  /// Whether a part is encrypted.
  package private(set) var isEncrypted = false
  /// The types of the parts and folders, by their paths.
  package private(set) var types: [String: String] = [:]

  package init() {}

  package mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    let namespace = OpenDocumentNamespace.manifest
    if tag.isNamed("encryption-data", in: namespace) { isEncrypted = true }
    if tag.isNamed("file-entry", in: namespace),
      let path = tag.attribute("full-path", in: namespace)?.string()
    {
      types[path] = tag.attribute("media-type", in: namespace)?.string()
    }
  }

  package mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {}

  package mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}
}
