internal import ReportModel
internal import Spreadsheet

/// The sheet on which every rule of the form is a plain formula, so that it is judged as soon as somebody
/// types, in any program.
enum CheckSheet {
  /// The headings by which the sheet is known again and left alone on import.
  static let marks = [CheckLayout.Column.number, .statement, .verdict].map(\.heading)

  /// Makes the sheet of a report.
  static func make(
    _ written: WrittenReport,
    _ template: CheckTemplate
  ) -> (sheet: Worksheet, summary: CheckSummary) {
    var sheet = template.sheet
    sheet.page.name(written.identity)
    let carried = template.lastYearSums(written.carryOver)
    var summary = CheckSummary(rules: template.lines.count)
    for (index, line) in template.lines.enumerated() {
      let lastYear = carried[index]
      let (judgement, verdict) = line.judge(written, lastYear: lastYear)
      summary.add(verdict)
      func put(_ column: CheckLayout.Column, _ value: Spreadsheet.CellValue) {
        sheet.rows[CheckLayout.row(ofRule: index)].cells[column.rawValue].value = value
      }
      put(.left, .formula(line.left, result: .number(String(judgement.left))))
      put(.right, .formula(line.right, result: .number(String(judgement.right))))
      put(
        .difference,
        .formula(
          line.difference,
          result: judgement.difference.map { .number(String($0)) } ?? .text("")
        )
      )
      put(.verdict, .formula(line.verdict, result: .text(verdict.text)))
      if let lastYear { put(.lastYear, .number(String(lastYear))) }
    }
    sheet.rows[CheckLayout.stampRow].cells[0].value = .text(SheetStamp.text(of: written.identity))
    let place = CheckLayout.summary
    sheet.rows[place.row].cells[place.column].value = .formula(
      template.summary,
      result: .text(summary.text)
    )
    return (sheet, summary)
  }
}
