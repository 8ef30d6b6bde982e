public import ReportModel
import TextTools

extension Finding {
  /// Both sides, where nobody can tell which of them is right: what those of a rule come to if neither is a number that
  /// stands in the report, or a text with the cell that it is about; nil for all else.
  public var comparedSides: Wording? {
    if quote != nil, !terms.isEmpty, let found, let expected {
      return Wording(
        zh: "文中是“\(found)”，表中是“\(expected)”",
        en: "text “\(found)”, table “\(expected)”"
      )
    }
    guard let sides else { return nil }
    return Wording(
      zh: "左边合计 \(sides.left)，右边合计 \(sides.right)",
      en: "left sum \(sides.left), right sum \(sides.right)"
    )
  }

  /// What stands in the report beside what should, or else both sides of the rule; nil if there is nothing to compare.
  public var compared: Wording? {
    if comparedSides == nil, let found, let expected {
      return Wording(
        zh: "报告中是“\(found)”，应为“\(expected)”",
        en: "The report has “\(found)”; expected is “\(expected)”"
      )
    }
    guard let comparedSides else { return nil }
    return Wording(zh: comparedSides.zh, en: comparedSides.en.startingWithCapital)
  }
}
