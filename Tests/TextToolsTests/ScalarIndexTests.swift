import Testing
import TextTools

@Suite("How many scalars begin in a range")
struct ScalarIndexTests {
  @Test("is what counting them one by one gives, wherever the range begins and ends")
  func counts() {
    let bytes = Array(String(repeating: "年报a𠀀é\n", count: 120).utf8)
    let index = ScalarIndex(of: bytes)
    for start in stride(from: 0, through: bytes.count, by: 37) {
      for end in stride(from: start, through: bytes.count, by: 41) {
        #expect(index.count(in: start..<end, of: bytes) == bytes[start..<end].scalarCount)
      }
      #expect(
        index.count(in: start..<bytes.count, of: bytes) == bytes[start...].scalarCount
      )
    }
  }

  @Test("is right to the end of a text of any length", arguments: [0, 255, 256, 257, 512])
  func ends(length: Int) {
    let bytes = [UInt8](repeating: 0x61, count: length)
    #expect(ScalarIndex(of: bytes).count(in: 0..<length, of: bytes) == length)
  }
}
