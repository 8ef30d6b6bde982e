import ReportModel

/// Rows of one table whose numbers run together, to be parted by what the form's sums prove.
struct DigitPartings {
  private struct Row {
    let target: TableLayout.DataRow
    let range: Range<Int>
    /// The digits, and where each of them stands.
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
      guard let digit = text.scalars[index].properties.numericValue else { continue }
      digits.append(UInt8(ascii: "0") + UInt8(digit))
      places.append(index)
    }
    rows.append(Row(target: target, range: range, digits: digits, places: places, grid: grid))
  }

  /// Puts the rows' numbers in their cells where there is one way alone to part them.
  func solve(into placement: inout TablePlacement) {
    guard !rows.isEmpty else { return }
    let runs = rows.map { row in
      DigitRun(digits: row.digits.map { $0 - UInt8(ascii: "0") }, cells: row.target.cells)
    }
    let outcomes = DigitSolver.solve(runs, known: known, rules: edition.form.sums)
    for (row, outcome) in zip(rows, outcomes) {
      if case .unique(let numbers) = outcome {
        take(numbers, of: row, into: &placement)
      } else {
        leave(row, outcome, in: &placement)
      }
    }
  }

  private func take(_ numbers: [Int], of row: Row, into placement: inout TablePlacement) {
    var start = 0
    for (cell, number) in zip(row.target.cells, numbers) {
      let end = start + String(number).utf8.count
      let range = row.places[start]..<row.places[end - 1] + 1
      placement.add(
        TablePlacement.Candidate(
          source: SourceText(
            String(number),
            at: text.place(of: range),
            range: text.source(of: range).range
          ),
          content: .declared(.number(note: nil, isRecoveredByArithmetic: true)),
          position: nil,
          grid: row.grid
        ),
        to: cell
      )
      start = end
    }
    let name = row.target.name(in: table)
    let found = text.text(row.range).oneLine
    let shown = numbers.map { String($0) }.joined(separator: " ")
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

  private func leave(
    _ row: Row,
    _ outcome: DigitOutcome,
    in placement: inout TablePlacement
  ) {
    let found = text.text(row.range).oneLine
    placement.leave(row.target, text: "¦ " + found, at: place(of: row), grid: row.grid)
    let name = row.target.name(in: table)
    var candidates: String?
    if case .several(let splits) = outcome {
      candidates = splits.map { $0.map { String($0) }.joined(separator: " ") }
        .joined(separator: " ¦ ")
    }
    let zh: String
    let en: String
    switch outcome {
    case .several, .unique:
      zh = "有几种分法，如 \(candidates ?? "")"
      en = "there are several ways to part it, such as \(candidates ?? "")"
    case .none:
      zh = "没有符合勾稽关系的分法"
      en = "no way to part it fits the sums"
    case .exhausted:
      zh = "分法太多，未能逐一核对"
      en = "there are too many ways to part it"
    }
    placement.report(
      .digitsUndecided,
      at: place(of: row),
      cell: row.target.cells.first,
      found: found,
      expected: candidates,
      zh: "“\(name.zh)”一行的数字连成“\(found)”，\(zh)",
      en: "the numbers of row “\(name.en)” run together as “\(found)”: \(en)"
    )
  }

  private func place(of row: Row) -> Place { text.place(of: row.range.prefix(1)) }
}
