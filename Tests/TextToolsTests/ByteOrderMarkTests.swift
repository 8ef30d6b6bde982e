import Testing
import TextTools

@Suite struct ByteOrderMarkTests {
  @Test(arguments: ByteOrderMark.allCases)
  func isDetectedBeforeAText(mark: ByteOrderMark) {
    #expect(ByteOrderMark(of: mark.bytes + Array("年报".utf8)) == mark)
    #expect(ByteOrderMark(of: mark.bytes) == mark)
    #expect(ByteOrderMark(of: mark.bytes.dropLast()) == nil)
  }

  @Test(arguments: [[], [0x41], [0xEF, 0xBB], [0x84, 0x31], Array("年报".utf8)] as [[UInt8]])
  func isNotFoundWhereThereIsNone(bytes: [UInt8]) {
    #expect(ByteOrderMark(of: bytes) == nil)
  }
}
