import Testing
import TextTools

@Suite("sizes in words")
struct ByteSizeTests {
  @Test(
    "take the largest unit that they reach",
    arguments: [
      (0, "0 B"), (1023, "1023 B"), (1024, "1 KiB"), (1536, "1.5 KiB"), (64 << 20, "64 MiB"),
      (67_108_863, "63.9 MiB"), (3 << 30, "3 GiB"), (Int.max, "8589934591.9 GiB"),
    ]
  )
  func names(bytes: Int, name: String) { #expect(ByteSize.name(of: bytes) == name) }
}
