import XML

/// Reads `docProps/custom.xml`.
struct CustomPropertiesReader: PartHandler {
  private(set) var properties: [CustomProperty] = []
  private var depth = 0
  private var name: String?
  private var text: [UInt8] = []

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    depth += 1
    let isProperty =
      tag.isNamed("property", in: Namespace.customProperties)
      || tag.isNamed("property", in: Namespace.strictCustomProperties)
    if depth == 2, isProperty {
      name = tag.text("name")
      text.removeAll(keepingCapacity: true)
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    depth -= 1
    if depth == 1, let name {
      properties.append(CustomProperty(name: name, value: EscapedText.text(decoding: text)))
      self.name = nil
    }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {
    // The value stands in an element of its type, not beside it.
    if name != nil, depth >= 3 { characters.bytes.append(to: &text) }
  }
}
