/// Reads a formula from left to right and calculates it on the way.
///
/// Known are numbers, texts, references, the four operations, `%`, brackets, `SUM` and its kin, and
/// `IF(COUNT(…)=0,"",…)`. A quotient that does not end is not calculated.
struct FormulaReader {
  private typealias Failure = FormulaCalculator.Failure

  /// A piece of a formula.
  private enum Operand {
    case number(DecimalNumber)
    case text(String)
    case cells(sheet: Int, CellRange)
  }

  private var rest: ArraySlice<UInt8>
  private let sheet: Int

  init(_ formula: String, in sheet: Int) {
    rest = Array(formula.utf8)[...]
    self.sheet = sheet
    if rest.first == UInt8(ascii: "=") { rest.removeFirst() }
  }

  /// The formula's result; a reference to a blank cell gives 0, as programs show it.
  mutating func value(
    _ calculator: inout FormulaCalculator
  ) throws(FormulaCalculator.Failure) -> CellContents.Value {
    let operand = try sum(&calculator)
    guard next() == nil else { throw .unknown }
    switch operand {
    case .number(let number): return try Self.stored(number)
    case .text(let text): return text.isEmpty ? .blank : .text(text)
    case .cells(let sheet, let range):
      guard range.isOneCell else { throw .unknown }
      switch try calculator.value(at: range.first, in: sheet) {
      case .blank: return .number("0")
      case .number(let text):
        guard let number = DecimalNumber(stored: text) else { throw .unknown }
        return try Self.stored(number)
      case .text(let text): return .text(text)
      case .boolean, .error, .date: throw .unknown
      }
    }
  }

  private static func stored(_ number: DecimalNumber) throws(Failure) -> CellContents.Value {
    guard number.digits.count <= DecimalNumber.exactDigits else { throw .unknown }
    return .number(number.text(decimals: 0))
  }

  // MARK: Operators

