import Glibc
import Testing
import XML

@Suite struct XMLWriterTests {
  private func text(_ bytes: consuming XMLBytes) -> String {
    String(decoding: bytes.copyBytes(), as: UTF8.self)
  }

  @Test func writesElementsAttributesAndText() throws {
    var writer = XMLWriter()
    writer.startElement("a")
    writer.attribute("xmlns", "urn:a")
    writer.attribute("n", -12)
    writer.attribute("t", "<\"&\t甲>")
    writer.element("b", "x < y & \"z\"\r")
    writer.element("c", Int.min)
    writer.element("d", "")
    writer.startElement(named: "e")
    writer.endElement()
    writer.comment(" c ")
    writer.endElement()
    let written = text(try writer.finish())
    #expect(
      written == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <a xmlns="urn:a" n="-12" t="&lt;&quot;&amp;&#9;甲&gt;"><b>x &lt; y &amp; "z"&#13;</b>\
        <c>-9223372036854775808</c><d></d><e/><!-- c --></a>
        """
    )
    #expect(
      try events(written).prefix(3) == [
        "<urn:a|a |n=-12 |t=<\"&\t甲>", "<urn:a|b", "x < y & \"z\"\r",
      ]
    )
  }

  @Test func indents() throws {
    var writer = XMLWriter(indented: true, standalone: nil)
    writer.startElement("a")
    writer.startElement("b")
    writer.element("c", "1")
    writer.element("c", 2)
    writer.endElement()
    writer.endElement()
    #expect(
      text(try writer.finish()) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a>
          <b>
            <c>1</c>
            <c>2</c>
          </b>
        </a>

        """
    )
  }

  @Test(arguments: ["\0", "\u{1}", "\u{B}", "\u{1B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
  func forbiddenCharactersFail(_ character: Unicode.Scalar) {
    let hostile = "甲\(character)乙"
    #expect(!XMLText.isAllowed(character))
    #expect(XMLText.firstForbidden(in: hostile) == character)
    for place in 0..<3 {
      var writer = XMLWriter()
      writer.startElement("a")
      if place == 0 { writer.attribute("b", hostile) }
      if place == 1 { writer.text(hostile) }
      if place == 2 { writer.comment(hostile) }
      writer.text("later")
      writer.endElement()
      do throws(XMLError) {
        _ = try writer.finish()
        Issue.record("written")
      } catch {
        #expect(error.kind == .forbiddenCharacter(character))
        let number = String(character.value, radix: 16, uppercase: true)
        #expect(error.message.hasSuffix(number))
      }
    }
  }

  @Test func allowedCharactersSurvive() throws {
    let scalars = (0...0x10FFFF as ClosedRange<UInt32>).lazy
      .filter { $0 < 0x3000 || $0 % 257 == 0 || ($0 > 0xFF00 && $0 < 0x10010) }
      .compactMap(Unicode.Scalar.init).filter(XMLText.isAllowed)
    var all = String.UnicodeScalarView()
    all.append(contentsOf: scalars)
    let value = String(all)
    #expect(XMLText.firstForbidden(in: value) == nil)
    var writer = XMLWriter()
    writer.startElement("a")
    writer.attribute("b", value)
    writer.text(value)
    writer.endElement()
    var limits = XMLLimits.default
    limits.startTagBytes = 1 << 20
    let lines = try events(try writer.finish().copyBytes(), limits: limits)
    #expect(lines[0].unicodeScalars.elementsEqual("<|a |b=\(value)".unicodeScalars))
    #expect(lines[1].unicodeScalars.elementsEqual(value.unicodeScalars))
  }

  @Test func callsThatMakeNoDocumentFail() {
    func refused(_ body: (inout XMLWriter) -> Void) -> XMLError.Kind? {
      var writer = XMLWriter()
      body(&writer)
      do throws(XMLError) {
        _ = try writer.finish()
        return nil
      } catch {
        return error.kind
      }
    }
    #expect(refused { _ in } == .notWellFormed)
    #expect(refused { $0.startElement("a") } == .notWellFormed)
    #expect(refused { $0.endElement() } == .notWellFormed)
    #expect(refused { $0.text("a") } == .notWellFormed)
    #expect(
      refused {
        $0.element("a", "b")
        $0.element("a", "b")
      } == .notWellFormed
    )
    #expect(
      refused {
        $0.startElement(named: "a b")
        $0.endElement()
      } == .notWellFormed
    )
    #expect(
      refused {
        $0.startElement("a")
        $0.comment("a--b")
        $0.endElement()
      } == .notWellFormed
    )
    #expect(
      refused {
        $0.startElement("a")
        $0.comment("a-")
        $0.endElement()
      } == .notWellFormed
    )
    #expect(
      refused {
        $0.startElement("a")
        $0.text("b")
        $0.attribute("c", 1)
        $0.endElement()
      }
        == .notWellFormed
    )
    #expect(refused { $0.element("a", "b") } == nil)
  }

  @Test func bytesCanBeGivenAway() throws {
    var writer = XMLWriter()
    writer.element("a", String(repeating: "甲", count: 100_000))
    let bytes = try writer.finish()
    let count = bytes.count
    let memory = bytes.release()
    #expect(memory.count == count && memory.last == 0x3E)
    free(memory.baseAddress)
  }
}
