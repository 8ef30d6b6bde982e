import Foundation
import Nianbao
import ReportFormats
import ReportModel
import TestSupport
import Testing

@Suite("marks at what a unit has to mend")
struct AnnotatingTests {
  enum Kind: String, CaseIterable {
    case html, docx, xlsx
    /// The workbook of this program, whose cells have notes.
    case ownWorkbook

    func bytes(_ report: Report) throws -> [UInt8] {
      switch self {
      case .html: MarkedReport(report).page()
      case .docx: try MarkedReport(report).wordDocument()
      case .xlsx: try MarkedReport(report).workbook()
      case .ownWorkbook: try report.written(as: .xlsx).bytes
      }
    }

    var suffix: String { self == .ownWorkbook ? "xlsx" : rawValue }
  }

  /// A file whose report has wrong sums, with its findings.
  private func file(_ kind: Kind, seed: UInt64) throws -> (file: ReportFile, findings: [Finding]) {
    var reports = BalancedReport(seed: seed)
    var report = reports.report(on: .edition2021)
    var random = SplitMix64(seed: seed)
    for _ in 0..<3 {
      let cell = Int.random(in: report.values.indices, using: &random)
      report.values[cell] = .count(7_919)
    }
    let file = try ReportFile(reading: kind.bytes(report))
    return (file, file.check())
  }

  @Test("are passed over when the file is read again", arguments: Kind.allCases)
  func readAgain(kind: Kind) throws {
    for seed in DamageCount.seeds(20) {
      let (file, findings) = try file(kind, seed: seed)
      let annotated = try file.annotated(
        with: findings,
        named: "a.\(kind.suffix)",
        in: .chinese
      )
      #expect(annotated.count > 0, "seed \(seed)")
      #expect(annotated.bytes != file.bytes)
      let again = try ReportFile(reading: annotated.bytes)
      #expect(again.report == file.report, "seed \(seed)")
      let codes = again.check().map(\.code).filter { $0 != "MARKS-PASSED" }
      #expect(codes == findings.map(\.code), "seed \(seed)")
    }
  }

  @Test("leave every other byte as it is", arguments: Kind.allCases)
  func unchanged(kind: Kind) throws {
    let (file, findings) = try file(kind, seed: 3)
    let annotated = try file.annotated(with: findings, named: "a.\(kind.suffix)", in: .chinese)
    guard kind != .html else {
      var page = String(decoding: annotated.bytes, as: UTF8.self)
      page.replace(#/\n<aside data-nianbao-mark[^>]*>.*?</aside>\n/#.dotMatchesNewlines(), with: "")
      page.replace(#/<sup data-nianbao-mark.*?</sup>/#, with: "")
      #expect(Array(page.utf8) == file.bytes)
      return
    }
    let before = try ArchiveParts(file.bytes)
    let after = try ArchiveParts(annotated.bytes)
    #expect(Array(after.names.prefix(before.names.count)) == before.names)
    for name in before.names {
      var text = after.text(name)
      text.replace(#/<w:commentRange(Start|End) w:id="\d+"\/>/#, with: "")
      text.replace(#/<w:r><w:commentReference w:id="\d+"\/><\/w:r>/#, with: "")
      text.replace(#/<legacyDrawing [^>]*nianbao1"\/>/#, with: "")
      text.replace(#/<(Override|Relationship) [^>]*nianbao[^>]*>/#, with: "")
      if !before.text(name).contains("</Types>") { text.replace("></Types>", with: "/>") }
      if kind == .ownWorkbook, name.contains("comments") || name.hasSuffix(".vml") { continue }
      #expect(text == before.text(name), "\(name)")
    }
  }

  @Test("say what was found at its very place")
  func places() throws {
    let (file, findings) = try file(.ownWorkbook, seed: 3)
    let first = try #require(findings.first { $0.severity == .error && $0.place != nil })
    let bytes = try file.annotated(with: [first], named: "a.xlsx", in: .chinese).bytes
    let parts = try ArchiveParts(bytes)
    var reference = ""
    if case .cell(_, let own)? = first.place { reference = own }
    let comments = parts.names.filter { $0.contains("omments") }.map { parts.text($0) }.joined()
    #expect(comments.contains("ref=\"\(reference)\""))
    #expect(comments.contains("（\(first.code)）"))
  }

  @Test("are none where nothing is to be mended: the file stays as it is")
  func sound() throws {
    var reports = BalancedReport(seed: 5)
    let report = reports.report(on: .edition2021)
    for kind in Kind.allCases {
      let file = try ReportFile(reading: kind.bytes(report))
      let findings = file.check().filter { $0.severity <= .note }
      let annotated = try file.annotated(with: findings, named: "a.\(kind.suffix)", in: .english)
      #expect(annotated.count == 0)
      #expect(annotated.bytes == file.bytes)
    }
  }

  @Test("go to files of three formats, under a name of the same one")
  func formats() throws {
    let (page, findings) = try file(.html, seed: 1)
    let renamed = #expect(throws: Refusal.self) {
      try page.annotated(with: findings, named: "a.docx", in: .chinese)
    }
    #expect(renamed?.code == "ANNOTATE-FORMAT")
    let text = try ReportFile(reading: page.report.written(as: .text).bytes)
    let refusal = #expect(throws: Refusal.self) {
      try text.annotated(with: findings, named: "a.txt", in: .chinese)
    }
    #expect(refusal?.code == "ANNOTATE-FORMAT")
    #expect(ReportFormat.all.filter(\.isAnnotated).map(\.name) == ["xlsx", "html", "docx"])
  }

  @Test("in a document that has comments stand beside them")
  func comments() throws {
    let (file, findings) = try file(.docx, seed: 2)
    let once = try file.annotated(with: findings, named: "a.docx", in: .chinese)
    let twice = try ReportFile(reading: once.bytes)
      .annotated(with: findings, named: "a.docx", in: .chinese)
    let parts = try ArchiveParts(twice.bytes)
    let text = parts.text("word/nianbao-comments1.xml")
    let identifiers = text.matches(of: #/<w:comment w:id="(\d+)"/#).map { String($0.output.1) }
    #expect(identifiers.count == once.count * 2)
    #expect(Set(identifiers).count == identifiers.count)
    #expect(try ReportFile(reading: twice.bytes).report == file.report)
  }
}
