/// Comparisons, and what is true.
extension FormulaReader {
  /// How two values stand to each other, or the first alone where it is not compared.
  mutating func comparison(
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Operand {
    var operand = try sum(&calculator)
    while let sign = try comparisonSign() {
      let left = try compared(operand, &calculator)
      let right = try compared(try sum(&calculator), &calculator)
      operand = .boolean(try Self.holds(left, sign, right))
    }
    return operand
  }

  /// Whether the whole formula is true.
  mutating func truth(_ calculator: inout FormulaCalculator) throws(Failure) -> Bool {
    let operand = try comparison(&calculator)
    guard next() == nil else { throw .unknown }
    return try truth(of: operand, &calculator)
  }

  /// Whether a value is true; a number is unless it is 0.
  func truth(
    of operand: Operand,
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Bool {
    switch try compared(operand, &calculator) {
    case .boolean(let holds): return holds
    case .number(let number): return number != .zero
    // A function passes over a text or a blank cell in some places, and fails in others.
    case .text, .blank, .cells: throw .unknown
    }
  }

  /// What can be compared.
  enum Compared {
    case number(DecimalNumber)
    case text(String)
    case boolean(Bool)
    /// A cell without content, or with a text that has no characters.
    case blank
    /// Several cells.
    case cells
  }

  /// The value of a term, or of the one cell that it stands for; errors are not compared.
  func compared(
    _ operand: Operand,
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Compared {
    switch operand {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .boolean(let holds): return .boolean(holds)
    case .cells(let sheet, let range):
      guard range.isOneCell else { return .cells }
      switch try calculator.value(at: range.first, in: sheet) {
      case .number(let text):
        guard let number = DecimalNumber(stored: text) else { throw .unknown }
        return .number(number)
      case .text(let text): return .text(text)
      case .boolean(let holds): return .boolean(holds)
      case .blank: return .blank
      case .error, .date: throw .unknown
      }
    }
  }

  private mutating func comparisonSign() throws(Failure) -> SheetRule.Comparison? {
    guard let first = next(),
      [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "=")].contains(first)
    else { return nil }
    rest.removeFirst()
    switch (first, rest.first) {
    case (UInt8(ascii: "="), _): return .equal
    case (UInt8(ascii: "<"), UInt8(ascii: ">")?):
      rest.removeFirst()
      return .notEqual
    case (UInt8(ascii: "<"), UInt8(ascii: "=")?):
      rest.removeFirst()
      return .lessThanOrEqual
    case (UInt8(ascii: ">"), UInt8(ascii: "=")?):
      rest.removeFirst()
      return .greaterThanOrEqual
    case (UInt8(ascii: "<"), _): return .lessThan
    default: return .greaterThan
    }
  }

  /// Numbers come before texts, and these before true and false; a blank cell is 0, no text or false.
  private static func holds(
    _ left: Compared,
    _ sign: SheetRule.Comparison,
    _ right: Compared
  ) throws(Failure) -> Bool {
    switch (left, right) {
    case (.cells, _), (_, .cells): throw .unknown
    case (.number(let left), .number(let right)): return try holds(left, sign, right)
    case (.number(let left), .blank):
      // Whether the blank is a cell or a text without characters is not known, and need not be if it is no matter.
      let asCell = try holds(left, sign, DecimalNumber.zero)
      guard asCell == sign.holds(0, 1) else { throw .unknown }
      return asCell
    case (.blank, .number(let right)):
      let asCell = try holds(DecimalNumber.zero, sign, right)
      guard asCell == sign.holds(1, 0) else { throw .unknown }
      return asCell
    case (.text(let left), .text(let right)):
      guard sign == .equal || sign == .notEqual else { throw .unknown }
      return Array(left.lowercased().utf8) == Array(right.lowercased().utf8)
        ? sign == .equal : sign == .notEqual
    case (.blank, .blank): return sign.holds(0, 0)
    // The text without characters comes before every other.
    case (.text(let left), .blank): return sign.holds(left.isEmpty ? 0 : 1, 0)
    case (.blank, .text(let right)): return sign.holds(0, right.isEmpty ? 0 : 1)
    case (.number, .text): return sign.holds(0, 1)
    case (.text, .number): return sign.holds(1, 0)
    case (.boolean(let left), .boolean(let right)):
      return sign.holds(left ? 1 : 0, right ? 1 : 0)
    case (.boolean, .number), (.boolean, .text): return sign.holds(2, 0)
    case (.number, .boolean), (.text, .boolean): return sign.holds(0, 2)
    case (.boolean, .blank), (.blank, .boolean): throw .unknown
    }
  }

  private static func holds(
    _ left: DecimalNumber,
    _ sign: SheetRule.Comparison,
    _ right: DecimalNumber
  ) throws(Failure) -> Bool {
    guard max(left.digits.count, right.digits.count) <= DecimalNumber.exactDigits else {
      throw .unknown
    }
    return sign.holds(left, right)
  }
}
