import ReportModel
import TestSupport
import Testing

@Suite("a count of several cells together")
struct JointCountTests {
  @Test("counts once in a sum that has all of them, and not in one that has some")
  func operands() {
    var report = Report(edition: .edition2021, filling: .count(1))
    for cell in 2...3 { report.values[cell] = .unreadable("5") }
    report.jointCounts = [JointCount(of: [2, 3], count: 5)]
    #expect(report.operands(of: [1, 2, 3]) == [.count(1), .count(5)])
    #expect(report.operands(of: [1, 2]) == [.count(1), .noCount])
  }
}
