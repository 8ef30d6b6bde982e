import Testing
import TextTools

@Suite struct FileKindTests {
  @Test(
    arguments: [
      ("", .empty), ("PK\u{3}\u{4}abc", .zip), ("PK\u{5}\u{6}", .zip), ("%PDF-1.7", .pdf),
      ("{\\rtf1\\ansi", .rtf), ("GIF89a", .gif), ("Rar!\u{1A}\u{7}", .rar),
      ("<!DOCTYPE html><p>", .html), ("\u{FEFF}\r\n <HTML xmlns:o=\"x\">", .html),
      ("<?xml version=\"1.0\"?>\n<!-- x --><html>", .html), ("<table><tr>", .html),
      ("<?xml version=\"1.0\"?><report/>", .xml), ("<report>", .xml), ("\u{FEFF}<?xml?>", .xml),
      ("{\"form\":\"2021\"}", .json), (" {\n}", .json), ("[{\"a\":1}]", .json),
      ("[附件] 报告", .text), ("年度报告", .text), ("<年度报告>", .text), ("a < b", .text),
      ("ab\0c", .binary), ("\u{1}\u{2}\u{3}", .binary), ("<!--", .text), ("<", .text),
    ] as [(String, FileKind)]
  )
  func tellsTextsApart(text: String, expected: FileKind) {
    #expect(FileKind(of: Array(text.utf8)) == expected)
  }

  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
      ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
      ([0x1F, 0x8B, 8], .gzip), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
      ([0xFF, 0xFE, 0x3C, 0, 0x3F, 0, 0x78, 0, 0x6D, 0, 0x6C, 0], .xml),
      ([0xFE, 0xFF, 0, 0x61, 0x5E, 0x74, 0x5E], .text), ([0xC4, 0xEA, 0xB6, 0xC8], .text),
      ([0xFF, 0xFE], .text), ([0xFF, 0xFE, 0], .text), ([0xFF], .text),
    ] as [([UInt8], FileKind)]
  )
  func tellsBytesApart(bytes: [UInt8], expected: FileKind) {
    #expect(FileKind(of: bytes) == expected)
  }

  @Test func tellsAnEncryptedDocumentFromAnOldOne() {
    let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    var file = magic + [UInt8](repeating: 0, count: 512 * 4 - magic.count)
    #expect(FileKind(of: file) == .compoundFile)
    #expect(FileKind(of: magic) == .compoundFile)
    let name = "EncryptedPackage".utf16.map { [UInt8($0), 0] }.joined()
    file.replaceSubrange(1152..<(1152 + name.count), with: name)
    #expect(FileKind(of: file) == .compoundFile)
    file[1152 + 64] = 34
    #expect(FileKind(of: file) == .encryptedOffice)
  }
}
