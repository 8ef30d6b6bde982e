internal import JSON
internal import ReportModel

extension JSONWriter {
  /// Says that the value is an object with these members and none but the described.
  mutating func closedObject(required: [String]) {
    member("type", "object")
    member("additionalProperties", false)
    guard !required.isEmpty else { return }
    array("required") { json in
      for name in required { json.string(name) }
    }
  }

  /// Writes a subschema on one line.
  mutating func property(
    _ name: String,
    title: String,
    _ describe: (inout JSONWriter) -> Void
  ) {
    object(name, inline: true) { json in
      json.member("title", title)
      describe(&json)
    }
  }

  /// Writes a shared subschema, a member a line.
  mutating func definition(
    _ name: String,
    title: String,
    _ describe: (inout JSONWriter) -> Void
  ) {
    object(name) { json in
      json.member("title", title)
      describe(&json)
    }
  }

  /// Says that a value is of one of several types.
  mutating func types(_ names: String...) {
    array("type", inline: true) { json in
      for name in names { json.string(name) }
    }
  }

  /// A subschema that is one of the shared ones.
  mutating func reference(_ key: String? = nil, to definition: String) {
    object(key, inline: true) { $0.member("$ref", "#/$defs/\(definition)") }
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
      json.array("enum") { json in
        for scope in Metadata.Scope.allCases { json.string(scope.rawValue) }
      }
    case .indexNumber, .documentNumber:
      json.member("$ref", "#/$defs/line")
      json.member("minLength", 1)
    }
  }
}
