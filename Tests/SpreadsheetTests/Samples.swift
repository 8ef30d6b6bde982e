import Spreadsheet
import TestSupport
import Testing

/// A workbook with one of everything.
enum Sample {
  static let longText = String(repeating: "政务", count: 16_383) + "。"
  static let texts = [
    "合计", "　　段首缩进", " 前后空格 ", "两行\n文字", "a\u{0B}b", "回车\r换行", "_x0041_", "_x005F_x0041_",
    "=1+1", "<标签 a=\"b\"> & 'c'", "\u{FFFE}", "两  格", "𠮷", "e\u{301}", "é", longText,
  ]

  static func styles() -> (
    normal: StyleIndex, noted: StyleIndex, money: StyleIndex, sheet: StyleTable,
    bad: DifferentialIndex
  ) {
    var table = StyleTable()
    let noted = table.index(
      of: CellStyle(
        font: Font(name: "黑体", size: 14, isBold: true, color: Color(0xFF0000)),
        fill: Color(0xD9E1F2),
        border: .box(.thin),
        alignment: Alignment(horizontal: .center, vertical: .center, wrapsText: true, indent: 1),
        numberFormat: "0\"（其中修订 16 件）\"",
        isLocked: false
      )
    )
    let money = table.index(
      of: CellStyle(border: .box(.thin, color: Color(0)), numberFormat: "0.00")
    )
    let bad = table.index(
      of: DifferentialStyle(color: Color(0x9C0006), isBold: true, fill: Color(0xFFC7CE))
    )
    return (.normal, noted, money, table, bad)
  }

  static func workbook() throws(SpreadsheetError) -> Workbook {
    let styles = styles()
    var first = Worksheet(name: "表一 主动公开")
    first.columns = [ColumnWidth(0...0, width: 28.5), ColumnWidth(1...3, width: 12)]
    first.rows = [
      Row(
        0,
        height: 30,
        cells: [Cell(0, .text("合计"), style: styles.noted), Cell(1, .blank, style: styles.noted)]
      ),
      Row(
        2,
        cells: [
          Cell(0, .number("12"), style: styles.noted),
          Cell(1, .number("-0.50"), style: styles.money),
          Cell(2, .number("1E3")),
          Cell(3, .formula("SUM(A3:C3)", result: .number("1011.5")), style: styles.money),
          Cell(4, .formula("A1&\"<\"", result: .text(" 合计<"))),
          Cell(5, .formula("A3+1", result: .unknown)),
        ]
      ),
      Row(3, isHidden: true, cells: [Cell(0, .number("7"))]),
    ]
    first.merges = [CellRange(rows: 0...0, columns: 0...1)]
    first.view.frozenRows = 1
    first.view.frozenColumns = 1
    first.view.tabColor = Color(0x00B050)
    first.view.showsGridLines = false
    first.view.zoom = 90
    first.page.orientation = .landscape
    first.page.fitToWidth = 1
    first.page.fitToHeight = 0
    first.page.titleRows = 0...1
    first.page.header = "&C年度报告 & 统计"
    first.page.footer = "&C第 &P 页"
    first.page.isCentered = true
    first.protection = SheetProtection()
    var validation = DataValidation(
      [CellRange(rows: 2...2, columns: 0...1)],
      .whole,
      .greaterThanOrEqual,
      formula: "0"
    )
    validation.errorTitle = "不是件数"
    validation.error = "请填不小于 0 的整数"
    validation.prompt = "填整数"
    first.validations = [
      validation,
      DataValidation([CellRange(rows: 5...5, columns: 0...0)], .list, formula: "\"是,否\""),
    ]
    first.conditionalFormats = [
      ConditionalFormat(
        [CellRange(rows: 2...2, columns: 0...2)],
        formula: "NOT(ISNUMBER(A3))",
        style: styles.bad
      )
    ]
    first.notes = [
      Note(CellReference(row: 2, column: 1), "未能读出：\n“1 2”", author: "审核"),
      Note(CellReference(row: 0, column: 0), "_x0041_", author: "审核"),
    ]
    first.textNumbers = [CellRange(rows: 0...9, columns: 0...0)]
    var second = Worksheet(name: "It's 总体情况")
    second.rows = texts.enumerated().map { Row($0.offset, cells: [Cell(1, .text($0.element))]) }
    var third = Worksheet(name: "数据")
    third.view.visibility = .veryHidden
    third.rows = [
      Row(0, cells: [Cell(0, .number("1")), Cell(16_383, .text("末"))]),
      Row(1_048_575, cells: [Cell(0, .text("底"))]),
    ]
    return Workbook(
      sheets: [first, second, third],
      definedNames: [
        DefinedName(
          name: "applications.granted.naturalPerson",
          formula: SheetName.reference(
            to: CellRange(CellReference(row: 2, column: 0)),
            in: first.name
          )
        ),
        DefinedName(name: "hidden_name", formula: "'It''s 总体情况'!$B$2:$C$3", isHidden: true),
        DefinedName(name: "local", formula: "数据!$A$1", sheet: 2),
        DefinedName(name: "sum", formula: "SUM('数据'!$A$1,1)"),
      ],
      styles: styles.sheet,
      properties: WorkbookProperties(
        title: "年度报告",
        creator: "某某县",
        created: "2026-01-31T00:00:00Z",
        custom: [
          CustomProperty(name: "form", value: "2021"), CustomProperty(name: "机关", value: "某某县 <局>"),
        ]
      ),
      activeSheet: 1
    )
  }

