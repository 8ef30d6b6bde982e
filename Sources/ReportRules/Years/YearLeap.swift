import ReportModel

/// Numbers that are so much larger or smaller than last year's that a slip is likely.
enum YearLeap {
  /// How many times larger or smaller a count is told.
  private static let countFactor = 5
  /// How much more or less a count is told, at the least.
  private static let countDifference = 50
  /// How many times larger or smaller an amount is told: 元 in place of 万元 is 10,000 times.
  private static let amountFactor = 1_000

  /// The numbers of a report that can be compared in size: those above 0.
  static func numbers(of report: Report) -> [Int: NumberValue.Number] {
    var numbers: [Int: NumberValue.Number] = [:]
    for (index, value) in report.values.enumerated() {
      guard let number = value.number?.number else { continue }
      switch number {
      case .count(let count): if count > 0 { numbers[index] = number }
      case .amount(let amount): if amount.magnitude != nil { numbers[index] = number }
      }
    }
    return numbers
  }

  /// Compares the numbers of two years that are both above 0.
  ///
  /// A part whose total has leapt as well is not told again.
  static func findings(
    in report: Report,
    _ lastYear: LastYear,
    places: [Place?]
  ) -> [Finding] {
    let form = report.form
    let numbers = numbers(of: report)
    var leapt: [Int: FormCell] = [:]
    for (index, number) in numbers {
      let cell = form.cells[index]
      guard cell.valueType != .change, let before = lastYear.edition.form.cell(cell.identifier),
        before.valueType == cell.valueType, let old = lastYear.numbers[before.index],
        isLeap(from: old, to: number)
      else { continue }
      leapt[index] = before
    }
    let parts = Set(
      form.sums.filter { $0.totals.count == 1 && leapt[$0.totals[0]] != nil }.flatMap(\.parts)
    )
    return leapt.keys.filter { !parts.contains($0) }.sorted().compactMap { index in
      leapt[index].map { finding(form.cells[index], after: $0, report, lastYear, places) }
    }
  }

  private static func isLeap(from old: NumberValue.Number, to new: NumberValue.Number) -> Bool {
    switch (old, new) {
    case (.count(let old), .count(let new)):
      // Both are above 0.
      let (less, more) = (min(old, new), max(old, new))
      return more - less > countDifference && more / countFactor >= less
    case (.amount(let old), .amount(let new)):
      guard let old = old.magnitude, let new = new.magnitude else { return false }
      return max(old, new) >= Double(amountFactor) * min(old, new)
    default: return false
    }
  }

  private static func finding(
    _ cell: FormCell,
    after before: FormCell,
    _ report: Report,
    _ lastYear: LastYear,
    _ places: [Place?]
  ) -> Finding {
    let value = report.values[cell.index]
    let old = lastYear.numbers[before.index]
    let isAmount = !cell.valueType.isWhole
    var finding = Finding(
      isAmount ? .yearFee : .yearLeap,
      at: places.place(of: cell.index),
      cell: cell,
      edition: report.edition,
      found: value.text,
      zh:
        "“\(cell.label)”上年 \(old?.text ?? "")，本年 \(value.text)\(isAmount ? "：单位是万元还是元？" : "")",
      en:
        "\(cell.identifier) (\(cell.label)) was \(old?.text ?? "") last year and is \(value.text)\(isAmount ? ": in 万元, or in 元?" : "")"
    )
    finding.terms = [
      Finding.Term(
        before.index,
        of: lastYear.edition,
        side: nil,
        value: old.map { .number(NumberValue($0)) } ?? .blank,
        at: nil,
        fileOfLastYear: lastYear.file
      ),
      Finding.Term(
        cell.index,
        of: report.edition,
        side: nil,
        value: value,
        at: places.place(of: cell.index)
      ),
    ]
    return finding
  }
}

extension Amount {
  /// The amount in 元 or, without a unit, as it stands, near enough to compare sizes; nil for 0.
  fileprivate var magnitude: Double? {
    let scale: Double =
      switch unit {
      case "万元": 10_000
      case "亿元": 100_000_000
      default: 1
      }
    guard let value = Double(digits), value > 0 else { return nil }
    return value * scale
  }
}
