import ReportModel

/// The sum of one cell over the units.
struct CellSum {
  /// What stands in the cell of the combined report.
  let value: CellValue
  /// The units, by position, whose value cannot be read or added.
  private let unread: [Int]
  /// How many units have no number there although others have.
  let blankCount: Int

  init(_ values: [CellValue]) {
    let numbers = values.compactMap(\.number?.number)
    unread = values.indices.filter { values[$0].isUnreadable }
    blankCount = numbers.isEmpty ? 0 : values.count - numbers.count - unread.count
    let sum = Self.sum(numbers)
    if let sum, unread.isEmpty {
      value = .number(NumberValue(sum))
    } else if numbers.isEmpty, unread.isEmpty {
      // A mark that all who say anything agree on says the same for the whole.
      let marks = Set(values.filter { $0 != .blank })
      value = marks.count == 1 ? marks.first ?? .blank : .blank
    } else {
      value = .unreadable((sum?.text ?? "?") + " + ?")
    }
  }

  /// The exact sum; nil of no numbers, of units that do not go together, or past the digits of a number.
  private static func sum(_ numbers: [NumberValue.Number]) -> NumberValue.Number? {
    var count: Int? = 0
    var amounts: [Amount] = []
    for number in numbers {
      switch number {
      case .count(let next):
        let (sum, overflow) = (count ?? 0).addingReportingOverflow(next)
        count = count == nil || overflow ? nil : sum
      case .amount(let amount): amounts.append(amount)
      }
    }
    if numbers.isEmpty { return nil }
    if !amounts.isEmpty {
      return amounts.count == numbers.count ? Amount.sum(of: amounts).map { .amount($0) } : nil
    }
    guard let count, String(count.magnitude).utf8.count <= NumberValue.countDigitLimit else {
      return nil
    }
    return .count(count)
  }

  /// What there is to say of a cell that cannot be added up.
  func unread(_ cell: FormCell, _ edition: Edition, _ units: [UnitReport]) -> Finding? {
    guard value.isUnreadable else { return nil }
    let names = unread.prefix(5).map { units[$0].subject }
    let more = unread.count > 5 ? "…" : ""
    return Finding(
      .combineUnread,
      cell: cell,
      edition: edition,
      found: value.text,
      zh:
        "“\(cell.label)”不能汇总：\(names.isEmpty ? "金额单位不一或位数过多" : names.map(\.zh).joined(separator: "、") + more + "的数不能确定")",
      en:
        "\(cell.identifier) (\(cell.label)) cannot be added up: \(names.isEmpty ? "the amounts' units differ, or there are too many digits" : names.map(\.en).joined(separator: ", ") + more + " cannot be read")"
    )
  }
}

/// The blanks of a table that are no numbers of its sums.
struct BlankCount {
  private let table: FormTable
  /// How many cells have one at least, and how many there are in all.
  private var cells = 0
  private var blanks = 0

  init(_ table: FormTable) { self.table = table }

  /// Takes in the blanks of a cell.
  mutating func add(_ count: Int) {
    if count > 0 { cells += 1 }
    blanks += count
  }

  func finding(_ edition: Edition) -> Finding? {
    guard blanks > 0 else { return nil }
    return Finding(
      .combineBlank,
      edition: edition,
      found: String(blanks),
      zh: "“\(table.name.zh)”表有 \(cells) 项各有单位没有填数，共 \(blanks) 格；合计是其他单位之和",
      en:
        "in the table of \(table.name.en), units have left cells blank: \(cells) of the form's, \(blanks) in all; the sums are of the others"
    )
  }
}
