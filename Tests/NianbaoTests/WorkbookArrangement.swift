import ReportModel
import Spreadsheet
import TestSupport
import Testing

/// How somebody has put a report into a workbook.
enum WorkbookArrangement: String, CaseIterable, CustomTestStringConvertible {
  /// All on one sheet, text in the first column, labels merged.
  case oneSheet
  /// The same with the labels repeated in every cell that they span.
  case unmergedLabels
  /// The same with the values repeated, too, as programs fill cells that were merged.
  case unmergedCells
  /// The same with all numbers as text.
  case textNumbers
  /// A sheet for each table below a title row, one for the text.
  case sheetPerTable
  /// Sheets named after the sections, without headings in them.
  case sheetNamesAsHeadings
  /// A cover, then the report.
  case cover
  /// Tables far from the corner, with title rows above and notes below.
  case somewhere
  /// A blank row behind each row and a blank column behind each column.
  case spacedOut
  /// The label columns folded to one.
  case oneLabelColumn
  /// The tables side by side.
  case sideBySide
  /// Each cell in a row of its own.
  case cellPerRow
  /// Each row in one cell, parted by tabs.
  case tabbedRows
  /// Each row in one cell, parted by spaces.
  case spacedRows
  /// Each row in one cell, between bars.
  case barredRows
  /// Text in the second column, headings in the first.
  case textInSecondColumn
  /// Headings beside the text that belongs to them.
  case headingsBesideText
  /// Text to the right of the tables.
  case textBesideTables
  /// The title only as the name of the sheet.
  case titleAsSheetName
  /// Headings that cover several columns, with the numbers in any of them, as pages are pasted.
  case wideHeadings
  /// Labels written as real reports write them.
  case variantLabels

  var testDescription: String { rawValue }

  func workbook(of report: Report) -> ForeignWorkbook {
    switch self {
    case .oneSheet, .textNumbers, .unmergedLabels, .unmergedCells, .oneLabelColumn, .spacedOut,
      .cellPerRow,
      .tabbedRows, .spacedRows, .barredRows, .variantLabels, .wideHeadings:
      var sheet = ForeignWorkbook.Sheet(name: "Sheet1")
      report.title.forEach { sheet.add($0) }
      addSections(of: report, to: &sheet)
      if self == .spacedOut { spaceOut(&sheet) }
      if self == .wideHeadings { widen(&sheet) }
      return ForeignWorkbook(sheets: [sheet])
    case .titleAsSheetName:
      var sheet = ForeignWorkbook.Sheet(name: report.title.joined())
      addSections(of: report, to: &sheet)
      return ForeignWorkbook(sheets: [sheet])
    case .sheetPerTable, .sheetNamesAsHeadings: return sheets(of: report)
    case .cover:
      var cover = ForeignWorkbook.Sheet(name: "封面")
      cover.rows = [[], []]
      report.title.forEach { cover.add($0, column: 3) }
      cover.rows += [
        [], [.blank, .blank, .text("编制日期"), .text("\((report.year ?? 0) + 1)年1月20日")],
      ]
      var sheet = ForeignWorkbook.Sheet(name: "正文与表格")
      addSections(of: report, to: &sheet)
      return ForeignWorkbook(sheets: [cover, sheet])
    case .somewhere:
      var sheet = ForeignWorkbook.Sheet(name: "年报")
      sheet.rows = Array(repeating: [], count: 9)
      report.title.forEach { sheet.add($0, column: 4) }
      for kind in SectionKind.allCases {
        addText(of: kind, report, to: &sheet, column: 3)
        guard let table = report.form.section(kind).table else { continue }
        sheet.add("（单位：件、万元）", column: 7)
        sheet.rows += rows(of: report.form.table(table), report).map {
          Array(repeating: .blank, count: 3) + $0
        }
        sheet.add("注：本表数据截至年末。", column: 3)
      }
      return ForeignWorkbook(sheets: [sheet])
    case .sideBySide:
      var sheet = ForeignWorkbook.Sheet(name: "数据")
      var text = ForeignWorkbook.Sheet(name: "文字")
      report.title.forEach { text.add($0) }
      for kind in SectionKind.allCases { addText(of: kind, report, to: &text, column: 0) }
      for table in report.form.tables {
        let width = sheet.rows.map(\.count).max().map { $0 + 1 } ?? 0
        for (number, row) in rows(of: table, report).enumerated() {
          if number == sheet.rows.count { sheet.rows.append([]) }
          let gap = width - sheet.rows[number].count
          sheet.rows[number] += Array(repeating: .blank, count: max(0, gap)) + row
        }
      }
      return ForeignWorkbook(sheets: [text, sheet])
    case .textInSecondColumn, .headingsBesideText, .textBesideTables: return besides(of: report)
    }
  }

