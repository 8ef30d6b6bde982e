package import XML

/// Reads `styles.xml` for the styles that have names.
package struct OpenDocumentStylesReader: XMLHandler {
  package private(set) var styles: OpenDocumentStyles
  private var isInText = false

  /// Begins to read, perhaps with the styles of another part.
  package init(_ styles: OpenDocumentStyles = OpenDocumentStyles()) { self.styles = styles }

  package mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    if tag.isIn(OpenDocumentNamespace.number) {
      if !styles.numbers.start(tag) {
        isInText = tag.isNamed("text") || tag.isNamed("embedded-text")
        styles.numbers.take(tag)
      }
      return
    }
    if tag.isIn(OpenDocumentNamespace.text) {
      if !styles.lists.start(tag) { styles.lists.take(tag) }
      return
    }
    guard tag.isIn(OpenDocumentNamespace.style) else { return }
    if tag.isNamed("style") || tag.isNamed("default-style") {
      styles.start(tag)
    } else {
      styles.take(tag)
      styles.numbers.take(tag)
    }
  }

  package mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) { isInText = false }

  package mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {
    if isInText { styles.numbers.add(characters.bytes.string()) }
  }
}
