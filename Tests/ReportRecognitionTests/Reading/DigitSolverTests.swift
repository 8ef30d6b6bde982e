import TestSupport
import Testing

@testable import ReportModel
@testable import ReportRecognition

@Suite("digits that run together")
struct DigitSolverTests {
  /// A run of digits, in which blanks are separators.
  private func run(_ text: String, _ cells: [Int]) -> DigitRun {
    var digits: [UInt8] = []
    var separators: Set<Int> = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: " ") {
        separators.insert(digits.count)
      } else {
        digits.append(byte - UInt8(ascii: "0"))
      }
    }
    return DigitRun(digits: digits, separators: separators, cells: cells)
  }

  private func solve(
    _ runs: [DigitRun],
    known: [Int: Int] = [:],
    rules: [Rule] = []
  ) -> [DigitOutcome] {
    var budget = DigitBudget()
    return DigitSolver.solve(runs, known: known, rules: rules, budget: &budget)
  }

  private func runs(_ report: Report, _ kind: TableKind) -> [DigitRun] {
    report.form[kind].layout.dataRows.map { row in
      run(row.cells.map { report.values[$0].text }.joined(), row.cells)
    }
  }

  @Test(
    "are parted where digits alone leave one reading, however many cells are blank",
    arguments: [
      ("000", [0, 0, 0]), ("007", [0, 0, 7]), ("0012", [0, 0, 12]), ("0 01", [0, 0, 1]),
    ]
  )
  func forced(digits: String, numbers: [Int]) {
    #expect(solve([run(digits, [0, 1, 2])]) == [.unique(numbers)])
  }

  @Test(
    "are left where digits alone may be fewer numbers and blanks",
    arguments: ["217", "120", "00", "5", "693665", "1 20", "10 20"]
  )
  func several(digits: String) {
    guard case .several(let readings) = solve([run(digits, [0, 1, 2])])[0] else {
      Issue.record("\(digits) has several readings")
      return
    }
    #expect(readings.count == 2)
  }

  @Test("are left where no reading fits, or too many would have to be looked at")
  func undecided() {
    let row = Edition.edition2021.form[.applications].layout.dataRows[0].cells
    let rules = Edition.edition2021.form.sums.filter { $0.total == row.last }
    #expect(solve([run("1 2 3 4", [0, 1, 2])]) == [.none])
    // 1 + 1 is not 9: no reading fits, and no sum is dropped for one that would.
    #expect(solve([run("110000099", row)], rules: rules) == [.none])
    var budget = DigitBudget()
    budget.steps = 100
    let long = run(String(repeating: "1", count: 60), row)
    let found = DigitSolver.solve([long], known: [:], rules: rules, budget: &budget)
    #expect(found == [.exhausted])
    // What one table used up is not there for the next.
    #expect(budget.steps <= 0)
    let next = run("0000000", row)
    #expect(
      DigitSolver.solve([next], known: [:], rules: rules, budget: &budget)
        == [.exhausted]
    )
  }

  @Test("are never parted across a separator, nor joined over one")
  func separators() {
    let rules = [Rule(family: .applicantsTotal, parts: [0, 1], totals: [2])]
    #expect(solve([run("123", [0, 1, 2])], rules: rules) == [.unique([1, 2, 3])])
    #expect(solve([run("1 23", [0, 1, 2])], rules: rules) == [.unique([1, 2, 3])])
    #expect(solve([run("12 3", [0, 1, 2])], rules: rules) == [.unique([1, 2, 3])])
    // Three numbers for three cells, whatever the sum says of them.
    #expect(solve([run("1 0 10", [0, 1, 2])], rules: rules) == [.unique([1, 0, 10])])
    #expect(solve([run("1 0 1 0", [0, 1, 2])], rules: rules) == [.none])
  }

  @Test("are not proven by a sum while another one that covers them lacks a number")
  func incomplete() {
    let rules = [
      Rule(family: .applicantsTotal, parts: [0, 1], totals: [2]),
      Rule(family: .outcomesTotal, parts: [0], totals: [3]),
    ]
    let digits = run("123", [0, 1, 2])
    #expect(solve([digits], known: [3: 1], rules: rules) == [.unique([1, 2, 3])])
    guard case .several = solve([digits], rules: rules)[0] else {
      Issue.record("the column is not known")
      return
    }
  }

  @Test("of a row that no column ties are left where one blank fits as well")
  func oneBlank() {
    // 14 + 5 + 83 + 1 and 14 + 58 + 31 are both 103.
    let rules = [Rule(family: .applicantsTotal, parts: [0, 1, 2, 3], totals: [4])]
    guard case .several = solve([run("145831103", [0, 1, 2, 3, 4])], rules: rules)[0] else {
      Issue.record("a cell may be blank")
      return
    }
    let whole = solve([run("1200012", [0, 1, 2, 3, 4])], rules: rules)
    #expect(whole == [.unique([12, 0, 0, 0, 12])])
  }

  @Test("of a row that no column ties are left where several blanks fit, whatever other cells hold")
  func severalBlanks() {
    // 12 0 0 0 12 and five zeros, or 12000 _ _ _ 12000 and two zeros among blanks: both are written so.
    let rules = [0, 5].map {
      Rule(family: .applicantsTotal, parts: Array($0..<$0 + 4), totals: [$0 + 4])
    }
    let zeros = Dictionary(uniqueKeysWithValues: (10..<60).map { ($0, 0) })
    for known in [[:], zeros] {
      guard
        case .several = solve([run("120001200000", Array(0..<10))], known: known, rules: rules)[0]
      else {
        Issue.record("cells may be blank")
        return
      }
    }
    // A separator that stands there leaves one of them.
    let parted = solve([run("12000 12000 0 0 0 0 0 0", Array(0..<10))], rules: rules)
    #expect(parted != [.unique([12, 0, 0, 0, 12, 0, 0, 0, 0, 0])])
  }

  @Test("may leave cells blank where sums leave no other reading")
  func blanks() {
    let row = [0, 1, 2]
    let rules =
      [Rule(family: .applicantsTotal, parts: [0, 1], totals: [2])]
      + row.map { Rule(family: .outcomesTotal, parts: [$0], totals: [$0 + 3]) }
    let known = [3: 12, 4: 0, 5: 12]
    #expect(solve([run("12 12", row)], known: known, rules: rules) == [.unique([12, nil, 12])])
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
    let found = solve(runs, rules: form.sums)
    #expect(found[0] == .unique([64, 0, 0, 2, 0, 4, 70]))
    #expect(found[12] == .unique([22, 0, 0, 0, 0, 3, 25]))
    #expect(found[23] == .unique([63, 0, 0, 2, 0, 4, 69]))
    let reviews = run("10203120001200000", form[.reviews].layout.dataRows[0].cells)
    // No column ties this row: 12000 and three blanks fit as well as 12 and three zeros.
    guard case .several = solve([reviews], rules: form.sums)[0] else {
      Issue.record("cells may be blank")
      return
    }
  }

  @Test("are never parted wrongly", arguments: EditionRegistry.shipped.editions)
  func neverWrong(edition: Edition) {
    var parted = 0
    for seed in DamageCount.seeds(60) {
      var maker = BalancedReport(seed: seed)
      let report = maker.report(on: edition)
      for kind in [TableKind.applications, .reviews] {
        let runs = runs(report, kind)
        let found = solve(runs, rules: report.form.sums)
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
    #expect(parted > DamageCount.scaled(500))
  }

  @Test("are searched completely: the same as trying every way")
  func complete() {
    // Two rows of three, the third the sum of the first two; each column adds up to a known number.
    for seed in DamageCount.seeds(300) {
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
      let found = solve(
        [run(texts[0], [0, 1, 2]), run(texts[1], [3, 4, 5])],
        known: known,
        rules: rules
      )
      let all = texts.map { text in
        DigitReadings(
          of: run(text, [0, 1, 2]),
          sums: [],
          limit: 10_000,
          steps: 1_000_000
        ).readings.joined().map { $0 }.filter { ($0[0] ?? 0) + ($0[1] ?? 0) == $0[2] ?? 0 }
      }
      let pairs = all[0].flatMap { first in all[1].map { (first, $0) } }.filter { first, second in
        (0..<3).allSatisfy { (first[$0] ?? 0) + (second[$0] ?? 0) == totals[$0] }
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
