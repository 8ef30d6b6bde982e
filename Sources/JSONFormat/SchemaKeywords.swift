internal import JSON
internal import ReportModel

extension JSONWriter {
  mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  mutating func types(_ names: String...) {
    key("type")
    beginArray(inline: true)
    for name in names { string(name) }
    endArray()
  }

  mutating func reference(_ definition: String) {
    beginObject(inline: true)
    member("$ref", "#/$defs/\(definition)")
    endObject()
  }
}

extension ValueType {
  /// The name of the type's definition in a schema.
  var definitionName: String {
    switch self {
    case .count: "count"
    case .change: "change"
    case .amountInTenThousandYuan: "amountInTenThousandYuan"
    case .amountWithUnit: "amountWithUnit"
    }
  }

  /// The type as a schema titles it.
  var title: String {
    switch self {
    case .count: "件数"
    case .change: "增减数，可为负"
    case .amountInTenThousandYuan: "金额（万元），写成字符串"
    case .amountWithUnit: "金额，写成字符串，可带单位"
    }
  }

  /// Writes the keywords for a plain number of the type.
  func describeNumber(to json: inout JSONWriter) {
    switch self {
    case .count, .change:
      var limit = 1
      for _ in 0..<NumberValue.countDigitLimit { limit *= 10 }
      json.member("type", "integer")
      json.member("minimum", self == .change ? 1 - limit : 0)
      json.member("maximum", limit - 1)
    case .amountInTenThousandYuan, .amountWithUnit:
      let unit = units.isEmpty ? "" : "(\(units.joined(separator: "|")))?"
      let longestUnit = units.map(\.unicodeScalars.count).max() ?? 0
      json.member("type", "string")
      json.member("pattern", "^(0|[1-9][0-9]*)([.][0-9]+)?\(unit)$")
      // All the digits, the point and the unit.
      json.member("maxLength", Amount.digitLimit + 1 + longestUnit)
    }
  }
}

extension Metadata.Field {
  /// Writes the keywords for a right value of the field.
  func describe(to json: inout JSONWriter) {
    switch self {
    case .creditCode:
      json.member("type", "string")
      json.member("pattern", "^[0-9A-HJ-NPQRTUWXY]{18}$")
    case .divisionCode:
      json.member("type", "string")
      json.member("pattern", "^([0-9]{6}|[0-9]{9}|[0-9]{12})$")
    case .issueDate, .publicationDate:
      json.member("type", "string")
      json.member("format", "date")
      json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .scope:
      json.key("enum")
      json.beginArray()
      for scope in Metadata.Scope.allCases { json.string(scope.rawValue) }
      json.endArray()
    case .indexNumber, .documentNumber:
      json.member("$ref", "#/$defs/line")
      json.member("minLength", 1)
    }
  }
}
