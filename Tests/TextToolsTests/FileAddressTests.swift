import Testing
import TextTools

@Suite("addresses of files") struct FileAddressTests {
  @Test(
    "bytes that an address has another meaning for are written by number",
    arguments: [
      ("/a/b-1_2.~txt", "", "/a/b-1_2.~txt"), ("a b#c?d%e", "", "a%20b%23c%3Fd%25e"),
      ("年", "", "%E5%B9%B4"), ("a#b%c", "#%", "a#b%c"), ("", "", ""),
    ] as [(String, StaticString, String)]
  )
  func escapes(path: String, kept: StaticString, address: String) {
    #expect(FileAddress.escaped(path, keeping: kept) == address)
  }
}
