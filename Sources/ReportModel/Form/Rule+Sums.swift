extension Rule {
  /// The rules about one report, in form order.
  static func rules(of form: Form) -> [Rule] {
    disclosureRules(of: form) + applicationRules(of: form.table(.applications))
      + reviewRules(of: form)
  }

  private static func disclosureRules(of form: Form) -> [Rule] {
    form.table(.proactive).layout.dataRows.compactMap { row in
      guard let disclosed = row.cells.first(where: { form.cells[$0].path.last == "disclosed" }),
        let total = row.cells.first(where: { form.cells[$0].path.last == "disclosedInTotal" })
      else { return nil }
      return Rule(family: .disclosedWithinTotal, parts: [disclosed], totals: [total])
    }
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

  private static func reviewRules(of form: Form) -> [Rule] {
    let groups: [(Family, String)] = [
      (.reconsiderationTotal, "reconsideration"),
      (.litigationDirectTotal, "litigationDirect"),
      (.litigationAfterReconsiderationTotal, "litigationAfterReconsideration"),
    ]
    return groups.map { family, group in
      let cells = ["upheld", "corrected", "other", "pending", "total"].compactMap {
        form.cell("reviews.\(group).\($0)")?.index
      }
      return Rule(family: family, parts: cells.dropLast(), totals: cells.suffix(1))
    }
  }
}
