/// The functions that are known.
extension FormulaReader {
  mutating func function(
    _ name: String,
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Operand {
    switch name.uppercased() {
    case "SUM":
      return .number(try fold(&calculator, .zero) { $0 = $0 + $1 })
    case "COUNT":
      let count = try fold(&calculator, 0) { count, _ in count += 1 }
      return .number(DecimalNumber(String(count)) ?? .zero)
    case "MAX": return .number(try extreme(&calculator) { $0 > $1 })
    case "MIN": return .number(try extreme(&calculator) { $0 < $1 })
    case "ABS":
      return .number(try number(try bracketed(&calculator), &calculator).magnitude)
    case "ROUND":
      return .number(try rounded(&calculator))
    case "IF" where ruled == nil:
      guard takeWord("COUNT") else { throw .unknown }
      try take("(")
      let count = try fold(&calculator, 0) { count, _ in count += 1 }
      for text in ["=", "0", ",", "\"", "\"", ","] as [StaticString] { try take(text) }
      let operand = try bracketed(&calculator)
      return count == 0 ? .text("") : operand
    default: return try ruleFunction(name.uppercased(), &calculator)
    }
  }

  /// The number of a list of arguments that goes before all others; 0 where there is none.
  mutating func extreme(
    _ calculator: inout FormulaCalculator,
    _ goesBefore: (DecimalNumber, DecimalNumber) -> Bool
  ) throws(Failure) -> DecimalNumber {
    let none: DecimalNumber? = nil
    return try fold(&calculator, none) { best, number in
      if best.map({ goesBefore(number, $0) }) ?? true { best = number }
    } ?? .zero
  }

  /// The first argument with as many decimals as the second says.
  mutating func rounded(
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> DecimalNumber {
    let number = try number(try argument(&calculator), &calculator)
    try take(",")
    let decimals = try self.number(try bracketed(&calculator), &calculator)
    guard let count = decimals.whole, (0...DecimalNumber.exactDigits).contains(count) else {
      throw .unknown
    }
    return number.rounded(decimals: count)
  }

  mutating func argument(
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Operand {
    var inner = self
    let operand = try calculator.within { (calculator) throws(Failure) in
      try inner.comparison(&calculator)
    }
    self = inner
    return operand
  }

  /// Goes through the numbers of a list of arguments, up to the closing bracket.
  mutating func fold<Result>(
    _ calculator: inout FormulaCalculator,
    _ start: Result,
    _ body: (inout Result, DecimalNumber) -> Void
  ) throws(Failure) -> Result {
    var result = start
    while true {
      switch try argument(&calculator) {
      case .number(let number): body(&result, number)
      case .text, .boolean: throw .unknown
      case .cells(let sheet, let range):
        try calculator.forEachNumber(in: range, of: sheet) { body(&result, $0) }
      }
      guard next() == UInt8(ascii: ",") else { break }
      rest.removeFirst()
    }
    try take(")")
    return result
  }
}
