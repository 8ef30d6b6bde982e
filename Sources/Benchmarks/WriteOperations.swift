import Spreadsheet

/// Writes a workbook described by operations, one a line, fields split by TAB:
/// `S name`, `W first last width`, `M row column lastRow lastColumn style text`,
/// `T row column style text`, `N row column style number`.
///
/// The operations are parsed once; every round builds the description and writes it.
func writeOperations(path: String, folder: String, count: Int) throws {
  let sheets = OperationSheet.parse(String(decoding: try readFile(path), as: UTF8.self))
  var table = StyleTable(font: Font(name: "Calibri", charset: nil))
  let styles = operationStyles.map { table.index(of: $0) }
  let prepared = PreparedParts(styles: try PreparedStyles(table))
  let watch = Stopwatch()
  for round in 0..<count {
    let workbook = Workbook(
      sheets: sheets.map { $0.worksheet(styles: styles) },
      styles: table
    )
    let digits = String(round)
    let name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    try writeFile(workbook.bytes(prepared: prepared), to: "\(folder)/\(name).xlsx")
  }
  watch.report("write Spreadsheet", count)
}

private let operationStyles: [CellStyle] = {
  let name = "SimSun"
  let plain = Font(name: name, charset: nil)
  return [
    CellStyle(
      font: Font(name: name, size: 16, isBold: true, charset: nil),
      alignment: Alignment(horizontal: .center)
    ),
    CellStyle(
      font: Font(name: name, isBold: true, charset: nil),
      fill: Color(0xD9E1F2),
      border: .box(.thin)
    ),
    CellStyle(font: plain, alignment: Alignment(vertical: .top, wrapsText: true)),
    CellStyle(font: plain, border: .box(.thin), numberFormat: "#,##0.00"),
    CellStyle(font: plain, border: .box(.thin), numberFormat: "0.00%"),
    CellStyle(font: Font(name: name, isItalic: true, color: Color(0x7F7F7F), charset: nil)),
  ]
}()

/// The operations of one sheet.
struct OperationSheet {
  enum Operation {
    case width(ClosedRange<Int>, Double)
    case merge(CellRange, style: Int, text: String)
    case text(CellReference, style: Int, text: String)
    case number(CellReference, style: Int, number: String)
  }

  let name: String
  var operations: [Operation] = []

  static func parse(_ text: String) -> [OperationSheet] {
    var sheets: [OperationSheet] = []
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let number = { (index: Int) in Int(fields[index]) ?? 0 }
      let cell = { (index: Int) in CellReference(row: number(index), column: number(index + 1)) }
      switch fields[0] {
      case "S": sheets.append(OperationSheet(name: fields[1]))
      case "W":
        let width = Operation.width(number(1)...number(2), Double(fields[3]) ?? 9)
        sheets[sheets.count - 1].operations.append(width)
      case "M":
        let range = CellRange(cell(1), cell(3))
        let merge = Operation.merge(range, style: number(5), text: fields[6])
        sheets[sheets.count - 1].operations.append(merge)
      case "T":
        let text = Operation.text(cell(1), style: number(3), text: fields[4])
        sheets[sheets.count - 1].operations.append(text)
      default:
        let value = Operation.number(cell(1), style: number(3), number: fields[4])
        sheets[sheets.count - 1].operations.append(value)
      }
    }
    return sheets
  }

  func worksheet(styles: [StyleIndex]) -> Worksheet {
    var sheet = Worksheet(name: name)
    for operation in operations {
      switch operation {
      case .width(let columns, let width):
        sheet.columns.append(ColumnWidth(columns, width: width))
      case .merge(let range, let style, let text):
        add(Cell(range.first.column, .text(text), style: styles[style]), range.first, to: &sheet)
        for column in range.first.column..<range.last.column {
          add(Cell(column + 1, .blank, style: styles[style]), range.first, to: &sheet)
        }
        sheet.merges.append(range)
      case .text(let cell, let style, let text):
        add(Cell(cell.column, .text(text), style: styles[style]), cell, to: &sheet)
      case .number(let cell, let style, let number):
        add(Cell(cell.column, .number(number), style: styles[style]), cell, to: &sheet)
      }
    }
    return sheet
  }

  private func add(_ cell: Cell, _ place: CellReference, to sheet: inout Worksheet) {
    if sheet.rows.last?.index != place.row { sheet.rows.append(Row(place.row)) }
    sheet.rows[sheet.rows.count - 1].cells.append(cell)
  }
}
