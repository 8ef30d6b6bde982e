import Testing
import TextTools

@Suite struct FileKindTests {
  @Test(
    arguments: [
      ("", .empty), ("PK\u{3}\u{4}abc", .zip), ("PK\u{5}\u{6}", .zip), ("%PDF-1.7", .pdf),
      ("HTTP/1.1 200 OK\r\n\r\n%PDF-1.7\n%%EOF\n", .pdf), ("%PDF-1.7 begins a PDF", .pdf),
      ("each begins with %PDF-1.7", .text), ("%PDF-x %%EOF ends it", .pdf),
      ("by %PDF-x to %%EOF", .text),
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

  @Test(
    arguments: [
      (
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
          + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", .excelXML2003
      ),
      (
        "<ss:Workbook xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>", .excelXML2003
      ),
      (
        "<?mso-application progid=\"Word.Document\"?><w:wordDocument "
          + "xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">", .wordXML2003
      ),
      (
        "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">",
        .flatWordDocument
      ),
      (
        "<?xml version=\"1.0\"?><office:document "
          + "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
          + "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">",
        .flatOpenDocumentSpreadsheet
      ),
      (
        "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
          + "office:mimetype=\"application/vnd.oasis.opendocument.text\">", .flatOpenDocument
      ),
      ("<uof:UOF xmlns:uof=\"http://schemas.uof.org/cn/2003/uof\">", .uof),
      // Names alone prove nothing.
      ("<Workbook><Row/></Workbook>", .xml), ("<package/>", .xml), ("<document>", .xml),
    ] as [(String, FileKind)]
  )
  func tellsDocumentsThatAreOneXMLFile(text: String, expected: FileKind) {
    #expect(FileKind(of: Array(text.utf8)) == expected)
  }

  @Test(
    arguments: [
      ("MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n<html>", true),
      ("From: <Saved by Blink>\nSubject: =?utf-8?Q?x?=\nMIME-Version: 1.0\n\n", true),
      ("Subject: x\n\nMIME-Version: 1.0", false),
      ("年度报告\nMIME-Version: 1.0", false),
      ("一、总体情况: x\nMIME-Version: 1.0", false),
    ] as [(String, Bool)]
  )
  func tellsWebArchives(text: String, isOne: Bool) {
    #expect(FileKind(of: Array(text.utf8)) == (isOne ? .webArchive : .text))
  }

  @Test func tellsTheFilesThatSayWhoHasADocumentOpen() {
    let wide = Array("张三".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    func filled(_ name: [UInt8], to length: Int, with filling: [UInt8]) -> [UInt8] {
      var result = name
      while result.count < length { result += filling }
      return Array(result.prefix(length))
    }
    let narrow: [UInt8] = [4, 0xD5, 0xC5, 0xC8, 0xFD]
    let word =
      filled(narrow, to: 54, with: [0]) + filled([2, 0] + wide, to: 108, with: [0])
    let excel =
      filled(narrow, to: 55, with: [0x20]) + filled([2, 0] + wide, to: 110, with: [0x20, 0])
    #expect(word.count == 162 && excel.count == 165)
    #expect(FileKind(of: word) == .ownerFile)
    #expect(FileKind(of: excel) == .ownerFile)
    #expect(FileKind(of: excel + [0]) != .ownerFile)
    #expect(FileKind(of: Array(("报告" + String(repeating: "x", count: 156)).utf8)) == .text)
    #expect(FileKind(of: [UInt8](repeating: 0x20, count: 165)) == .text)
    let lock = ",zhang,host,26.11.2026 10:00,file:///home/zhang/.config/libreoffice/4;"
    #expect(FileKind(of: Array(lock.utf8)) == .ownerFile)
    #expect(FileKind(of: Array((lock + "\n").utf8)) == .text)
  }

  @Test func aPDFEndsWhereForeignBytesBegin() {
    let bytes = Array("\u{FEFF}\r\n%PDF-1.4\nabc\n%%EOF\nnew\n%%EOF\r\n<p>foreign".utf8)
    let range = PDFBounds(in: bytes)?.range
    #expect(
      range.map { String(decoding: bytes[$0], as: UTF8.self) }
        == "%PDF-1.4\nabc\n%%EOF\nnew\n%%EOF\r\n"
    )
  }
}
