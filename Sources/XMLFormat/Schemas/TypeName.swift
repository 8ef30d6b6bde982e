internal import ReportModel

/// The name of the type of text, which is referred to in several places.
enum TypeName {
  static let text = "text"
}

extension ValueType {
  /// The name of the type in the schema.
  var schemaName: String {
    switch self {
    case .count: "count"
    case .change: "change"
    case .amountInTenThousandYuan: "amount"
    case .amountWithUnit: "amountWithUnit"
    }
  }

  /// What a value of the type is.
  var expectation: Wording {
    let limit = NumberValue.countDigitLimit
    return switch self {
    case .count:
      Wording(
        zh: "不超过 \(limit) 位的非负整数",
        en: "a whole number from 0 of at most \(limit) digits"
      )
    case .change:
      Wording(zh: "不超过 \(limit) 位的整数", en: "a whole number of at most \(limit) digits")
    case .amountInTenThousandYuan, .amountWithUnit:
      Wording(
        zh: "不超过 \(Amount.digitLimit) 位数字的非负小数",
        en: "a decimal from 0 of at most \(Amount.digitLimit) digits"
      )
    }
  }

  /// The type of XML Schema that it is derived from.
  var base: String {
    switch self {
    case .count: "xs:nonNegativeInteger"
    case .change: "xs:integer"
    // Not xs:decimal: libxml2 holds no more than 24 digits of one.
    case .amountInTenThousandYuan, .amountWithUnit: "xs:token"
    }
  }

  /// What its text looks like, as a regular expression of XML Schema.
  var pattern: String {
    let more = NumberValue.countDigitLimit - 1
    let digits = Amount.digitLimit
    return switch self {
    case .count: "0|[1-9][0-9]{0,\(more)}"
    case .change: "0|-?[1-9][0-9]{0,\(more)}"
    case .amountInTenThousandYuan, .amountWithUnit:
      "0|[1-9][0-9]{0,\(digits - 1)}|(0|[1-9][0-9]{0,\(digits - 2)})\\.[0-9]{1,\(digits - 1)}"
    }
  }
}

extension Metadata.Field {
  /// The name of the type in the schema.
  var schemaName: String {
    switch self {
    case .creditCode, .divisionCode, .scope: rawValue
    case .issueDate, .publicationDate: "date"
    case .indexNumber, .documentNumber: TypeName.text
    }
  }
}
