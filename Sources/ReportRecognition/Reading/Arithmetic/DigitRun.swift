/// Digits that hold the numbers of some cells, nothing parting them.
struct DigitRun {
  /// The values of the digits.
  let digits: [UInt8]
  /// The form's cells, in order.
  let cells: [Int]
}

/// What is known of a run.
enum DigitOutcome: Equatable {
  /// There is one way alone.
  case unique([Int])
  /// There are several: some of them.
  case several([[Int]])
  /// The sums allow none.
  case none
  /// There are too many ways to look at all of them.
  case exhausted
}
