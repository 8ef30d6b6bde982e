import TestSupport
import Testing

@testable import ReportModel
@testable import ReportRecognition

@Suite("digits that run together")
struct DigitSolverTests {
  private func run(_ digits: String, _ cells: [Int]) -> DigitRun {
    DigitRun(digits: digits.utf8.map { $0 - UInt8(ascii: "0") }, cells: cells)
  }

  private func runs(_ report: Report, _ kind: TableKind) -> [DigitRun] {
    report.form[kind].layout.dataRows.map { row in
      run(row.cells.map { report.values[$0].text }.joined(), row.cells)
    }
  }

  @Test("are parted where digits alone leave one way")
  func forced() {
    let runs = [run("000", [0, 1, 2]), run("120", [3, 4, 5]), run("0012", [6, 7, 8])]
    let found = DigitSolver.solve(runs, known: [:], rules: [])
    #expect(found == [.unique([0, 0, 0]), .unique([1, 2, 0]), .unique([0, 0, 12])])
  }

  @Test("are left where there are several ways, none, or too many to look at")
  func undecided() {
    let rules = Edition.edition2021.form.sums
    let row = Edition.edition2021.form[.applications].layout.dataRows[0].cells
    if case .several(let splits) = DigitSolver.solve(
      [run("693665", [0, 1, 2])],
      known: [:],
      rules: []
    )[0] {
      #expect(splits.count == 2)
    } else {
      Issue.record("several ways")
    }
    #expect(DigitSolver.solve([run("12", [0, 1, 2])], known: [:], rules: [])[0] == .none)
    // 1 + 1 is not 9: no way fits, and no sum is dropped for one that would.
    #expect(DigitSolver.solve([run("110000099", row)], known: [:], rules: rules)[0] == .none)
    let long = String(repeating: "1", count: 100)
    #expect(DigitSolver.solve([run(long, Array(0..<15))], known: [:], rules: [])[0] == .exhausted)
  }

  @Test("are parted as in published tables")
  func published() {
    let rows = [
      "640020470", "0000000", "270020130", "5000005", "0000000", "0000000", "0000000", "0000000",
      "1000001", "0000000", "6000006", "1000001", "220000325", "0000000", "0000000", "0000000",
      "0000000", "0000000", "0000000", "0000000", "0000000", "0000000", "1000001", "630020469",
      "1000001",
    ]
    let form = Edition.edition2021.form
    let runs = zip(rows, form[.applications].layout.dataRows).map { run($0, $1.cells) }
    let found = DigitSolver.solve(runs, known: [:], rules: form.sums)
    #expect(found[0] == .unique([64, 0, 0, 2, 0, 4, 70]))
    #expect(found[12] == .unique([22, 0, 0, 0, 0, 3, 25]))
    #expect(found[23] == .unique([63, 0, 0, 2, 0, 4, 69]))
    let reviews = run("10203120001200000", form[.reviews].layout.dataRows[0].cells)
    #expect(
      DigitSolver.solve([reviews], known: [:], rules: form.sums)[0]
        == .unique([1, 0, 2, 0, 3, 12, 0, 0, 0, 12, 0, 0, 0, 0, 0])
    )
  }

  @Test("are never parted wrongly", arguments: EditionRegistry.shipped.editions)
  func neverWrong(edition: Edition) {
    var parted = 0
    for seed in 0..<60 as Range<UInt64> {
      var maker = BalancedReport(seed: seed)
      let report = maker.report(on: edition)
      for kind in [TableKind.applications, .reviews] {
        let runs = runs(report, kind)
        let found = DigitSolver.solve(runs, known: [:], rules: report.form.sums)
        for (run, outcome) in zip(runs, found) {
          if case .unique(let numbers) = outcome {
            parted += 1
            #expect(numbers == run.cells.map { report.values[$0].count }, "seed \(seed)")
          } else {
            #expect(outcome != .none, "seed \(seed): the right way is one of them")
          }
        }
      }
    }
    #expect(parted > 500)
  }

  @Test("are searched completely: the same as trying every way")
  func complete() {
    // Two rows of three, the third the sum of the first two; each column adds up to a known number.
    for seed in 0..<300 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let rows = (0..<2).map { _ in (0..<2).map { _ in Int.random(in: 0...30, using: &random) } }
      let numbers = rows.map { $0 + [$0[0] + $0[1]] }
      let totals = (0..<3).map { numbers[0][$0] + numbers[1][$0] }
      var rules: [Rule] = []
      for start in [0, 3] {
        rules.append(
          Rule(family: .applicantsTotal, parts: [start, start + 1], totals: [start + 2])
        )
      }
      for column in 0..<3 {
        rules.append(
          Rule(family: .outcomesTotal, parts: [column, column + 3], totals: [column + 6])
        )
      }
      let known = Dictionary(uniqueKeysWithValues: totals.enumerated().map { ($0 + 6, $1) })
      let texts = numbers.map { $0.map { String($0) }.joined() }
      let found = DigitSolver.solve(
        [run(texts[0], [0, 1, 2]), run(texts[1], [3, 4, 5])],
        known: known,
        rules: rules
      )
      let all = texts.map { text in
        DigitSplits(run(text, []).digits, into: 3, sums: [], limit: 10_000, steps: 1_000_000).splits
          .filter { $0[0] + $0[1] == $0[2] }
      }
      let pairs = all[0].flatMap { first in all[1].map { (first, $0) } }.filter { first, second in
        (0..<3).allSatisfy { first[$0] + second[$0] == totals[$0] }
      }
      let ways = [Set(pairs.map(\.0)), Set(pairs.map(\.1))]
      for (outcome, way) in zip(found, ways) {
        if case .unique(let numbers) = outcome {
          #expect(way == [numbers])
        } else {
          #expect(way.count > 1)
        }
      }
    }
  }
}
