import Testing
import XML

/// The bytes of each tag as they stand in the document, in the order of the events.
private struct TagRecorder: XMLHandler {
  let document: [UInt8]
  var tags: [String] = []

  init(_ document: [UInt8]) { self.document = document }

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) { record(tag) }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) { record(tag) }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}

  private mutating func record(_ tag: borrowing XMLTag) {
    guard let range = tag.range else {
      tags.append("nil")
      return
    }
    tags.append(
      String(decoding: document[range], as: UTF8.self) + (tag.isEmptyElement ? " empty" : "")
    )
  }
}

@Suite("The bytes of a tag") struct XMLTagRangeTests {
  private func tags(_ bytes: [UInt8]) throws -> [String] {
    var recorder = TagRecorder(bytes)
    try XMLParser.parse(bytes, handler: &recorder)
    return recorder.tags
  }

  private func tags(_ text: String) throws -> [String] { try tags(Array(text.utf8)) }

  @Test("are those of start, end and empty tags, white space and prefixes included")
  func kinds() throws {
    let document = """
      <?xml version="1.0"?>
      <w:a xmlns:w="urn:w"
        b = 'c' >甲<w:b
      /><d></d ><e f="/"></e></w:a >
      """
    #expect(
      try tags(document) == [
        "<w:a xmlns:w=\"urn:w\"\n  b = 'c' >", "<w:b\n/> empty", "<w:b\n/> empty", "<d>", "</d >",
        "<e f=\"/\">", "</e>", "</w:a >",
      ]
    )
  }

  @Test("are not misled by what only looks like a tag")
  func lookalikes() throws {
    let document = """
      <?xml version="1.0"?><!-- <x> --><?p <y>?><a b=">" c='/>' d="&lt;'&#62;"><![CDATA[<z/>]]>\
      <!-- </a> -->&lt;q&gt;<?p </a>?>]]&gt;<b c='"<'/></a><!-- <x/> -->
      """.replacing("\"<'", with: "\"&lt;'")
    #expect(
      try tags(document) == [
        "<a b=\">\" c='/>' d=\"&lt;'&#62;\">", "<b c='\"&lt;'/> empty", "<b c='\"&lt;'/> empty",
        "</a>",
      ]
    )
  }

  @Test("count the byte order mark and survive line ends of two bytes")
  func marks() throws {
    #expect(
      try tags([0xEF, 0xBB, 0xBF] + Array("<a\r\n b='1\r\n2'>\r\n<b/>\r\n</a\r\n>".utf8)) == [
        "<a\r\n b='1\r\n2'>", "<b/> empty", "<b/> empty", "</a\r\n>",
      ]
    )
  }

  @Test("are unknown where the document was converted", arguments: [true, false])
  func utf16(hasMark: Bool) throws {
    let units = Array("<a><b/></a>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try tags((hasMark ? [0xFF, 0xFE] : []) + units) == ["nil", "nil", "nil", "nil"])
  }

  @Test("hold in documents that the parser gets in several pieces")
  func pieces() throws {
    // Tags of changing length fall on every side of the bounds between pieces.
    var document = "<a>"
    var expected = ["<a>"]
    for number in 0..<15_000 {
      let text = String(repeating: "文", count: number % 97) + (number % 3 == 0 ? "\r\n" : "")
      let tag = "<b c=\"\(number)\">"
      document += tag + text + "</b><d/>"
      expected += [tag, "</b>", "<d/> empty", "<d/> empty"]
    }
    document += "</a>"
    expected.append("</a>")
    #expect(document.utf8.count > 2 << 20)
    #expect(try tags(document) == expected)
  }
}
