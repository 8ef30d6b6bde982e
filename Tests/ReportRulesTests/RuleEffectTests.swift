import ReportModel
import ReportRules
import TestSupport
import Testing

@Suite("What edits do to rules")
struct RuleEffectTests {
  private static func report() -> Report {
    var random = BalancedReport(seed: 11)
    return random.report(on: .edition2021)
  }

  @Test("only rules about changed cells are told, with both states")
  func changedCells() throws {
    let before = Self.report()
    var after = before
    let total = try #require(before["reviews.litigationDirect.total"]?.count)
    after["reviews.litigationDirect.total"] = .count(total + 1)
    let effects = RuleEffect.effects(from: before, to: after)
    #expect(effects.map(\.rule.family) == [.litigationDirectTotal])
    #expect(effects[0].before.verdict == .holds)
    #expect(effects[0].after.verdict == .broken)
    #expect(effects[0].after.left == Int128(total) && effects[0].after.right == Int128(total + 1))
    let back = RuleEffect.effects(from: after, to: before)
    #expect(back[0].after.verdict == .holds)
  }

  @Test("a cell of a table belongs to the sums of its row and its column")
  func rowAndColumn() throws {
    let before = Self.report()
    var after = before
    after["applications.granted.company"] = .blank
    let effects = RuleEffect.effects(from: before, to: after)
    #expect(effects.map(\.rule.family) == [.applicantsTotal, .outcomesTotal])
    let missing = Int128(before["applications.granted.company"]?.count ?? 0)
    let verdict: RuleVerdict = missing == 0 ? .holdsIfBlanksAreZero : .brokenIfBlanksAreZero
    #expect(effects.allSatisfy { $0.before.verdict == .holds && $0.after.verdict == verdict })
    #expect(effects.allSatisfy { $0.after.difference == missing })
    after["applications.granted.company"] = .notApplicable("/")
    let marked = RuleEffect.effects(from: before, to: after)
    #expect(marked.allSatisfy { $0.after.verdict == .unjudged })
  }

  @Test("nothing is told of equal reports, or of reports on two editions")
  func none() {
    let report = Self.report()
    #expect(RuleEffect.effects(from: report, to: report).isEmpty)
    #expect(RuleEffect.effects(from: Report(edition: .edition2019), to: report).isEmpty)
  }
}
