extension WorkbookContents {
  /// Reads a workbook of Excel 2003 that is one XML file.
  ///
  /// - Parameters:
  ///   - document: The file.
  ///   - limits: The sizes past which it is refused.
  ///   - isCalculated: Whether the formulas of a sheet are of interest.
  /// - Throws: ``SpreadsheetError`` with the sheet and the cell as far as they are known.
  public init(
    excelXML document: [UInt8],
    limits: SpreadsheetLimits,
    calculating isCalculated: (SheetContents) -> Bool = { _ in true }
  ) throws(SpreadsheetError) {
    self.init()
    var reader = ExcelXMLReader(limits: limits)
    do throws(SpreadsheetError) {
      try PackageReader.parse(document, part: "", limits: limits, handler: &reader)
    } catch {
      var error = reader.placed(error)
      // There are no parts.
      error.part = nil
      throw error
    }
    guard !reader.sheets.isEmpty else {
      throw SpreadsheetError(.noSheets, zh: "工作簿没有工作表", en: "the workbook has no sheet")
    }
    sheets = reader.sheets
    definedNames = reader.definedNames
    numberFormats = reader.styles.numberFormats
    let formatLooks = reader.styles.formatLooks
    looks = formatLooks.texts
    fills = formatLooks.formats.map(\.paper)
    for number in sheets.indices {
      let rules = LookRules(sheets[number].rules, [], over: formatLooks)
      apply(rules, over: formatLooks, to: number)
    }
    calculateFormulas(where: isCalculated)
  }
}
