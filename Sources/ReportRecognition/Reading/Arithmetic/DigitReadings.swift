/// Every reading of a run of digits: whole numbers without leading zeros for its cells, such that the sums
/// among them hold.
///
/// A number never reaches across a separator. A blank cell counts as 0 in a sum: where it hides more, the sum
/// does not hold and proves nothing.
struct DigitReadings {
  /// Some of a run's numbers add up to one of them.
  struct Sum {
    /// The positions of the parts.
    let parts: [Int]
    /// The position of their total.
    let total: Int
  }

  private let run: DigitRun
  private let sums: [Sum]
  private let limit: Int
  private var steps: Int
  /// Where the last cell's number begins and what it is, while the cells before it are searched.
  private var end = 0
  private var last: (number: Int?, sum: Sum?)
  private var cells: [Int?] = []
  private var indices: [[Int]: Int] = [:]
  /// The numbers of each reading, 0 for a blank; those that differ in their blanks alone are one.
  private(set) var numbers: [[Int]] = []
  /// The readings with such numbers, two at most.
  private(set) var readings: [[[Int?]]] = []
  /// Whether the search was given up before its end.
  private(set) var isExhausted = false
  /// How many steps it took.
  private(set) var stepCount = 0

  /// Finds the readings.
  ///
  /// - Parameters:
  ///   - run: The digits and the cells that they are for.
  ///   - sums: What must hold among the cells, by their positions in the run.
  ///   - limit: The most readings that are kept.
  ///   - steps: The most steps of the search.
  init(of run: DigitRun, sums: [Sum], limit: Int, steps: Int) {
    self.run = run
    self.sums = sums
    self.limit = limit
    self.steps = steps
    let count = run.cells.count
    // No more digits than the longest numbers have.
    guard count > 0, run.digits.count <= count * Self.numberLength else { return }
    last = (nil, sums.first { $0.total == count - 1 && $0.parts.allSatisfy { $0 < count - 1 } })
    chooseLast()
    stepCount = steps - self.steps
  }

  /// The most digits of a number: what reports count has 8 at most, and a column's sum must not overflow.
  private static let numberLength = 15

  /// Chooses the last cell's number first: it bounds the parts that it is the total of.
  private mutating func chooseLast() {
    let digits = run.digits
    end = digits.count
    last.number = nil
    search(from: 0, sum: 0)
    for length in 0..<min(Self.numberLength, digits.count) {
      // A separator behind the first digit parts the number.
      if length > 0, run.separators.contains(digits.count - length) { return }
      end = digits.count - length - 1
      if digits[end] == 0, length > 0 { continue }
      last.number = digits[end...].reduce(0) { $0 * 10 + Int($1) }
      search(from: 0, sum: 0)
    }
  }

  /// Goes through the readings of the next cell.
  ///
  /// - Parameters:
  ///   - start: The first digit that is left.
  ///   - sum: The sum of the last total's parts so far.
  private mutating func search(from start: Int, sum: Int) {
    guard !isExhausted else { return }
    steps -= 1
    guard steps > 0, numbers.count <= limit else {
      isExhausted = true
      return
    }
    let position = cells.count
    guard position < run.cells.count - 1 else {
      if start == end, last.sum == nil || sum == last.number ?? 0 { keep() }
      return
    }
    let required = total(at: position)
    let isPart = last.sum?.parts.contains(position) ?? false
    let left = run.cells.count - position - 2
    let capacity = left * Self.numberLength
    if end - start <= capacity, required ?? 0 == 0 {
      cells.append(nil)
      search(from: start, sum: sum)
      cells.removeLast()
    }
    var value = 0
    let stop = min(end, start + Self.numberLength)
    guard start < stop else { return }
    for index in start..<stop {
      if index > start, value == 0 || run.separators.contains(index) { return }
      value = value * 10 + Int(run.digits[index])
      if required.map({ value > $0 }) ?? false { return }
      if isPart, sum + value > last.number ?? 0 { return }
      if end - index - 1 > capacity || required.map({ value < $0 }) ?? false { continue }
      cells.append(value)
      search(from: index + 1, sum: isPart ? sum + value : sum)
      cells.removeLast()
    }
  }

  /// What a number must be for the parts before it to add up; nil if nothing is said.
  private func total(at position: Int) -> Int? {
    for sum in sums where sum.total == position && sum.parts.allSatisfy({ $0 < position }) {
      return sum.parts.reduce(0) { $0 + (cells[$1] ?? 0) }
    }
    return nil
  }

  private mutating func keep() {
    let reading = cells + [last.number]
    let own = reading.map { $0 ?? 0 }
    if let index = indices[own] {
      if readings[index].count < 2 { readings[index].append(reading) }
    } else {
      indices[own] = numbers.count
      numbers.append(own)
      readings.append([reading])
    }
  }
}