  private mutating func sum(
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Operand {
    var operand = try product(&calculator)
    while let sign = next(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      rest.removeFirst()
      let left = try number(operand, &calculator)
      let right = try number(try product(&calculator), &calculator)
      operand = .number(left + (sign == UInt8(ascii: "+") ? right : -right))
    }
    return operand
  }

  private mutating func product(
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Operand {
    var operand = try percentage(&calculator)
    while let sign = next(), sign == UInt8(ascii: "*") || sign == UInt8(ascii: "/") {
      rest.removeFirst()
      let left = try number(operand, &calculator)
      let right = try number(try percentage(&calculator), &calculator)
      guard let result = sign == UInt8(ascii: "*") ? left * right : left / right else {
        throw .unknown
      }
      operand = .number(result)
    }
    return operand
  }

  private mutating func percentage(
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Operand {
    var operand = try term(&calculator)
    while next() == UInt8(ascii: "%") {
      rest.removeFirst()
      guard let result = try number(operand, &calculator) / .hundred else { throw .unknown }
      operand = .number(result)
    }
    return operand
  }

  private mutating func term(
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Operand {
    switch next() {
    case UInt8(ascii: "+")?, UInt8(ascii: "-")?:
      let isNegative = rest.removeFirst() == UInt8(ascii: "-")
      var inner = self
      let operand = try calculator.within { (calculator) throws(Failure) in
        try inner.term(&calculator)
      }
      self = inner
      let number = try number(operand, &calculator)
      return .number(isNegative ? -number : number)
    case UInt8(ascii: "(")?:
      rest.removeFirst()
      return try bracketed(&calculator)
    case UInt8(ascii: "\"")?: return .text(try text())
    case let byte? where Self.isOfNumber(byte): return .number(try literal())
    default: return try named(&calculator)
    }
  }

  /// What stands up to the closing bracket.
  private mutating func bracketed(
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Operand {
    let operand = try argument(&calculator)
    try take(")")
    return operand
  }

  private func number(
    _ operand: Operand,
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> DecimalNumber {
    switch operand {
    case .number(let number): return number
    case .text: throw .unknown
    case .cells(let sheet, let range):
      guard range.isOneCell else { throw .unknown }
      switch try calculator.value(at: range.first, in: sheet) {
      case .blank: return .zero
      case .number(let text):
        guard let number = DecimalNumber(stored: text) else { throw .unknown }
        return number
      case .text, .boolean, .error, .date: throw .unknown
      }
    }
  }

  // MARK: Functions

  private mutating func function(
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
    case "IF":
      guard takeWord("COUNT") else { throw .unknown }
      try take("(")
      let count = try fold(&calculator, 0) { count, _ in count += 1 }
      for text in ["=", "0", ",", "\"", "\"", ","] as [StaticString] { try take(text) }
      let operand = try bracketed(&calculator)
      return count == 0 ? .text("") : operand
    default: throw .unknown
    }
  }

  /// The number of a list of arguments that goes before all others; 0 where there is none.
  private mutating func extreme(
    _ calculator: inout FormulaCalculator,
    _ goesBefore: (DecimalNumber, DecimalNumber) -> Bool
  ) throws(Failure) -> DecimalNumber {
    let none: DecimalNumber? = nil
    return try fold(&calculator, none) { best, number in
      if best.map({ goesBefore(number, $0) }) ?? true { best = number }
    } ?? .zero
  }

  /// The first argument with as many decimals as the second says.
  private mutating func rounded(
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

  private mutating func argument(
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Operand {
    var inner = self
    let operand = try calculator.within { (calculator) throws(Failure) in
      try inner.sum(&calculator)
    }
    self = inner
    return operand
  }

  /// Goes through the numbers of a list of arguments, up to the closing bracket.
  private mutating func fold<Result>(
    _ calculator: inout FormulaCalculator,
    _ start: Result,
    _ body: (inout Result, DecimalNumber) -> Void
  ) throws(Failure) -> Result {
    var result = start
    while true {
      switch try argument(&calculator) {
      case .number(let number): body(&result, number)
      case .text: throw .unknown
      case .cells(let sheet, let range):
        try calculator.forEachNumber(in: range, of: sheet) { body(&result, $0) }
      }
      guard next() == UInt8(ascii: ",") else { break }
      rest.removeFirst()
    }
    try take(")")
    return result
  }

  // MARK: References and names

  private mutating func named(
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Operand {
    let isQuoted = next() == UInt8(ascii: "'")
    let name = isQuoted ? try quoted(UInt8(ascii: "'")) : word()
    if rest.first == UInt8(ascii: "!") {
      rest.removeFirst()
      // Another workbook's sheets have its name in brackets before theirs.
      guard !name.isEmpty, !name.contains("["), !name.contains(":") else { throw .unknown }
      let sheet = try calculator.sheet(named: name)
      guard let range = try range(word()) else { throw .unknown }
      return .cells(sheet: sheet, range)
    }
    guard !isQuoted, !name.isEmpty else { throw .unknown }
    if rest.first == UInt8(ascii: "(") {
      rest.removeFirst()
      return try function(name, &calculator)
    }
    if let range = try range(name) { return .cells(sheet: sheet, range) }
    let target = try calculator.cells(named: name)
    return .cells(sheet: target.sheet, target.range)
  }

  /// The range that begins with a word; nil where the word is no reference.
  private mutating func range(_ first: String) throws(Failure) -> CellRange? {
    guard rest.first == UInt8(ascii: ":") else { return CellRange(first) }
    rest.removeFirst()
    guard let range = CellRange(merged: "\(first):\(word())") else { throw .unknown }
    return range
  }

  // MARK: Characters

  /// The next character that is no blank, which is not taken.
  private mutating func next() -> UInt8? {
    while let byte = rest.first, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      rest.removeFirst()
    }
    return rest.first
  }

  private mutating func take(_ character: StaticString) throws(Failure) {
    guard next() == character.utf8Start.pointee else { throw .unknown }
    rest.removeFirst()
  }

  /// Takes a word if it comes next.
  private mutating func takeWord(_ word: String) -> Bool {
    _ = next()
    return self.word().uppercased() == word
  }

  /// Letters, digits and what else names and references are made of.
  private mutating func word() -> String {
    let word = rest.prefix { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"), UInt8(ascii: "_"),
        UInt8(ascii: "."), 0x80...:
        true
      default: false
      }
    }
    rest = rest.dropFirst(word.count)
    return String(decoding: word, as: UTF8.self)
  }

  private mutating func text() throws(Failure) -> String { try quoted(UInt8(ascii: "\"")) }

  /// What stands between two marks, doubled ones taken for one.
  private mutating func quoted(_ mark: UInt8) throws(Failure) -> String {
    var text: [UInt8] = []
    rest.removeFirst()
    while let byte = rest.popFirst() {
      if byte == mark {
        guard rest.first == mark else { return String(decoding: text, as: UTF8.self) }
        rest.removeFirst()
      }
      text.append(byte)
    }
    throw .unknown
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || (0x30...0x39).contains(byte)
  }

  private mutating func literal() throws(Failure) -> DecimalNumber {
    var digits = rest.prefix(while: Self.isOfNumber)
    rest = rest.dropFirst(digits.count)
    if let byte = rest.first, byte | 0x20 == UInt8(ascii: "e") {
      let sign = rest.dropFirst().first
      let hasSign = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
      let exponent = rest.dropFirst(hasSign ? 2 : 1).prefix { (0x30...0x39).contains($0) }
      guard !exponent.isEmpty else { throw .unknown }
      digits += rest[rest.startIndex..<exponent.endIndex]
      rest = rest[exponent.endIndex...]
    }
    guard let number = DecimalNumber(String(decoding: digits, as: UTF8.self)) else {
      throw .unknown
    }
    return number
  }
}
