import ReportModel
import Testing

@testable import ReportRecognition

@Suite("a source with edits")
struct SourceUpdateTests {
  /// A recognition of two lines of preface, the second of which no edit can reach.
  private var recognition: Recognition {
    var report = Report(edition: .edition2021)
    report.preface = ["ab", "cd"]
    var sources = ReportSources(of: Small.form)
    sources.cells = Array(repeating: nil, count: report.values.count)
    sources.preface = [
      SourceText("ab", at: .text(line: 1, column: 1), range: 0..<2),
      SourceText("cd", at: .text(line: 2, column: 1)),
    ]
    return Recognition(Reading(report: report), sources: sources)
  }

  private func update(_ change: (inout Report) -> Void) throws(Refusal) -> SourceUpdate {
    var edited = recognition.reading.report
    change(&edited)
    let bytes = Array("ab\ncd\n".utf8)
    return try SourceUpdate(bytes, recognition, to: edited, syntax: LineSyntax(bytes: bytes))
  }

  @Test("differs from the original by them alone, and lists them")
  func edits() throws {
    let update = try update { $0.preface[0] = "xy" }
    #expect(String(decoding: update.bytes, as: UTF8.self) == "xy\ncd\n")
    #expect(update.changes.count == 1)
    let same = try self.update { $0.metadata = Metadata() }
    #expect(same.changes.isEmpty)
    #expect(String(decoding: same.bytes, as: UTF8.self) == "ab\ncd\n")
  }

  @Test("is refused if one of them has no place, each such by its name")
  func refuses() {
    #expect {
      try update {
        $0.preface[0] = "xy"
        $0.preface[1] = "z"
      }
    } throws: {
      let refusal = $0 as? Refusal
      return refusal?.code == "EDIT-NO-PLACE" && refusal?.findings.count == 1
    }
  }

  @Test("is refused if it would be of another edition")
  func refusesEdition() {
    let bytes = Array("ab\ncd\n".utf8)
    #expect(throws: Refusal.self) {
      try SourceUpdate(
        bytes,
        recognition,
        to: Report(edition: .edition2019),
        syntax: LineSyntax(bytes: bytes)
      )
    }
  }
}
