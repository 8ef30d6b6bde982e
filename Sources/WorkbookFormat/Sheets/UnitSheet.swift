import ReportFormats
import ReportModel
import Spreadsheet

/// The sheet of a combined report's units: a row for each, a column for each cell of the form, and what
/// they add up to.
enum UnitSheet {
  static let name = "各单位"
  /// The headings before those of the cells, by which the sheet is known again and left alone.
  static let headings = ["序号", "单位", "汇总情况", "文件"]

  static func make(
    _ units: [UnitRow],
    _ written: WrittenReport,
    styles: inout SheetStyles
  ) -> Worksheet {
    let form = written.report.form
    var sheet = Worksheet(name: name)
    sheet.columns = [
      ColumnWidth(0...0, width: 6), ColumnWidth(1...1, width: 30), ColumnWidth(2...2, width: 18),
      ColumnWidth(3...3, width: 24),
      ColumnWidth(headings.count...(headings.count + form.cells.count - 1), width: 13),
    ]
    sheet.view.frozenRows = 1
    sheet.view.frozenColumns = 2
    sheet.page.orientation = .landscape
    sheet.page.titleRows = 0...0
    let labels = headings + form.cells.map(\.label)
    sheet.rows = [
      Row(
        0,
        height: 90,
        cells: labels.enumerated().map { Cell($0, .text($1), style: styles.header) }
      )
    ]
    // In a width that no number of counts overflows.
    var sums = Array(repeating: Int128(0), count: form.cells.count)
    for unit in units {
      for (cell, value) in zip(form.cells, unit.values ?? PackedValues([])) {
        let written = WrittenValue(value, as: cell.valueType)
        // A style has to be there before the rows are written.
        _ = styles.listedValue(written.numberFormat)
        if unit.isCounted, written.isNumber { sums[cell.index] += Int128(value.count ?? 0) }
      }
    }
    let totals = totals(of: units, sums, written, styles: &styles)
    sheet.laterRows = Worksheet.LaterRows(
      1..<units.count + 2,
      columns: 0...(labels.count - 1)
    ) { [styles] number in
      number > units.count ? totals : row(number, of: units[number - 1], form, styles)
    }
    if !units.isEmpty {
      sheet.textNumbers = [CellRange(rows: 1...(units.count + 1), columns: 1...(labels.count - 1))]
    }
    return sheet
  }

  /// The row of a unit.
  private static func row(
    _ number: Int,
    of unit: UnitRow,
    _ form: Form,
    _ styles: SheetStyles
  ) -> Row {
    var styles = styles
    var cells = [
      Cell(0, .number(String(number)), style: styles.label),
      Cell(1, .text(unit.name), style: styles.rowLabel),
      Cell(2, .text(unit.state), style: styles.rowLabel),
      Cell(3, .text(unit.file), style: styles.rowLabel),
    ]
    for (cell, value) in zip(form.cells, unit.values ?? PackedValues([])) {
      let written = WrittenValue(value, as: cell.valueType)
      let style = styles.listedValue(written.numberFormat)
      cells.append(Cell(headings.count + cell.index, written.value, style: style))
    }
    return Row(number, cells: cells)
  }

  /// The row of sums: a formula wherever programs add up to what the combined report says.
  private static func totals(
    of units: [UnitRow],
    _ sums: [Int128],
    _ written: WrittenReport,
    styles: inout SheetStyles
  ) -> Row {
    let counted = units.indices.filter { units[$0].isCounted && units[$0].values != nil }
    let rows = ranges(of: counted.map { $0 + 1 })
    var cells = [
      Cell(0, .blank, style: styles.header), Cell(1, .text("合计"), style: styles.header),
      Cell(2, .blank, style: styles.header), Cell(3, .blank, style: styles.header),
    ]
    for cell in written.report.form.cells {
      let column = headings.count + cell.index
      var value = written.values[cell.index].value
      if !rows.isEmpty, let sum = written.count(cell.index), sums[cell.index] == Int128(sum) {
        let parts = rows.map { CellRange(rows: $0, columns: column...column).description }
        value = .formula("SUM(\(parts.joined(separator: ",")))", result: .number(String(sum)))
      }
      let style = styles.listedValue(written.values[cell.index].numberFormat)
      cells.append(Cell(column, value, style: style))
    }
    return Row(units.count + 1, height: 24, cells: cells)
  }

  /// Rows as ranges of neighbours; none for more than a formula may list.
  private static func ranges(of rows: [Int]) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for row in rows {
      if let last = ranges.last, last.upperBound + 1 == row {
        ranges[ranges.count - 1] = last.lowerBound...row
      } else {
        ranges.append(row...row)
      }
    }
    return ranges.count <= argumentLimit ? ranges : []
  }

  /// The most arguments of a function in every program.
  private static let argumentLimit = 255
}
