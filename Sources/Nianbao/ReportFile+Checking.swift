public import ReportModel
internal import ReportRecognition
public import ReportRules

extension ReportFile {
  /// Checks the report as a reviewer does: what its reader found, the form's rules, the text against the
  /// tables, the sections, and this year against last.
  ///
  /// - Parameter lastYear: Last year's report of the same organ; nil if there is none.
  /// - Returns: Every finding, with its place in the file; empty if there is nothing to say.
  public func check(lastYear: LastYear? = nil) -> [Finding] {
    let before = lastYear.flatMap { YearCheck.isYearBefore($0, report) ? $0 : nil }
    var judged: [Finding] = []
    if let lastYear, before == nil { judged.append(YearCheck.otherYear(lastYear, report)) }
    judged += checkRules(lastYear: before)
    let narrative = Narrative(of: report)
    let places = reading.places
    judged += RegulationCheck.findings(in: report, places: places, narrative: narrative)
    var said = YearCheck.findings(
      in: report,
      lastYear: before,
      places: places,
      narrative: narrative
    )
    said += ClaimCheck.findings(in: report, places: places, lastYear: before, narrative: narrative)
    said += CompletionCheck.findings(in: report, places: places, narrative: narrative)
    said += SectionCheck.findings(in: report) + NumberingCheck.findings(in: report)
    said += DoubledWordCheck.findings(in: report, narrative: narrative)
    // A heading whose number is told to be wrong needs not be told to be another than the form's.
    let numbered = Set(said.filter { $0.kind == .sectionMisnumbered }.map(\.quote))
    let read = reading.findings.lazy.filter {
      $0.kind != .headingVariant || !numbered.contains($0.found)
    }
    // A large file may have very many: they are put together once.
    var findings: [Finding] = []
    findings.reserveCapacity(reading.findings.count + judged.count + said.count)
    findings += read
    findings += judged
    findings += located(said)
    return findings
  }

  /// Checks the report beside what there is of last year, and marks what its organ has explained.
  ///
  /// - Parameters:
  ///   - match: What there is of last year; by default nothing was looked for.
  ///   - explained: What was explained.
  /// - Returns: Every finding with its place, those that were explained marked so.
  public func check(
    beside match: LastYearMatch = LastYearMatch(),
    explained: [ExplainedFinding]
  ) -> [Finding] {
    (check(lastYear: match.lastYear) + match.findings)
      .explained(by: explained, lastYear: match.lastYear)
  }

  /// Checks the rules of the form and whether it is filled in, without what the reader found.
  ///
  /// - Parameter lastYear: Last year's report of the same organ; nil if there is none.
  /// - Returns: The findings; empty if there is nothing to say.
  public func checkRules(lastYear: LastYear? = nil) -> [Finding] {
    let state = fillState
    return reading.unknownMarks()
      + FillCheck.findings(of: state, in: report, places: reading.places)
      + RuleCheck.findings(
        in: report,
        places: reading.places,
        lastYear: lastYear,
        unfilled: state.unfilled,
        joiningBlanks: true
      )
  }

  /// How far the report is filled in.
  public var fillState: FillState {
    FillState(of: report, initial: reading.identity?.initialValues)
  }

  /// Findings with the places of the sentences that they quote.
  private func located(_ findings: [Finding]) -> [Finding] {
    guard findings.contains(where: { $0.quote != nil }), var places = QuotePlaces(of: self) else {
      return findings
    }
    return findings.map { finding in
      var finding = finding
      if let quote = finding.quote { finding.place = places.place(of: quote) ?? finding.place }
      return finding
    }
  }
}
