import ReportModel
import TestSupport

/// A slip that one makes in filling in the tables.
enum Fault: CaseIterable, Hashable {
  case digit
  case digitsExchanged
  case moved
  case rowsExchanged
  case split
  case rowMissing

  /// The report with the slip; nil if it has no number that it could happen to.
  func put(into report: Report, using random: inout SplitMix64) -> Report? {
    var report = report
    let form = report.form
    let rows = form[.applications].layout.dataRows.map(\.cells)
    let counts = report.values.map { $0.count ?? 0 }
    let summed = Set(form.sums.flatMap { $0.parts + $0.totals }).sorted()
    switch self {
    case .digit:
      guard let cell = summed.filter({ counts[$0] > 0 }).randomElement(using: &random) else {
        return nil
      }
      var digits = Array(String(counts[cell]))
      let place = Int.random(in: digits.indices, using: &random)
      let other = "0123456789".filter { $0 != digits[place] && !(place == 0 && $0 == "0") }
      digits[place] = random.pick(Array(other))
      report.values[cell] = .count(Int(String(digits)) ?? 0)
    case .digitsExchanged:
      let cells = summed.filter { cell in
        let digits = Array(String(counts[cell]))
        return digits.count > 1 && digits[0] != digits[1] && digits[1] != "0"
      }
      guard let cell = cells.randomElement(using: &random) else { return nil }
      var digits = Array(String(counts[cell]))
      digits.swapAt(0, 1)
      report.values[cell] = .count(Int(String(digits)) ?? 0)
    case .moved:
      let row = random.pick(rows)
      guard let from = row.dropLast().filter({ counts[$0] > 0 }).randomElement(using: &random),
        let to = row.dropLast().filter({ counts[$0] == 0 }).randomElement(using: &random)
      else { return nil }
      report.values.swapAt(from, to)
    case .rowsExchanged:
      let first = random.pick(rows)
      let second = random.pick(rows)
      guard first != second else { return nil }
      for (one, other) in zip(first, second) { report.values.swapAt(one, other) }
    case .split:
      let row = random.pick(rows)
      let places = (0..<5).filter { counts[row[$0]] >= 10 }
      guard let place = places.randomElement(using: &random) else { return nil }
      let digits = String(counts[row[place]])
      let shifted =
        row[..<place].map { counts[$0] } + [
          Int(digits.prefix(1)) ?? 0, Int(digits.dropFirst()) ?? 0,
        ]
        + row[(place + 1)...].map { counts[$0] }
      for (cell, count) in zip(row, shifted) { report.values[cell] = .count(count) }
    case .rowMissing:
      guard rows[1].contains(where: { counts[$0] > 0 }) else { return nil }
      for cell in rows[1] { report.values[cell] = .count(0) }
    }
    return report
  }
}
