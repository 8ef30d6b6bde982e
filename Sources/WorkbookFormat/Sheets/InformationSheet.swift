internal import ReportModel
internal import Spreadsheet

/// The sheet of the report's own data: a label, what is filled in, and what it should look like.
enum InformationSheet {
  static let name = "报告信息"
  static let headings = ["项目", "内容"]
  private static let hintHeading = "说明"

  static let edition = "格式版本"
  static let organ = "机关名称"
  static let year = "报告年度"
  static let title = "标题"
  /// The label of a row that goes on with the text of the one above.
  static let continuation = "（续）"

  private static let widths: [Double] = [20, 58, 40]
  private static let instruction = "在“内容”一栏填写；标题有几行，就占几格，可以插入行。"

  /// Makes the sheet of a report.
  static func make(_ written: WrittenReport, among editions: EditionRegistry) -> Worksheet {
    let report = written.report
    var sheet = Worksheet(
      name,
      widths: widths,
      tab: Color(0x70AD47),
      style: SheetStyles.shared.free
    )
    sheet.view.frozenRows = 3
    sheet.page.name(written.identity)
    sheet.protection = .withRows
    sheet.merges = [
      CellRange(rows: 0...0, columns: 0...2), CellRange(rows: 1...1, columns: 0...2),
    ]
    let styles = SheetStyles.shared
    sheet.rows = [
      Row(0, height: 36, cells: [Cell(0, .text("政府信息公开工作年度报告"), style: styles.title)]),
      Row(
        1,
        height: TextWidth.height(of: instruction, width: widths.reduce(0, +)),
        cells: [Cell(0, .text(instruction), style: styles.instruction)]
      ),
      Row(
        2,
        height: 24,
        cells: (headings + [hintHeading]).enumerated().map {
          Cell($0.offset, .text($0.element), style: styles.header)
        }
      ),
    ]
    add(edition, report.edition.name, hint: report.edition.notice, to: &sheet)
    sheet.rows[3].cells[1].style = styles.fixedEntry
    add(organ, report.organ.isEmpty ? nil : report.organ, hint: "机关全称，如“某某县财政局”", to: &sheet)
    addYear(report.year, from: editions.firstYear, to: &sheet)
    let lines = report.title.map { Optional($0) }
    for line in lines.isEmpty ? [nil] : lines {
      add(title, line, hint: "报告标题，一行占一格，可插入行", to: &sheet)
    }
    for field in Metadata.Field.allCases { add(field, report.metadata[field], to: &sheet) }
    return sheet
  }

  private static func addYear(_ value: Int?, from first: Int, to sheet: inout Worksheet) {
    let row = sheet.rows.count
    add(year, nil, hint: "四位数，如 2021", to: &sheet)
    sheet.rows[row].cells[1].style = SheetStyles.shared.yearEntry
    if let value { sheet.rows[row].cells[1].value = .number(String(value)) }
    var validation = DataValidation(
      [CellRange(CellReference(row: row, column: 1))],
      .whole,
      .between,
      formula: String(first),
      secondFormula: "2999"
    )
    validation.severity = .warning
    validation.promptTitle = year
    validation.prompt = "填四位数的年份，如 2021。"
    validation.errorTitle = year
    validation.error = "这里应填四位数的年份，\(first) 年起有全国统一的格式。"
    sheet.validations.append(validation)
  }

  private static func add(_ field: Metadata.Field, _ text: String?, to sheet: inout Worksheet) {
    var text = text
    if field == .scope {
      let row = sheet.rows.count
      var validation = DataValidation(
        [CellRange(CellReference(row: row, column: 1))],
        .list,
        formula: "\"" + Metadata.Scope.allCases.map(\.name.zh).joined(separator: ",") + "\""
      )
      validation.errorTitle = "填报范围"
      validation.error = "请从列表中选择，或留空。"
      sheet.validations.append(validation)
      text = text.map { Metadata.Scope(rawValue: $0)?.name.zh ?? $0 }
    }
    add(field.name.zh, text, hint: "可留空。" + (field.shape?.zh ?? ""), to: &sheet)
  }

  /// Adds a row, with more below it for a text that is longer than a cell may be.
  private static func add(_ label: String, _ text: String?, hint: String, to sheet: inout Worksheet)
  {
    let styles = SheetStyles.shared
    let pieces = text.map { TextPieces.split($0) } ?? [""]
    for (number, piece) in pieces.enumerated() {
      let row = sheet.rows.count
      sheet.rows.append(
        Row(
          row,
          height: max(22, TextWidth.height(of: piece, width: widths[1])),
          growsWithText: true,
          cells: [
            Cell(0, .text(number == 0 ? label : continuation), style: styles.label),
            Cell(1, piece.isEmpty ? .blank : .text(piece), style: styles.entry),
            Cell(2, number == 0 ? .text(hint) : .blank, style: styles.hint),
          ]
        )
      )
    }
    let last = sheet.rows.count - 1
    sheet.textNumbers = [CellRange(rows: 3...last, columns: 1...1)]
  }
}
