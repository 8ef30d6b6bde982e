import Listings
import ReportModel
import ReportRules

/// A unit of a sum, as the tables beside it list it.
struct SumUnit {
  /// The number of its row, from 1.
  let number: Int
  let row: RollCall.Row

  /// The name, or what its file is called.
  var name: String { row.name.isEmpty ? row.used?.file ?? "" : row.name }

  /// The cell of its name.
  func nameCell(link: ListingLink? = nil) -> ListingCell { .text(name, link: link) }

  /// The cell of the file that shows what was handed in.
  func fileCell(_ path: (String) -> String?) -> ListingCell {
    guard let file = row.used?.file else { return .blank }
    return .text(file, link: path(file).map { .file($0) })
  }

  /// The cell of what became of its report.
  var stateCell: ListingCell {
    guard !row.isListed, row.state.isCounted else { return row.stateCell }
    let name = Wording(
      zh: row.state.name.zh + "（名单外）",
      en: row.state.name.en + " (not in the list)"
    )
    return .wording(name, code: row.state.rawValue, tone: .warning)
  }
}

extension UnitState {
  /// How a cell with the state is to strike the eye.
  var tone: ListingTone {
    switch self {
    case .reported, .zero: .good
    case .unexplained, .duplicate, .districtSum: .warning
    case .faulty, .unfilled, .unreadable, .unfit, .missing: .error
    }
  }
}

extension ListingColumn {
  static let number = ListingColumn("number", Wording(zh: "序号", en: "no."), width: 6)
  static let unit = ListingColumn("unit", Wording(zh: "单位", en: "unit"), width: 28)
  static let state = ListingColumn("state", Wording(zh: "状态", en: "state"), width: 17)
}

extension ListingCell {
  /// A value of a report: a number wherever it is one, and what could not be read for all to see.
  static func value(_ value: CellValue) -> ListingCell {
    switch value {
    case .blank: return .blank
    case .notApplicable(let mark): return ListingCell(.text(mark), tone: .muted)
    case .unreadable(let text):
      let shown = text.isEmpty ? unread : Wording(zh: "？\(text)", en: "? \(text)")
      return .wording(shown, tone: .error)
    case .number(let number):
      if let digits = number.number.exactDigits { return ListingCell(.number(digits)) }
      return .text(number.number.text)
    }
  }

  private static let unread = Wording(zh: "不能读取", en: "unreadable")

  /// A share in per cent; blank where there is none.
  static func percent(_ share: Share?) -> ListingCell {
    share.map { ListingCell(.number($0.percent)) } ?? .blank
  }
}

extension NumberValue.Number {
  /// The most digits of a number that every program keeps.
  private static let digitLimit = 15

  /// The number as a cell may hold it; nil for one with a unit, or with more digits than programs keep.
  fileprivate var exactDigits: String? {
    let digits: String
    switch self {
    case .count(let count): digits = String(count)
    case .amount(let amount):
      guard amount.unit.isEmpty else { return nil }
      digits = amount.digits
    }
    return digits.utf8.count { (0x30...0x39).contains($0) } <= Self.digitLimit ? digits : nil
  }
}

/// What the numbers that a column shows add up to.
struct ColumnSum {
  private var count: Int128 = 0
  private var amounts: [Amount] = []

  /// Takes in a value that is shown as a number.
  mutating func add(_ value: CellValue) {
    guard let number = value.number?.number, number.exactDigits != nil else { return }
    switch number {
    case .count(let next): count += Int128(next)
    case .amount(let amount): amounts.append(amount)
    }
  }

  /// The sum; nil for amounts with too many digits, or beside counts.
  var number: String? {
    guard !amounts.isEmpty else { return String(count) }
    return count == 0 ? Amount.sum(of: amounts)?.digits : nil
  }

  /// The cell below the column: a sum wherever it is what the district's report says, and that else.
  func cell(for value: CellValue) -> ListingCell {
    let shown = ListingCell.value(value)
    if case .number(let text) = shown.value, text == number { return ListingCell(.sum(text)) }
    return shown
  }
}
