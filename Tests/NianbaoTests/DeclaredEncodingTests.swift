import Encodings
import Nianbao
import TestSupport
import Testing

@Suite("XML in the encoding that it declares")
struct DeclaredEncodingTests {
  /// A report as XML that says another encoding of itself, in the bytes of GB 18030 or of UTF-8.
  private func document(declaring name: String, isChinese: Bool) throws -> (Report, [UInt8]) {
    let fixture = try GoldenFile.fixture("report-2021.txt").bytes()
    let report = try ReportFile(reading: fixture).report
    let xml = String(decoding: try report.written(as: .xml).bytes, as: UTF8.self)
    let declared = xml.replacing("encoding=\"UTF-8\"", with: name)
    #expect(declared != xml)
    guard isChinese else { return (report, Array(declared.utf8)) }
    // The encoding of a text that is in it turns any other into the same.
    let chinese = try EncodedText(GoldenFile.fixture("dialects/E4-gb18030.txt").bytes())
    #expect(chinese.encoding == .gb18030)
    return (report, try chinese.encode(Array(declared.utf8)))
  }

  @Test(
    "is read as in UTF-8, and that it is in another is a note",
    arguments: [
      "encoding=\"GBK\"", "encoding='gb2312'", "encoding = \"GB18030\"", "encoding=\"x-gbk\"",
      "encoding=\"CP936\"",
    ]
  )
  func chinese(_ declaration: String) throws {
    let (report, bytes) = try document(declaring: declaration, isChinese: true)
    let file = try ReportFile(reading: bytes)
    #expect(file.format == .xml)
    #expect(file.report == report)
    #expect(file.reading.findings.map(\.code) == ["TEXT-ENCODING"])
    #expect(file.lines.count > 100)
  }

  @Test("is read where a program saved it in UTF-8 and left the declaration as it was")
  func declaredAmiss() throws {
    let (report, bytes) = try document(declaring: "encoding=\"GBK\"", isChinese: false)
    for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
      let file = try ReportFile(reading: mark + bytes)
      #expect(file.report == report)
      #expect(file.reading.findings.isEmpty)
    }
  }

  @Test("is refused in an encoding that is not read, and where it is not in the one declared")
  func refused() throws {
    let (_, other) = try document(declaring: "encoding=\"Big5\"", isChinese: true)
    #expect(throws: Refusal.self) { try ReportFile(reading: other) }
    let (_, silent) = try document(declaring: "", isChinese: true)
    #expect(throws: Refusal.self) { try ReportFile(reading: silent) }
    var (_, damaged) = try document(declaring: "encoding=\"GBK\"", isChinese: true)
    damaged.insert(0xFF, at: damaged.count / 2)
    #expect(throws: Refusal.self) { try ReportFile(reading: damaged) }
  }
}
