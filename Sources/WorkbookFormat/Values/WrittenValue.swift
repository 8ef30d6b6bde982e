internal import ReportModel
internal import Spreadsheet

/// A value as a cell of a workbook holds and shows it.
struct WrittenValue {
  /// What the cell holds.
  let value: Spreadsheet.CellValue
  /// How it is shown.
  let numberFormat: String

  /// A format that shows text in red and leaves a number that replaces it as it is.
  static let redText = "General;-General;General;[Red]@"
  /// The format that leaves a number as it is.
  static let general = "General"
  /// The most UTF-16 units of a number format.
  private static let formatLimit = 255
  /// The most decimals of a number format that every program keeps.
  private static let decimalLimit = 15

  /// Chooses the shape of a value: a number wherever no digit is lost.
  init(_ value: ReportModel.CellValue, as type: ValueType) {
    switch value {
    case .blank: self.init(.blank)
    case .notApplicable: self.init(.text(ValueText.text(of: value, as: type)))
    case .unreadable:
      self.init(.text(ValueText.text(of: value, as: type)), numberFormat: Self.redText)
    case .number(let number):
      if let cell = Self.number(number, as: type) {
        self = cell
      } else {
        self.init(.text(ValueText.text(of: value, as: type)))
      }
    }
  }

  private init(_ value: Spreadsheet.CellValue, numberFormat: String = general) {
    self.value = value
    self.numberFormat = numberFormat
  }

  /// Whether a `SUM` over the cell counts it.
  var isNumber: Bool { if case .number = value { true } else { false } }

  /// The value as a number cell; nil where a text alone can hold it.
  private static func number(_ value: NumberValue, as type: ValueType) -> WrittenValue? {
    let digits: String
    var suffix = ""
    var decimals = 0
    switch value.number {
    case .count(let count): digits = String(count)
    case .amount(let amount):
      digits = amount.digits
      suffix = amount.unit
      decimals = amount.decimals
    }
    guard let number = DecimalNumber(digits), number.digits.count <= DecimalNumber.exactDigits,
      digits.utf8.count <= DecimalNumber.exactDigits + decimals + 1, decimals <= decimalLimit
    else { return nil }
    let plain = number.text(decimals: 0)
    if value.isRecoveredByArithmetic {
      guard let literal = literal(suffix + ValueText.additions(to: value)) else { return nil }
      // Once another number is typed in, it is no longer the proved one.
      return cell(plain, "[=\(plain)]\(shape(decimals))\(literal);General")
    }
    if let note = value.note {
      let isPlain = ValueText.reads(value.number.text + note, as: .number(value), type)
      guard let literal = literal(suffix + (isPlain ? note : ValueText.additions(to: value))) else {
        return nil
      }
      return cell(plain, shape(decimals) + literal)
    }
    if suffix.isEmpty { return cell(plain, decimals > 0 ? shape(decimals) : general) }
    return literal(suffix).flatMap { cell(plain, shape(decimals) + $0) }
  }

  private static func cell(_ number: String, _ format: String) -> WrittenValue? {
    format.utf16.count <= formatLimit
      ? WrittenValue(.number(number), numberFormat: format) : nil
  }

  private static func shape(_ decimals: Int) -> String {
    decimals > 0 ? "0." + String(repeating: "0", count: decimals) : "0"
  }

  /// A text in the quotation marks of a number format; nil for one that has no place in them.
  private static func literal(_ text: String) -> String? {
    let isFit = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
        .surrogate:
        false
      default: scalar != "\"" && scalar != "\\" && scalar.value <= 0xFFFF
      }
    }
    // What looks like an escape of the file format is left to text cells.
    return isFit && !text.contains("_x") ? "\"\(text)\"" : nil
  }
}
