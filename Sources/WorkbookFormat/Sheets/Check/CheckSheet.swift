internal import ReportModel
internal import Spreadsheet

/// The sheet on which every rule of the form is a plain formula, so that it is judged as soon as somebody
/// types, in any program.
enum CheckSheet {
  static let name = "校验"
  /// The headings by which the sheet is known again and left alone on import.
  static let marks = ["编号", "规则", "结论"]
  private static let headings = ["编号", "规则", "栏目", "左边各项", "左边", "右边各项", "右边", "差额", "结论", "上年数"]

  static let holds = "相符"
  static let broken = "不符"
  static let unjudged = "无法判定"
  static let withoutLastYear = "未填上年数"

  private static let widths: [Double] = [7, 30, 34, 30, 9, 26, 9, 9, 11, 10]
  /// The rows above the first rule: title, whose it is, how it stands, the headings.
  static let rowsAbove = 4

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
      let judgement = line.judge(written, lastYear: lastYear)
      summary.add(judgement.verdict)
      let row = rowsAbove + index
      sheet.rows[row].cells[4].value = .formula(line.left, result: .number(judgement.left))
      sheet.rows[row].cells[6].value = .formula(line.right, result: .number(judgement.right))
      sheet.rows[row].cells[7].value = .formula(
        line.difference,
        result: judgement.difference.map { .number($0) } ?? .text("")
      )
      sheet.rows[row].cells[8].value = .formula(line.verdict, result: .text(judgement.verdict))
      if let lastYear { sheet.rows[row].cells[9].value = .number(String(lastYear)) }
    }
    sheet.rows[1].cells[0].value = .text(SheetStamp.text(of: written.identity))
    sheet.rows[2].cells[0].value = .formula(template.summary, result: .text(summary.text))
    return (sheet, summary)
  }

  /// The sheet with its labels, before any result.
  static func blank(_ lines: [CheckLine]) -> Worksheet {
    let styles = SheetStyles.shared
    var sheet = Worksheet(name, widths: widths, tab: Color(0xC00000))
    sheet.view.frozenRows = rowsAbove
    sheet.page.orientation = .landscape
    sheet.page.titleRows = (rowsAbove - 1)...(rowsAbove - 1)
    sheet.protection = SheetProtection()
    let last = headings.count - 1
    sheet.merges = (0..<(rowsAbove - 1)).map { CellRange(rows: $0...$0, columns: 0...last) }
    sheet.rows = [
      Row(0, height: 36, cells: [Cell(0, .text("勾稽关系校验"), style: styles.title)]),
      Row(1, height: 20, cells: [Cell(0, .blank, style: styles.stamp)]),
      Row(2, height: 24, cells: [Cell(0, .blank, style: styles.instruction)]),
      Row(
        3,
        height: 24,
        cells: headings.enumerated().map {
          Cell($0.offset, .text($0.element), style: styles.header)
        }
      ),
    ]
    sheet.rows += lines.enumerated().map { index, line in
      let texts = [
        line.family.rawValue, line.family.statement.zh, line.subject, line.leftTerms, nil,
        line.rightTerms,
      ]
      let cells = headings.indices.map { column in
        let text = texts.indices.contains(column) ? texts[column] : nil
        let style =
          column == last
          ? (line.lastYear == nil ? styles.label : styles.yearEntry)
          : (1...3).contains(column) || column == 5 ? styles.rowLabel : styles.result
        return Cell(column, text.map { .text($0) } ?? .blank, style: style)
      }
      let height = zip(texts, widths).map { TextWidth.height(of: $0 ?? "", width: $1) }.max()
      return Row(rowsAbove + index, height: max(20, height ?? 0), cells: cells)
    }
    let rows = rowsAbove...(rowsAbove + lines.count - 1)
    for (text, style) in [(broken, styles.brokenSum), (unjudged, styles.doubtfulText)] {
      let first = CellReference(row: rowsAbove, column: 8)
      sheet.conditionalFormats.append(
        ConditionalFormat(
          [CellRange(rows: rows, columns: 8...8)],
          formula: "\(first)=\"\(text)\"",
          style: style
        )
      )
    }
    sheet.validations = lastYearValidation(lines)
    return sheet
  }

  private static func lastYearValidation(_ lines: [CheckLine]) -> [DataValidation] {
    let places = lines.compactMap(\.lastYear)
    guard !places.isEmpty else { return [] }
    var validation = DataValidation(
      CellRange.rectangles(of: places),
      .whole,
      .between,
      formula: "-999999999999999",
      secondFormula: "999999999999999"
    )
    validation.severity = .warning
    validation.promptTitle = "上年数"
    validation.prompt = "填上年报告中的数，以便与本年核对；可以不填。"
    validation.errorTitle = "请核对所填内容"
    validation.error = "这里应填整数。"
    return [validation]
  }
}

/// How the rules of a workbook stand together, in words that its formula gives too.
struct CheckSummary {
  private let rules: Int
  private var broken = 0
  private var unjudged = 0

  init(rules: Int) { self.rules = rules }

  mutating func add(_ verdict: String) {
    if verdict == CheckSheet.broken { broken += 1 }
    if verdict == CheckSheet.unjudged { unjudged += 1 }
  }

  /// `共 51 条：不符 1，无法判定 9`.
  var text: String { "共 \(rules) 条：不符 \(broken)，无法判定 \(unjudged)" }

  /// The formula for the text over a column of verdicts.
  static func formula(rules: Int, verdicts: CellRange) -> String {
    let range = verdicts.absolute
    return
      "\"共 \(rules) 条：不符 \"&COUNTIF(\(range),\"\(CheckSheet.broken)\")&\"，无法判定 \"&COUNTIF(\(range),\"\(CheckSheet.unjudged)\")"
  }

  /// The formula by which another sheet shows the text.
  var reference: String {
    SheetName.reference(to: CellRange(CellReference(row: 2, column: 0)), in: CheckSheet.name)
  }
}
