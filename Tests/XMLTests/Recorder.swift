import Testing
import XML

/// Writes every event down as a line.
struct Recorder: XMLHandler {
  var lines: [String] = []
  private var text = ""

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    flush()
    var line = "<\(tag.namespace.string())|\(tag.localName.string())"
    for index in 0..<tag.attributeCount {
      let name = tag.attributeNamespace(at: index).string() + "|"
      line +=
        " \(name)\(tag.attributeName(at: index).string())=\(tag.attributeValue(at: index).string())"
    }
    lines.append(line)
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {
    flush()
    lines.append(">\(tag.localName.string())")
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {
    text += characters.bytes.string()
  }

  private mutating func flush() {
    if !text.isEmpty { lines.append(text) }
    text = ""
  }
}

/// The events of a document as lines.
func events(
  _ bytes: [UInt8],
  limits: XMLLimits = .default,
  schema: XMLSchema? = nil
) throws(XMLError) -> [String] {
  var recorder = Recorder()
  try XMLParser.parse(bytes, limits: limits, schema: schema, handler: &recorder)
  return recorder.lines
}

func events(_ text: String) throws(XMLError) -> [String] {
  try events(Array(text.utf8))
}

/// The error that a document is refused with.
func refusal(_ bytes: [UInt8], limits: XMLLimits = .default, schema: XMLSchema? = nil) -> XMLError?
{
  do throws(XMLError) {
    _ = try events(bytes, limits: limits, schema: schema)
    return nil
  } catch {
    return error
  }
}

func refusal(_ text: String) -> XMLError? {
  refusal(Array(text.utf8))
}

let orderSchema = """
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:o" xmlns="urn:o"
    elementFormDefault="qualified">
    <xs:element name="order"><xs:complexType><xs:sequence>
      <xs:element name="count" type="xs:nonNegativeInteger" maxOccurs="unbounded"/>
    </xs:sequence><xs:attribute name="name" type="Name"/></xs:complexType></xs:element>
    <xs:simpleType name="Name"><xs:restriction base="xs:string">
      <xs:pattern value="[a-z]&amp;[a-z]"/></xs:restriction></xs:simpleType>
  </xs:schema>
  """
