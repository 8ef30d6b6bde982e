import Nianbao
import ReportModel
import TestSupport
import Testing

/// Packages that are one XML file: those of Office, whose parts stand one behind the other, and OpenDocuments.
@Suite("packages that are one XML file")
struct FlatPackageTests {
  private static let namespace = "http://schemas.microsoft.com/office/2006/xmlPackage"

  /// A kind of such files, with the format that reads it.
  enum Kind: String, CaseIterable {
    case document = "docx"
    case workbook = "xlsx"
    case text = "odt"
    case sheet = "ods"

    func bytes(_ report: MarkedReport) throws -> [UInt8] {
      switch self {
      case .document: try FlatPackageTests.flat(report.wordDocument())
      case .workbook: try FlatPackageTests.flat(report.workbook())
      case .text: try FlatPackageTests.single(report.openDocumentText(), "text")
      case .sheet: try FlatPackageTests.single(report.openDocument(), "spreadsheet")
      }
    }
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n"

  /// A package of Office as one file, as Word writes it.
  private static func flat(_ package: [UInt8], around: String = "") throws -> [UInt8] {
    let parts = try ArchiveParts(package)
    let flat = parts.names.filter { $0 != "[Content_Types].xml" }.map { name in
      "<pkg:part pkg:name=\"/\(name)\" pkg:contentType=\"application/xml\"><pkg:xmlData>"
        + parts.text(name) + "</pkg:xmlData></pkg:part>\r\n"
    }
    let picture = String(repeating: "iVBORw0KGgoAAAANSUhEUgAA\r\n", count: 80_000)
    let binary = """
      <pkg:part pkg:name="/word/media/a.png" pkg:contentType="image/png" pkg:compression="store">\
      <pkg:binaryData>\(picture)</pkg:binaryData></pkg:part>
      """
    return Array(
      (head
        + "<?mso-application progid=\"Word.Document\"?>\r\n<pkg:package xmlns:pkg=\"\(namespace)\"\(around)>"
        + flat.joined() + binary + "</pkg:package>").utf8
    )
  }

  /// An OpenDocument as one file, with a picture in it.
  private static func single(_ package: [UInt8], _ type: String) throws -> [UInt8] {
    let content = try ArchiveParts(package).text("content.xml")
    let mime = "application/vnd.oasis.opendocument.\(type)"
    return Array(
      (head
        + content.replacing(
          "<office:document-content",
          with: "<office:document office:mimetype=\"\(mime)\""
        )
        .replacing("</office:document-content>", with: "</office:document>")).utf8
    )
  }

  private func report(_ seed: UInt64 = 5) -> Report {
    var maker = BalancedReport(seed: seed)
    return maker.report(on: seed % 2 == 0 ? .edition2019 : .edition2021)
  }

  private func utf16(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self).replacing("UTF-8", with: "UTF-16")
    return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  @Test("are read as the packages that they stand for", arguments: Kind.allCases)
  func sound(kind: Kind) throws {
    for seed in 0..<4 as Range<UInt64> {
      let report = report(seed)
      let file = try ReportFile(reading: kind.bytes(MarkedReport(report)))
      #expect(file.format.name == kind.rawValue)
      #expect(file.report.values == report.values, "seed \(seed)")
      #expect(file.reading.findings.filter { $0.severity > .note }.map(\.code) == [])
    }
  }

  @Test("are read without what is raised or struck through, each told", arguments: Kind.allCases)
  func marks(kind: Kind) throws {
    for (mark, code) in [(Mark.raised, "VALUE-NOTED"), (.struck, "TEXT-STRUCK")] {
      let report = report()
      var marked = MarkedReport(report)
      marked.changeValues { cell, _ in cell.runs.append(MarkedReport.Run(text: "4", mark: mark)) }
      let file = try ReportFile(reading: kind.bytes(marked))
      #expect(file.report.values.map(\.number?.number) == report.values.map(\.number?.number))
      #expect(file.reading.findings.contains { $0.code == code }, "\(code)")
    }
  }

