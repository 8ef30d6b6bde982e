import ReportModel
import TextTools

/// Sheets that are no part of the report: lists to choose from, notes on how to fill it in, what formulas refer to.
extension SheetDocument {
  /// Takes such sheets from those that are put together, with a finding for each.
  ///
  /// Where no sheet has anything of the report all are kept.
  mutating func withoutStrangers(
    _ sheets: [(name: String, rows: [SheetRow])],
    _ labels: [LabelIndex]
  ) -> [(name: String, rows: [SheetRow])] {
    guard sheets.count > 1 else { return sheets }
    let substances = sheets.map { sheet in
      SheetSubstance(name: sheet.name, rows: sheet.rows, headings: headings, labels: labels)
    }
    let instructed = Set(substances.lazy.filter { !$0.isInstruction }.flatMap(\.sections))
    let ofReport = substances.map { $0.isOfReport(besides: instructed) }
    guard let first = ofReport.firstIndex(of: true) else { return sheets }
    return sheets.enumerated().compactMap { number, sheet in
      guard !ofReport[number], let cell = sheet.rows.lazy.flatMap(\.written).first,
        number > first || !SheetSubstance.isFront(name: sheet.name, rows: sheet.rows)
      else { return sheet }
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
}
