import Testing
import TextTools

@Suite struct UTF16ByteOrderTests {
  @Test func isDetectedFromTheZeroBytesOfDigitsAndLineBreaks() {
    let units = Array("年报 2021\r\n".utf16)
    let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(UTF16ByteOrder(guessedFrom: little) == .littleEndian)
    #expect(UTF16ByteOrder(guessedFrom: big) == .bigEndian)
  }

  @Test(arguments: [[], Array("年报 2021".utf8), Array(repeating: 0, count: 20), [0x30, 0, 0x31, 0]])
  func isNotGuessedFromOtherBytes(bytes: [UInt8]) {
    #expect(UTF16ByteOrder(guessedFrom: bytes) == nil)
  }
}
