/// A relation between cells that the form prescribes or implies: the cells on one side add up to the
/// cells on the other, or to no more than those.
///
/// Rules are data. The check, the Schematron file, the workbook's formulas and the documentation are
/// all made from the same list.
public struct Rule: Sendable {
  /// How the two sides compare.
  public enum Relation: Hashable, Sendable {
    /// The parts and the totals are the same sum.
    case equal
    /// The parts are no more than the totals.
    case atMost
  }

  /// Which rule it is.
  public let family: Family
  /// The parts that are added up, as indices of the form's cells.
  public let parts: [Int]
  /// Parts that are cells of last year's report, as indices of the cells of that report's form.
  public let partsOfLastYear: [Int]
  /// The cells that the parts are compared with; for a total, that one cell.
  public let totals: [Int]

  /// Whether a cell of the rule takes numbers below zero, so that a blank says nothing of a sum.
  public let hasSignedTerms: Bool

  /// The cells of this year's report that it is about.
  public var cells: [Int] { parts + totals }

  /// Whether all of these cells are a table's.
  public func isWithin(_ table: FormTable) -> Bool { cells.allSatisfy(table.cells.contains) }

  init(
    family: Family,
    parts: [Int],
    partsOfLastYear: [Int] = [],
    totals: [Int],
    hasSignedTerms: Bool = false
  ) {
    self.family = family
    self.parts = parts
    self.partsOfLastYear = partsOfLastYear
    self.totals = totals
    self.hasSignedTerms = hasSignedTerms
  }

  /// The total that the parts add up to; nil for any other rule.
  public var total: Int? {
    family.relation == .equal && partsOfLastYear.isEmpty && totals.count == 1 ? totals[0] : nil
  }
}
