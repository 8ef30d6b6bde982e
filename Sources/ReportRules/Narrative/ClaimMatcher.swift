import ReportModel

/// A form's claim as it is searched for in the reports of a year.
struct ClaimMatcher {
  let claim: FormClaim
  /// The words that the claim begins with, or ends with where the number comes first, the longest first.
  let labels: [[Unicode.Scalar]]
  /// What may stand between label and number, the longest first.
  let fillers: [[Unicode.Scalar]]
  /// Words that make it another claim when they stand before it in its clause.
  let barred: [String]
  /// Words that make it another claim when they stand anywhere before it in its sentence.
  let barredBefore: [String]
  /// Words that make it another claim wherever they stand in its sentence.
  let barredAnywhere: [String]

  var pattern: ClaimPattern { claim.pattern }
  var family: ClaimFamily { claim.pattern.family }
  var shape: ClaimPattern.Shape { claim.pattern.shape }

  init(_ claim: FormClaim, year: Int?) {
    self.claim = claim
    let pattern = claim.pattern
    labels = Self.longestFirst(ClaimPattern.words(pattern.labels, year: year))
    fillers = Self.longestFirst(ClaimPattern.words(pattern.fillers, year: year))
    barred = ClaimPattern.words(pattern.barred, year: year)
    barredBefore = ClaimPattern.words(pattern.barredBefore, year: year)
    barredAnywhere = ClaimPattern.words(pattern.barredAnywhere, year: year)
  }

  private static func longestFirst(_ words: [String]) -> [[Unicode.Scalar]] {
    NarrativeText.words(words).sorted { $0.count > $1.count }
  }
}

extension Report {
  /// The sum of cells; nil where one holds no count, or past the largest number.
  func sum(of cells: [Int]) -> Int? {
    var sum = 0
    for cell in cells {
      guard let count = values[cell].count else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(count)
      guard !overflow else { return nil }
      sum = next
    }
    return sum
  }
}
