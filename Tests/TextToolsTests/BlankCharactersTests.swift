import Testing
import TextTools

@Suite struct BlankCharactersTests {
  @Test(
    arguments: [" ", "\t", "\n", "\u{85}", "\u{A0}", "　", "\u{200B}", "\u{2060}", "\u{FEFF}"]
      as [Unicode.Scalar]
  )
  func areSeenNowhere(scalar: Unicode.Scalar) { #expect(scalar.isBlank) }

  @Test(arguments: ["0", "a", "中", "。", "_", "\u{0}", "\u{1B}", "\u{3001}"] as [Unicode.Scalar])
  func areNotWhatIsSeen(scalar: Unicode.Scalar) { #expect(!scalar.isBlank) }

  @Test("their bytes are found where the characters are")
  func haveTheBytesOfTheCharacters() {
    for value in 0...0xFFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      let length = BlankBytes.length(at: 0, in: bytes, limit: bytes.count)
      if length != (scalar.isBlank ? bytes.count : nil) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func areNotFoundPastTheEnd() {
    #expect(BlankBytes.length(at: 0, in: Array("　".utf8), limit: 2) == nil)
  }
}
