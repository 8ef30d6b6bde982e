/// A sum that the form prescribes: the cells on one side add up to the cells on the other.
///
/// Rules are data. The check, the Schematron file, the workbook's formulas and the documentation are
/// all made from the same list.
public struct Rule: Sendable {
  /// The rules as FORM-like tables number them.
  public enum Family: String, Hashable, Sendable, CaseIterable {
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
  }

  /// Which rule it is.
  public let family: Family
  /// The parts that are added up, as indices of the form's cells.
  public let parts: [Int]
  /// The cells that the parts must equal in sum; for a total, that one cell.
  public let totals: [Int]

  /// The total that the parts add up to; nil for a rule that balances two sums.
  public var total: Int? { totals.count == 1 ? totals.first : nil }

  static func rules(of tables: [FormTable], index: (String) -> Int?) -> [Rule] {
    applicationRules(of: tables[1]) + reviewRules(index: index)
  }

  private static func applicationRules(of table: FormTable) -> [Rule] {
    let rows = table.layout.dataRows
    func row(_ key: String) -> [Int]? { rows.first { $0.headings.last?.key == key }?.cells }
    guard let received = row("newlyReceived"), let carried = row("carriedOver"),
      let handled = row("handledTotal"), let forward = row("carriedForward")
    else { preconditionFailure("the form describes every applications row") }
    // The outcomes are what stands under 三、本年度办理结果 above its total.
    let outcomes = rows.filter { $0.headings.count > 1 && $0.headings.last?.key != "handledTotal" }
    var rules: [Rule] = []
    for column in received.indices {
      rules.append(
        Rule(
          family: .receivedEqualsHandled,
          parts: [received[column], carried[column]],
          totals: [handled[column], forward[column]]
        )
      )
    }
    for row in rows {
      guard let total = row.cells.last else { continue }
      rules.append(Rule(family: .applicantsTotal, parts: row.cells.dropLast(), totals: [total]))
    }
    for column in received.indices {
      rules.append(
        Rule(
          family: .outcomesTotal,
          parts: outcomes.map { $0.cells[column] },
          totals: [handled[column]]
        )
      )
    }
    return rules
  }

  private static func reviewRules(index: (String) -> Int?) -> [Rule] {
    let groups: [(Family, String)] = [
      (.reconsiderationTotal, "reconsideration"),
      (.litigationDirectTotal, "litigationDirect"),
      (.litigationAfterReconsiderationTotal, "litigationAfterReconsideration"),
    ]
    return groups.map { family, group in
      let cells = ["upheld", "corrected", "other", "pending", "total"].compactMap {
        index("reviews.\(group).\($0)")
      }
      return Rule(family: family, parts: cells.dropLast(), totals: cells.suffix(1))
    }
  }
}

extension Rule.Family {
  /// What the rule says.
  public var statement: Wording {
    switch self {
    case .receivedEqualsHandled:
      Wording(
        zh: "本年新收加上年结转，等于办理结果总计加结转下年度",
        en: "newly received plus carried over equals the outcomes' total plus carried forward"
      )
    case .applicantsTotal:
      Wording(
        zh: "自然人与各类法人或其他组织之和等于总计",
        en: "natural persons plus the five kinds of organisation equal the total"
      )
    case .outcomesTotal:
      Wording(
        zh: "办理结果（一）至（六）各项之和等于（七）总计",
        en: "the outcomes （一） to （六） add up to （七）总计"
      )
    case .reconsiderationTotal:
      Wording(
        zh: "行政复议四种结果之和等于总计",
        en: "the four outcomes of reconsideration add up to its total"
      )
    case .litigationDirectTotal:
      Wording(
        zh: "未经复议直接起诉四种结果之和等于总计",
        en: "the four outcomes of direct litigation add up to its total"
      )
    case .litigationAfterReconsiderationTotal:
      Wording(
        zh: "复议后起诉四种结果之和等于总计",
        en: "the four outcomes of litigation after reconsideration add up to its total"
      )
    }
  }

  /// Where the rule comes from.
  public var basis: Wording {
    switch self {
    case .receivedEqualsHandled:
      Wording(zh: "表三表头所列勾稽关系", en: "the cross-footing printed in the table's own corner")
    case .applicantsTotal, .outcomesTotal, .reconsiderationTotal, .litigationDirectTotal,
      .litigationAfterReconsiderationTotal:
      Wording(zh: "《格式》表中“总计”的含义", en: "what 总计 means in the form")
    }
  }
}
