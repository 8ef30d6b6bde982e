import ReportModel
import TestSupport
import Testing
import WorkbookFormat

/// What programs do to the package of a report's workbook, by the numbers of the list of pitfalls.
@Suite("Pitfalls of the package")
struct PackagePitfallTests {
  @Test("1: no size is written in eight bytes")
  func noWideSizes() throws {
    let bytes = try audited(WorkbookFormat.write(PitfallReport.report))
    func number(_ start: Int) -> Int { Int(bytes[start]) | Int(bytes[start + 1]) << 8 }
    var headers = 0
    for start in bytes.indices.dropLast(30)
    where bytes[start...].starts(with: Array("PK\u{1}\u{2}".utf8)) {
      headers += 1
      #expect(number(start + 6) <= 20)
      #expect(number(start + 30) == 0, "an extra field")
    }
    let parts = try Book(bytes: bytes).parts.count
    #expect(headers == parts)
    #expect(!bytes.contains(Array("PK\u{6}\u{6}".utf8)))
  }

  @Test("2: an archive written in one stream, or with sizes in eight bytes")
  func streams() throws {
    let book = try Book(PitfallReport.report)
    expectSame(
      try WorkbookFormat.read(RawArchive(book) { $0.descriptor = RawArchive.Descriptor() }.bytes)
    )
    expectSame(try WorkbookFormat.read(RawArchive(book) { $0.isWide = true }.bytes))
  }

  @Test("3: part names in another case")
  func caseOfNames() throws {
    try expectSame { book in
      book.rename { $0.replacing("sharedStrings", with: "SharedStrings") }
    }
    try expectSame { book in book.rename { $0.uppercased() } }
  }

  @Test("4: backslashes in names and targets")
  func backslashes() throws {
    var book = try Book(PitfallReport.report)
    book.change(Book.relationships) { $0.replacing("worksheets/", with: "worksheets\\") }
    book.change("_rels/.rels") { $0.replacing("xl/", with: "xl\\") }
    expectSame(try book.reading())
    book.rename { $0.replacing("/", with: "\\") }
    expectSame(try WorkbookFormat.read(RawArchive(book).bytes))
  }

  @Test("5: entries for folders", arguments: ["xl/", "xl/_rels/", "/xl/_rels/", "docProps/"])
  func folders(_ name: String) throws {
    var archive = RawArchive(try Book(PitfallReport.report))
    archive.entries.insert(RawArchive.Entry(name, []), at: 0)
    archive.entries.append(RawArchive.Entry(name + "empty/", []))
    expectSame(try WorkbookFormat.read(archive.bytes))
  }

  @Test("6: absolute targets")
  func absoluteTargets() throws {
    try expectSame { book in
      book.change(Book.relationships) { $0.replacing("Target=\"", with: "Target=\"/xl/") }
      book.change("_rels/.rels") { $0.replacing("Target=\"", with: "Target=\"/") }
    }
  }

  @Test("7: parts of sheets numbered oddly")
  func oddNumbers() throws {
    try expectSame { book in
      let sheets = book.sheetParts
      let names = Dictionary(
        uniqueKeysWithValues: zip(sheets, sheets.dropFirst() + sheets.prefix(1))
      )
      book.rename { names[$0]?.replacing("sheet1.", with: "sheet.") ?? $0 }
      for (old, new) in names {
        let target = new.replacing("sheet1.", with: "sheet.").dropFirst(3)
        book.change(Book.relationships) {
          $0.replacing("Target=\"\(old.dropFirst(3))\"", with: "Target=\"new/\(target)\"")
        }
      }
      book.change(Book.relationships) { $0.replacing("\"new/", with: "\"") }
    }
  }

  @Test("8: the workbook elsewhere, relationships of unknown types")
  func unknownRelationships() throws {
    try expectSame { book in
      book.relate(
        "http://schemas.microsoft.com/office/2017/10/relationships/person",
        to: "persons/person.xml",
        "<personList xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"/>"
      )
      book.relate("http://vendor.example/worksheet", to: "vendor.bin", "\u{0}\u{1}")
      book.rename { $0.hasPrefix("xl/") ? "book/" + $0.dropFirst(3) : $0 }
      book.replace("\"xl/workbook.xml\"", "\"book/workbook.xml\"", in: "_rels/.rels")
    }
  }

  @Test("9: parts that may be missing")
  func missingParts() throws {
    for part in ["docProps/app.xml", "docProps/core.xml", "[Content_Types].xml"] {
      try expectSame { $0.remove(part) }
    }
    try expectSame { book in
      book.remove("docProps/app.xml")
      book.remove("docProps/core.xml")
      book.change("_rels/.rels") { $0.replacing(/<Relationship Id="rId[2-9]"[^>]*>/, with: "") }
    }
  }

