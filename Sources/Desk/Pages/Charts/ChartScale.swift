/// The axis of a chart: from 0 or below to 0 or above, in round steps that hold all numbers.
struct ChartScale {
  /// The first and the last line, in steps from 0.
  let lines: ClosedRange<Int>
  /// A step is 1, 2 or 5 of a power of ten.
  private let digit: Int
  private let exponent: Int
  /// How much a step is.
  private let step: Double

  /// About how many steps an axis has.
  private static let stepCount = 5.0

  /// Finds an axis.
  ///
  /// - Parameters:
  ///   - numbers: The numbers, all finite; none makes an axis from 0 to 1.
  ///   - isWhole: Whether all are whole, so that lines between whole numbers mean nothing.
  init(_ numbers: [Double], isWhole: Bool) {
    let lowest = min(0, numbers.min() ?? 0)
    let highest = max(0, numbers.max() ?? 0)
    // The two ends together may be more than a number can be.
    let wanted = highest / Self.stepCount - lowest / Self.stepCount
    guard wanted >= Double.leastNormalMagnitude else {
      (digit, exponent, step, lines) = (1, 0, 1, (lowest < 0 ? -1 : 0)...1)
      return
    }
    var (power, exponent) = (1.0, 0)
    while power * 10 <= wanted { (power, exponent) = (power * 10, exponent + 1) }
    while power > wanted, !isWhole || exponent > 0 {
      (power, exponent) = (power / 10, exponent - 1)
    }
    var digit = 1
    for next in [2, 5, 10] where Double(digit) * power < wanted { digit = next }
    if digit == 10 { (digit, power, exponent) = (1, power * 10, exponent + 1) }
    let step = Double(digit) * power
    self.digit = digit
    self.exponent = exponent
    let last = Int((highest / step).rounded(.up))
    lines = Int((lowest / step).rounded(.down))...max(last, lowest < 0 ? 0 : 1)
    self.step = step
  }

  /// Where a number stands between the ends of the axis: 0 at the lowest line, 1 at the highest.
  func place(of number: Double) -> Double {
    (number / step - Double(lines.lowerBound)) / Double(lines.count - 1)
  }

  /// Where a line stands between the ends of the axis.
  func place(ofLine line: Int) -> Double {
    Double(line - lines.lowerBound) / Double(lines.count - 1)
  }

  /// What is written at a line, digit for digit.
  func text(ofLine line: Int) -> String {
    let digits = String(abs(line) * digit)
    let sign = line < 0 ? "-" : ""
    if line == 0 || exponent >= 0 {
      return sign + digits + String(repeating: "0", count: line == 0 ? 0 : exponent)
    }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.utf8.count)) + digits
    return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }
}
