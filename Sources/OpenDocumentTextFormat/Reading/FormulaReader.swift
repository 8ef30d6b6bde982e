import OpenDocument
import XML

/// Reads a formula in MathML for what it says, as long as it is nothing but a row of characters.
struct FormulaReader: XMLHandler {
  /// The elements in which characters stand in a row.
  private static let rows: Set<String> = [
    "math", "semantics", "mrow", "mstyle", "mpadded", "mn", "mi", "mo", "mtext",
  ]

  private var text = ""
  private var isRow = true
  private var annotationDepth = 0

  /// The characters; nil for a formula that is more than a row of them.
  var row: String? { isRow ? text : nil }

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    if annotationDepth > 0 || tag.isNamed("annotation") {
      annotationDepth += 1
    } else if !Self.rows.contains(tag.localName.string()) {
      isRow = false
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {
    if annotationDepth > 0 { annotationDepth -= 1 }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {
    if annotationDepth == 0 { text += characters.bytes.string().filter { !$0.isWhitespace } }
  }
}
