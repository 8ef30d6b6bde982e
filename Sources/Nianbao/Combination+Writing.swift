public import ReportFormats
public import ReportModel
public import ReportRules

extension Combination {
  /// Puts the combined report into a format; a workbook has a sheet with a row for each unit as well.
  ///
  /// - Parameters:
  ///   - format: The format wanted.
  ///   - language: The language of the units' states.
  ///   - context: What the format's writer is told besides.
  /// - Returns: The whole file, with what it could not carry.
  /// - Throws: ``Refusal`` `COMBINE-NOTHING` if no unit is added up; otherwise as
  ///   ``Report/written(as:)``.
  public func written(
    as format: ReportFormat,
    language: Language,
    in context: FormatContext = .default
  ) throws(Refusal) -> Conversion {
    guard !counted.isEmpty else { throw .nothingToCombine }
    guard let writer = format.writer as? any UnitsWriter else {
      return try report.written(as: format, in: context)
    }
    let rows = entries.map { entry in
      let isOnForm = entry.report?.edition == report.edition
      return UnitRow(
        name: entry.name,
        file: entry.used?.file ?? "",
        state: entry.state.name(language),
        isCounted: entry.state.isCounted,
        values: isOnForm ? entry.report?.values : nil
      )
    }
    return Conversion(
      bytes: try writer.write(report, units: rows, in: context),
      findings: writer.notCarried(of: report)
    )
  }
}

extension Refusal {
  fileprivate static let nothingToCombine = Refusal(
    .combineNothing,
    message: Wording(zh: "没有可以汇总的报告", en: "there is no report to add up"),
    remedy: Wording(
      zh: "核对文件夹、年度和各文件的提示",
      en: "check the folder, the year and what is said of each file"
    )
  )
}

extension RefusalKind {
  /// No report can be added up.
  static let combineNothing = RefusalKind(
    code: "COMBINE-NOTHING",
    meaning: Wording(zh: "没有可以汇总的报告", en: "there is no report to add up"),
    example: Wording(zh: "文件夹里没有一份能读取的报告", en: "a folder without one report that can be read"),
    actor: .office,
    since: 1
  )
}
