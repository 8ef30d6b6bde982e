import Nianbao
import ReportModel
import ReportRecognition
import TestSupport
import Testing

/// What a reader found that is gone, or stands, after an edit.
@Suite struct StandingFindingsTests {
  private static let cell = "applications.newlyReceived.naturalPerson"

  /// A report of which a text was made, with a change to the text.
  private func file(_ change: (inout Report) -> Void) throws -> ReportFile {
    var maker = BalancedReport(seed: 21)
    var report = maker.report(on: .edition2021)
    change(&report)
    return try ReportFile(reading: report.written(as: .text).bytes)
  }

  private func kinds(_ file: ReportFile) -> Set<FindingKind> {
    Set(file.reading.findings.map(\.kind))
  }

  @Test("an unreadable cell that is filled in is found no more, and another one still is")
  func unreadable() throws {
    let other = "applications.carriedOver.naturalPerson"
    let file = try file { report in
      report[Self.cell] = .unreadable("1 2")
      report[other] = .unreadable("3 4")
    }
    let cells = file.reading.findings.filter { $0.severity == .error }.compactMap(
      \.formCell?.identifier
    )
    #expect(Set(cells) == [Self.cell, other])
    var edited = file.report
    edited[Self.cell] = .count(12)
    let left = file.edited(to: edited).reading.findings.filter { $0.severity == .error }
    #expect(left.compactMap(\.formCell?.identifier) == [other])
  }

  @Test("a table that is missing is so until all of it is filled in")
  func missingTable() throws {
    let file = try file { report in
      for cell in report.form[.reviews].cells { report.values[cell] = .unreadable("") }
    }
    #expect(kinds(file).contains(.tableMissing))
    var edited = file.report
    let cells = file.report.form[.reviews].cells
    for cell in cells.dropLast() { edited.values[cell] = .count(0) }
    #expect(kinds(file.edited(to: edited)).contains(.tableMissing))
    for cell in cells { edited.values[cell] = .count(0) }
    #expect(!kinds(file.edited(to: edited)).contains(.tableMissing))
  }

  @Test("an edit takes away nothing that is about something else")
  func others() throws {
    let file = try file { report in
      report[Self.cell] = .unreadable("1 2")
      report.sections[0].paragraphs = ["总体\u{7}情况良好。"]
    }
    #expect(kinds(file).contains(.controlCharacter))
    var edited = file.report
    edited["reviews.reconsideration.upheld"] = .count(99)
    #expect(file.edited(to: edited).reading.findings == file.reading.findings)
    edited.sections[0].paragraphs = ["总体情况良好。"]
    #expect(!kinds(file.edited(to: edited)).contains(.controlCharacter))
    #expect(kinds(file.edited(to: edited)).count == kinds(file).count - 1)
  }
}
