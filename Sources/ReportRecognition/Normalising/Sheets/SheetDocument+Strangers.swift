import ReportModel
import TextTools

/// Sheets behind the report that are no part of it: lists to choose from, notes on how to fill it in, what formulas
/// refer to.
extension SheetDocument {
  /// Takes such sheets from those that are put together, with a finding for each.
  ///
  /// A sheet in front of the first that has something of the report may hold its title or its preface.
  mutating func withoutStrangers(
    _ sheets: [(name: String, rows: [SheetRow])]
  ) -> [(name: String, rows: [SheetRow])] {
    guard sheets.count > 1, let first = sheets.firstIndex(where: isOfReport) else { return sheets }
    return sheets.enumerated().compactMap { number, sheet in
      let cells = sheet.rows.lazy.flatMap(\.written)
      guard number > first, let cell = cells.first, !isOfReport(sheet) else { return sheet }
      let name = sheet.name.excerptOnOneLine
      document.findings.append(
        Finding(
          .sheetSetAside,
          at: cell.place,
          found: sheet.name,
          zh: "工作表“\(name)”中没有报告的标题、部分和表格，未采用",
          en: "the sheet “\(name)” has no title, section or table of the report; it is set aside"
        )
      )
      return nil
    }
  }

  /// Whether a sheet is named as the report or one of its sections, or holds a title, a heading or a label of it.
  private func isOfReport(_ sheet: (name: String, rows: [SheetRow])) -> Bool {
    if headings.section(named: sheet.name) != nil || Document.isTitle(sheet.name) { return true }
    let top = sheet.rows.prefix(Self.titleLimit)
    if top.contains(where: \.isTitle) { return true }
    return sheet.rows.contains { row in
      row.hasLabel || row.heading != nil
        || row.written.contains { headings.section(named: $0.text) != nil }
    }
  }
}
