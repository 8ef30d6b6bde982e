public import ReportModel
internal import Spreadsheet

/// A unit of a combined report, as the workbook lists it.
public struct UnitRow: Sendable {
  /// The unit's name.
  public let name: String
  /// The file of its report; empty for a unit without one.
  public let file: String
  /// What became of it, in words.
  public let state: String
  /// Its values in form order; nil for a unit without a report on the form.
  public let values: [ReportModel.CellValue]?

  /// Puts a row together.
  public init(name: String, file: String, state: String, values: [ReportModel.CellValue]?) {
    self.name = name
    self.file = file
    self.state = state
    self.values = values
  }
}

/// The sheet of a combined report's units: a row for each, a column for each cell of the form.
enum UnitSheet {
  static let name = "各单位"
  /// The headings before those of the cells, by which the sheet is known again and left alone.
  static let headings = ["序号", "单位", "汇总情况", "文件"]

  static func make(_ units: [UnitRow], _ form: Form, styles: inout SheetStyles) -> Worksheet {
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
    for (index, unit) in units.enumerated() {
      var cells = [
        Cell(0, .number(String(index + 1)), style: styles.label),
        Cell(1, .text(unit.name), style: styles.rowLabel),
        Cell(2, .text(unit.state), style: styles.rowLabel),
        Cell(3, .text(unit.file), style: styles.rowLabel),
      ]
      for (cell, value) in zip(form.cells, unit.values ?? []) {
        let written = WrittenValue(value, as: cell.valueType)
        let style = styles.listedValue(written.numberFormat)
        cells.append(Cell(headings.count + cell.index, written.value, style: style))
      }
      sheet.rows.append(Row(index + 1, cells: cells))
    }
    if !units.isEmpty {
      sheet.textNumbers = [CellRange(rows: 1...units.count, columns: 1...(labels.count - 1))]
    }
    return sheet
  }
}
