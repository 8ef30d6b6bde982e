import ReportModel
import TextTools

/// A number of the tables that a sentence tells.
struct Claim {
  let pattern: ClaimMatcher
  /// The number; nil where the sentence says that there is none.
  let number: NarrativeNumber?
  /// The index of the claim's first character in the folded sentence.
  let start: Int
  /// The index behind the claim in the folded sentence.
  let end: Int

  /// The numbers that the claim stands for.
  var range: ClosedRange<Int> { number?.range ?? 0...0 }
}

/// Finds the claims of sentences.
struct ClaimSearch: Sendable {
  private struct Start: Sendable {
    let pattern: Int
    let label: [Unicode.Scalar]
  }

  private let patterns: [ClaimMatcher]
  /// What may begin with a character.
  private let starts: [Unicode.Scalar: [Start]]
  /// The patterns whose number comes first.
  private let numberFirst: [ClaimMatcher]

  private init(_ form: Form, year: Int?) {
    patterns = form.claims.map { ClaimMatcher($0, year: year) }
    var starts: [Unicode.Scalar: [Start]] = [:]
    for (index, pattern) in patterns.enumerated() where pattern.shape != .numberThenLabel {
      for label in pattern.labels {
        starts[label[0], default: []].append(Start(pattern: index, label: label))
      }
    }
    self.starts = starts
    numberFirst = patterns.filter { $0.shape == .numberThenLabel }
  }

  /// The search for reports like a given one.
  static func search(in report: Report) -> ClaimSearch {
    let year = report.year.flatMap { (1990...2100).contains($0) ? $0 : nil }
    return made[Kind(edition: report.edition, year: year)]
  }

  /// The reports that one search is for.
  private struct Kind: Hashable {
    let edition: Edition
    let year: Int?
  }

  private static let made = MadeOnce<Kind, ClaimSearch> { kind in
    ClaimSearch(kind.edition.form, year: kind.year)
  }

  /// The most claims of a sentence that are looked at.
  private static let claimLimit = 40

  /// The claims of a sentence, in order.
  func claims(in sentence: Sentence) -> [Claim] {
    let text = sentence.folded
    var claims: [Claim] = []
    var claimed: Set<Int> = []
    let isAboutDisclosure = text.containsOne(of: ["信息公开", "政府信息", "依申请"])
    for index in text.indices where claims.count < Self.claimLimit {
      for start in starts[text[index]] ?? [] where text[index...].starts(with: start.label) {
        let pattern = patterns[start.pattern]
        guard
          let claim = claim(
            of: pattern,
            in: text,
            at: index,
            behind: index + start.label.count
          ),
          !pattern.pattern.needsApplications || sentence.isAboutApplications
            || saysNothingElse(claim, in: text),
          !isBarred(pattern, text, index),
          // What shall be counted as one number is not counted again under a shorter label.
          pattern.shape == .none || claimed.insert(claim.end).inserted
        else { continue }
        claims.append(claim)
      }
      if isAboutDisclosure { claims += claimsWithNumberFirst(text, index, &claimed) }
    }
    return claims
  }

  private func claim(
    of pattern: ClaimMatcher,
    in text: [Unicode.Scalar],
    at start: Int,
    behind label: Int
  ) -> Claim? {
    var index = label
    while true {
      let between = text[label..<index]
      let required = pattern.pattern.required
      let isComplete = required.isEmpty || between.containsOne(of: required)
      if pattern.shape == .none {
        if isComplete, isEnd(text, index) {
          return Claim(pattern: pattern, number: nil, start: start, end: index)
        }
      } else if let number = NarrativeNumber(in: text, at: index, units: pattern.pattern.units) {
        guard isComplete || isCompleted(pattern, text, behind: number.end) else { return nil }
        return Claim(pattern: pattern, number: number, start: start, end: number.end)
      }
      guard let filler = pattern.fillers.first(where: { text[index...].starts(with: $0) }) else {
        return nil
      }
      index += filler.count
    }
  }

  /// Whether what has to be said stands behind the number, up to the end of the clause: 收到1件申请.
  private func isCompleted(
    _ pattern: ClaimMatcher,
    _ text: [Unicode.Scalar],
    behind number: Int
  ) -> Bool {
    var index = number
    while let filler = pattern.fillers.first(where: { text[index...].starts(with: $0) }) {
      index += filler.count
    }
    return isEnd(text, index) && text[number..<index].containsOne(of: pattern.pattern.required)
  }

  private func claimsWithNumberFirst(
    _ text: [Unicode.Scalar],
    _ start: Int,
    _ claimed: inout Set<Int>
  ) -> [Claim] {
    // A number begins where none is going on.
    guard start == 0 || !isNumeral(text[start - 1]), isNumeral(text[start]) else { return [] }
    for pattern in numberFirst {
      guard let number = NarrativeNumber(in: text, at: start, units: pattern.pattern.units),
        !isBarred(pattern, text, start)
      else { continue }
      var index = number.end
      while true {
        if let label = pattern.labels.first(where: { text[index...].starts(with: $0) }),
          isEnd(text, index + label.count)
        {
          guard claimed.insert(number.end).inserted else { break }
          return [
            Claim(pattern: pattern, number: number, start: start, end: index + label.count)
          ]
        }
        guard let filler = pattern.fillers.first(where: { text[index...].starts(with: $0) }) else {
          break
        }
        index += filler.count
      }
    }
    return []
  }

  private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIDigit || ChineseNumeral.isCounting(scalar)
  }

  /// Whether a claim is all that its sentence says, so that it can be about nothing but the report's subject.
  private func saysNothingElse(_ claim: Claim, in text: [Unicode.Scalar]) -> Bool {
    claim.start == 0 && claim.pattern.family == .flow
      && text[claim.end...].allSatisfy { "，。；".unicodeScalars.contains($0) }
  }

  private func isEnd(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    index >= text.count || "，。；：！？,;".unicodeScalars.contains(text[index])
  }

  private func isBarred(_ pattern: ClaimMatcher, _ text: [Unicode.Scalar], _ label: Int) -> Bool {
    let start = clauseStart(text, before: label)
    if text[start..<label].containsOne(of: pattern.barred) { return true }
    return text[..<start].containsOne(of: pattern.barredBefore)
      || text.containsOne(of: pattern.barredAnywhere)
  }

  private func clauseStart(_ text: [Unicode.Scalar], before index: Int) -> Int {
    var start = index
    while start > 0, !"，。；：".unicodeScalars.contains(text[start - 1]) { start -= 1 }
    return start
  }
}
