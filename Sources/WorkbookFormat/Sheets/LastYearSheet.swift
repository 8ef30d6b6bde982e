import ReportModel
internal import Spreadsheet

/// The sheet of last year's numbers beside this year's, with the differences.
///
/// It is there to be looked at: on import it is known by its headings and left alone.
enum LastYearSheet {
  static let name = "上年"
  static let headings = ["表", "栏目", "本年", "上年", "增减"]

  private static let widths: [Double] = [11, 62, 12, 12, 12]
  /// The rows above the first cell: title, whose it is, the headings.
  private static let rowsAbove = 3

  static func make(
    _ lastYear: LastYearValues,
    _ written: WrittenReport,
    styles: inout SheetStyles
  ) -> Worksheet {
    let form = written.report.form
    var sheet = Worksheet(name, widths: widths, tab: Color(0xA5A5A5))
    sheet.view.frozenRows = rowsAbove
    sheet.view.frozenColumns = 2
    sheet.page.titleRows = (rowsAbove - 1)...(rowsAbove - 1)
    sheet.page.name(written.identity)
    sheet.protection = SheetProtection()
    sheet.merges = (0..<(rowsAbove - 1)).map { CellRange(rows: $0...$0, columns: 0...4) }
    let year = written.report.year.map { "与 \($0 - 1) 年度报告对照" } ?? "与上年报告对照"
    let stamp = SheetStamp.text(of: written.identity)
    sheet.rows = [
      Row(0, height: 36, cells: [Cell(0, .text(year), style: styles.title)]),
      Row(1, height: 20, cells: [Cell(0, .text(stamp), style: styles.stamp)]),
      Row(
        2,
        height: 24,
        cells: headings.enumerated().map { Cell($0, .text($1), style: styles.header) }
      ),
    ]
    let old = lastYear.values(on: form)
    for template in TableTemplate.templates(of: written.report.edition) {
      for index in template.table.cells {
        let place = template.reference(of: index)
        let cell = SheetName.reference(to: CellRange(place), in: template.table.name.zh)
        let label = CellReference(row: sheet.rows.count, column: 0)
        sheet.hyperlinks.append(
          Hyperlink(label, to: .cell(sheet: template.table.name.zh, place), hint: "看这一格")
        )
        sheet.rows.append(
          row(form.cells[index], sheet.rows.count, cell, written, old[index], &styles)
        )
      }
    }
    let last = sheet.rows.count - 1
    sheet.textNumbers = [CellRange(rows: rowsAbove...last, columns: 2...4)]
    return sheet
  }

  /// The row of a cell: what it is, what stands in it now, what stood there last year.
  private static func row(
    _ cell: FormCell,
    _ row: Int,
    _ place: String,
    _ written: WrittenReport,
    _ old: ReportModel.CellValue,
    _ styles: inout SheetStyles
  ) -> Row {
    let own = written.values[cell.index]
    let before = WrittenValue(old, as: cell.valueType)
    let current = CellReference(row: row, column: 2).description
    let previous = CellReference(row: row, column: 3).description
    let change =
      own.isNumber && before.isNumber
      ? NumberChange(from: old, to: written.report.values[cell.index]) : nil
    return Row(
      row,
      height: TextWidth.height(of: label(of: cell), width: widths[1]),
      cells: [
        Cell(0, .text(cell.labels.first ?? ""), style: styles.link),
        Cell(1, .text(label(of: cell)), style: styles.rowLabel),
        Cell(
          2,
          .formula("IF(LEN(\(place))=0,\"\",\(place))", result: own.result),
          style: styles.listedValue(own.numberFormat)
        ),
        Cell(3, before.value, style: styles.listedValue(before.numberFormat)),
        Cell(
          4,
          .formula(
            "IF(AND(ISNUMBER(\(current)),ISNUMBER(\(previous))),ROUND(\(current)-\(previous),6),\"\")",
            result: change.flatMap { DecimalNumber($0.plain) }
              .map { .number($0.text(decimals: 0)) } ?? .text("")
          ),
          style: styles.result
        ),
      ]
    )
  }

  private static func label(of cell: FormCell) -> String {
    cell.labelInTable(joinedBy: " › ")
  }
}

extension WrittenValue {
  /// What a formula comes to that shows the cell.
  fileprivate var result: FormulaResult {
    switch value {
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .blank, .formula: .text("")
    }
  }
}

extension NumberChange {
  /// The difference as a plain number, without its unit and the sign of what is more.
  fileprivate var plain: String {
    String(difference.drop { $0 == "+" }.prefix { "-0123456789.".contains($0) })
  }
}
