import ReportModel
import TestSupport
import Testing

@Suite("How far a report is filled in")
struct FillStateTests {
  private typealias State = FillState.State

  private func states(_ report: Report, _ initial: Report? = nil) -> [State] {
    FillState(of: report, initial: initial.map { InitialValues(of: $0) }).tables.map(\.state)
  }

  private func zeros(_ edition: Edition = .edition2021) -> Report {
    var report = Report(edition: edition)
    for cell in report.form.cells { report.values[cell.index] = .zero(of: cell.valueType) }
    return report
  }

  @Test(
    "nothing is not filled in, wherever it comes from",
    arguments: EditionRegistry.shipped.editions
  )
  func blank(_ edition: Edition) {
    let report = Report(edition: edition)
    #expect(states(report) == [.unfilled, .unfilled, .unfilled])
    #expect(FillState(of: report).isUnfilled)
    var text = report
    text[.overview].paragraphs = ["总体情况良好。"]
    #expect(states(text) == [.unfilled, .unfilled, .unfilled])
  }

  @Test("zeros that somebody has written are a state of their own, told apart from blanks")
  func zero() {
    #expect(states(zeros()) == [.zero, .zero, .zero])
    var report = zeros()
    report["proactive.regulations.issued"] = .blank
    report["reviews.reconsideration.total"] = .count(1)
    let state = FillState(of: report)
    #expect(state.tables.map(\.state) == [.filled, .zero, .filled])
    #expect(state.tables.map(\.blanks.count) == [1, 0, 0])
    #expect(!state.isUnfilled && state.unfilled.isEmpty)
    // 零报告 is that nobody has applied, whatever else was done.
    #expect(state.isZeroReport && state.zeroTables.map(\.kind) == [.applications])
    report["applications.newlyReceived.total"] = .count(1)
    #expect(!FillState(of: report).isZeroReport && FillState(of: report).zeroTables.isEmpty)
  }

  @Test("last year's numbers alone are nobody's filling in")
  func carriedOver() {
    var report = zeros()
    for cell in report.form[.applications].cells {
      let isCarried = report.form.cells[cell].path[1] == "carriedOver"
      report.values[cell] = isCarried ? .count(3) : .blank
    }
    #expect(states(report) == [.zero, .unfilled, .zero])
    report["applications.granted.total"] = .count(0)
    #expect(states(report) == [.zero, .filled, .zero])
  }

  @Test("what is as it was given out is not filled in, zeros and last year's numbers too")
  func initial() {
    var given = zeros()
    given["applications.carriedOver.total"] = .count(3)
    #expect(states(given, given) == [.unfilled, .unfilled, .unfilled])
    var edited = given
    edited["proactive.fees.amount"] = .blank
    // The zeros of the third table are said to be so now; last year's numbers in the second are not.
    #expect(states(edited, given) == [.filled, .unfilled, .zero])
    edited["applications.carriedOver.total"] = .count(0)
    #expect(states(edited, given) == [.filled, .zero, .zero])
    #expect(states(edited) == [.filled, .zero, .zero])
  }

  @Test("zeros that were given out are taken as said once the text is written")
  func text() {
    var report = zeros()
    report[.overview].paragraphs = [" "]
    #expect(states(report, zeros()) == [.unfilled, .unfilled, .unfilled])
    report[.overview].paragraphs = ["全年没有收到申请。"]
    #expect(states(report, zeros()) == [.zero, .zero, .zero])
  }

  @Test("zeros that somebody has taken away are blanks")
  func erased() {
    #expect(states(Report(edition: .edition2021), zeros()) == [.unfilled, .unfilled, .unfilled])
  }

  @Test("the values of the beginning are a line of text, and only the same values are theirs")
  func record() throws {
    let values = InitialValues(of: zeros())
    let read = try #require(InitialValues(values.text))
    #expect(read == values)
    #expect(InitialValues("") == nil && InitialValues(" ") == nil)
    #expect((0..<3).allSatisfy { read.isUnchanged(table: $0, in: zeros()) })
    #expect(!read.isUnchanged(table: 3, in: zeros()))
    #expect((0..<3).allSatisfy { !read.isUnchanged(table: $0, in: Report(edition: .edition2021)) })
    let short = try #require(InitialValues("x"))
    #expect((0..<3).allSatisfy { !short.isUnchanged(table: $0, in: zeros()) })
  }
}
