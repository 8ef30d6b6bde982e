import ReportModel
import ReportRecognition
import Testing

@Suite("marks for what does not apply")
struct UnknownMarkTests {
  private func codes(_ mark: String) -> [String] {
    var report = Report(edition: .edition2021, organ: "某局", year: 2021)
    report.values[0] = .notApplicable(mark)
    return Reading(report: report, findings: []).unknownMarks().map(\.code)
  }

  @Test("that say something else are told", arguments: ["7", "约三件", "0", "七", "/7", ""])
  func other(_ mark: String) { #expect(codes(mark) == ["MARK-UNKNOWN"]) }

  @Test("that say so are not", arguments: ["/", "—", "无", " / ", "不适用"])
  func known(_ mark: String) { #expect(codes(mark).isEmpty) }
}
