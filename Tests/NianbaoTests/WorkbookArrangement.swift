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
      for line in report.title { sheet.add(line) }
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
      for line in report.title { cover.add(line, column: 3) }
      cover.rows += [
        [], [.blank, .blank, .text("编制日期"), .text("\((report.year ?? 0) + 1)年1月20日")],
      ]
      var sheet = ForeignWorkbook.Sheet(name: "正文与表格")
      addSections(of: report, to: &sheet)
      return ForeignWorkbook(sheets: [cover, sheet])
    case .somewhere:
      var sheet = ForeignWorkbook.Sheet(name: "年报")
      sheet.rows = Array(repeating: [], count: 9)
      for line in report.title { sheet.add(line, column: 4) }
      for kind in report.form.sectionKinds {
        addText(of: kind, report, to: &sheet, column: 3)
        guard let table = report.form[kind].table else { continue }
        sheet.add("（单位：件、万元）", column: 7)
        sheet.rows += rows(of: report.form[table], report).map {
          Array(repeating: .blank, count: 3) + $0
        }
        sheet.add("注：本表数据截至年末。", column: 3)
      }
      return ForeignWorkbook(sheets: [sheet])
    case .sideBySide:
      var sheet = ForeignWorkbook.Sheet(name: "数据")
      var text = ForeignWorkbook.Sheet(name: "文字")
      for line in report.title { text.add(line) }
      for kind in report.form.sectionKinds { addText(of: kind, report, to: &text, column: 0) }
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
    for line in report.title { text.add(line) }
    var sheets: [ForeignWorkbook.Sheet] = []
    for kind in report.form.sectionKinds {
      let section = report.form[kind]
      if self == .sheetNamesAsHeadings {
        var sheet = ForeignWorkbook.Sheet(name: Self.sheetName(section.heading))
        if sheets.isEmpty { for line in report.title { sheet.add(line) } }
        for paragraph in report[kind].paragraphs { sheet.add(paragraph) }
        if let table = section.table { sheet.rows += rows(of: report.form[table], report) }
        sheets.append(sheet)
        continue
      }
      if section.table == nil { addText(of: kind, report, to: &text, column: 0) }
      guard let table = section.table else { continue }
      var sheet = ForeignWorkbook.Sheet(name: "表\(sheets.count + 1)")
      addText(of: kind, report, to: &sheet, column: 0)
      sheet.rows += rows(of: report.form[table], report)
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
    for line in report.title { sheet.add(line) }
    for kind in report.form.sectionKinds {
      let heading = report[kind].heading ?? ""
      let table = report.form[kind].table.map { rows(of: report.form[$0], report) }
      switch self {
      case .headingsBesideText:
        for (number, paragraph) in report[kind].paragraphs.enumerated() {
          sheet.rows.append([number == 0 ? .text(heading) : .blank, .text(paragraph)])
        }
        sheet.rows += table ?? []
      case .textInSecondColumn:
        sheet.add(heading)
        for paragraph in report[kind].paragraphs { sheet.add(paragraph, column: 1) }
        sheet.rows += table ?? []
      default:
        sheet.add(heading)
        guard var table else {
          for paragraph in report[kind].paragraphs { sheet.add(paragraph) }
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

  // MARK: Sections

  private func addSections(of report: Report, to sheet: inout ForeignWorkbook.Sheet) {
    for kind in report.form.sectionKinds {
      addText(of: kind, report, to: &sheet, column: 0)
      guard let table = report.form[kind].table else { continue }
      sheet.rows += rows(of: report.form[table], report)
    }
  }

  private func addText(
    of kind: SectionKind,
    _ report: Report,
    to sheet: inout ForeignWorkbook.Sheet,
    column: Int
  ) {
    sheet.add(report[kind].heading ?? "", column: column)
    for paragraph in report[kind].paragraphs { sheet.add(paragraph, column: column) }
  }
}
