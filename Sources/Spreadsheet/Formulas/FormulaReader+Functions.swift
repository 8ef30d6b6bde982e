/// The functions that are known.
extension FormulaReader {
  mutating func function(
    _ name: String,
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Operand {
    switch name.uppercased() {
    case "SUM":
      return .number(try fold(&calculator, .zero) { $0 = $0 + $1 })
    case "SUBTOTAL": return .number(try subtotal(&calculator))
    case "SUMPRODUCT": return .number(try sumOfProducts(&calculator))
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

  /// The sum of ranges behind the number of the function: 9 is a sum, 109 one without hidden rows.
  private mutating func subtotal(
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> DecimalNumber {
    let function = try number(try argument(&calculator), &calculator).whole
    guard function == 9 || function == 109, next() == UInt8(ascii: ",") else { throw .unknown }
    rest.removeFirst()
    return try fold(&calculator, .zero, hiddenRows: function == 109 ? .leftOut : .unknown) {
      $0 = $0 + $1
    }
  }

  /// The sum of the products of the cells that have the same place in each of some ranges; what is no number is 0.
  private mutating func sumOfProducts(
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> DecimalNumber {
    var ranges: [(sheet: Int, range: CellRange)] = []
    while true {
      guard case .cells(let sheet, let range) = try argument(&calculator) else { throw .unknown }
      ranges.append((sheet, range))
      guard next() == UInt8(ascii: ",") else { break }
      rest.removeFirst()
    }
    try take(")")
    let first = ranges[0].range
    let (height, width) = (first.last.row - first.first.row, first.last.column - first.first.column)
    guard
      ranges.allSatisfy({
        $0.range.last.row - $0.range.first.row == height
          && $0.range.last.column - $0.range.first.column == width
      })
    else { throw .unknown }
    var sum = DecimalNumber.zero
    for row in 0...height {
      for column in 0...width {
        var product = DecimalNumber.one
        for (sheet, range) in ranges {
          let cell = CellReference(row: range.first.row + row, column: range.first.column + column)
          let factor = try factor(at: cell, in: sheet, &calculator)
          guard let next = product * factor else {
            throw .unknown
          }
          product = next
        }
        sum = sum + product
      }
    }
    return sum
  }

  /// The number in a cell, 0 where there is none.
  private func factor(
    at cell: CellReference,
    in sheet: Int,
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> DecimalNumber {
    switch try calculator.value(at: cell, in: sheet) {
    case .number(let text):
      guard let number = DecimalNumber(stored: text) else { throw .unknown }
      return number
    case .blank, .text, .boolean: return .zero
    case .error, .date: throw .unknown
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
    hiddenRows rows: FormulaCalculator.HiddenRows = .counted,
    _ body: (inout Result, DecimalNumber) -> Void
  ) throws(Failure) -> Result {
    var result = start
    while true {
      switch try argument(&calculator) {
      case .number(let number): body(&result, number)
      case .text, .boolean: throw .unknown
      case .cells(let sheet, let range):
        try calculator.forEachNumber(in: range, of: sheet, hiddenRows: rows) { body(&result, $0) }
      }
      guard next() == UInt8(ascii: ",") else { break }
      rest.removeFirst()
    }
    try take(")")
    return result
  }
}
