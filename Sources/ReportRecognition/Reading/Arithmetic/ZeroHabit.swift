import ReportModel

/// Whether a report writes a 0 where there is nothing, as far as its certain cells tell.
///
/// Where it does, blank cells are hardly to be expected among numbers that run together; where it does not,
/// any cell may be blank.
struct ZeroHabit {
  private var zeros = 0
  private var blanks = 0

  /// Notes what a cell holds for certain.
  mutating func learn(_ value: CellValue) {
    switch value {
    case .blank: blanks += 1
    case .number(let number) where number.number == .count(0): zeros += 1
    case .number, .notApplicable, .unreadable: break
    }
  }

  /// Notes the numbers of a run that digits alone prove; nil for a blank.
  mutating func learn(_ numbers: [Int?]) {
    blanks += numbers.count { $0 == nil }
    zeros += numbers.count { $0 == 0 }
  }

  /// Whether as many cells as a run has, and no fewer, are 0 and none is blank.
  func coversRun(of count: Int) -> Bool { blanks == 0 && zeros >= count }
}
