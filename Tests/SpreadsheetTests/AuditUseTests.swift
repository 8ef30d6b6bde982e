import Foundation
import Testing

/// No test writes a workbook past the audit.
@Suite("The use of the audit")
struct AuditUseTests {
  /// What writes a workbook, as a test's source has it.
  private static let writers = [
    "WorkbookFormat.write(", "WorkbookFormat.template(", "workbook.bytes(", "workbook().bytes(",
    "Workbook(sheets:", ".converted(to: .xlsx",
  ]

  /// Tens of thousands of workbooks that others have made and damaged; whole ones are audited where they
  /// are read.
  private static let damaging = [
    "/ForeignWorkbook.swift", "/ForeignWorkbookDamageTests.swift", "/EnglishMessageTests.swift",
  ]

  /// Where a source writes a workbook and does not hand it to the audit.
  private static func unaudited(in source: String) -> [String] {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.compactMap { index in
      let line = lines[index]
      // A long call may begin on the line above; a workbook put together is written elsewhere.
      let call = (index > 0 ? String(lines[index - 1]) : "") + line
      guard let writer = writers.first(where: { line.contains($0) }), !call.contains("audited("),
        writer != "Workbook(sheets:" || line.contains(".bytes(")
      else { return nil }
      return line.trimmingCharacters(in: .whitespaces)
    }
  }

  @Test("every workbook that a test writes is audited")
  func everyTest() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let files = try FileManager.default.subpathsOfDirectory(atPath: tests.path)
      .filter { $0.hasSuffix(".swift") && !$0.hasSuffix("AuditUseTests.swift") }
    #expect(files.count > 50)
    var writing = 0
    for file in files {
      let source = try String(contentsOf: tests.appending(path: file), encoding: .utf8)
      if source.contains("audited(WorkbookFormat") { writing += 1 }
      if Self.damaging.contains(where: { file.hasSuffix($0) }) { continue }
      let lines = Self.unaudited(in: source)
      #expect(lines == [], "\(file)")
    }
    #expect(writing > 3)
  }

  @Test("a workbook that is not audited is found")
  func finds() {
    #expect(Self.unaudited(in: "let a = try WorkbookFormat.write(report)").count == 1)
    #expect(Self.unaudited(in: "read(\n  WorkbookFormat.template(organ: a, year: 1))").count == 1)
    #expect(Self.unaudited(in: "try Workbook(sheets: [a], styles: b).bytes()").count == 1)
    #expect(Self.unaudited(in: "try audited(workbook.bytes())") == [])
    #expect(Self.unaudited(in: "audited(\n  WorkbookFormat.write(report)\n)") == [])
    #expect(Self.unaudited(in: "let workbook = Workbook(sheets: [a], styles: b)") == [])
  }
}
