import ReportModel
import TestSupport
import Testing

/// A report with sums that hold and something of every kind in it.
enum PitfallReport {
  static let report: Report = {
    var random = BalancedReport(seed: 3)
    var report = random.report(on: .edition2021)
    report.organ = "某某县财政局"
    report.title = report.title.map { $0.replacing("示例县示例局", with: "某某县财政局") }
    report["proactive.fees.amount"] = Amount(digits: "12.10").map {
      .number(NumberValue(.amount($0)))
    }
    report["proactive.regulations.issued"] = .number(
      NumberValue(.count(22), note: "（其中修订 16 件）")
    )
    report["proactive.regulations.inForce"] = .number(
      NumberValue(.count(7), isRecoveredByArithmetic: true)
    )
    report["proactive.licences.decisions"] = .notApplicable("/")
    report["proactive.penalties.decisions"] = .blank
    report[.overview].paragraphs = [
      "　　全年新收申请12件，<办结>率 100%。", " 半角 空格 ", "=1+1", "𠮷字", "_x0041_",
    ]
    report.metadata[.divisionCode] = "350100"
    report.metadata[.issueDate] = "2022-01-20"
    return report
  }()

  /// The codes of all that there is to say about the report as it was written.
  static let codes = ["VALUE-NOTED"]

  /// A count of the second table that has a part in sums, and its column's and row's others.
  static let count = "applications.granted.naturalPerson"
  /// A count that no sum adds up.
  static let single = "proactive.regulations.repealed"
}

/// Expects that a changed workbook gives the same report, and these further findings.
func expectSame(
  _ report: Report = PitfallReport.report,
  codes: [String] = [],
  sourceLocation: SourceLocation = #_sourceLocation,
  _ edit: (inout Book) throws -> Void
) throws {
  var book = try Book(report)
  try edit(&book)
  expectSame(try book.reading(), report, codes: codes, sourceLocation: sourceLocation)
}

/// Expects that a reading gives a report, and these findings besides its usual ones.
func expectSame(
  _ reading: Reading,
  _ report: Report = PitfallReport.report,
  codes: [String] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    reading.report.isIdentical(to: report),
    "\(reading.report.differences(from: report))",
    sourceLocation: sourceLocation
  )
  #expect(
    Set(reading.findings.map(\.code)) == Set(PitfallReport.codes + codes),
    "\(reading.findings.map { "\($0.code) \($0.place?.description ?? "") \($0.message.zh)" })",
    sourceLocation: sourceLocation
  )
}

extension Reading {
  /// The findings of a kind.
  func findings(_ code: String) -> [Finding] { findings.filter { $0.code == code } }

  /// The findings of a form's cell.
  func findings(about identifier: String) -> [Finding] {
    let cell = report.form.cell(identifier)?.index
    return findings.filter { $0.cell == cell && cell != nil }
  }
}
