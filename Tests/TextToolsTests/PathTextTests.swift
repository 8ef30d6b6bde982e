import Testing

@testable import TextTools

@Suite("names of files as text")
struct PathTextTests {
  @Test("every name leads back to its bytes, and no two have the same text")
  func roundTrip() {
    let names: [[UInt8]] = [
      [], Array("某局.txt".utf8), [0xC4, 0xEA], [0xFF, 0x2F, 0x80], [0xE6, 0x9F],
      // What stands for a byte, as the name of a file.
      Array("\u{10FE80}\u{10FEFF}\u{10FE7F}\u{10FF00}".utf8), [0xED, 0xA0, 0x80],
    ]
    for name in names { #expect(PathText.bytes(of: PathText.text(of: name)) == name) }
    #expect(Set(names.map { PathText.text(of: $0) }).count == names.count)
    #expect(PathText.text(of: Array("某局".utf8)) == "某局")
  }

  @Test("a person sees the bytes by their number, wherever the name is shown")
  func shown() {
    let name = "报告/" + PathText.text(of: [0xC4, 0xEA, 0x2E, 0x74])
    #expect(DisplayText(path: name).string == #"报告/\xC4\xEA.t"#)
    #expect(DisplayText(escaping: name).string == #"报告/\xC4\xEA.t"#)
    #expect(PathText.shown(name) == #"报告/\xC4\xEA.t"#)
    #expect(PathText.shown("a\u{202E}") == "a\u{202E}")
  }
}
