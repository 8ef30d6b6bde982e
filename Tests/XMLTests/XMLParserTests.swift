import Foundation
import Testing
import XML

@Suite struct XMLParserTests {
  @Test func eventsCarryNamesAttributesAndText() throws {
    let document = """
      <?xml version="1.0"?><a xmlns="urn:a" xmlns:r="urn:r" r:id="1" id="2"><!-- no --><r:b/>甲\
      <![CDATA[<乙>]]>&amp;&#x4E19;</a>
      """
    #expect(
      try events(document) == [
        "<urn:a|a urn:r|id=1 |id=2", "<urn:r|b", ">b", "甲<乙>&丙", ">a",
      ]
    )
  }

  @Test func ampersandsInAttributesAreResolvedOnce() throws {
    let document = "<a b=\"&amp;\" c=\"1&#38;2&lt;&amp;#38;3&quot;\" d=\"x&#10;y\tz\"/>"
    #expect(try events(document) == ["<|a |b=& |c=1&2<&#38;3\" |d=x\ny z", ">a"])
  }

  @Test func attributesAreFoundByNameAndNamespace() throws {
    struct Finder: XMLHandler {
      var found: [String?] = []
      var number: Int?
      mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
        #expect(tag.isNamed("a", in: "urn:a") && tag.isNamed("a") && tag.isIn("urn:a"))
        #expect(!tag.isNamed("a", in: "") && !tag.isNamed("aa") && tag.line == 2)
        if let id = tag.attribute("id", in: "urn:r") { found.append(id.string()) }
        if let id = tag.attribute("id") {
          found.append(id.string())
          number = id.integer()
        }
        if tag.attribute("none") == nil { found.append(nil) }
      }
      mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {}
      mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}
    }
    var finder = Finder()
    let document = "\n<a xmlns=\"urn:a\" xmlns:r=\"urn:r\" r:id=\"1\" id=\"-20\"/>"
    try XMLParser.parse(Array(document.utf8), handler: &finder)
    #expect(finder.found == ["1", "-20", nil])
    #expect(finder.number == -20)
  }

  @Test func aHandlerStopsWithItsOwnError() throws {
    enum Own: Error, Equatable {
      case seen(String)
      case xml(XMLError)
    }
    struct Stopper: XMLHandler {
      var count = 0
      static func failure(_ error: XMLError) -> Own { .xml(error) }
      mutating func startElement(_ tag: borrowing XMLTag) throws(Own) {
        count += 1
        if tag.isNamed("b") { throw .seen("b") }
      }
      mutating func endElement(_ tag: borrowing XMLTag) throws(Own) { count += 1 }
      mutating func characters(_ characters: borrowing XMLCharacters) throws(Own) { count += 1 }
    }
    var stopper = Stopper()
    #expect(throws: Own.seen("b")) {
      try XMLParser.parse(Array("<a><b>x</b><c/></a>".utf8), handler: &stopper)
    }
    #expect(stopper.count == 2)
    do throws(Own) {
      try XMLParser.parse(Array("<a>".utf8), handler: &stopper)
      Issue.record("accepted")
    } catch {
      guard case .xml(let error) = error else { throw error }
      #expect(error.kind == .notWellFormed)
    }
  }

  @Test(
    "what is not well-formed is refused with its line",
    arguments: [
      "\n<a><b></a></b>", "\n<a>&x;</a>", "\n<a b='1' b='2'/>", "\n<a>\u{1}</a>", "\n<a/>x",
    ]
  )
  func notWellFormed(_ document: String) {
    let error = refusal(document)
    #expect(error?.kind == .notWellFormed && error?.line == 2 && error?.code != 0, "\(document)")
  }

  @Test(arguments: [
    "", " ", "<", "<a", "<a>", "<a/><b/>", "x", "<!-- x", "<a><![CDATA[x</a>", "<?xml",
  ])
  func cutOffDocumentsAreRefused(_ document: String) {
    #expect(refusal(document)?.kind == .notWellFormed)
  }

  @Test func everyCutOfADocumentIsRefusedOrComplete() throws {
    let document = Array(
      "<?xml version=\"1.0\"?><a x='1&amp;2'><!--c--><b>甲&#65;<![CDATA[]]]]></b></a>".utf8
    )
    for length in 0..<document.count {
      #expect(refusal(Array(document[..<length])) != nil, "\(length)")
    }
    #expect(refusal(document) == nil)
  }

  @Test func longTextOverManyPiecesIsWhole() throws {
    let row = "<c a=\"甲乙丙\">丁戊己 &lt; abc</c>"
    let count = 60_000
    let lines = try events("<r>" + String(repeating: row, count: count) + "</r>")
    #expect(lines.count == count * 3 + 2)
    #expect(lines.filter { $0 == "丁戊己 < abc" }.count == count)
    #expect(lines.filter { $0 == "<|c |a=甲乙丙" }.count == count)
  }

  @Test func messagesHoldNoControlCharacters() throws {
    let error = try #require(refusal("<a>\u{1B}[31m<\u{202E}\u{85}/></a>"))
    #expect(!error.message.unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(error.message.count <= 200)
    let long = try #require(refusal("<a><\(String(repeating: "b", count: 5000))></a>"))
    #expect(long.message.count <= 200)
  }
}
