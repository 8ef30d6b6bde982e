/// The table of the rules in a workbook of this program: its sums and labels are none of the report.
///
/// It is known again by its headings, wherever the workbook was printed or saved to.
package enum RuleTable {
  /// The heading over the names of the rules.
  package static let number = "编号"
  /// The heading over what the rules say.
  package static let statement = "规则"
  /// The heading over what comes of them.
  package static let verdict = "结论"

  /// The headings by which the table is known.
  package static let headings = [number, statement, verdict]
}
