internal import TextTools
internal import XML

/// A document written with a line for each element, text left alone.
///
/// The indentation is made here, as libxml2 would put some into text that holds elements.
struct IndentedXML: ~Copyable {
  /// The writer, for attributes and the content of leaves.
  var xml = XMLWriter()
  /// For each open element, whether an element stands in it.
  private var hasChildren: [Bool] = []

  private static let breaks = (0...16).map { "\n" + String(repeating: "  ", count: $0) }

  private mutating func breakLine() {
    xml.text(Self.breaks[min(hasChildren.count, 16)])
  }

  /// Opens an element on a line of its own.
  mutating func open(_ name: String) {
    if let last = hasChildren.indices.last {
      breakLine()
      hasChildren[last] = true
    }
    xml.startElement(named: name)
    hasChildren.append(false)
  }

  /// Closes the element opened last.
  mutating func close() {
    if hasChildren.popLast() == true { breakLine() }
    xml.endElement()
  }

  /// Adds an element that holds text.
  mutating func element(_ name: String, text: String) {
    open(name)
    xml.text(text)
    close()
  }

  /// Adds a comment on a line of its own.
  mutating func comment(_ text: String) {
    breakLine()
    if let last = hasChildren.indices.last { hasChildren[last] = true }
    xml.comment(text)
  }

  /// Adds text in which each character that XML forbids becomes an element.
  mutating func mixedText(_ text: String) {
    var run = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if XMLText.isAllowed(scalar) {
        run.append(scalar)
        continue
      }
      if !run.isEmpty { xml.text(String(run)) }
      run.removeAll(keepingCapacity: true)
      xml.startElement("character")
      xml.attribute("code", CodePoint.digits(of: scalar.value))
      xml.endElement()
    }
    if !run.isEmpty { xml.text(String(run)) }
  }

  /// Ends the document with a line feed.
  ///
  /// - Throws: The first failure of any call.
  consuming func finish() throws(XMLError) -> [UInt8] {
    let written = try xml.finish()
    return written.withUnsafeBytes { source in
      [UInt8](unsafeUninitializedCapacity: source.count + 1) { target, count in
        UnsafeMutableRawBufferPointer(target).copyMemory(from: source)
        target[source.count] = 0x0A
        count = source.count + 1
      }
    }
  }
}
