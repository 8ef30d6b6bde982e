import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("workbooks that others have made")
struct ForeignWorkbookTests {
  @Test("are read value by value, text by text", arguments: WorkbookArrangement.allCases)
  func reads(arrangement: WorkbookArrangement) throws {
    for seed in DamageCount.seeds(10) {
      for edition in EditionRegistry.shipped.editions {
        var maker = BalancedReport(seed: seed)
        let report = maker.report(on: edition)
        let file = try ReportFile(reading: audited(arrangement.workbook(of: report).bytes()))
        // The date on the cover is kept as text, with a finding.
        let expected = arrangement == .cover ? ["TABLE-UNKNOWN"] : []
        #expect(Self.differences(file, from: report) == expected, "seed \(seed) \(edition)")
      }
    }
  }

  /// What is read otherwise than it was written, with the codes of findings that somebody should look at.
  private static func differences(_ file: ReportFile, from report: Report) -> [String] {
    var result: [String] = []
    let read = file.report
    if read.edition != report.edition { return ["edition \(read.edition)"] }
    if read.year != report.year { result.append("year \(read.year ?? 0)") }
    if read.organ != report.organ { result.append("organ \(read.organ)") }
    for (cell, value) in zip(report.form.cells, report.values)
    where read.values[cell.index] != value {
      result.append("\(cell.identifier): \(read.values[cell.index].text) for \(value.text)")
    }
    for kind in report.form.sectionKinds {
      let texts = (read[kind].paragraphs + read[kind].paragraphsAfterTable)
        .filter { !$0.hasPrefix("注：") && !$0.hasPrefix("（单位") }
      if texts != report[kind].paragraphs { result.append("text \(kind): \(texts)") }
      if read[kind].heading != report[kind].heading {
        result.append("heading \(kind): \(read[kind].heading ?? "")")
      }
    }
    let codes = Set(file.reading.findings.filter { $0.severity >= .warning }.map(\.code))
    return result + codes.sorted()
  }
}
