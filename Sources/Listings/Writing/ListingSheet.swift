import ReportModel
import Spreadsheet
internal import TextTools

/// A table for people as a sheet: lines, headings in levels, rows.
enum ListingSheet {
  /// Makes the sheet of a table.
  ///
  /// - Parameters:
  ///   - listing: The table.
  ///   - language: The language of its words.
  ///   - styles: The formats of the workbook, which grow by those that are new.
  /// - Returns: The sheet.
  static func make(
    _ listing: Listing,
    _ language: Language,
    styles: inout ListingStyles
  ) -> Worksheet {
    let head = ListingHead(of: listing.columns, language)
    let firstHeading = listing.lines.count
    let firstRow = firstHeading + head.levels
    var sheet = Worksheet(name: listing.name(language))
    sheet.columns = listing.columns.enumerated()
      .map { ColumnWidth($0...$0, width: $1.width) }
    sheet.view.frozenRows = firstRow
    sheet.view.frozenColumns = listing.headColumns
    sheet.page.orientation = .landscape
    sheet.page.fitToWidth = 1
    sheet.page.fitToHeight = 0
    if head.levels > 0 { sheet.page.titleRows = firstHeading...(firstRow - 1) }
    sheet.page.footer = "&C&P/&N"
    for (index, line) in listing.lines.enumerated() {
      let cell = Cell(0, .text(fitting(line(language))), style: styles.line)
      sheet.rows.append(Row(index, cells: [cell]))
    }
    addHead(head, listing, at: firstHeading, to: &sheet, styles)
    for (index, row) in listing.rows.enumerated() {
      let cells = row.cells.enumerated().map { column, cell in
        Cell(
          column,
          value(of: cell, language),
          style: styles.cell(
            cell.tone ?? row.tone,
            isNumber: cell.isNumeric,
            isTotal: row.isTotal,
            isLink: cell.link != nil
          )
        )
      }
      sheet.rows.append(Row(firstRow + index, cells: cells))
    }
    if !listing.rows.isEmpty, !listing.columns.isEmpty {
      sheet.textNumbers = [
        CellRange(
          rows: firstRow...(firstRow + listing.rows.count - 1),
          columns: 0...(listing.columns.count - 1)
        )
      ]
    }
    return sheet
  }

  private static func addHead(
    _ head: ListingHead,
    _ listing: Listing,
    at first: Int,
    to sheet: inout Worksheet,
    _ styles: ListingStyles
  ) {
    for level in 0..<head.levels {
      var texts: [Int: String] = [:]
      for heading in head.headings where heading.level == level {
        texts[heading.columns.lowerBound] = heading.text
        let range = CellRange(
          rows: (first + level)...(first + level + heading.height - 1),
          columns: heading.columns
        )
        if heading.height > 1 || heading.columns.count > 1 { sheet.merges.append(range) }
      }
      let cells = listing.columns.indices.map { column in
        Cell(column, texts[column].map { .text(fitting($0)) } ?? .blank, style: styles.header)
      }
      sheet.rows.append(Row(first + level, cells: cells))
    }
  }

  private static func value(of cell: ListingCell, _ language: Language) -> Spreadsheet.CellValue {
    switch cell.value {
    case .blank: .blank
    case .text, .wording: .text(fitting(cell.plainText(language)))
    case .number(let number): .number(number)
    case .formula(let formula, let result): .formula(formula, result: .number(result))
    }
  }

  /// A text as a cell may hold it: with what cannot be seen by number, and its beginning where it is too long.
  private static func fitting(_ text: String) -> String {
    let shown = DisplayText(escaping: text).string
    guard shown.utf16.count > textLimit else { return shown }
    return DisplayText(excerptOf: text, limit: textLimit / 12).string
  }

  /// The most UTF-16 units of a text that a cell holds.
  private static let textLimit = 32_767
}
