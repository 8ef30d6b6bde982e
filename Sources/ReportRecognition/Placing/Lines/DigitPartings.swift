import ReportModel
import TextTools

/// Rows of one table whose numbers run together, to be parted by what the form's sums prove.
struct DigitPartings {
  private struct Row {
    let target: TableLayout.DataRow
    let range: Range<Int>
    /// The values of the digits, and where each of them stands.
    let digits: [UInt8]
    let places: [Int]
    let grid: Int
  }

  private let table: FormTable
  private let edition: Edition
  private let text: LineText
  private var known: [Int: Int] = [:]
  private var rows: [Row] = []

  init(table: FormTable, edition: Edition, text: LineText) {
    self.table = table
    self.edition = edition
    self.text = text
  }

  /// Notes the values of a row that was read for certain.
  mutating func know(_ cells: [LineCell], of target: TableLayout.DataRow) {
    for (cell, value) in zip(target.cells, cells) {
      known[cell] = ValueReader.read(value.text, as: edition.form.cells[cell].valueType).value.count
    }
  }

  /// Notes a row whose numbers run together.
  mutating func add(_ range: Range<Int>, of target: TableLayout.DataRow, grid: Int) {
    var digits: [UInt8] = []
    var places: [Int] = []
    for index in range {
      guard let digit = DecimalDigit.value(of: text.scalars[index]) else { continue }
      digits.append(UInt8(digit))
      places.append(index)
    }
    rows.append(Row(target: target, range: range, digits: digits, places: places, grid: grid))
  }

  /// Puts the rows' numbers in their cells where there is one way alone to part them.
  func solve(into placement: inout TablePlacement) {
    guard !rows.isEmpty else { return }
    let runs = rows.map { DigitRun(digits: $0.digits, cells: $0.target.cells) }
    let outcomes = DigitSolver.solve(runs, known: known, rules: edition.form.sums)
    for (row, outcome) in zip(rows, outcomes) {
      settle(row, outcome, in: &placement)
    }
  }

  private func take(_ numbers: [Int], of row: Row, into placement: inout TablePlacement) {
    var start = 0
    for (cell, number) in zip(row.target.cells, numbers) {
      let end = start + String(number).utf8.count
      let range = row.places[start]..<row.places[end - 1] + 1
      placement.add(
        TablePlacement.Candidate(
          source: text.source(of: range).saying(String(number)),
          content: .declared(.number(note: nil, isRecoveredByArithmetic: true)),
          grid: row.grid
        ),
        to: cell
      )
      start = end
    }
    let name = row.target.name(in: table)
    let found = text.text(row.range).oneLine
    let shown = Self.text(numbers)
    placement.report(
      .valueRecovered,
      at: place(of: row),
      cell: row.target.cells.first,
      found: found,
      expected: shown,
      zh: "“\(name.zh)”一行的“\(found)”只有一种分法成立：\(shown)",
      en: "“\(found)” in row “\(name.en)” can be parted in one way alone: \(shown)"
    )
  }

  /// Takes a row's numbers if there is one way alone to part them, and leaves the row if not.
  private func settle(
    _ row: Row,
    _ outcome: DigitOutcome,
    in placement: inout TablePlacement
  ) {
    var candidates: String?
    let reason: Wording
    switch outcome {
    case .unique(let numbers): return take(numbers, of: row, into: &placement)
    case .several(let splits):
      let shown = splits.map(Self.text).joined(separator: " ¦ ")
      candidates = shown
      reason = Wording(
        zh: "有几种分法，如 \(shown)",
        en: "there are several ways to part it, such as \(shown)"
      )
    case .none:
      reason = Wording(zh: "没有符合勾稽关系的分法", en: "no way to part it fits the sums")
    case .exhausted:
      reason = Wording(zh: "分法太多，未能逐一核对", en: "there are too many ways to part it")
    }
    let found = text.text(row.range).oneLine
    placement.leave(row.target, text: "¦ " + found, at: place(of: row), grid: row.grid)
    let name = row.target.name(in: table)
    placement.report(
      .digitsUndecided,
      at: place(of: row),
      cell: row.target.cells.first,
      found: found,
      expected: candidates,
      zh: "“\(name.zh)”一行的数字连成“\(found)”，\(reason.zh)",
      en: "the numbers of row “\(name.en)” run together as “\(found)”: \(reason.en)"
    )
  }

  private static func text(_ numbers: [Int]) -> String {
    numbers.map { String($0) }.joined(separator: " ")
  }

  private func place(of row: Row) -> Place { text.place(of: row.range) }
}
