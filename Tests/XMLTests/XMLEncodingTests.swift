import Testing
import XML

@Suite struct XMLEncodingTests {
  static let document = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><甲 a=\"乙\">丙𠀀</甲>"

  static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [true, false], [true, false])
  func utf16GivesTheSameEvents(bigEndian: Bool, mark: Bool) throws {
    let expected = ["<|甲 |a=乙", "丙𠀀", ">甲"]
    let bytes = Self.utf16(Self.document, bigEndian: bigEndian, mark: mark)
    #expect(try events(bytes) == expected)
    let plain = Self.document.replacing("UTF-16", with: "utf-8")
    #expect(try events(plain) == expected)
    #expect(try events("\u{FEFF}" + plain) == expected)
  }

  @Test func loneSurrogatesAndOddLengthsAreRefused() {
    let half: [UInt8] = [0xFE, 0xFF, 0, 0x3C, 0, 0x61, 0, 0x3E, 0xD8, 0, 0, 0x3C, 0, 0x2F]
    #expect(refusal(half)?.kind == .encoding("UTF-16"))
    let odd = Self.utf16("<a/>", bigEndian: true, mark: true) + [0]
    #expect(refusal(odd)?.kind == .encoding("UTF-16"))
  }

  @Test func otherEncodingsAreRefusedByName() {
    #expect(refusal("<?xml version='1.0' encoding='gb18030'?><a/>")?.kind == .encoding("GB18030"))
    #expect(
      refusal("<?xml version='1.0' encoding='ISO-8859-1'?><a/>")?.kind == .encoding("ISO-8859-1")
    )
    #expect(refusal("\u{FEFF}<?xml version='1.0' encoding='GBK'?><a/>")?.kind == .encoding("GBK"))
    #expect(refusal([0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0])?.kind == .encoding("UTF-32"))
    let contradiction = Self.utf16(
      "<?xml version='1.0' encoding='UTF-8'?><a/>",
      bigEndian: true,
      mark: true
    )
    #expect(refusal(contradiction)?.kind == .encoding("UTF-8"))
    #expect(refusal("<?xml version='1.0' encoding='US-ASCII'?><a/>") == nil)
  }

  @Test func invalidUTF8IsRefusedWithItsPlace() throws {
    let bytes = Array("<a>\n甲".utf8) + [0xFF] + Array("</a>".utf8)
    let error = try #require(refusal(bytes))
    #expect(error.kind == .encoding("UTF-8") && error.line == 2)
    #expect(error.message.contains("byte 8"))
    #expect(
      refusal(Array("<a>".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8))?.kind
        == .encoding("UTF-8")
    )
    #expect(
      refusal(Array("<a b='".utf8) + [0xC0, 0x80] + Array("'/>".utf8))?.kind == .encoding("UTF-8")
    )
  }

  @Test func nulIsRefused() throws {
    for document in ["<a>\n\0</a>", "<a/>\0", "<a b='\0'/>", "<a/><!--\0-->"] {
      #expect(refusal(document)?.kind == .notWellFormed)
    }
    #expect(refusal("<a>\n\0</a>")?.line == 2)
  }
}
