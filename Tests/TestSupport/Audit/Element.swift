import XML

/// An element of a part with everything in it.
struct Element {
  /// An attribute by its name without prefix.
  struct Attribute {
    let name: String
    let namespace: String
    let value: String
  }

  let name: String
  let namespace: String
  let attributes: [Attribute]
  private(set) var children: [Element] = []
  /// The text that stands directly in the element.
  private(set) var text = ""

  /// The value of an attribute without prefix.
  subscript(_ attribute: String) -> String? { self[attribute, in: ""] }

  /// The value of an attribute of a namespace.
  subscript(_ attribute: String, in namespace: String) -> String? {
    attributes.first { $0.name == attribute && $0.namespace == namespace }?.value
  }

  /// The number that an attribute without prefix gives.
  func number(_ attribute: String) -> Int? { self[attribute].flatMap { Int($0) } }

  /// The first child of a name.
  func child(_ name: String) -> Element? { children.first { $0.name == name } }

  /// All children of a name.
  func children(_ name: String) -> [Element] { children.filter { $0.name == name } }

  /// Every element below, in the order of the document, without the element itself.
  func descendants(_ name: String) -> [Element] {
    all.dropFirst().filter { $0.name == name }
  }

  /// The element and every one below, in the order of the document.
  var all: [Element] {
    var result = [self]
    appendDescendants(to: &result)
    return result
  }

  private func appendDescendants(to result: inout [Element]) {
    for child in children {
      result.append(child)
      child.appendDescendants(to: &result)
    }
  }

  /// Reads a document.
  ///
  /// - Throws: `XMLError` for one that cannot be read.
  static func document(_ bytes: [UInt8]) throws -> Element {
    var builder = Builder()
    try XMLParser.parse(bytes, handler: &builder)
    return builder.root
  }

  private struct Builder: XMLHandler {
    private var open: [Element] = []
    private(set) var root = Element(name: "", namespace: "", attributes: [])

    mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
      var attributes: [Attribute] = []
      for index in 0..<tag.attributeCount {
        attributes.append(
          Attribute(
            name: tag.attributeName(at: index).string(),
            namespace: tag.attributeNamespace(at: index).string(),
            value: tag.attributeValue(at: index).string()
          )
        )
      }
      open.append(
        Element(
          name: tag.localName.string(),
          namespace: tag.namespace.string(),
          attributes: attributes
        )
      )
    }

    mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {
      let element = open.removeLast()
      if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
    }

    mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {
      open[open.count - 1].text += characters.bytes.string()
    }
  }
}
