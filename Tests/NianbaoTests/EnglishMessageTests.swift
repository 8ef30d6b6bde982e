import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("English messages about damaged reports")
struct EnglishMessageTests {
  @Test("never show a table's Chinese short name")
  func tablesHaveEnglishNames() {
    var named: Set<String> = []
    for seed in 0..<UInt64(max(4, DamageCount.scaled(12))) {
      for file in files(seed: seed) {
        for finding in file.check() {
          let edition = file.report.edition
          #expect(finding.chineseTableNames(on: edition) == [], "\(finding.message.en)")
          if edition.form.tables.contains(where: { finding.message.en.contains($0.name.en) }) {
            named.insert(finding.code)
          }
        }
      }
    }
    // Without a message that names a table nothing was looked at.
    #expect(named.isSuperset(of: ["HEADER-MISMATCH", "ROW-MISSING"]), "\(named.sorted())")
  }

  /// A report in each arrangement, damaged.
  private func files(seed: UInt64) -> [ReportFile] {
    var maker = BalancedReport(seed: seed)
    let report = maker.report(on: seed % 2 == 0 ? .edition2021 : .edition2019)
    var random = SplitMix64(seed: seed &* 7919 &+ 17)
    let texts = Dialect.allCases.compactMap { dialect -> ReportFile? in
      var lines = dialect.lines(of: report)
      _ = Damage.pick(&random).apply(to: &lines, of: report, &random)
      return try? ReportFile(reading: Array((lines.joined(separator: "\n") + "\n").utf8))
    }
    let workbooks = WorkbookArrangement.allCases.compactMap { arrangement -> ReportFile? in
      var workbook = arrangement.workbook(of: report)
      _ = random.pick(WorkbookDamage.allCases).apply(to: &workbook, of: report, &random)
      return try? ReportFile(reading: workbook.bytes())
    }
    return texts + workbooks
  }
}
