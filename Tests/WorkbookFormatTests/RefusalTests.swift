import ReportFormats
import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

@Suite("What is refused as a workbook")
struct RefusalTests {
  private static func bytes() throws -> [UInt8] {
    try audited(WorkbookFormat.write(Report(edition: .edition2021, organ: "某局", year: 2021)))
  }

  private func refused(_ bytes: [UInt8]) -> Refusal? {
    do throws(Refusal) {
      _ = try WorkbookFormat.read(bytes)
      return nil
    } catch {
      return error
    }
  }

  /// A workbook with a part changed, or left out.
  private func changed(_ name: String, _ change: (String) -> String?) throws -> [UInt8] {
    var parts = try ArchiveParts(Self.bytes())
    if let text = change(parts.text(name)) {
      parts.change(name) { _ in text }
    } else {
      parts.remove(name)
    }
    return try parts.bytes()
  }

  @Test(
    "a file of another kind is named",
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "旧格式", "另存为 xlsx"),
      (Array("%PDF-1.7".utf8), "PDF", "转为 .docx"),
      (Array("<html><body>".utf8), "HTML", "另存为 xlsx"),
      (Array("机关,年度\n".utf8), "文本文件", "另存为 xlsx"), ([0x1F, 0x8B, 8, 0], "压缩文件", "解压"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "图片", "录入"),
    ] as [([UInt8], String, String)]
  )
  func otherKinds(_ bytes: [UInt8], _ words: String, _ step: String) throws {
    let refusal = try #require(refused(bytes + Array(repeating: 0x20, count: 600)))
    #expect(refusal.code == "WORKBOOK-KIND")
    #expect(refusal.message.zh.contains(words), "\(refusal.message.zh)")
    #expect(refusal.remedy.zh.contains(step), "\(refusal.remedy.zh)")
  }

  @Test("an encrypted file is said to be one")
  func encrypted() throws {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += Array(repeating: 0, count: 1024 - bytes.count)
    let name: [UInt8] = "EncryptedPackage\0".utf16.flatMap { [UInt8($0), 0] }
    bytes += name + Array(repeating: 0, count: 64 - name.count) + [UInt8(name.count), 0]
    bytes += Array(repeating: 0, count: 126)
    #expect(refused(bytes)?.code == "WORKBOOK-ENCRYPTED")
  }

  @Test("a file that is cut off is said to be damaged")
  func truncated() throws {
    let bytes = try Self.bytes()
    for part in 1..<8 {
      let refusal = refused(Array(bytes.prefix(bytes.count * part / 8)))
      #expect(refusal?.code == "WORKBOOK-DAMAGED", "\(part)")
    }
    #expect(refused([])?.code == "WORKBOOK-DAMAGED")
  }

  @Test("a part with a document type is not read")
  func documentType() throws {
    let bytes = try changed("xl/workbook.xml") {
      $0.replacing(
        "<workbook ",
        with: "<!DOCTYPE a [<!ENTITY b 'c'>]><workbook ",
        maxReplacements: 1
      )
    }
    let refusal = try #require(refused(bytes))
    #expect(refusal.code == "WORKBOOK-DOCTYPE")
    #expect(refusal.message.zh.contains("xl/workbook.xml"))
  }

  @Test(
    "so is one with a document type that no report is read from, behind however long a comment",
    arguments: ["", "<?xml version=\"1.0\"?>", "<!-- \(String(repeating: "长", count: 900)) -->\n"]
  )
  func documentTypeElsewhere(before: String) throws {
    func workbook(_ part: String) throws -> [UInt8] {
      var parts = try ArchiveParts(Self.bytes())
      parts.add("customXml/item1.xml", before + part)
      return try parts.bytes()
    }
    let refusal = try #require(refused(workbook("<!DOCTYPE a SYSTEM \"b\"><a/>")))
    #expect(refusal.code == "WORKBOOK-DOCTYPE")
    #expect(refusal.message.zh.contains("customXml/item1.xml"))
    for part in ["<a/>", "<a><!-- <!DOCTYPE a> --></a>", "", "<", "<!", "<!-- <!DOCTYPE a>"] {
      #expect(refused(try workbook(part))?.code == nil, "\(part)")
    }
  }

  @Test("a part that is missing or broken is named")
  func structure() throws {
    let missing = try #require(refused(changed("xl/worksheets/sheet4.xml") { _ in nil }))
    #expect(missing.code == "WORKBOOK-INVALID")
    #expect(missing.message.zh.contains("缺少部件"))
    let twice = try #require(
      refused(changed("xl/worksheets/sheet5.xml") { $0.replacing("r=\"B5\"", with: "r=\"A5\"") })
    )
    #expect(twice.place == .cell(sheet: "申请", reference: "A5"))
  }

  @Test("a limit that is passed is named")
  func limits() throws {
    var limits = ReadingLimits.default
    limits.cells = 20
    let bytes = try Self.bytes()
    let refusal = #expect(throws: Refusal.self) { try WorkbookFormat.read(bytes, limits: limits) }
    #expect(refusal?.code == "INPUT-LIMIT")
    #expect(refusal?.message.zh.contains("20") == true)
  }

  @Test("the cells of all sheets together are no more than those of one may be")
  func cellsOfAllSheets() throws {
    let bytes = try Self.bytes()
    // Of the sheet of checks no more is read than its first rows.
    let counts = try WorkbookContents(reading: bytes).sheets.map { sheet in
      sheet.cells.count { sheet.name != "校验" || $0.reference.row < 8 }
    }
    let sum = counts.reduce(0, +)
    var limits = ReadingLimits.default
    limits.cells = sum
    #expect(try WorkbookFormat.read(bytes, limits: limits).report.organ == "某局")
    limits.cells = sum - 1
    #expect(counts.allSatisfy { $0 < sum - 1 })
    let refusal = #expect(throws: Refusal.self) { try WorkbookFormat.read(bytes, limits: limits) }
    #expect(refusal?.code == "INPUT-LIMIT")
    #expect(refusal?.message.zh.contains("各工作表") == true)
  }

  @Test("a text that no cell can hold is not written, and the cell is named")
  func longTexts() throws {
    let long = String(repeating: "长", count: 32_768)
    var report = Report(edition: .edition2021, organ: "某局", year: 2021)
    report.values[0] = .unreadable(long)
    let refusal = #expect(throws: Refusal.self) { try audited(WorkbookFormat.write(report)) }
    #expect(refusal?.code == "WORKBOOK-TEXT" && refusal?.side == .report)
    if case .cell = refusal?.place {} else { Issue.record("no cell is named") }
  }

  @Test("a binary workbook is named, and how to save it")
  func binaryWorkbook() throws {
    let bytes = try changed("[Content_Types].xml") {
      $0.replacing(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        with: "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
      )
    }
    var parts = try ArchiveParts(bytes)
    parts.rename { $0 == "xl/workbook.xml" ? "xl/workbook.bin" : $0 }
    for part in ["_rels/.rels", "[Content_Types].xml"] {
      parts.replace("xl/workbook.xml", "xl/workbook.bin", in: part)
    }
    let refusal = try #require(refused(parts.bytes()))
    #expect(refusal.code == "WORKBOOK-KIND")
    #expect(refusal.message.zh.contains("xlsb") && refusal.remedy.zh.contains("xlsx"))
  }

  @Test("a workbook about something else is no report")
  func notAReport() throws {
    var sheet = Worksheet(name: "工资")
    sheet.rows = [
      Row(0, cells: [Cell(0, .text("项目")), Cell(1, .text("内容"))]),
      Row(1, cells: [Cell(0, .text("工资")), Cell(1, .number("1"))]),
    ]
    let workbook = Workbook(sheets: [sheet], styles: StyleTable())
    #expect(refused(try audited(workbook.bytes()))?.code == "INPUT-NOT-A-REPORT")
  }
}
