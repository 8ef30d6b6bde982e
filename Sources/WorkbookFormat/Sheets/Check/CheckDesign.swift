internal import ReportModel
internal import Spreadsheet

/// The looks of the check sheet: its labels and colours, before any result.
struct CheckDesign {
  private let lines: [CheckLine]
  private let styles = SheetStyles.shared

  /// The sheet of rules without results.
  static func sheet(_ lines: [CheckLine]) -> Worksheet {
    let design = CheckDesign(lines: lines)
    var sheet = Worksheet(
      CheckLayout.name,
      widths: CheckLayout.Column.allCases.map(\.width),
      tab: Color(0xC00000)
    )
    let head = CheckLayout.rowsAbove - 1
    sheet.view.frozenRows = CheckLayout.rowsAbove
    sheet.page.orientation = .landscape
    sheet.page.titleRows = head...head
    sheet.protection = SheetProtection()
    let last = CheckLayout.Column.allCases.count - 1
    sheet.merges = (0..<head).map { CellRange(rows: $0...$0, columns: 0...last) }
    sheet.rows = design.head + lines.enumerated().map { design.row($1, at: $0) }
    sheet.conditionalFormats = design.colours
    sheet.hyperlinks = lines.enumerated().flatMap { index, line in
      CheckLayout.Column.allCases.compactMap { column in
        line.links[column].map {
          Hyperlink(
            CheckLayout.cell(column, row: CheckLayout.row(ofRule: index)),
            to: $0,
            hint: "看所涉单元格"
          )
        }
      }
    }
    sheet.validations = design.lastYearValidation.map { [$0] } ?? []
    return sheet
  }

  private var head: [Row] {
    [
      Row(0, height: 36, cells: [Cell(0, .text("勾稽关系校验"), style: styles.title)]),
      Row(CheckLayout.stampRow, height: 20, cells: [Cell(0, .blank, style: styles.stamp)]),
      Row(
        CheckLayout.summary.row,
        height: 24,
        cells: [Cell(CheckLayout.summary.column, .blank, style: styles.instruction)]
      ),
      Row(
        CheckLayout.rowsAbove - 1,
        height: 24,
        cells: CheckLayout.Column.allCases.map {
          Cell($0.rawValue, .text($0.heading), style: styles.header)
        }
      ),
    ]
  }

  private func row(_ line: CheckLine, at index: Int) -> Row {
    let texts: [(column: CheckLayout.Column, text: String)] = [
      (.number, line.family.name), (.statement, line.family.statement.zh),
      (.subject, line.subject), (.leftTerms, line.leftTerms), (.rightTerms, line.rightTerms),
    ]
    let cells = CheckLayout.Column.allCases.map { column in
      let text = texts.first { $0.column == column }?.text
      return Cell(column.rawValue, text.map { .text($0) } ?? .blank, style: style(of: column, line))
    }
    let height = texts.map { TextWidth.height(of: $0.text, width: $0.column.width) }.max()
    return Row(CheckLayout.row(ofRule: index), height: max(20, height ?? 0), cells: cells)
  }

  private func style(of column: CheckLayout.Column, _ line: CheckLine) -> StyleIndex {
    switch column {
    case .lastYear: line.lastYear == nil ? styles.label : styles.yearEntry
    case .statement, .subject, .leftTerms, .rightTerms: styles.rowLabel
    case .number, .left, .right: line.links[column] == nil ? styles.result : styles.link
    case .difference, .verdict: styles.result
    }
  }

  private var colours: [ConditionalFormat] {
    let verdicts = CheckLayout.verdicts(rules: lines.count)
    let styles: [(CheckVerdict, DifferentialIndex)] = [
      (.judged(.broken), styles.brokenSum),
      (.judged(.brokenIfBlanksAreZero), styles.openSum),
      (.judged(.unjudged), styles.openSum),
    ]
    return styles.map { verdict, style in
      ConditionalFormat(
        [verdicts],
        formula: "\(verdicts.first)=\"\(verdict.text)\"",
        style: style
      )
    }
  }

  private var lastYearValidation: DataValidation? {
    let places = lines.compactMap(\.lastYear)
    guard !places.isEmpty else { return nil }
    var validation = DataValidation(
      CellRange.rectangles(of: places),
      .whole,
      .between,
      formula: "-999999999999999",
      secondFormula: "999999999999999"
    )
    validation.severity = .warning
    validation.promptTitle = CheckLayout.Column.lastYear.heading
    validation.prompt = "填上年报告中的数，以便与本年核对；可以不填。"
    validation.errorTitle = "请核对所填内容"
    validation.error = "这里应填整数。"
    return validation
  }
}
