internal import ReportModel
internal import Spreadsheet

/// The looks of a table's sheet: the statutory form with its merged heads, and what helps to fill it in.
struct TableDesign {
  /// The rows above the printed table: its section's title, and whose it is.
  static let rowsAbove = 2

  private let table: FormTable
  private let title: String
  private let widths: [Double]
  var sheet: Worksheet

  init(_ table: FormTable, title: String) {
    self.table = table
    self.title = title
    widths = table.described.sheet.columnWidths
    sheet = Worksheet(table.name.zh, widths: widths, tab: Color(0x4472C4))
    // A sheet of one page: the longest table fits on an upright A4, the widest needs one across.
    sheet.page.fitToHeight = 1
    sheet.page.orientation = table.described.sheet.isLandscape ? .landscape : .portrait
    sheet.page.margins.left = 0.6
    sheet.page.margins.right = 0.6
    sheet.protection = SheetProtection()
    let head = Self.rowsAbove + headRows
    sheet.view.frozenRows = head
    sheet.view.frozenColumns = table.layout.labelColumnCount
    sheet.page.titleRows =
      headRows > 0 ? Self.rowsAbove...(head - 1) : 0...(Self.rowsAbove - 1)
  }

  /// How many rows of headings stand over all values; 0 where each block has its own.
  private var headRows: Int {
    table.blocks.count == 1 ? table.layout.dataRows.first?.row ?? 0 : 0
  }

  // MARK: Labels

  /// Puts down the title and every label, with the merged cells of the form.
  mutating func addLabels() {
    let styles = SheetStyles.shared
    let columns = table.layout.columnCount
    sheet.rows = [
      Row(0, height: 36, cells: [Cell(0, .text(title), style: styles.title)]),
      // Whose table it is comes with the report.
      Row(1, height: 20, cells: [Cell(0, .blank, style: styles.stamp)]),
    ]
    sheet.merges = (0..<Self.rowsAbove).map { row in
      CellRange(rows: row...row, columns: 0...(columns - 1))
    }
    for index in table.layout.rows.indices {
      let cells = (0..<columns).map { Cell($0, .blank, style: styles.label) }
      sheet.rows.append(Row(index + Self.rowsAbove, height: 24, cells: cells))
    }
    for cell in table.layout.rows.joined() {
      let row = cell.row + Self.rowsAbove
      if cell.rowSpan > 1 || cell.columnSpan > 1 {
        sheet.merges.append(
          CellRange(
            rows: row...(row + cell.rowSpan - 1),
            columns: cell.column...(cell.column + cell.columnSpan - 1)
          )
        )
      }
      let label: String
      var style = styles.label
      switch cell.content {
      case .value: continue
      case .title(let text):
        label = text
        style = styles.header
      case .columnLabel(let text): label = text
      case .rowLabel(let text):
        label = text
        if table.described.sheet.alignsRowLabelsLeft, cell.rowSpan == 1 { style = styles.rowLabel }
      }
      let width = widths[cell.column..<(cell.column + cell.columnSpan)].reduce(0, +)
      let height = TextWidth.height(of: label, width: width) / Double(cell.rowSpan)
      for offset in 0..<cell.rowSpan {
        sheet.rows[row + offset].height = max(sheet.rows[row + offset].height ?? 0, height)
      }
      for offset in 0..<cell.columnSpan {
        sheet.rows[row].cells[cell.column + offset].style = style
      }
      sheet.rows[row].cells[cell.column].value = .text(label)
    }
  }

  /// Formats the cells of the values.
  mutating func addBlanks(isTotal: (Int) -> Bool) {
    var styles = SheetStyles.shared
    for cell in table.layout.rows.joined() {
      guard case .value(let index) = cell.content else { continue }
      let style = styles.value(WrittenValue.general, as: isTotal(index) ? .sum : .entry)
      for offset in 0..<cell.columnSpan {
        sheet.rows[cell.row + Self.rowsAbove].cells[cell.column + offset].style = style
      }
    }
  }
}
