internal import TextTools

/// Reads a formula from left to right and calculates it on the way.
///
/// Known are numbers, texts, references, the four operations, `%`, brackets, `SUM` and its kin, and
/// `IF(COUNT(…)=0,"",…)`; in the condition of a rule also comparisons and what is asked of a cell. A quotient that
/// does not end is not calculated.
struct FormulaReader {
  typealias Failure = FormulaCalculator.Failure

  /// A piece of a formula.
  enum Operand {
    case number(DecimalNumber)
    case text(String)
    case boolean(Bool)
    case cells(sheet: Int, CellRange)
  }

  var rest: ArraySlice<UInt8>
  let sheet: Int
  /// The cell over which the formula stands as a rule's condition; nil for the formula of a cell.
  let ruled: CellReference?

  init(_ formula: String, in sheet: Int, ruling ruled: CellReference? = nil) {
    rest = Array(formula.utf8)[...]
    self.sheet = sheet
    self.ruled = ruled
    if rest.first == UInt8(ascii: "=") { rest.removeFirst() }
  }

  /// The formula's result; a reference to a blank cell gives 0, as programs show it.
  mutating func value(
    _ calculator: inout FormulaCalculator
  ) throws(FormulaCalculator.Failure) -> CellContents.Value {
    let operand = try comparison(&calculator)
    guard next() == nil else { throw .unknown }
    switch operand {
    case .boolean: throw .unknown
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

  static func stored(_ number: DecimalNumber) throws(Failure) -> CellContents.Value {
    guard number.digits.count <= DecimalNumber.exactDigits else { throw .unknown }
    return .number(number.text(decimals: 0))
  }

  // MARK: Operators

  mutating func sum(
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

  mutating func product(
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

  mutating func percentage(
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

  mutating func term(
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
  mutating func bracketed(
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Operand {
    let operand = try argument(&calculator)
    try take(")")
    return operand
  }

  func number(
    _ operand: Operand,
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> DecimalNumber {
    switch operand {
    case .number(let number): return number
    case .boolean(let holds): return holds ? .one : .zero
    case .text(let text): return try Self.number(ofText: text)
    case .cells(let sheet, let range):
      guard range.isOneCell else { throw .unknown }
      switch try calculator.value(at: range.first, in: sheet) {
      case .blank: return .zero
      case .number(let text):
        guard let number = DecimalNumber(stored: text) else { throw .unknown }
        return number
      case .text(let text): return try Self.number(ofText: text)
      case .boolean, .error, .date: throw .unknown
      }
    }
  }

  /// The number that a text is taken for between the signs of operations, which sums over ranges never do.
  ///
  /// - Throws: That it is an error where no program knows a number in the text, and that it is not known where
  ///   programs differ, as they do with separators, blanks and dates.
  private static func number(ofText text: String) throws(Failure) -> DecimalNumber {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    if !digits.isEmpty, digits.count <= DecimalNumber.exactDigits,
      digits.allSatisfy({ (0x30...0x39).contains($0) }), let number = DecimalNumber(text)
    {
      return number
    }
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { DecimalDigit.value(of: $0) != nil }) else { throw .noNumber }
    let isOfWords = scalars.contains { Self.wordMarks.contains($0) }
    throw isOfWords ? Failure.noNumber : Failure.unknown
  }

  /// What makes a word of a number that it stands beside.
  private static let wordMarks = "件条次项人户份个（）〔〕".unicodeScalars

  // MARK: References and names

  mutating func named(
    _ calculator: inout FormulaCalculator
  ) throws(Failure) -> Operand {
    if next() == UInt8(ascii: "#") { throw marked }
    let isQuoted = next() == UInt8(ascii: "'")
    let name = isQuoted ? try quoted(UInt8(ascii: "'")) : word()
    if rest.first == UInt8(ascii: "!") {
      rest.removeFirst()
      // Another workbook's sheets have its name in brackets before theirs.
      guard !name.isEmpty, !name.contains("["), !name.contains(":") else { throw .unknown }
      let sheet = try calculator.sheet(named: name)
      if rest.first == UInt8(ascii: "#") { throw marked }
      let word = word()
      if let range = try range(word) { return .cells(sheet: sheet, range) }
      let target = try calculator.cells(named: word, in: sheet)
      return .cells(sheet: target.sheet, target.range)
    }
    guard !isQuoted, !name.isEmpty else { throw .unknown }
    if rest.first == UInt8(ascii: "(") {
      rest.removeFirst()
      return try function(name, &calculator)
    }
    if ruled != nil, ["TRUE", "FALSE"].contains(name.uppercased()) {
      return .boolean(name.uppercased() == "TRUE")
    }
    if let range = try range(name) { return .cells(sheet: sheet, range) }
    let target = try calculator.cells(named: name, in: sheet)
    return .cells(sheet: target.sheet, target.range)
  }

  /// What a formula comes to that has a mark here, which may be that of a broken reference.
  private var marked: Failure {
    rest.starts(with: FormulaCalculator.brokenReference.utf8) ? .noCell : .unknown
  }

  /// The range that begins with a word; nil where the word is no reference.
  mutating func range(_ first: String) throws(Failure) -> CellRange? {
    guard rest.first == UInt8(ascii: ":") else { return CellRange(first) }
    rest.removeFirst()
    guard let range = CellRange(merged: "\(first):\(word())") else { throw .unknown }
    return range
  }
}
