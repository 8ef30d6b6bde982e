import Testing

@testable import Converters

@Suite struct CompoundFileTests {
  /// A compound file with one long stream from its third sector on.
  private static func file(_ name: String, _ stream: [UInt8]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 512 * 3) + stream
    bytes += [UInt8](repeating: 0, count: 4096)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    bytes[30] = 9
    let name: [UInt8] = Array("\(name)\0".utf16.map { [UInt8($0), 0] }.joined())
    bytes.replaceSubrange(512..<(512 + name.count), with: name)
    bytes[512 + 64] = UInt8(name.count)
    bytes[512 + 116] = 2
    bytes[512 + 121] = 0x10
    return bytes
  }

  @Test(
    "a workbook is told by its stream",
    arguments: [("Workbook", true), ("Book", true), ("A", false)]
  )
  func workbook(name: String, isOne: Bool) {
    #expect(CompoundFile(Self.file(name, []))?.isWorkbook == isOne)
  }

  @Test("a document says in its first bytes that it has a password")
  func document() {
    let sound: [UInt8] = [0xEC, 0xA5, 0xC1, 0, 0, 0, 0, 0, 0, 0, 0xF0, 0x12]
    #expect(CompoundFile(Self.file("WordDocument", sound))?.isEncrypted == false)
    #expect(CompoundFile(Self.file("WordDocument", sound.dropLast() + [0x13]))?.isEncrypted == true)
    // Bytes of something else say nothing.
    #expect(CompoundFile(Self.file("WordDocument", [0, 0] + sound[2...]))?.isEncrypted == false)
  }

  @Test("a workbook has a record for its password among the first")
  func records() {
    let beginning: [UInt8] = [0x09, 0x08, 2, 0, 0, 6, 0x86, 0, 0, 0]
    let record = Self.file("Workbook", beginning + [0x2F, 0, 2, 0, 1, 0])
    #expect(CompoundFile(record)?.isEncrypted == true)
    #expect(CompoundFile(Self.file("Workbook", beginning))?.isEncrypted == false)
  }

  @Test("what is cut off is no compound file, or one without streams")
  func cut() {
    let whole = Self.file("Workbook", [1, 2, 3])
    for count in [0, 8, 511, 512, 600] {
      let cut = CompoundFile(Array(whole.prefix(count)))
      #expect(cut?.isWorkbook != true && cut?.isEncrypted != true)
    }
    #expect(CompoundFile(Array(whole.prefix(1200)))?.isEncrypted == false)
  }
}
