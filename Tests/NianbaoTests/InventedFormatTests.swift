import Nianbao
import ReportRecognition
import TestSupport
import Testing

/// A format that the library does not know: a line that says what it is, and the report as JSON.
private struct Sealed: ReportReader, ReportWriter, ReportUpdater {
  static let seal = Array("SEALED 1\n".utf8)

  static let format = ReportFormat(
    name: "sealed",
    wording: FormatWording(
      zh: "封装文件",
      en: "sealed file",
      one: "a sealed file",
      many: "sealed files"
    ),
    suffixes: ["rep", "sealed"],
    isSavedByPrograms: true,
    likeness: { $0.bytes.starts(with: seal) ? .certain : .none },
    reader: Sealed(),
    writer: Sealed(),
    updater: Sealed()
  )

  /// How the organ's name is mangled, to be found when what was written is read back.
  var mangling: String?

  func read(_ probe: Probe) throws(Refusal) -> Recognition {
    guard probe.bytes.count <= probe.limits.textBytes else {
      throw .limit(
        Wording(zh: "封装文件大小", en: "the size of a sealed file"),
        value: ReadingLimits.name(ofBytes: probe.limits.textBytes)
      )
    }
    let inner = Array(probe.bytes.dropFirst(Self.seal.count))
    return try ReportFormat.json.reader.read(Probe(inner, in: probe.context))
  }

  func write(_ report: Report, in context: FormatContext) throws(Refusal) -> [UInt8] {
    var report = report
    if let mangling { report.organ += mangling }
    return try Self.seal + report.written(as: .json).bytes
  }

  func update(
    _ original: Probe,
    _ recognition: Recognition,
    to edited: Report
  ) throws(Refusal) -> UpdatedFile {
    UpdatedFile(
      Probe(try write(edited, in: original.context)),
      changes: ReportChange.changes(from: recognition.reading.report, to: edited)
    )
  }

  func notCarried(of report: Report) -> [Finding] { [] }
}

@Suite("A format that is new to the library")
struct InventedFormatTests {
  private static let formats = FormatRegistry(ReportFormat.all + [Sealed.format])

  private static func report() throws -> Report {
    try ReportFile(reading: GoldenFile.fixture("report-2021.txt").bytes()).report
  }

  @Test("is read from its content, converted from and to, and updated")
  func works() throws {
    var report = try Self.report()
    let bytes = try report.written(as: Sealed.format, formats: Self.formats).bytes
    let file = try ReportFile(reading: bytes, formats: Self.formats)
    #expect(file.format == Sealed.format && file.report == report)
    #expect(file.inspect().format.name == "sealed")
    #expect(try ReportFile(reading: audited(file.converted(to: .xlsx).bytes)).report == report)
    #expect(try file.converted(to: Sealed.format).bytes == bytes)
    report.organ = "另一机关"
    let update = try file.updated(to: report)
    #expect(update.changes.map(\.subject.zh).count == 1)
    #expect(try ReportFile(reading: update.bytes, formats: Self.formats).report == report)
  }

  @Test("is known to those alone who have it in their list")
  func unknown() throws {
    let bytes = try Self.report().written(as: Sealed.format, formats: Self.formats).bytes
    #expect(try ReportFile(reading: bytes).format == .text)
    #expect(ReportFormat(named: "rep") == nil)
    #expect(Self.formats.format(ofFileNamed: "a/b.REP") == Sealed.format)
  }

  @Test("stands in every message that lists formats")
  func messages() throws {
    let report = try Self.report()
    let odt = try #require(ReportFormat(named: "odt"))
    let notWritten = try #require(throws: Refusal.self) {
      try report.written(as: odt, formats: Self.formats)
    }
    #expect(notWritten.remedy.zh.contains("XML、工作簿、文本、JSON、网页、Word 文档或封装文件"))
    #expect(notWritten.remedy.en.contains("JSON, a web page, a Word document or a sealed file"))
    let notUpdated = try #require(throws: Refusal.self) {
      try ReportFile(reading: report.written(as: .json).bytes, formats: Self.formats)
        .updated(to: report)
    }
    #expect(notUpdated.message.zh.contains("只能更新文本、网页、Word 文档、OpenDocument 文本和封装文件"))
    let updated = "texts, web pages, Word documents, OpenDocument texts and sealed files"
    #expect(notUpdated.message.en.contains(updated))
    let unknown = try #require(throws: Refusal.self) {
      try ReportFile(reading: [0, 1, 2, 3, 0], formats: Self.formats)
    }
    #expect(unknown.code == "INPUT-FORMAT")
    #expect(unknown.remedy.en.contains(".xlsx, .ods, .txt, .html, .docx, .odt or .rep"))
    #expect(unknown.remedy.zh.contains(".xlsx、.ods、.txt、.html、.docx、.odt 或 .rep"))
  }

  @Test("is held to what was written reading back")
  func readingBack() throws {
    let report = try Self.report()
    let careless = ReportFormat(
      name: "careless",
      wording: FormatWording(zh: "马虎文件", en: "careless file"),
      suffixes: ["car"],
      likeness: { _ in .possible },
      reader: Sealed(),
      writer: Sealed(mangling: "（误）"),
      updater: Sealed(mangling: "（误）")
    )
    let refusal = try #require(throws: Refusal.self) { try report.written(as: careless) }
    #expect(refusal.code == FindingKind.notRepresentable.code)
    #expect(refusal.message.zh.contains("写成马虎文件后"))
    #expect(refusal.findings.count == 1)
  }

  @Test("is given the limits of the caller")
  func limits() throws {
    let bytes = try Self.report().written(as: Sealed.format, formats: Self.formats).bytes
    var limits = ReadingLimits.default
    limits.textBytes = 100
    let refusal = try #require(throws: Refusal.self) {
      try ReportFile(reading: bytes, limits: limits, formats: Self.formats)
    }
    #expect(refusal.code == "INPUT-LIMIT" && refusal.message.en.contains("100 B"))
  }
}
