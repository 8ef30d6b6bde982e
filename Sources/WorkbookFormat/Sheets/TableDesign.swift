internal import ReportModel
internal import Spreadsheet

/// The looks of a table's sheet: the statutory form with its merged heads, and what helps to fill it in.
struct TableDesign {
  private let table: FormTable
  private let title: String
  private let widths: [Double]
  private(set) var sheet: Worksheet

  init(_ table: FormTable, title: String) {
    self.table = table
    self.title = title
    let layout = table.layout
    switch table.kind {
    case .proactive:
      widths = [28] + Array(repeating: 21, count: layout.columnCount - 1)
    case .applications:
      widths =
        [10, 14, 40].suffix(layout.labelColumnCount)
        + Array(repeating: 9.5, count: layout.columnCount - layout.labelColumnCount)
    case .reviews:
      widths = Array(repeating: 8, count: layout.columnCount)
    }
    sheet = Worksheet(name: table.name.zh)
    sheet.columns = widths.enumerated().map {
      ColumnWidth($0.offset...$0.offset, width: $0.element)
    }
    sheet.view.showsGridLines = false
    sheet.view.tabColor = Color(0x4472C4)
    sheet.page.fitToWidth = 1
    sheet.page.fitToHeight = 1
    sheet.page.isCentered = true
    sheet.page.orientation = table.kind == .reviews ? .landscape : .portrait
    sheet.page.margins.left = 0.6
    sheet.page.margins.right = 0.6
    sheet.page.footer = "&C&P / &N"
    guard table.kind == .applications, let first = layout.dataRows.first?.row else { return }
    let head = first + TableTemplate.rowsAbove
    sheet.view.frozenRows = head
    sheet.view.frozenColumns = layout.labelColumnCount
    sheet.page.titleRows = TableTemplate.rowsAbove...(head - 1)
  }

  // MARK: Labels

  /// Puts down the title and every label, with the merged cells of the form.
  mutating func addLabels() {
    let styles = SheetStyles.shared
    let columns = table.layout.columnCount
    sheet.rows = [
      Row(0, height: 36, cells: [Cell(0, .text(title), style: styles.title)])
    ]
    sheet.merges = [CellRange(rows: 0...0, columns: 0...(columns - 1))]
    for index in table.layout.rows.indices {
      let cells = (0..<columns).map { Cell($0, .blank, style: styles.label) }
      sheet.rows.append(Row(index + TableTemplate.rowsAbove, height: 24, cells: cells))
    }
    for cell in table.layout.rows.joined() {
      let row = cell.row + TableTemplate.rowsAbove
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
        if table.kind == .applications, cell.rowSpan == 1 { style = styles.rowLabel }
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
      let style = styles.value(numberFormat: "General", isTotal: isTotal(index))
      for offset in 0..<cell.columnSpan {
        sheet.rows[cell.row + TableTemplate.rowsAbove].cells[cell.column + offset].style = style
      }
    }
  }

  // MARK: Rules

  /// Makes sums that do not hold stand out as soon as somebody breaks or mends them.
  mutating func addRules(_ rules: [Rule], place: (Int) -> CellReference) {
    for rule in rules {
      // Fixed references: the same formula is for both cells of a sum that balances another.
      let parts = TableTemplate.ranges(rule.parts.map(place)).map(\.absolute)
        .joined(separator: ",")
      let totals = rule.totals.map(place)
      let sum = totals.map(\.absolute).joined(separator: ",")
      let wrong = rule.family.relation == .equal ? "<>" : "<"
      // Blank totals and text are for the check to judge, not for a colour.
      let formula = "AND(COUNT(\(sum))=\(totals.count),SUM(\(sum))\(wrong)SUM(\(parts)))"
      sheet.conditionalFormats.append(
        ConditionalFormat(
          totals.map { CellRange($0) },
          formula: formula,
          style: SheetStyles.shared.brokenSum
        )
      )
    }
  }

  /// Says what may be typed into the cells of the values.
  mutating func addValidations(_ form: Form, _ references: [CellReference]) {
    for type in [ValueType.count, .change, .amountInTenThousandYuan, .amountWithUnit] {
      let cells = zip(table.cells, references).filter { form.cells[$0.0].valueType == type }
      guard let first = cells.first?.1 else { continue }
      let cell = first.description
      let number =
        switch type {
        case .count: "AND(ISNUMBER(\(cell)),\(cell)>=0,INT(\(cell))=\(cell))"
        case .change: "AND(ISNUMBER(\(cell)),INT(\(cell))=\(cell))"
        case .amountInTenThousandYuan, .amountWithUnit: "AND(ISNUMBER(\(cell)),\(cell)>=0)"
        }
      let mark = "\(cell)=\"/\",\(cell)=\"—\",\(cell)=\"-\",\(cell)=\"无\""
      var validation = DataValidation(
        Self.rectangles(cells.map(\.1)),
        .custom,
        formula: "OR(\(number),\(mark))"
      )
      validation.severity = .warning
      validation.errorTitle = "请核对"
      validation.error =
        switch type {
        case .count: "这里应填不小于 0 的整数；没有这项内容可填“/”，不清楚则留空。"
        case .change: "这里应填整数，减少填负数；没有这项内容可填“/”。"
        case .amountInTenThousandYuan: "这里应填以万元为单位、不小于 0 的数；没有这项内容可填“/”。"
        case .amountWithUnit: "这里应填不小于 0 的金额；没有这项内容可填“/”。"
        }
      sheet.validations.append(validation)
    }
  }

  /// Cells in reading order as rectangles: rows of neighbours, joined where they stand below each other.
  private static func rectangles(_ cells: [CellReference]) -> [CellRange] {
    var rectangles: [CellRange] = []
    var index = 0
    while index < cells.count {
      var end = index
      while end + 1 < cells.count, cells[end + 1].row == cells[index].row,
        cells[end + 1].column == cells[end].column + 1
      {
        end += 1
      }
      let row = CellRange(cells[index], cells[end])
      if let last = rectangles.last, last.last.row + 1 == row.first.row,
        last.first.column == row.first.column, last.last.column == row.last.column
      {
        rectangles[rectangles.count - 1] = CellRange(last.first, row.last)
      } else {
        rectangles.append(row)
      }
      index = end + 1
    }
    return rectangles
  }
}