  // MARK: Sheets

  private func sheets(of report: Report) -> ForeignWorkbook {
    var text = ForeignWorkbook.Sheet(name: "文字部分")
    report.title.forEach { text.add($0) }
    var sheets: [ForeignWorkbook.Sheet] = []
    for kind in SectionKind.allCases {
      let section = report.form.section(kind)
      if self == .sheetNamesAsHeadings {
        var sheet = ForeignWorkbook.Sheet(name: Self.sheetName(section.heading))
        if sheets.isEmpty { report.title.forEach { sheet.add($0) } }
        report[kind].paragraphs.forEach { sheet.add($0) }
        if let table = section.table { sheet.rows += rows(of: report.form.table(table), report) }
        sheets.append(sheet)
        continue
      }
      if section.table == nil { addText(of: kind, report, to: &text, column: 0) }
      guard let table = section.table else { continue }
      var sheet = ForeignWorkbook.Sheet(name: "表\(sheets.count + 1)")
      addText(of: kind, report, to: &sheet, column: 0)
      sheet.rows += rows(of: report.form.table(table), report)
      sheets.append(sheet)
    }
    guard self != .sheetNamesAsHeadings else { return ForeignWorkbook(sheets: sheets) }
    // What comes behind the tables stands on a sheet behind theirs.
    let split = text.rows.firstIndex { $0.first?.shown.hasPrefix("五、") == true } ?? 0
    var last = ForeignWorkbook.Sheet(name: "问题与其他")
    last.rows = Array(text.rows[split...])
    text.rows.removeSubrange(split...)
    return ForeignWorkbook(sheets: [text] + sheets + [last])
  }

  /// A name of at most 31 UTF-16 units.
  private static func sheetName(_ heading: String) -> String { String(heading.prefix(31)) }

  private func besides(of report: Report) -> ForeignWorkbook {
    var sheet = ForeignWorkbook.Sheet(name: "Sheet1")
    report.title.forEach { sheet.add($0) }
    for kind in SectionKind.allCases {
      let heading = report[kind].heading ?? ""
      let table = report.form.section(kind).table.map { rows(of: report.form.table($0), report) }
      switch self {
      case .headingsBesideText:
        for (number, paragraph) in report[kind].paragraphs.enumerated() {
          sheet.rows.append([number == 0 ? .text(heading) : .blank, .text(paragraph)])
        }
        sheet.rows += table ?? []
      case .textInSecondColumn:
        sheet.add(heading)
        report[kind].paragraphs.forEach { sheet.add($0, column: 1) }
        sheet.rows += table ?? []
      default:
        sheet.add(heading)
        guard var table else {
          report[kind].paragraphs.forEach { sheet.add($0) }
          continue
        }
        let width = table.map(\.count).max() ?? 0
        for (number, paragraph) in report[kind].paragraphs.enumerated() {
          table[number] += Array(repeating: .blank, count: width + 1 - table[number].count)
          table[number].append(.text(paragraph))
        }
        sheet.rows += table
      }
    }
    return ForeignWorkbook(sheets: [sheet])
  }

  // MARK: Sections and tables

  private func addSections(of report: Report, to sheet: inout ForeignWorkbook.Sheet) {
    for kind in SectionKind.allCases {
      addText(of: kind, report, to: &sheet, column: 0)
      guard let table = report.form.section(kind).table else { continue }
      sheet.rows += rows(of: report.form.table(table), report)
    }
  }

