import ReportModel
import ReportRules
import TestSupport
import Testing

@Suite("the page of all rules")
struct RulePageTests {
  @Test("docs/rules.md lists every rule as the form has it")
  func page() throws {
    let editions = EditionRegistry.shipped.editions.map(\.name).joined(separator: ", ")
    var page = """
      # 核对规则 · Rules

      What `nianbao check` holds a report against. This page is made from the form's own rules, as are the
      Schematron files and the workbook's formulas: `UPDATE_GOLDEN=1 swift test --filter RulePageTests`.

      | rule | code | level | relation | how many: \(editions) | rule and basis |
      |---|---|---|---|---|---|

      """
    for family in EditionRegistry.shipped.ruleFamilies {
      let counts = EditionRegistry.shipped.editions.map { edition in
        let rules = family.spansYears ? edition.form.rules(after: edition) : edition.form.rules
        return String(rules.count { $0.family == family })
      }
      page +=
        "| \(family.name) | `\(family.code)` | \(family.severity.name.zh) \(family.severity.name.en) "
        + "| \(family.relation == .equal ? "=" : "≤") | \(counts.joined(separator: ", ")) "
        + "| \(family.statement.zh)（\(family.basis.zh)）。\(family.statement.en) (\(family.basis.en)). |\n"
    }
    page += """

      A rule with a blank or unreadable cell is not judged, and `SUM-UNJUDGED` says so.

      ## 文字与表格 · Text against tables

      | rule | code | what is compared |
      |---|---|---|

      """
    for family in EditionRegistry.shipped.claimFamilies {
      let code = FindingKind.claim(family).code
      page +=
        "| \(family.name) | `\(code)` | \(family.statement.zh)。\(family.statement.en). |\n"
    }
    page += """

      All of these are warnings. A sentence is compared only where every word between its label and its number
      is known, so that one which speaks of something else stays quiet.

      ## 审阅 · What a reviewer looks at besides

      | code | level | what is told, and why |
      |---|---|---|

      """
    for kind in Self.reviewed {
      page +=
        "| `\(kind.code)` | \(kind.severity.name.zh) \(kind.severity.name.en) "
        + "| \(kind.meaning.zh)（\(kind.basis.zh)）。\(kind.meaning.en) (\(kind.basis.en)). |\n"
    }
    try GoldenFile.document("rules.md").expect(Array(page.utf8))
  }

  private static let reviewed: [FindingKind] = [
    .regulationPower, .problemsHollow, .yearLeap, .yearFee, .claimCompletion, .numberingRestart,
    .wordDoubled,
  ]
}
