/// Every way to part a run of digits into so many whole numbers without leading zeros, some of which
/// must add up.
struct DigitSplits {
  /// Some of a run's numbers add up to one of them.
  struct Sum {
    /// The positions of the parts.
    let parts: [Int]
    /// The position of their total.
    let total: Int
  }

  private let digits: [UInt8]
  private let count: Int
  private let sums: [Sum]
  private let limit: Int
  private var steps: Int
  private var numbers: [Int] = []
  private(set) var splits: [[Int]] = []
  /// Whether the search was given up before its end.
  private(set) var isExhausted = false

  /// Finds the ways.
  ///
  /// - Parameters:
  ///   - digits: The values of the digits.
  ///   - count: How many numbers there are.
  ///   - sums: What must hold among them.
  ///   - limit: The most ways that are kept.
  ///   - steps: The most steps of the search.
  init(_ digits: [UInt8], into count: Int, sums: [Sum], limit: Int, steps: Int) {
    self.digits = digits
    self.count = count
    self.sums = sums
    self.limit = limit
    self.steps = steps
    // No more digits than the longest numbers have.
    guard digits.count >= count, digits.count <= count * Self.numberLength else { return }
    search(from: 0)
  }

  /// The most digits of a number: what reports count has 8 at most, and a column's sum must not overflow.
  private static let numberLength = 15

  private mutating func search(from start: Int) {
    guard !isExhausted else { return }
    steps -= 1
    guard steps > 0, splits.count <= limit else {
      isExhausted = true
      return
    }
    let position = numbers.count
    if position == count {
      if start == digits.count { splits.append(numbers) }
      return
    }
    let left = count - position - 1
    let rest = digits.count - start
    // The last number takes all that is left; the others leave one digit for each that follows.
    var lengths = 1...max(1, min(Self.numberLength, rest - left))
    if left == 0 { lengths = rest...max(rest, 1) }
    guard rest > left, lengths.upperBound <= Self.numberLength else { return }
    if digits[start] == 0 {
      guard lengths.contains(1) else { return }
      lengths = 1...1
    }
    let required = total(at: position)
    var value = 0
    for length in 1...lengths.upperBound {
      value = value * 10 + Int(digits[start + length - 1])
      guard length >= lengths.lowerBound, rest - length <= left * Self.numberLength else {
        continue
      }
      if let required {
        if value > required { break }
        if value < required { continue }
      }
      numbers.append(value)
      search(from: start + length)
      numbers.removeLast()
    }
  }

  /// What a number must be for the parts before it to add up; nil if nothing is said.
  private func total(at position: Int) -> Int? {
    for sum in sums where sum.total == position && sum.parts.allSatisfy({ $0 < position }) {
      return sum.parts.reduce(0) { $0 + numbers[$1] }
    }
    return nil
  }
}
