public import ReportModel

/// A maker of reports in which every sum of the form holds.
public struct BalancedReport {
  private var random: SplitMix64

  /// A maker whose reports follow from a seed.
  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A report of a fictional organ.
  public mutating func report(on edition: Edition) -> Report {
    let year = edition.firstYear + (edition == .edition2019 ? 1 : 2)
    var report = Report(edition: edition, organ: "示例县示例局", year: year)
    report.title = ["示例县示例局\(year)年政府信息公开工作年度报告"]
    for section in report.form.sections {
      report[section.kind].paragraphs = ["\(section.numeral)的情况良好。"]
    }
    fillProactive(&report)
    fillApplications(&report)
    fillReviews(&report)
    return report
  }

  private mutating func count() -> Int {
    random.chance(3) ? Int.random(in: 1...99, using: &random) : 0
  }

  private mutating func fillProactive(_ report: inout Report) {
    for index in report.form[.proactive].cells {
      let cell = report.form.cells[index]
      switch cell.valueType {
      case .count: report.values[index] = .count(Int.random(in: 0...999, using: &random))
      case .change: report.values[index] = .count(Int.random(in: -20...20, using: &random))
      case .amountInTenThousandYuan: report.values[index] = amount("12.11")
      case .amountWithUnit: report.values[index] = amount("251000", unit: "元")
      }
    }
  }

  private func amount(_ digits: String, unit: String = "") -> CellValue {
    Amount(digits: digits, unit: unit).map { .number(NumberValue(.amount($0))) } ?? .blank
  }

  private mutating func fillApplications(_ report: inout Report) {
    let rows = report.form[.applications].layout.dataRows
    let width = rows[0].cells.count - 1
    var numbers = rows.map { _ in (0..<width).map { _ in count() } }
    let handled = rows.count - 2
    for column in 0..<width {
      numbers[handled][column] = (2..<handled).reduce(0) { $0 + numbers[$1][column] }
      let all = numbers[handled][column] + numbers[handled + 1][column]
      numbers[1][column] = min(numbers[1][column], all)
      numbers[0][column] = all - numbers[1][column]
    }
    for (row, own) in zip(rows, numbers) {
      for (cell, number) in zip(row.cells, own + [own.reduce(0, +)]) {
        report.values[cell] = .count(number)
      }
    }
  }

  private mutating func fillReviews(_ report: inout Report) {
    for row in report.form[.reviews].layout.dataRows {
      for start in stride(from: 0, to: row.cells.count, by: 5) {
        let parts = (0..<4).map { _ in count() }
        for (offset, number) in (parts + [parts.reduce(0, +)]).enumerated() {
          report.values[row.cells[start + offset]] = .count(number)
        }
      }
    }
  }
}
