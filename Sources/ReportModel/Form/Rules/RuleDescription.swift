/// Rules of one family, by the identifiers of their cells.
///
/// An identifier may be a pattern: `*` stands for one key or more, the same in all patterns, and gives a
/// rule for each; `+` stands for any one key, and all such cells are added up.
public struct RuleDescription: Sendable {
  /// Which rule it is.
  public let family: Rule.Family
  /// The cells that are added up.
  public let parts: [String]
  /// Cells of last year's report that are added up with them.
  public let partsOfLastYear: [String]
  /// The cells that the parts are compared with; the first is the one that the rule is told at.
  public let totals: [String]

  /// Describes rules.
  public init(
    _ family: Rule.Family,
    parts: [String] = [],
    partsOfLastYear: [String] = [],
    totals: [String]
  ) {
    self.family = family
    self.parts = parts
    self.partsOfLastYear = partsOfLastYear
    self.totals = totals
  }

  /// The rules among a form's cells, in the order of the first total, with what is wrong with them.
  ///
  /// Parts of last year's report are looked at only when there is such a report.
  func rules(among cells: IdentifiedCells, problems: inout [String]) -> [Rule] {
    let sides = Sides(self, cells)
    problems += sides.problems.map { "rule \(family.name): \($0)" }
    return sides.problems.isEmpty ? sides.rules(of: self, after: nil) : []
  }

  /// The rules among the cells of a form and of last year's; those that last year's form has no cells for
  /// are left out.
  func rules(among cells: IdentifiedCells, after previous: IdentifiedCells) -> [Rule] {
    Sides(self, cells).rules(of: self, after: previous)
  }
}

/// The cells of a description's patterns.
private struct Sides {
  private let parts: [CellPattern.Cells]
  private let totals: [CellPattern.Cells]
  private let cells: [FormCell]
  private(set) var problems: [String] = []

  init(_ rule: RuleDescription, _ cells: IdentifiedCells) {
    self.cells = cells.cells
    let patterns = { (texts: [String]) in texts.map { CellPattern($0) } }
    let left = patterns(rule.parts)
    let right = patterns(rule.totals)
    parts = left.map { $0.cells(among: cells) }
    totals = right.map { $0.cells(among: cells) }
    guard let subject = totals.first, parts.count + rule.partsOfLastYear.count > 0 else {
      problems = ["has two sides"]
      return
    }
    for (pattern, found) in zip(left + right, parts + totals) {
      if found.bindings.isEmpty {
        problems.append("there is no cell \(pattern)")
      } else if found.isBound, found.bindings != subject.bindings,
        Set(found.bindings) != Set(subject.bindings)
      {
        problems.append("\(pattern) has not the same cells as \(right[0])")
      }
    }
    if right[0].isBound != (left + right).contains(where: \.isBound) {
      problems.append("\(right[0]) does not say which * is meant")
    }
  }

  func rules(of described: RuleDescription, after previous: IdentifiedCells?) -> [Rule] {
    let before = previous.map { cells in
      described.partsOfLastYear.map { CellPattern($0).cells(among: cells) }
    }
    return totals[0].bindings.enumerated().compactMap { place, binding in
      let lastYear = before?.map { $0[binding, at: place] } ?? []
      if lastYear.contains([]) { return nil }
      let own = (
        parts: parts.flatMap { $0[binding, at: place] },
        totals: totals.flatMap { $0[binding, at: place] }
      )
      let signed =
        (own.parts + own.totals).contains { cells[$0].valueType == .change }
        || lastYear.joined().contains { previous?.cells[$0].valueType == .change }
      return Rule(
        family: described.family,
        parts: own.parts,
        partsOfLastYear: lastYear.flatMap { $0 },
        totals: own.totals,
        hasSignedTerms: signed
      )
    }
  }
}
