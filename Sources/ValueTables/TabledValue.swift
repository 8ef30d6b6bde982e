public import ReportModel

/// A report whose values go into a table.
public struct TabledReport: Sendable {
  /// The file, by its path as it is shown.
  public let file: String
  /// The report.
  public let report: Report

  /// Takes a report.
  public init(_ report: Report, file: String) {
    self.file = file
    self.report = report
  }

  /// What stands in a column that is the same for the whole report; nil for nothing.
  public func text(_ column: ValueColumn) -> String? {
    switch column {
    case .file: file
    case .organ: report.organ.isEmpty ? nil : report.organ
    case .year: report.year.map { String($0) }
    case .edition: report.edition.name
    case .scope: report.metadata[.scope]
    case .creditCode: report.metadata[.creditCode]
    case .divisionCode: report.metadata[.divisionCode]
    default: nil
    }
  }
}

/// A cell's value, parted into number, unit, state and note.
public struct TabledValue: Sendable, Equatable {
  /// The digits as written; nil where there is no number.
  public let number: String?
  /// The unit of the number; empty where nobody gives it, or there is no number.
  public let unit: String
  /// How it is known.
  public let state: ValueState
  /// What stands beside the number, or in its place; nil for nothing.
  public let note: String?

  /// Parts a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - type: The type of its cell.
  public init(_ value: CellValue, as type: ValueType) {
    switch value {
    case .blank: self.init(.blank)
    case .notApplicable(let mark): self.init(.notApplicable, note: mark)
    case .unreadable(let text): self.init(.unreadable, note: text.isEmpty ? nil : text)
    case .number(let number):
      self.init(
        number.isRecoveredByArithmetic ? .recovered : .number,
        number: number.number.digits,
        unit: number.number.unit(of: type),
        note: number.note
      )
    }
  }

  /// A count that is known for several cells together.
  public init(joint count: Int) {
    self.init(.joint, number: String(count), unit: ValueType.count.unit)
  }

  private init(_ state: ValueState, number: String? = nil, unit: String = "", note: String? = nil) {
    self.state = state
    self.number = number
    self.unit = unit
    self.note = note
  }
}

extension NumberValue.Number {
  fileprivate var digits: String {
    switch self {
    case .count(let count): String(count)
    case .amount(let amount): amount.digits
    }
  }

  fileprivate func unit(of type: ValueType) -> String {
    if case .amount(let amount) = self, !amount.unit.isEmpty { amount.unit } else { type.unit }
  }
}

extension ValueType {
  /// The unit that the form gives; empty where the report has to write it.
  fileprivate var unit: String {
    switch self {
    case .count, .change: "件"
    case .amountInTenThousandYuan: "万元"
    case .amountWithUnit: ""
    }
  }
}
