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

      ### 空白 · Blanks

      A blank is an unknown number from 0. L and R are the sums of what is known on the left and on the right;
      blanks only add to their side, so the smaller side decides. The same holds in `check`, in the rules that
      `update` shows, on the workbook's sheet 校验 and in its colours, and in the Schematron files.

      | 关系 relation | L, R | 空白 blanks | 结论 verdict | finding |
      |---|---|---|---|---|
      | = | L = R | 无 none | 相符 holds | |
      | = | L = R | 有 some | 空白为 0 则相符 holds if blanks are 0 | |
      | = | L < R | 左边无 none on the left | 不符 broken | the rule's code |
      | = | L < R | 左边有 on the left | 空白为 0 则不符 broken if blanks are 0 | `SUM-BLANK`, a warning |
      | = | L > R | 右边无 none on the right | 不符 broken | the rule's code |
      | = | L > R | 右边有 on the right | 空白为 0 则不符 broken if blanks are 0 | `SUM-BLANK`, a warning |
      | ≤ | L ≤ R | 左边无 none on the left | 相符 holds | |
      | ≤ | L ≤ R | 左边有 on the left | 空白为 0 则相符 holds if blanks are 0 | |
      | ≤ | L > R | 右边无 none on the right | 不符 broken | the rule's code |
      | ≤ | L > R | 右边有 on the right | 空白为 0 则不符 broken if blanks are 0 | `SUM-BLANK`, a warning |

      A rule with a mark (`/`) or an unreadable cell cannot be judged, nor can one with a blank whose numbers may
      be negative (Y3); `SUM-UNJUDGED` says so. The blanks of a table are told once, with their number
      (`TABLE-BLANK`); a table or report that is still as its blank form was given out is an error
      (`REPORT-UNFILLED`). Table 申请 with nothing but zeros is a 零报告: a state, shown by `check` and `inspect`,
      and no fault.

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
