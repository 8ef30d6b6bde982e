/// The values of all cells of a rule, among which one of them stands somewhere.
struct RuledValues {
  /// The numbers, from the least.
  private let numbers: [DecimalNumber]
  private let sum: DecimalNumber
  private let counts: [DecimalNumber: Int]
  /// How often each text stands there, capitals and small letters alike.
  private let texts: [String: Int]
  /// Whether some texts are numbers, which programs take for such or not.
  private let hasTextNumbers: Bool

  /// Takes the values of the cells that hold something.
  init(_ numbers: [DecimalNumber], texts: [String]) {
    self.numbers = numbers.sorted()
    sum = numbers.reduce(.zero, +)
    counts = numbers.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    self.texts = texts.reduce(into: [:]) { $0[$1.lowercased(), default: 0] += 1 }
    hasTextNumbers = texts.contains { DecimalNumber($0) != nil }
  }

  /// Whether a value stands so among them; nil where programs differ, or that is not known.
  func holds(_ standing: SheetRule.Standing, for value: CellContents.Value) -> Bool? {
    switch (standing, value) {
    case (.repeated(let isRepeated), .number(let text)):
      guard !hasTextNumbers, let count = DecimalNumber(stored: text).flatMap({ counts[$0] }) else {
        return nil
      }
      return (count > 1) == isRepeated
    case (.repeated(let isRepeated), .text(let text)):
      guard DecimalNumber(text) == nil, let count = texts[text.lowercased()] else { return nil }
      return (count > 1) == isRepeated
    case (.extreme(let count, let isPercent, let isLeast), .number(let text)):
      return DecimalNumber(stored: text).flatMap {
        isExtreme($0, count, isPercent: isPercent, isLeast: isLeast)
      }
    case (.mean(let isAbove, let orEqual, let deviations), .number(let text)):
      guard let number = DecimalNumber(stored: text) else { return nil }
      return deviations > 0
        ? isFar(number, isAbove: isAbove, deviations)
        : isBeside(number, isAbove: isAbove, orEqual: orEqual)
    case (.extreme, .text), (.mean, .text): return false
    default: return nil
    }
  }

  /// Whether a number is one of the greatest or the least; those that are as great as the last of them are.
  private func isExtreme(
    _ number: DecimalNumber,
    _ count: Int,
    isPercent: Bool,
    isLeast: Bool
  ) -> Bool? {
    guard !numbers.isEmpty, count > 0, count <= 100 || !isPercent else { return nil }
    func isAmong(_ count: Int) -> Bool {
      guard (1...numbers.count).contains(count) else { return count > 0 }
      return isLeast ? number <= numbers[count - 1] : number >= numbers[numbers.count - count]
    }
    guard isPercent else { return isAmong(count) }
    // Programs round a part of a number up or down.
    let product = numbers.count * count
    let verdict = isAmong(product / 100)
    return verdict == isAmong((product + 99) / 100) ? verdict : nil
  }

  /// Whether a number is above the mean, or below it.
  private func isBeside(_ number: DecimalNumber, isAbove: Bool, orEqual: Bool) -> Bool? {
    guard let count = DecimalNumber(String(numbers.count)), let multiple = number * count else {
      return nil
    }
    if multiple == sum {
      // Programs add up binary numbers, which are exact only where they are whole.
      return numbers.allSatisfy { $0.whole != nil } ? orEqual : nil
    }
    return isAbove ? multiple > sum : multiple < sum
  }

  /// Whether a number is farther from the mean than so many standard deviations, be they of these or of a sample.
  private func isFar(_ number: DecimalNumber, isAbove: Bool, _ deviations: Int) -> Bool? {
    let values = numbers.compactMap { Double($0.text(decimals: 0)) }
    guard values.count == numbers.count, values.count > 1,
      let value = Double(number.text(decimals: 0))
    else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let distance = isAbove ? value - mean : mean - value
    let verdicts = [values.count, values.count - 1].map { count -> Bool? in
      let limit = (squares / Double(count)).squareRoot() * Double(deviations)
      return abs(distance - limit) <= limit * Self.rounding ? nil : distance > limit
    }
    return verdicts[0] == verdicts[1] ? verdicts[0] : nil
  }

  /// How much of a number may be the trace of binary arithmetic.
  private static let rounding = 1e-9
}
