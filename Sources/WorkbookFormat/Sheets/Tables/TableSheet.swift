internal import ReportModel
internal import Spreadsheet
internal import TextTools

/// A report table with its values.
struct TableSheet {
  private let template: TableTemplate
  private let written: WrittenReport
  private var sheet: Worksheet
  private var hasNoteOnMissing = false

  private var report: Report { written.report }

  /// Puts a report's values into a copy of a table's template.
  static func make(
    _ template: TableTemplate,
    _ written: WrittenReport,
    styles: inout SheetStyles
  ) -> Worksheet {
    var table = TableSheet(template, written)
    table.fill(&styles)
    return table.sheet
  }

  private init(_ template: TableTemplate, _ written: WrittenReport) {
    self.template = template
    self.written = written
    sheet = template.sheet
  }

  private mutating func fill(_ styles: inout SheetStyles) {
    sheet.rows[1].cells[0].value = .text(SheetStamp.text(of: written.identity))
    sheet.page.name(written.identity)
    let carried = written.carryOver?.counts ?? [:]
    for index in template.table.cells {
      let value = written.values[index]
      let reference = template.reference(of: index)
      let isTotal = template.totals[index] != nil
      let formula = isTotal ? self.formula(of: index) : nil
      let isCarried = carried[index] != nil && carried[index] == report.values[index].count
      let role: ValueRole = formula != nil ? .sum : isCarried ? .carriedOver : .entry
      // The position in the row is the column: the template has every cell.
      if role == .carriedOver { addNote(onCarried: reference, carried[index] ?? 0) }
      // A total without a formula is for somebody to look at and correct.
      if value.numberFormat != WrittenValue.general || role != (isTotal ? .sum : .entry) {
        let style = styles.value(value.numberFormat, as: role)
        sheet.rows[reference.row].cells[reference.column].style = style
      }
      if case .blank = value.value, formula == nil { continue }
      sheet.rows[reference.row].cells[reference.column].value = formula ?? value.value
      // What is a text by intention needs no mark in its corner; what staff type as text gets one.
      if case .text = value.value { sheet.textNumbers.append(CellRange(reference)) }
      if case .unreadable(let text) = report.values[index] { addNote(on: reference, text) }
    }
  }

  // MARK: Totals

  /// The formula of a total that is what its parts add up to; nil for one that has to stand as it is.
  private func formula(of index: Int) -> Spreadsheet.CellValue? {
    guard let totals = template.totals[index] else { return nil }
    switch report.values[index] {
    case .blank:
      let blank = totals.first { total in
        total.parts.allSatisfy {
          report.values[$0].number == nil && !report.values[$0].isUnreadable
        }
      }
      return blank.map {
        .formula("IF(COUNT(\($0.range))=0,\"\",SUM(\($0.range)))", result: .text(""))
      }
    case .number:
      let right = totals.first { total in
        report.isProgramSum(index, of: total.parts) { written.count($0) != nil }
      }
      return right.map { .formula("SUM(\($0.range))", result: .number(report.values[index].text)) }
    case .notApplicable, .unreadable: return nil
    }
  }

  // MARK: Notes

  private mutating func addNote(on reference: CellReference, _ text: String) {
    // A table that the source does not have needs no note on each of its cells.
    if text.isEmpty, hasNoteOnMissing { return }
    if text.isEmpty { hasNoteOnMissing = true }
    let found = text.isEmpty ? "原文中没有找到这一项。" : "原文写作“\(text.excerptOnOneLine)”，不能确定是哪个数。"
    add(found + "请对照原件改为一个数；没有这项内容填“/”或留空。", on: reference)
  }

  private mutating func addNote(onCarried reference: CellReference, _ count: Int) {
    // The year says where it comes from; the path of a file would say something of the office's machine.
    let year = report.year.map { " \($0 - 1) 年度" } ?? "上年"
    add("已按\(year)报告填入 \(count)，请核对。", on: reference)
  }

  private mutating func add(_ text: String, on reference: CellReference) {
    sheet.notes.append(
      Note(reference, text, author: ClauseNotes.author, size: (columns: 3, rows: 4))
    )
  }
}
