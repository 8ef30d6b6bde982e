public import ReportModel

/// Holds the numbers that the text tells against the cells that they speak of.
public enum ClaimCheck {
  /// Compares every claim of the report's sections with its tables.
  ///
  /// A claim is quiet if one of its accepted readings holds, or if none can be judged for want of a
  /// number.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - places: Where each of the form's cells stands; empty where that is not known.
  ///   - lastYear: Last year's report; nil if there is none.
  ///   - narrative: The report's text in sentences; nil to part it here.
  /// - Returns: One finding for each claim that the tables do not bear out, its sentence quoted, in the
  ///   order of the text.
  public static func findings(
    in report: Report,
    places: [Place?] = [],
    lastYear: LastYear? = nil,
    narrative: Narrative? = nil
  ) -> [Finding] {
    let narrative = narrative ?? Narrative(of: report)
    if narrative.isTooLong { return [tooLong] }
    let search = ClaimSearch.search(in: report)
    let scope = ClaimScope(of: report)
    var findings: [Finding] = []
    for sentence in narrative.stretches {
      let claims = search.claims(in: sentence).filter { scope.covers($0, in: sentence) }
      for claim in whole(claims, report) where sentence.counts(claim) {
        let evidence = ClaimEvidence(claim, sentence, report, places)
        if let finding = evidence.finding() { findings.append(finding) }
        if let lastYear, claim.pattern.family.isWhole, claim.number != nil,
          let finding = GrowthClaim.finding(behind: claim, in: sentence, report, lastYear)
        {
          findings.append(finding)
        }
      }
    }
    return findings
  }

  private static var tooLong: Finding {
    Finding(
      .textTooLong,
      expected: "≤ \(NarrativeText.textLimit)",
      zh: "文字超过 \(NarrativeText.textLimit) 字，未与表格核对",
      en: "the text has more than \(NarrativeText.textLimit) characters and was not compared"
    )
  }

  /// The claims without parts of the whole: of several numbers in one sentence that are each said to be the
  /// year's, such as those of single units, the one that is the table's, or the first.
  private static func whole(_ claims: [Claim], _ report: Report) -> [Claim] {
    let received = claims.indices.filter {
      claims[$0].pattern.family.isWhole && claims[$0].number != nil
    }
    guard Set(received.map { claims[$0].range }).count > 1 else { return claims }
    let right = received.first { index in
      claims[index].pattern.claim.readings.contains { cells in
        report.sum(of: cells).map(claims[index].range.contains) ?? false
      }
    }
    let kept = right ?? received[0]
    return claims.indices.filter { $0 == kept || !received.contains($0) }.map { claims[$0] }
  }
}

extension Sentence {
  /// Whether a claim is this sentence's: where lines may be one sentence or several, only one that goes over
  /// the end of a line is.
  fileprivate func counts(_ claim: Claim) -> Bool {
    seams.isEmpty || seams.contains { claim.start < $0 && $0 < claim.end }
  }
}

/// A claim beside the cells of its readings.
private struct ClaimEvidence {
  let claim: Claim
  let sentence: Sentence
  let report: Report
  let places: [Place?]
  let readings: [[FormCell]]

  init(_ claim: Claim, _ sentence: Sentence, _ report: Report, _ places: [Place?]) {
    self.claim = claim
    self.sentence = sentence
    self.report = report
    self.places = places
    readings = claim.pattern.claim.readings.map { $0.map { report.form.cells[$0] } }
  }

  func finding() -> Finding? {
    let sums = claim.pattern.claim.readings.map { report.sum(of: $0) }
    let known = sums.compactMap { $0 }
    guard known.count == sums.count, let first = readings.first,
      !known.contains(where: { claim.range.contains($0) })
    else { return nil }
    let family = claim.pattern.family
    let told = claim.number?.text ?? "0"
    let table = zip(readings, known).map { cells, sum in
      "\(cells.map { $0.labelInTable() }.joined(separator: " + ")) = \(sum)"
    }
    var seen: Set<Int> = []
    var finding = Finding(
      .claim(family),
      at: nil,
      cell: first.count == 1 ? first[0] : nil,
      edition: report.edition,
      found: told,
      expected: known.reduce(into: [String]()) { texts, sum in
        if !texts.contains(String(sum)) { texts.append(String(sum)) }
      }.joined(separator: " / "),
      zh: "文中说 \(told)，表中\(table.joined(separator: "，或 "))：“\(sentence.text.shortened)”",
      en:
        "the text says \(told), the table \(table.joined(separator: " or ")): “\(sentence.text.shortened)”"
    )
    finding.terms = readings.joined().filter { seen.insert($0.index).inserted }.map { cell in
      Finding.Term(
        cell.index,
        of: report.edition,
        side: .right,
        value: report.values[cell.index],
        at: places.place(of: cell.index)
      )
    }
    finding.quote = sentence.text
    return finding
  }
}

extension String {
  /// The first characters of a long sentence.
  var shortened: String {
    unicodeScalars.count <= 120 ? self : String(unicodeScalars.prefix(119)) + "…"
  }
}
