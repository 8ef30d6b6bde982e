internal import ReportModel

extension Report {
  /// The least count that programs may round.
  private static let inexactCount = 1_000_000_000_000_000

  /// Whether a total is just what programs add its parts up to: there the workbook holds a formula.
  ///
  /// - Parameters:
  ///   - total: The total's cell.
  ///   - parts: The cells that it adds up.
  ///   - isNumber: Whether a cell that has a number is one for programs, too, and no text.
  /// - Returns: False also for a number with a note, a recovered one, and one that programs may round.
  func isProgramSum(_ total: Int, of parts: [Int], isNumber: (Int) -> Bool) -> Bool {
    guard case .number(let value) = values[total], case .count(let count) = value.number,
      value.note == nil, !value.isRecoveredByArithmetic, count.magnitude < Self.inexactCount
    else { return false }
    return programSum(of: parts, isNumber: isNumber) == count
  }

  /// What a program adds up over cells; nil where it would leave out a number.
  private func programSum(of parts: [Int], isNumber: (Int) -> Bool) -> Int? {
    var sum = 0
    for part in parts {
      switch values[part] {
      case .blank, .notApplicable: continue
      case .unreadable: return nil
      case .number:
        guard isNumber(part), let count = values[part].count else { return nil }
        sum += count
      }
    }
    return sum
  }
}
