import Archive
import Glibc
import Testing

@Suite struct ArchiveWriterTests {
  private static func sample() throws(ArchiveError) -> [UInt8] {
    var writer = try ArchiveWriter()
    try writer.add(name: "[Content_Types].xml", bytes: Array("<Types/>".utf8))
    try writer.add(name: "xl/工作表.xml", bytes: [UInt8](repeating: 7, count: 100_000))
    try writer.add(name: "empty", bytes: [])
    return try writer.finish()
  }

  @Test func whatIsWrittenReadsBack() throws {
    var reader = try ArchiveReader(try Self.sample())
    #expect(reader.parts.map(\.name) == ["[Content_Types].xml", "xl/工作表.xml", "empty"])
    #expect(try reader.read("[Content_Types].xml") == Array("<Types/>".utf8))
    #expect(try reader.read("xl/工作表.xml") == [UInt8](repeating: 7, count: 100_000))
    #expect(try reader.read("empty").isEmpty)
  }

  @Test func givesTheSameBytesInEveryTimeZoneAndUnderEveryMask() throws {
    let first = try Self.sample()
    let mask = umask(0o777)
    let second = try Self.sample()
    umask(mask)
    #expect(first == second)
  }

  @Test func statesNothingOfTheMachineAndNoZIP64() throws {
    let bytes = try Self.sample()
    let number = { (position: Int, length: Int) in
      (0..<length).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    #expect(number(end, 4) == 0x0605_4B50 && number(end + 20, 2) == 0)
    var position = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      #expect(number(position, 4) == 0x0201_4B50)
      #expect(number(position + 5, 1) == 0, "made by a system of attributes")
      #expect(number(position + 6, 2) <= 20, "version needed")
      #expect([0, 0x800].contains(number(position + 8, 2)), "flags")
      #expect(number(position + 12, 4) == 0x0021_0000, "time")
      #expect(number(position + 30, 4) == 0, "extra fields and comment")
      #expect(number(position + 36, 6) == 0, "attributes")
      let local = number(position + 42, 4)
      #expect(number(local, 4) == 0x0403_4B50 && number(local + 4, 2) <= 20)
      #expect(number(local + 28, 2) == 0, "extra fields")
      position += 46 + number(position + 28, 2)
    }
    #expect(position == end)
  }

  @Test(
    arguments: [
      "", "/a", "a/", "a//b", "../a", "a/../b", "a/..", "./a", "a\\b", "C:a", "a\nb", "a\0b",
      "a\u{7F}",
    ]
  )
  func refusesANameThatIsNoPart(name: String) throws {
    var writer = try ArchiveWriter()
    #expect(throws: ArchiveError(.badName, part: Array(name.utf8))) {
      try writer.add(name: name, bytes: [1])
    }
  }

  @Test func refusesANameThatIsTooLong() throws {
    var writer = try ArchiveWriter()
    let name = String(repeating: "a", count: 70_000)
    #expect(throws: ArchiveError(.badName, part: Array(name.utf8))) {
      try writer.add(name: name, bytes: [1])
    }
  }

  @Test func refusesANameTwiceInAnyCaseAndGoesOn() throws {
    var writer = try ArchiveWriter()
    try writer.add(name: "xl/a.xml", bytes: [1])
    for name in ["xl/a.xml", "XL/A.xml"] {
      #expect(throws: ArchiveError(.duplicateName, part: Array(name.utf8))) {
        try writer.add(name: name, bytes: [2])
      }
    }
    try writer.add(name: "xl/b.xml", bytes: [3])
    var reader = try ArchiveReader(try writer.finish())
    #expect(try reader.read("xl/a.xml") == [1])
    #expect(reader.parts.count == 2)
  }

  @Test func takesMemoryOver() throws {
    var writer = try ArchiveWriter()
    for (name, count) in [("a", 10), ("b", 0), ("a", 10)] {
      let memory = UnsafeMutableRawBufferPointer(start: malloc(16), count: count)
      memory.initializeMemory(as: UInt8.self, repeating: 9)
      try? writer.add(name: name, taking: memory)
    }
    var reader = try ArchiveReader(try writer.finish())
    #expect(try reader.read("a") == [UInt8](repeating: 9, count: 10))
    #expect(try reader.read("b").isEmpty)
  }

  @Test func refusesAnArchiveWithoutParts() throws {
    #expect(throws: ArchiveError(.noParts)) {
      let writer = try ArchiveWriter()
      _ = try writer.finish()
    }
  }

  @Test func aWriterThatIsDroppedLeavesNothing() throws {
    var writer = try ArchiveWriter()
    try writer.add(name: "a", bytes: [1])
  }
}
