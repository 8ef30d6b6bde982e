import ReportModel
import TestSupport
import Testing
import WorkbookFormat

/// Reports that hold everything that a report can, for programs to open and save.
struct ManyReports {
  /// The reports as they are before.
  let reports: [Report]
  /// Their workbooks.
  let workbooks: [[UInt8]]

  /// Makes the reports.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - change: Leaves out of a text what a program provably cannot carry.
  /// - Throws: `Refusal` for a report that cannot be written.
  init(_ count: UInt64 = 100, changing change: (String) -> String) throws {
    reports = (0..<count).map { seed in
      var random = RandomReport(seed: seed, for: .workbook)
      var report = random.report(on: seed % 3 == 0 ? .edition2019 : .edition2021)
      report.changeTexts(change)
      return report
    }
    workbooks = try reports.map { try audited(WorkbookFormat.write($0)) }
  }

  /// What looks like an escape of the file format, `_x0041_`.
  ///
  /// It is written escaped, as `_x005F_x0041_`. Programs resolve that when they read and do not escape
  /// it again when they write, so that the next reader finds the character A.
  static func withoutEscapes(_ text: String) -> String { text.replacing("_", with: "-") }

  /// Expects that what a program saved says what the reports say, to the last scalar.
  func expectKept(_ saved: [[UInt8]], sourceLocation: SourceLocation = #_sourceLocation) throws {
    try #require(saved.count == reports.count, sourceLocation: sourceLocation)
    for (seed, (report, bytes)) in zip(reports, saved).enumerated() {
      let before = try WorkbookFormat.read(workbooks[seed])
      let after = try WorkbookFormat.read(bytes)
      #expect(
        after.report.isIdentical(to: report),
        "seed \(seed): \(after.report.differences(from: report))",
        sourceLocation: sourceLocation
      )
      #expect(
        after.findings.map(\.code).sorted() == before.findings.map(\.code).sorted(),
        "seed \(seed)",
        sourceLocation: sourceLocation
      )
    }
  }
}

extension Report {
  /// Changes every text that the report holds.
  mutating func changeTexts(_ change: (String) -> String) {
    organ = change(organ)
    title = title.map(change)
    preface = preface.map(change)
    for field in Metadata.Field.allCases where field != .scope {
      metadata[field] = metadata[field].map(change)
    }
    for index in sections.indices {
      sections[index].heading = sections[index].heading.map(change)
      sections[index].paragraphs = sections[index].paragraphs.map(change)
      sections[index].paragraphsAfterTable = sections[index].paragraphsAfterTable.map(change)
    }
    values = values.map { value in
      switch value {
      case .blank: .blank
      case .notApplicable(let text): .notApplicable(change(text))
      case .unreadable(let text): .unreadable(change(text))
      case .number(let number):
        .number(
          NumberValue(
            number.number,
            note: number.note.map(change),
            isRecoveredByArithmetic: number.isRecoveredByArithmetic
          )
        )
      }
    }
  }
}
