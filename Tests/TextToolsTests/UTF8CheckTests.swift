import Testing
import TextTools

@Suite struct UTF8CheckTests {
  @Test(arguments: ["", "abc", "年报\u{0}", "\u{10FFFF}\u{FEFF}"])
  func findsNoFaultInText(text: String) {
    #expect(UTF8Check.firstFault(in: Array(text.utf8)) == nil)
  }

  @Test(
    "the fault is where the broken sequence begins",
    arguments: [
      ([0x80], 0), ([0x41, 0xE5, 0xB9], 1), ([0x41, 0xC4, 0xEA, 0x42], 1), ([0xED, 0xA0, 0x80], 0),
      ([0x41, 0x42, 0xC0, 0x80], 2), ([0xF4, 0x90, 0x80, 0x80], 0),
    ] as [([UInt8], Int)]
  )
  func findsTheFirstFault(bytes: [UInt8], offset: Int) {
    #expect(UTF8Check.firstFault(in: bytes) == offset)
  }
}
