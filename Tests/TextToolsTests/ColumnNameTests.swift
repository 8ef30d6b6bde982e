import Testing
import TextTools

@Suite struct ColumnNameTests {
  @Test(
    arguments: [
      (0, "A"), (1, "B"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
      (16_383, "XFD"), (18_277, "ZZZ"), (18_278, "AAAA"),
    ]
  )
  func namesAColumn(column: Int, name: String) {
    #expect(ColumnName.text(column) == name)
  }

  @Test func writesBehindWhatStandsThere() {
    let text = String(unsafeUninitializedCapacity: 4) { buffer in
      buffer[0] = UInt8(ascii: "$")
      return ColumnName.write(702, to: UnsafeMutableRawBufferPointer(buffer), at: 1)
    }
    #expect(text == "$AAA")
  }
}