  private func addText(
    of kind: SectionKind,
    _ report: Report,
    to sheet: inout ForeignWorkbook.Sheet,
    column: Int
  ) {
    sheet.add(report[kind].heading ?? "", column: column)
    report[kind].paragraphs.forEach { sheet.add($0, column: column) }
  }

  private func spaceOut(_ sheet: inout ForeignWorkbook.Sheet) {
    sheet.rows = sheet.rows.flatMap { row in
      [[], row.flatMap { [.blank, $0] }]
    }
  }

  /// Gives each column three, which texts cover and numbers stand in the second of.
  private func widen(_ sheet: inout ForeignWorkbook.Sheet) {
    for row in sheet.rows.indices {
      let cells = sheet.rows[row]
      let wide = cells.map { cell -> [ForeignWorkbook.Cell] in
        if case .number = cell { [.blank, cell, .blank] } else { [cell, .blank, .blank] }
      }
      sheet.rows[row] = Array(wide.joined())
      for (column, cell) in cells.enumerated() {
        guard case .text = cell else { continue }
        sheet.merges.append(CellRange(rows: row...row, columns: 3 * column...3 * column + 2))
      }
    }
  }

  /// The rows of a table.
  private func rows(of table: FormTable, _ report: Report) -> [[ForeignWorkbook.Cell]] {
    let layout = table.layout
    var grid = Array(
      repeating: Array(repeating: ForeignWorkbook.Cell.blank, count: layout.columnCount),
      count: layout.rows.count
    )
    for cell in layout.rows.joined() {
      let content = content(of: cell, report)
      var isLabel = true
      if case .value = cell.content { isLabel = false }
      guard self == .unmergedCells || self == .unmergedLabels && isLabel else {
        grid[cell.row][cell.column] = content
        continue
      }
      for row in cell.row..<cell.row + cell.rowSpan {
        for column in cell.column..<cell.column + cell.columnSpan { grid[row][column] = content }
      }
    }
    switch self {
    case .oneLabelColumn: return grid.map { folded($0, table) }
    case .cellPerRow:
      return layout.rows.joined().map { [content(of: $0, report)] }
    case .tabbedRows: return grid.map { [.text($0.map(\.shown).joined(separator: "\t"))] }
    case .barredRows:
      return layout.rows.map { row in
        let cells = row.map { content(of: $0, report).shown }
        let fillers = row.reduce(0) { $0 + $1.columnSpan - 1 }
        return [
          .text(
            "| " + cells.joined(separator: " | ") + " |" + String(repeating: "|", count: fillers)
          )
        ]
      }
    case .spacedRows:
      return layout.rows.map { row in
        [.text(row.map { content(of: $0, report).shown }.joined(separator: " "))]
      }
    default: return grid
    }
  }

  /// A row with the last of its labels alone before the values.
  private func folded(_ row: [ForeignWorkbook.Cell], _ table: FormTable) -> [ForeignWorkbook.Cell] {
    let count = table.layout.labelColumnCount
    guard count > 1 else { return row }
    let label = row[..<count].last { $0 != .blank } ?? .blank
    return [label] + row[count...]
  }

  private func content(of cell: TableLayout.Cell, _ report: Report) -> ForeignWorkbook.Cell {
    let text = cell.text(in: report)
    guard case .value(let index) = cell.content else {
      return .text(self == .variantLabels ? Self.variant(of: text) : text)
    }
    guard self != .textNumbers, let number = report.values[index].number,
      number.number.text.utf8.allSatisfy({ $0 < 0x80 })
    else { return text.isEmpty ? .blank : .text(text) }
    return .number(text)
  }

  /// A label with line breaks, half-width brackets and radicals, as copied out of a PDF document.
  private static func variant(of label: String) -> String {
    var text = label.replacing("（", with: "(").replacing("）", with: ") ").replacing("、", with: "，")
    for (from, to) in [("人", "⼈"), ("民", "⺠"), ("文", "⽂"), ("开", "開"), ("1.", "1．")] {
      text = text.replacing(from, with: to)
    }
    if text.count > 6 {
      let middle = text.index(text.startIndex, offsetBy: text.count / 2)
      text.insert("\n", at: middle)
    }
    return "\u{A0}" + text + " "
  }
}
