/// What stands in a value cell of a report.
///
/// Blank, zero, not applicable and unreadable are four different things, in every format.
public enum CellValue: Hashable, Sendable {
  /// Nothing is written in the cell.
  case blank
  /// A mark that says that there is nothing to report, as written: `/`, `—`, `无`.
  case notApplicable(String)
  /// A number.
  case number(NumberValue)
  /// What stood there and could not be read for certain; empty where the source has no such cell.
  case unreadable(String)

  /// A whole number without a note.
  public static func count(_ count: Int) -> CellValue { .number(NumberValue(.count(count))) }

  /// Nothing, as a number of a type.
  public static func zero(of type: ValueType) -> CellValue {
    guard !type.isWhole, let amount = Amount(digits: "0") else { return .count(0) }
    return .number(NumberValue(.amount(amount)))
  }

  /// The number; nil for anything else.
  public var number: NumberValue? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The whole number; nil for anything else.
  public var count: Int? {
    if case .number(let value) = self, case .count(let count) = value.number { count } else { nil }
  }

  /// Whether the value could not be read.
  public var isUnreadable: Bool {
    if case .unreadable = self { true } else { false }
  }

  /// The value as a report writes it; empty for a blank.
  public var text: String {
    switch self {
    case .blank: ""
    case .notApplicable(let mark): mark
    case .number(let value): value.number.text + (value.note ?? "")
    case .unreadable(let text): text
    }
  }
}

/// A number with what belongs to it.
public struct NumberValue: Hashable, Sendable {
  /// A number of one of the form's types.
  public enum Number: Hashable, Sendable {
    /// A whole number.
    case count(Int)
    /// An exact amount of money.
    case amount(Amount)

    /// The number as a report writes it.
    public var text: String {
      switch self {
      case .count(let count): String(count)
      case .amount(let amount): amount.text
      }
    }
  }

  /// The number.
  public var number: Number
  /// A note that stands behind it in the cell, brackets included: `（其中修订 16 件）`.
  public var note: String?
  /// Whether the number was not read but proved by the sums of the form alone.
  public var isRecoveredByArithmetic: Bool

  /// The most decimal digits that a whole number may have.
  public static let countDigitLimit = 18

  /// Puts a number together.
  public init(_ number: Number, note: String? = nil, isRecoveredByArithmetic: Bool = false) {
    self.number = number
    self.note = note
    self.isRecoveredByArithmetic = isRecoveredByArithmetic
  }
}