  @Test("9: without styles the numbers are the same; without shared strings the cell is named")
  func missingStylesAndStrings() throws {
    var book = try Book(PitfallReport.report)
    book.remove(Book.styles)
    let reading = try book.reading()
    for (value, expected) in zip(reading.report.values, PitfallReport.report.values) {
      #expect(value.count == expected.count)
    }
    book.remove(Book.strings)
    let refusal = try #require(try book.refusal())
    #expect(refusal.code == "WORKBOOK-INVALID" && refusal.place != nil)
  }

  @Test("9: every text in its cell and no shared strings at all")
  func noSharedStrings() throws {
    try expectSame { book in
      let strings = book.text(Book.strings).components(between: "<si>", and: "</si>")
      for part in book.sheetParts {
        book.change(part) { text in
          text.replacing(/t="s"><v>([0-9]+)<\/v>/) { match in
            "t=\"inlineStr\"><is>\(Int(match.1).map { strings[$0] } ?? "")</is>"
          }
        }
      }
      book.remove(Book.strings)
      book.change(Book.relationships) {
        $0.replacing(/<Relationship [^>]*sharedStrings[^>]*>/, with: "")
      }
    }
  }

  @Test("10: counts of shared strings missing or wrong")
  func counts() throws {
    try expectSame { book in
      book.change(Book.strings) { $0.replacing(/count="[0-9]+" uniqueCount="[0-9]+"/, with: "") }
    }
    try expectSame { book in
      book.change(Book.strings) {
        $0.replacing(/count="[0-9]+" uniqueCount="[0-9]+"/, with: " count=\"1\" uniqueCount=\"-7\"")
      }
    }
  }

  @Test("11: garbage for the properties of the document; the organ is the sheet's")
  func garbageProperties() throws {
    for garbage in ["", "<<garbage", "<cp:coreProperties><cp:version/>", "\u{0}"] {
      try expectSame { book in
        book.change("docProps/core.xml") { _ in garbage }
        book.change("docProps/app.xml") { _ in garbage }
      }
    }
  }

  @Test(
    "12: what is no archive is named, with how to save it",
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "旧格式"),
      (Array("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">".utf8), "HTML"),
      (Array("<?xml version=\"1.0\"?><Workbook/>".utf8), "XML"),
    ] as [([UInt8], String)]
  )
  func otherFiles(_ bytes: [UInt8], _ name: String) throws {
    let refusal = try #require(Book.refusal(bytes + Array(repeating: 0x20, count: 600)))
    #expect(refusal.code == "WORKBOOK-KIND")
    #expect(refusal.message.zh.contains(name))
    #expect(refusal.remedy.zh.contains("另存为 xlsx"))
  }

  @Test("13: an encrypted file is said to be one, not damaged")
  func encrypted() throws {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += Array(repeating: 0, count: 1024 - bytes.count)
    let name: [UInt8] = "EncryptedPackage\0".utf16.flatMap { [UInt8($0), 0] }
    bytes += name + Array(repeating: 0, count: 64 - name.count) + [UInt8(name.count), 0]
    bytes += Array(repeating: 0, count: 126)
    let refusal = try #require(Book.refusal(bytes))
    #expect(refusal.code == "WORKBOOK-ENCRYPTED")
    #expect(refusal.message.zh.contains("文件已加密"))
  }

  @Test("14: a sheet that inflates past all measure is refused")
  func bomb() throws {
    var book = try Book(PitfallReport.report)
    book.change(try book.part(ofSheet: "申请")) {
      $0.replacing("<sheetData>", with: "<sheetData>" + String(repeating: " ", count: 20 << 20))
    }
    #expect(try book.refusal()?.code == "INPUT-LIMIT")
  }

  @Test("15: a small part that compresses well is read")
  func compressible() throws {
    try expectSame { book in
      book.replace(
        "<cellXfs",
        String(repeating: " ", count: 200 << 10) + "<cellXfs",
        in: Book.styles
      )
    }
  }

  @Test("16: equal names, foreign bytes behind and a cut-off directory are named")
  func brokenArchives() throws {
    let book = try Book(PitfallReport.report)
    var archive = RawArchive(book)
    archive.entries.append(archive.entries[0])
    let twice = try #require(Book.refusal(archive.bytes))
    #expect(twice.code == "WORKBOOK-DAMAGED")
    #expect(twice.message.zh.contains(book.parts[0].name))
    let bytes = try book.bytes()
    let trailing = try #require(Book.refusal(bytes + [0x20, 0x20, 0x20]))
    #expect(trailing.code == "WORKBOOK-DAMAGED")
    for length in [bytes.count - 1, bytes.count - 22, bytes.count - 100] {
      let refusal = try #require(Book.refusal(Array(bytes.prefix(length))))
      #expect(refusal.code == "WORKBOOK-DAMAGED")
      #expect(refusal.message.zh.contains("损坏"))
    }
  }
}
