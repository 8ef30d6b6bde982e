import FindingReports
import ReportModel
import ReportRecognition
import ReportRules

/// An open report as its page looks at it: which findings speak of which cell and section.
struct ReportView {
  /// The most findings that a page lists, the heaviest first among them.
  static let findingLimit = 500

  /// The number of the report on the desk.
  let number: Int
  /// The report.
  let open: OpenReport
  /// The language of the page.
  let language: Language
  /// The findings that speak of each cell.
  let marks: CellMarks
  /// What each cell would have to be, by the findings about it.
  let expected: [Int: [String]]
  /// For each finding the index of the section that it is about; nil for the whole report.
  let sections: [Int?]

  init(_ open: OpenReport, number: Int, _ language: Language) {
    self.open = open
    self.number = number
    self.language = language
    let report = open.report
    let findings = open.judged.findings
    marks = CellMarks(findings, in: report)
    var expected: [Int: [String]] = [:]
    for finding in findings where finding.edition == report.edition {
      guard let cell = finding.cell, let text = finding.expected, finding.quote == nil,
        // What is expected may be a heading or a unit, which is no value of the cell.
        ValueReader.read(text, as: report.form.cells[cell].valueType).value.number != nil,
        expected[cell]?.contains(text) != true
      else { continue }
      expected[cell, default: []].append(text)
    }
    self.expected = expected
    sections = findings.map { $0.section(in: report) }
  }

  /// The report as it stands.
  var report: Report { open.report }
  /// What the report is called: its organ and year, or its file where it names no organ.
  var name: String {
    guard !report.organ.isEmpty else { return open.name }
    return report.organ + (report.year.map { " \($0)" } ?? "")
  }
  /// Everything that is found.
  var findings: [Finding] { open.judged.findings }

  /// How many errors a section has; those of the whole report for nil.
  func errorCount(in section: Int?) -> Int {
    zip(findings, sections).count { $0.severity == .error && (section == nil || $1 == section) }
  }

  /// The indices of the findings that are listed, in their order: of too many the heaviest.
  var listed: [Int] {
    guard findings.count > Self.findingLimit else { return Array(findings.indices) }
    // Sorting keeps the order among those of one severity.
    let heaviest = findings.indices.sorted { findings[$0].severity > findings[$1].severity }
    return heaviest.prefix(Self.findingLimit).sorted()
  }

  /// What stands in last year's cell of the same meaning; nil if there is no report beside, or no such cell in it.
  func lastYear(at cell: FormCell) -> CellValue? {
    guard let lastYear = open.lastYear else { return nil }
    if lastYear.edition == report.edition { return lastYear.values[cell.index] }
    guard let old = lastYear.edition.form.cell(cell.identifier), old.valueType == cell.valueType
    else { return nil }
    return lastYear.values[old.index]
  }
}

extension Finding {
  /// The index of the section of a report that the finding is about; nil if it is about none in particular.
  fileprivate func section(in report: Report) -> Int? {
    let own = terms.first { $0.fileOfLastYear == nil && $0.edition == report.edition }?.cell
    if let cell = own ?? (edition == report.edition ? cell : nil) {
      return report.form.section(holding: report.form.cells[cell].table)?.index
    }
    guard let quote else { return nil }
    return report.sections.firstIndex { section in
      (section.paragraphs + section.paragraphsAfterTable).contains { $0.contains(quote) }
    }
  }
}
