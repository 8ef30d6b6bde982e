import WorkCounts

/// What a file is, told from its first bytes.
///
/// The answer of ``init(of:)`` is about the container, not about what is in it: a workbook and a Word
/// document are both ``zip``, and what other package it is, who opens the archive says. It never reads
/// more than the first few kilobytes, save in a compound file, whose directory may stand anywhere.
public enum FileKind: String, Sendable, Equatable, CaseIterable {
  /// A ZIP archive, with it every XLSX and DOCX file.
  case zip
  /// An OLE compound file: an old workbook or document of Office or WPS.
  case compoundFile
  /// A compound file that holds an old document of Word or WPS.
  case oldWordDocument
  /// A compound file that holds an Office document protected with a password.
  case encryptedOffice
  /// The small file that Office or WPS keeps beside a document while it is open (`~$…`), or LibreOffice
  /// (`.~lock.…#`).
  case ownerFile
  /// A package of Office whose main part is not that of a workbook or document.
  case officePackage
  /// A package that holds a text in OpenDocument (.odt).
  case openDocumentText
  /// A package that holds another OpenDocument than a text or a spreadsheet.
  case openDocument
  /// A package that holds slides (.pptx).
  case presentation
  /// An OFD document, the national format for fixed pages.
  case ofd
  /// A document in the national format UOF, packed or as one XML file.
  case uof
  /// A document of Pages, Numbers or Keynote.
  case iWork
  /// A Word document as one XML file, of Word 2007 and later.
  case flatWordDocument
  /// A Word document as one XML file, of Word 2003.
  case wordXML2003
  /// A workbook as one XML file, of Excel 2003.
  case excelXML2003
  /// An OpenDocument spreadsheet as one XML file (.fods).
  case flatOpenDocumentSpreadsheet
  /// Another OpenDocument as one XML file, such as a text (.fodt).
  case flatOpenDocument
  /// A page with its pictures as one file of mail (.mht), or mail (.eml).
  case webArchive
  /// A PDF document.
  case pdf
  /// What was drawn on the pages of a PDF, glyph by glyph, as a converter tells it; no file from elsewhere is
  /// taken for one.
  case pageTrace
  /// A document in the rich text format.
  case rtf
  /// A PNG picture.
  case png
  /// A JPEG picture.
  case jpeg
  /// A GIF picture.
  case gif
  /// A gzip stream.
  case gzip
  /// A RAR archive.
  case rar
  /// A 7z archive.
  case sevenZip
  /// An HTML page, under whatever name it was saved.
  case html
  /// An XML document other than XHTML.
  case xml
  /// A JSON object or array.
  case json
  /// Text of no other kind.
  case text
  /// No bytes at all.
  case empty
  /// Something else that is not text.
  case binary

  /// Tells what the bytes are.
  ///
  /// - Parameter bytes: The file from its beginning; all of it, or a compound file that is
  ///   encrypted may be taken for one that is not.
  public init(of bytes: [UInt8]) {
    Work.kindDetection.count()
    guard !bytes.isEmpty else {
      self = .empty
      return
    }
    for (magic, kind) in Self.magics where bytes.starts(with: magic) {
      self = kind
      if kind == .compoundFile {
        if Self.holdsStream("EncryptedPackage", bytes) {
          self = .encryptedOffice
        } else if Self.holdsStream("WordDocument", bytes) {
          self = .oldWordDocument
        }
      }
      return
    }
    if OwnerFile.isOne(bytes) {
      self = .ownerFile
      return
    }
    if PDFBounds(in: bytes) != nil {
      self = .pdf
      return
    }
    self = TextPrefix(bytes).map(\.kind) ?? .binary
    // Programs that read pictures write tables of HTML into Markdown, after whatever text stands before them.
    if self == .text, Self.holdsTable(bytes) { self = .html }
  }

  /// Whether the tag of a table, and that of a cell behind it, stand somewhere in a text.
  private static func holdsTable(_ bytes: [UInt8]) -> Bool {
    var tags = [Array("<table".utf8), Array("<td".utf8)][...]
    var index = 0
    while let tag = tags.first, let place = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let here = bytes[place...].prefix(tag.count).map {
        (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
      }
      if here == tag { tags = tags.dropFirst() }
      index = place + 1
    }
    return tags.isEmpty
  }

  private static let magics: [([UInt8], FileKind)] = [
    ([0x50, 0x4B, 3, 4], .zip),
    ([0x50, 0x4B, 5, 6], .zip),
    ([0x50, 0x4B, 7, 8], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
    (Array("%PDF-".utf8), .pdf),
    (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
    ([0xFF, 0xD8, 0xFF], .jpeg),
    (Array("GIF87a".utf8), .gif),
    (Array("GIF89a".utf8), .gif),
    ([0x1F, 0x8B], .gzip),
    ([0x52, 0x61, 0x72, 0x21, 0x1A, 7], .rar),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
  ]

  /// Looks for the directory entry of a stream, such as the one that an old document keeps its text in.
  ///
  /// A directory entry is 128 bytes at a multiple of 128: the name in UTF-16LE, then at 64 the
  /// length of the name in bytes with its ending zero.
  private static func holdsStream(_ stream: String, _ bytes: [UInt8]) -> Bool {
    let name: [UInt8] = Array("\(stream)\0".utf16.map { [UInt8($0), 0] }.joined())
    var start = 512
    while start + 128 <= bytes.count {
      if bytes[start + 64] == UInt8(name.count), bytes[start + 65] == 0,
        bytes[start..<(start + name.count)].elementsEqual(name)
      {
        return true
      }
      start += 128
    }
    return false
  }
}
