/// Digits that hold the numbers of some cells.
struct DigitRun {
  /// The values of the digits.
  let digits: [UInt8]
  /// The digits before which a separator stands, so that a number begins there.
  let separators: Set<Int>
  /// The form's cells, in order; any of them may be blank.
  let cells: [Int]
}

/// What is known of a run; nil stands for a blank cell.
enum DigitOutcome: Equatable {
  /// There is one reading alone.
  case unique([Int?])
  /// There are several: some of them.
  case several([[Int?]])
  /// The sums allow none.
  case none
  /// There are too many readings to look at all of them.
  case exhausted
}

/// How much work digits may cause, in all tables of a file together.
///
/// Published tables without any separator take some hundred steps.
struct DigitBudget {
  /// Steps that are left.
  var steps = 2_000_000
  /// Readings of one run that are kept.
  var readings = 2_000
  /// Steps for the readings of one run.
  var runSteps = 200_000
  /// Steps for fitting the runs of a table together.
  var searchSteps = 500_000
}