  /// The workbook written; it has a formula without a result, as programs have to bear.
  static func bytes() throws(SpreadsheetError) -> [UInt8] { try made.get() }

  private static let made = Result { () throws(SpreadsheetError) -> [UInt8] in
    audited(try workbook().bytes(), except: ["formula 表一 主动公开!F3: no result"])
  }

  /// A plain workbook, small enough to edit its parts as text.
  static func plain() throws -> [UInt8] {
    let styles = styles()
    var sheet = Worksheet(name: "表一")
    sheet.rows = [
      Row(0, cells: [Cell(0, .text("标签")), Cell(1, .number("12"), style: styles.money)]),
      Row(1, cells: [Cell(0, .text("合计")), Cell(1, .number("3"), style: styles.noted)]),
    ]
    sheet.merges = [CellRange(rows: 2...2, columns: 0...1)]
    var other = Worksheet(name: "表二")
    other.rows = [Row(0, cells: [Cell(0, .text("二"))])]
    let workbook = Workbook(
      sheets: [sheet, other],
      definedNames: [DefinedName(name: "a.b", formula: "表一!$B$1")],
      styles: styles.sheet,
      properties: WorkbookProperties(custom: [CustomProperty(name: "form", value: "2021")])
    )
    return try audited(workbook.bytes())
  }
}

extension ArchiveParts {
  func contents() throws -> WorkbookContents { try WorkbookContents(reading: bytes()) }
}

func replacing(_ old: String, with new: String, in text: String) -> String {
  var result = ""
  var rest = text[...]
  while let found = rest.firstRange(of: old) {
    result += rest[..<found.lowerBound] + new
    rest = rest[found.upperBound...]
  }
  return result + rest
}

/// What of a workbook must not depend on how it is packed: one line for each fact.
func facts(_ contents: WorkbookContents) -> [String] {
  var lines: [String] = []
  for sheet in contents.sheets {
    lines.append("sheet \(sheet.name) \(sheet.visibility) \(sheet.merges)")
    for cell in sheet.cells {
      let formula = cell.formula.map { " =\($0.text ?? "")" } ?? ""
      lines.append(
        "\(cell.reference) \(cell.value)\(formula) \(contents.numberFormat(of: cell).code)"
      )
    }
  }
  lines += contents.definedNames.map { "name \($0.name) \($0.formula)" }
  lines += contents.customProperties.map { "property \($0.name) \($0.value)" }
  return lines
}

func refusal(_ bytes: [UInt8], limits: SpreadsheetLimits = .default) -> SpreadsheetError? {
  do throws(SpreadsheetError) {
    _ = try WorkbookContents(reading: bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}

let sheetPart = "xl/worksheets/sheet1.xml"
let workbookPart = "xl/workbook.xml"
let workbookRelationships = "xl/_rels/workbook.xml.rels"
let stringsPart = "xl/sharedStrings.xml"
