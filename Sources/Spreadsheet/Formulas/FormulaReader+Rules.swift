/// The functions that are known in the conditions of rules alone.
///
/// Of what a cell without content and one with a text without characters give differently nothing is said: which of
/// them a cell is, is not kept.
extension FormulaReader {
  mutating func ruleFunction(
    _ name: String,
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Operand {
    guard let ruled else { throw .unknown }
    switch name {
    case "ISERROR", "ISERR", "ISNA", "ISBLANK", "ISNUMBER", "ISTEXT", "ISNONTEXT", "ISLOGICAL":
      return .boolean(try holds(name, for: try bracketed(&calculator), &calculator))
    case "AND": return .boolean(try !truths(&calculator).contains(false))
    case "OR": return .boolean(try truths(&calculator).contains(true))
    case "NOT": return .boolean(try !truth(of: try bracketed(&calculator), &calculator))
    case "TRUE", "FALSE":
      try take(")")
      return .boolean(name == "TRUE")
    case "IF":
      let holds = try truth(of: try argument(&calculator), &calculator)
      try take(",")
      let first = try argument(&calculator)
      guard next() == UInt8(ascii: ",") else {
        try take(")")
        return holds ? first : .boolean(false)
      }
      rest.removeFirst()
      let second = try bracketed(&calculator)
      return holds ? first : second
    case "LEN":
      let count = try writtenText(try bracketed(&calculator), &calculator).utf16.count
      return .number(DecimalNumber(String(count)) ?? .zero)
    case "TRIM":
      let text = try writtenText(try bracketed(&calculator), &calculator)
      return .text(text.split(separator: " ").joined(separator: " "))
    case "LEFT", "RIGHT": return .text(try end(isLeft: name == "LEFT", &calculator))
    case "MOD":
      let number = try whole(try argument(&calculator), &calculator)
      try take(",")
      let divisor = try whole(try bracketed(&calculator), &calculator)
      guard divisor > 0 else { throw .unknown }
      let remainder = number % divisor
      return Self.operand(remainder < 0 ? remainder + divisor : remainder)
    case "ROW", "COLUMN":
      var cell = ruled
      if next() == UInt8(ascii: ")") {
        rest.removeFirst()
      } else {
        guard case .cells(_, let range) = try bracketed(&calculator), range.isOneCell else {
          throw .unknown
        }
        cell = range.first
      }
      return Self.operand((name == "ROW" ? cell.row : cell.column) + 1)
    case "COUNTIF":
      return Self.operand(try count(&calculator))
    case "COUNTBLANK":
      guard case .cells(let sheet, let range) = try bracketed(&calculator) else { throw .unknown }
      return Self.operand(try calculator.countOfBlanks(in: range, of: sheet))
    default: throw .unknown
    }
  }

  private static func operand(_ number: Int) -> Operand {
    .number(DecimalNumber(String(number)) ?? .zero)
  }

  /// Whether the one cell, or the value, is what the function asks for.
  private func holds(
    _ function: String,
    for operand: Operand,
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Bool {
    var value: CellContents.Value
    switch operand {
    case .number: value = .number("0")
    case .text: value = .text(" ")
    case .boolean(let holds): value = .boolean(holds)
    case .cells(let sheet, let range):
      guard range.isOneCell else { throw .unknown }
      value = try calculator.value(at: range.first, in: sheet)
    }
    switch (function, value) {
    case ("ISERROR", .error), ("ISNUMBER", .number), ("ISNUMBER", .date), ("ISTEXT", .text),
      ("ISLOGICAL", .boolean):
      return true
    case ("ISNA", .error(let text)): return text == "#N/A"
    case ("ISERR", .error(let text)): return text != "#N/A"
    case ("ISBLANK", .blank), ("ISTEXT", .blank), ("ISNONTEXT", .blank): throw .unknown
    case ("ISNONTEXT", let value):
      if case .text = value { return false }
      return true
    default: return false
    }
  }

  /// The arguments up to the closing bracket, each true or false.
  private mutating func truths(
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> [Bool] {
    var result: [Bool] = []
    while true {
      result.append(try truth(of: try argument(&calculator), &calculator))
      guard next() == UInt8(ascii: ",") else { break }
      rest.removeFirst()
    }
    try take(")")
    return result
  }

  private func whole(
    _ operand: Operand,
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Int {
    guard let whole = try number(operand, &calculator).whole else { throw .unknown }
    return whole
  }

  /// The text of a value; of a number as it is written without a format.
  private func writtenText(
    _ operand: Operand,
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> String {
    switch try compared(operand, &calculator) {
    case .blank: return ""
    case .text(let text): return text
    case .number(let number):
      guard number.digits.count <= Self.writtenDigits,
        (-Self.leadingZeros...Self.writtenDigits).contains(number.point)
      else { throw .unknown }
      return number.text(decimals: 0)
    case .boolean, .cells: throw .unknown
    }
  }

  /// How many digits a number has at most that is written without an exponent.
  private static let writtenDigits = 11
  /// How many zeros stand at most behind its point before its first digit.
  private static let leadingZeros = 3

  /// The first or the last characters of a text, as many as the second argument says, or one.
  private mutating func end(
    isLeft: Bool,
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> String {
    let text = try writtenText(try argument(&calculator), &calculator)
    var count = 1
    if next() == UInt8(ascii: ",") {
      rest.removeFirst()
      count = try whole(try argument(&calculator), &calculator)
    }
    try take(")")
    // Programs count a character outside the basic plane once or twice.
    guard count >= 0, text.unicodeScalars.allSatisfy({ $0.value <= 0xFFFF }) else { throw .unknown }
    let scalars = text.unicodeScalars
    return isLeft
      ? String(String.UnicodeScalarView(scalars.prefix(count)))
      : String(String.UnicodeScalarView(scalars.suffix(count)))
  }

  /// How many cells of a range hold a number.
  private mutating func count(_ calculator: inout FormulaCalculator) throws(Failure) -> Int {
    guard case .cells(let sheet, let range) = try argument(&calculator) else { throw .unknown }
    try take(",")
    // A text may be a comparison or a pattern, and a blank cell is none of both.
    guard case .number(let wanted) = try compared(try bracketed(&calculator), &calculator) else {
      throw .unknown
    }
    var count = 0
    try calculator.forEachNumber(in: range, of: sheet, orText: true) {
      if $0 == wanted { count += 1 }
    }
    return count
  }
}
