internal import ReportModel
internal import Spreadsheet

/// A report table with its values.
struct TableSheet {
  private let template: TableTemplate
  private let report: Report
  private var sheet: Worksheet
  /// How the table's values are written, in the order of its cells.
  private var written: [WrittenValue] = []
  private var hasNoteOnMissing = false

  /// Puts a report's values into a copy of a table's template.
  static func make(
    _ template: TableTemplate,
    _ report: Report,
    styles: inout SheetStyles
  ) -> Worksheet {
    var table = TableSheet(template, report)
    table.fill(&styles)
    return table.sheet
  }

  private init(_ template: TableTemplate, _ report: Report) {
    self.template = template
    self.report = report
    sheet = template.sheet
  }

  private mutating func fill(_ styles: inout SheetStyles) {
    let table = template.table
    let form = report.form
    written = table.cells.map { WrittenValue(report.values[$0], as: form.cells[$0].valueType) }
    for index in table.cells {
      let value = written[index - table.cells.lowerBound]
      let reference = template.references[index - table.cells.lowerBound]
      let isTotal = template.totals[index] != nil
      let formula = isTotal ? self.formula(of: index) : nil
      if case .blank = value.value, formula == nil { continue }
      // The position in the row is the column: the template has every cell.
      sheet.rows[reference.row].cells[reference.column].value = formula ?? value.value
      if value.numberFormat != "General" {
        sheet.rows[reference.row].cells[reference.column].style = styles.value(
          numberFormat: value.numberFormat,
          isTotal: isTotal && !report.values[index].isUnreadable
        )
      }
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
    case .number(let value):
      guard case .count(let count) = value.number, value.note == nil,
        !value.isRecoveredByArithmetic, count.magnitude < 1_000_000_000_000_000
      else { return nil }
      let right = totals.first { sum(of: $0.parts) == count }
      return right.map { .formula("SUM(\($0.range))", result: .number(String(count))) }
    case .notApplicable, .unreadable: return nil
    }
  }

  /// What a program adds up over parts; nil where it would leave out a number.
  private func sum(of parts: [Int]) -> Int? {
    var sum = 0
    for part in parts {
      switch report.values[part] {
      case .blank, .notApplicable: continue
      case .unreadable: return nil
      case .number:
        guard written[part - template.table.cells.lowerBound].isNumber,
          let count = report.values[part].count
        else { return nil }
        sum += count
      }
    }
    return sum
  }

  // MARK: Notes

  private mutating func addNote(on reference: CellReference, _ text: String) {
    // A table that the source does not have needs no note on each of its cells.
    if text.isEmpty, hasNoteOnMissing { return }
    if text.isEmpty { hasNoteOnMissing = true }
    let found = text.isEmpty ? "原文中没有找到这一项。" : "原文写作“\(text.excerpt)”，不能确定是哪个数。"
    sheet.notes.append(
      Note(
        reference,
        found + "请对照原件改为一个数；没有这项内容填“/”或留空。",
        author: "nianbao",
        size: (columns: 3, rows: 4)
      )
    )
  }
}
