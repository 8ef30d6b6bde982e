import ReportModel
import TextTools

/// Rows of one table whose numbers run together, to be parted by what the form's sums prove.
struct DigitPartings {
  private struct Row {
    let target: TableLayout.DataRow
    let range: Range<Int>
    let run: DigitRun
    /// Where each digit stands.
    let places: [Int]
    let grid: Int
  }

  private let table: FormTable
  private let edition: Edition
  private let text: LineText
  private var known: [Int: Int] = [:]
  /// The cells of which a value was read, be it a number or not.
  private var read: Set<Int> = []
  private var rows: [Row] = []

  init(table: FormTable, edition: Edition, text: LineText) {
    self.table = table
    self.edition = edition
    self.text = text
  }

  /// Notes a value that was read for certain; one that another row gives otherwise proves nothing.
  mutating func know(_ value: CellValue, in cell: Int) {
    if read.insert(cell).inserted {
      known[cell] = value.count
    } else if known[cell] != value.count {
      known[cell] = nil
    }
  }

  /// Notes a row whose numbers run together.
  mutating func add(_ range: Range<Int>, of target: TableLayout.DataRow, grid: Int) {
    var digits: [UInt8] = []
    var separators: Set<Int> = []
    var places: [Int] = []
    for index in range {
      guard let digit = DecimalDigit.value(of: text.scalars[index]) else {
        separators.insert(digits.count)
        continue
      }
      digits.append(UInt8(digit))
      places.append(index)
    }
    let run = DigitRun(digits: digits, separators: separators, cells: target.cells)
    rows.append(Row(target: target, range: range, run: run, places: places, grid: grid))
  }

  /// Puts the rows' numbers in their cells where there is one reading alone.
  ///
  /// - Parameters:
  ///   - placement: Where the numbers are put, and what there is to say.
  ///   - hasOrphans: Whether numbers are left over in the table, which may belong to any of the rows.
  func solve(into placement: inout TablePlacement, besideOrphans hasOrphans: Bool) {
    guard !rows.isEmpty else { return }
    if hasOrphans {
      let reason = Wording(
        zh: "表中另有不知属于哪一行的数字",
        en: "other numbers in the table belong to no row for certain"
      )
      for row in rows { leave(row, reason, in: &placement) }
      return
    }
    // A row that stands there twice is unreadable whatever it says.
    let counts = Dictionary(grouping: rows, by: \.target.row).mapValues(\.count)
    func isRepeated(_ row: Row) -> Bool {
      counts[row.target.row] != 1 || row.target.cells.contains { !placement[$0].isEmpty }
    }
    let single = rows.filter { !isRepeated($0) }
    for row in rows.filter(isRepeated) {
      placement.leave(row.target, text: quotation(row), at: place(of: row), grid: row.grid)
    }
    let outcomes = DigitSolver.solve(
      single.map(\.run),
      known: known,
      rules: edition.form.sums,
      budget: &placement.digits
    )
    for (row, outcome) in zip(single, outcomes) { settle(row, outcome, in: &placement) }
  }

  private func take(_ numbers: [Int?], of row: Row, into placement: inout TablePlacement) {
    var start = 0
    for (cell, number) in zip(row.target.cells, numbers) {
      guard let number else {
        let blank = TablePlacement.Candidate(
          source: SourceText("", at: place(of: row)),
          content: .written,
          grid: row.grid
        )
        placement.add(blank, to: cell)
        continue
      }
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
      reason = Wording(
        zh: "分法太多，未能在一个文件的限度内逐一核对",
        en: "there are more ways to part it than are looked at in one file"
      )
    }
    leave(row, reason, candidates, in: &placement)
  }

  private func leave(
    _ row: Row,
    _ reason: Wording,
    _ candidates: String? = nil,
    in placement: inout TablePlacement
  ) {
    placement.leave(row.target, text: quotation(row), at: place(of: row), grid: row.grid)
    let found = text.text(row.range).oneLine
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

  /// A reading as a message shows it, with a mark for a blank cell.
  private static func text(_ numbers: [Int?]) -> String {
    numbers.map { $0.map { String($0) } ?? "_" }.joined(separator: " ")
  }

  private func quotation(_ row: Row) -> String { "¦ " + text.text(row.range).oneLine }

  private func place(of row: Row) -> Place { text.place(of: row.range) }
}
