import FindingReports
import Listings
import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("reasons in a table of findings")
struct ReasonTableTests {
  private static let tool = Tool(name: "nianbao", version: "1.2.3", kinds: .library)

  /// A report with one broken sum and a value that nobody can read.
  private var report: Report {
    var report = Report(edition: .edition2021, organ: "某局", year: 2023, filling: .count(0))
    report["reviews.reconsideration.total"] = .count(2)
    report["applications.granted.total"] = .unreadable("1<2")
    return report
  }

  private func rows(_ findings: [Finding], named name: String = "=某局.txt") -> [ListingRow] {
    FindingListing.rows(
      of: CheckedFile(name: name, format: "text", report: report, findings: findings),
      path: nil
    )
  }

  @Test(
    "what is written into the last column of a workbook or of CSV is read with what it is for",
    arguments: [ListingForm.xlsx, .csv]
  )
  func written(_ form: ListingForm) throws {
    let findings = RuleCheck.findings(in: report)
    var rows = rows(findings)
    let index = try #require(rows.firstIndex { $0.cells[2].plainText(.chinese) == "SUM-C1" })
    rows[index].cells[rows[index].cells.count - 1] = .text("　由两个处室分别办理 ")
    for language in Language.allCases {
      let bytes = try FindingListing.document(of: rows, Verdict(), tool: Self.tool)
        .written(as: form, language)
      let table = try ReasonTable(reading: bytes)
      #expect(table.rows.count == 1)
      let row = try #require(table.rows.first)
      #expect(row.file == "=某局.txt" && row.code == "SUM-C1")
      #expect(row.reason == "由两个处室分别办理")
      guard case .stands(let found) = row.standing(among: findings) else {
        Issue.record("the finding stands")
        return
      }
      #expect(found.map(\.code) == ["SUM-C1"])
      #expect(row.untaken(.stands(found)) == nil)
      var other = report
      other["reviews.reconsideration.total"] = .count(3)
      guard case .changed = row.standing(among: RuleCheck.findings(in: other)) else {
        Issue.record("the value has changed")
        return
      }
      #expect(row.untaken(row.standing(among: []))?.message.en.contains("does not give") == true)
    }
  }

  @Test("what nobody can explain has a dash in the column, and no reason is read from it")
  func unexplainable() throws {
    let rows = rows(RuleCheck.findings(in: report))
    let dashes = rows.filter { $0.cells.last?.plainText(.chinese) == FindingListing.unexplainable }
    #expect(dashes.count == rows.count - 1)
    let bytes = try FindingListing.document(of: rows, Verdict(), tool: Self.tool)
      .written(as: .xlsx, .chinese)
    #expect(try ReasonTable(reading: bytes).rows.isEmpty)
  }
}