  @Test("are read in UTF-16 and with the namespaces of parts declared around them")
  func spellings() throws {
    let report = report()
    let document = try Kind.document.bytes(MarkedReport(report))
    #expect(try ReportFile(reading: utf16(document)).report.values == report.values)
    let word = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let text = String(decoding: document, as: UTF8.self).replacing(word, with: "")
      .replacing("<pkg:package", with: "<pkg:package" + word)
    #expect(try ReportFile(reading: Array(text.utf8)).report.values == report.values)
    for kind in [Kind.text, .sheet] {
      let bytes = try utf16(kind.bytes(MarkedReport(report)))
      #expect(try ReportFile(reading: bytes).report.values == report.values)
    }
  }

  @Test("take an edited value in place, in their own encoding", arguments: [Kind.document, .text])
  func updates(kind: Kind) throws {
    let report = report()
    let original = try kind.bytes(MarkedReport(report))
    let file = try ReportFile(reading: original)
    var edited = file.report
    let cell = "applications.newlyReceived.naturalPerson"
    edited[cell] = .count(987_654)
    let old = file.report[cell]?.text ?? ""
    let update = try file.updated(to: edited)
    let before = String(decoding: original, as: UTF8.self)
    let after = String(decoding: update.bytes, as: UTF8.self)
    #expect(after.contains("987654") && after.replacing("987654", with: old) == before)
    #expect(try ReportFile(reading: update.bytes).report.values == edited.values)
    guard kind == .document else { return }
    let wide = try ReportFile(reading: utf16(original)).updated(to: edited)
    #expect(wide.bytes == utf16(update.bytes))
  }

  @Test("take no marks, which is said; nor do documents in which no byte has a place of its own")
  func marksNothing() throws {
    var report = report()
    report.values[0] = .count(7_919)
    let file = try ReportFile(reading: Kind.document.bytes(MarkedReport(report)))
    let refusal = #expect(throws: Refusal.self) {
      try file.annotated(with: file.check(), named: "a.docx", in: .chinese)
    }
    #expect(refusal?.code == "ANNOTATE-PLACE" && refusal?.message.zh.contains("单个 XML 文件") == true)
    var parts = try ArchiveParts(MarkedReport(report).wordDocument())
    parts.recode("word/document.xml") { utf16(Array($0.utf8)) }
    let wide = try ReportFile(reading: parts.bytes())
    let other = #expect(throws: Refusal.self) {
      try wide.annotated(with: wide.check(), named: "a.docx", in: .chinese)
    }
    #expect(other?.code == "ANNOTATE-PLACE" && other?.message.zh.contains("没有可以加批注") == true)
  }

  @Test("are refused where they are damaged, doubled, or declare entities")
  func refusals() throws {
    let document = try String(
      decoding: Kind.document.bytes(MarkedReport(report())),
      as: UTF8.self
    )
    let part =
      "<pkg:part pkg:name=\"/word/document.xml\"><pkg:xmlData><a/></pkg:xmlData></pkg:part>"
    let many = (0..<1_001).map {
      "<pkg:part pkg:name=\"/\($0)\"><pkg:binaryData/></pkg:part>"
    }.joined()
    for (text, code) in [
      (document.replacing("</w:body>", with: ""), "DOCX-ARCHIVE"),
      (document.replacing("</pkg:package>", with: part + "</pkg:package>"), "DOCX-ARCHIVE"),
      (document.replacing("</pkg:package>", with: many + "</pkg:package>"), "INPUT-LIMIT"),
      (document.replacing("<pkg:package", with: "<!DOCTYPE a><pkg:package"), "XML-DOCTYPE"),
    ] {
      let refusal = #expect(throws: Refusal.self) { try ReportFile(reading: Array(text.utf8)) }
      #expect(refusal?.code == code)
    }
    let text = try String(decoding: Kind.text.bytes(MarkedReport(report())), as: UTF8.self)
    for (text, code) in [
      (text.replacing("</office:body>", with: ""), "ODT-XML"),
      (text.replacing("<office:document", with: "<!DOCTYPE a><office:document"), "XML-DOCTYPE"),
    ] {
      let refusal = #expect(throws: Refusal.self) { try ReportFile(reading: Array(text.utf8)) }
      #expect(refusal?.code == code)
    }
  }
}
