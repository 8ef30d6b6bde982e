import ReportModel
import TextTools

/// Reads a number that fills a text to its end, in any of the ways that leave no doubt.
struct NumberScanner {
  private let scalars: [Unicode.Scalar]
  private let type: ValueType
  /// Whether something had to be folded, dropped or added to read the number.
  private(set) var isNormalised = false

  init(_ text: String, type: ValueType) {
    scalars = Array(text.unicodeScalars)
    self.type = type
  }

  mutating func number() -> NumberValue.Number? {
    var rest = scalars[...]
    let sign = takeSign(from: &rest)
    guard let digits = takeDigits(from: &rest) else { return nil }
    guard let unit = takeUnit(rest) else { return nil }
    switch type {
    case .count: return sign == nil && unit.isEmpty ? whole(digits, negative: false) : nil
    case .change: return unit.isEmpty ? whole(digits, negative: sign == "-") : nil
    case .amountInTenThousandYuan:
      // The form gives the unit; another unit would change the number.
      guard sign == nil, unit.isEmpty || unit == "万元" else { return nil }
      if !unit.isEmpty { isNormalised = true }
      return Amount(digits: digits).map { .amount($0) }
    case .amountWithUnit:
      return sign == nil ? Amount(digits: digits, unit: unit).map { .amount($0) } : nil
    }
  }

  private mutating func takeSign(from rest: inout ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    guard let first = rest.first else { return nil }
    let sign: Unicode.Scalar
    switch first {
    case "-", "+": sign = first
    case "−", "－", "﹣": sign = "-"
    case "＋", "﹢": sign = "+"
    default: return nil
    }
    if sign != "-" || first != "-" { isNormalised = true }
    rest.removeFirst()
    return sign
  }

  /// Takes digits with at most one decimal point and right thousands separators, as ASCII.
  private mutating func takeDigits(from rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    var digits = String.UnicodeScalarView()
    var groups: [Int] = []
    var group = 0
    var hasPoint = false
    scan: while let scalar = rest.first {
      let folded = WidthFolding.halfWidth(scalar)
      switch folded {
      case "0"..."9":
        digits.append(folded)
        group += 1
        if folded != scalar { isNormalised = true }
      case ",":
        guard !hasPoint, group > 0 else { return nil }
        groups.append(group)
        group = 0
        isNormalised = true
      case ".":
        guard !hasPoint, group > 0, groups.isEmpty || group == 3 else { return nil }
        if folded != scalar { isNormalised = true }
        hasPoint = true
        digits.append(".")
        group = 0
      default: break scan
      }
      rest.removeFirst()
    }
    guard group > 0 else { return nil }
    if let first = groups.first {
      guard first <= 3, groups.dropFirst().allSatisfy({ $0 == 3 }), hasPoint || group == 3 else {
        return nil
      }
    }
    return String(digits)
  }

  /// What stands behind the digits: a unit, spaces before it allowed.
  ///
  /// Nil if it is anything else.
  private mutating func takeUnit(_ rest: ArraySlice<Unicode.Scalar>) -> String? {
    if rest.isEmpty { return "" }
    var text = String.UnicodeScalarView()
    for scalar in rest where !scalar.isBlank { text.append(scalar) }
    let unit = String(text)
    // Something blank inside a unit is no unit; before it, it means nothing.
    guard rest.drop(while: \.isBlank).count == text.count else { return nil }
    if rest.count != text.count { isNormalised = true }
    if type.isWhole {
      guard ItemUnit.all.contains(unit) else { return nil }
      isNormalised = true
      return ""
    }
    return Amount.units.contains(unit) ? unit : nil
  }

  private mutating func whole(_ digits: String, negative: Bool) -> NumberValue.Number? {
    var text = digits[...]
    if let point = text.firstIndex(of: ".") {
      // `12.0` is a whole number as spreadsheets write one; `12.7` is none.
      guard text[point...].dropFirst().allSatisfy({ $0 == "0" }) else { return nil }
      text = text[..<point]
      isNormalised = true
    }
    guard text.utf8.count <= NumberValue.countDigitLimit, text == "0" || text.first != "0",
      let value = Int(text)
    else { return nil }
    if negative, value == 0 { isNormalised = true }
    return .count(negative ? -value : value)
  }
}
