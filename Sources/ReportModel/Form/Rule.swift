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

  /// The kinds of rules, by the names that a reviewer's list gives them.
  public enum Family: String, Hashable, Sendable, CaseIterable {
    /// 2019 only: 本年新公开 is no more than 对外公开总数量.
    case disclosedWithinTotal = "A1"
    /// Each applications column: 一 + 二 = 三（七） + 四.
    case receivedEqualsHandled = "B1"
    /// Each applications row: 自然人 + organisations = 总计.
    case applicantsTotal = "B2"
    /// Each applications column: （七） = （一） to （六）.
    case outcomesTotal = "B3"
    /// 行政复议: 总计 = its four outcomes.
    case reconsiderationTotal = "C1"
    /// 未经复议直接起诉: 总计 = its four outcomes.
    case litigationDirectTotal = "C2"
    /// 复议后起诉: 总计 = its four outcomes.
    case litigationAfterReconsiderationTotal = "C3"
    /// 上年结转 is last year's 结转下年度, in each column.
    case carriedOverFromLastYear = "Y1"
    /// 现行有效 is last year's, and what was issued, less what was repealed.
    case inForceSinceLastYear = "Y2"
    /// 2019 edition: 上一年项目数量 is last year's, and last year's 本年增/减.
    case itemsSinceLastYear = "Y3"
  }

  /// Which rule it is.
  public let family: Family
  /// The parts that are added up, as indices of the form's cells.
  public let parts: [Int]
  /// Parts that are cells of last year's report, as indices of the cells of that report's form.
  public let partsOfLastYear: [Int]
  /// The cells that the parts are compared with; for a total, that one cell.
  public let totals: [Int]

  init(family: Family, parts: [Int], partsOfLastYear: [Int] = [], totals: [Int]) {
    self.family = family
    self.parts = parts
    self.partsOfLastYear = partsOfLastYear
    self.totals = totals
  }

  /// The total that the parts add up to; nil for any other rule.
  public var total: Int? {
    family.relation == .equal && partsOfLastYear.isEmpty && totals.count == 1 ? totals[0] : nil
  }
}
