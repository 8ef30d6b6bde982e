public import ReportModel

/// Says what of a report is not filled in.
public enum FillCheck {
  /// Looks for tables that nobody has filled in, and for blanks in the others.
  ///
  /// - Parameters:
  ///   - state: How far the report is filled in.
  ///   - report: The report.
  ///   - places: Where each of the form's cells stands in the source; empty where that is not known.
  /// - Returns: One finding for a report that nobody has filled in; else one for each such table, and one
  ///   for each other table with blanks, which names their number.
  public static func findings(
    of state: FillState,
    in report: Report,
    places: [Place?] = []
  ) -> [Finding] {
    if state.isUnfilled { return [unfilled(report)] }
    return state.tables.compactMap { table in
      if table.state == .unfilled { return unfilled(table.table, of: report, places) }
      return table.blanks.isEmpty ? nil : blanks(table, of: report, places)
    }
  }

  private static func unfilled(_ report: Report) -> Finding {
    Finding(
      .reportUnfilled,
      edition: report.edition,
      zh: "报告没有填报：各表都还是空白表原来的样子（空白、0 或结转数）",
      en:
        "nobody has filled in the report: every table is still as the blank form was given out (nothing, zeros, last year's numbers)"
    )
  }

  private static func unfilled(
    _ table: FormTable,
    of report: Report,
    _ places: [Place?]
  ) -> Finding {
    Finding(
      .reportUnfilled,
      at: places.place(of: table.cells.lowerBound),
      edition: report.edition,
      found: table.name.zh,
      zh: "“\(table.name.zh)”表没有填报：还是空白表原来的样子（空白、0 或结转数）",
      en:
        "nobody has filled in the table of \(table.name.en): it is still as the blank form was given out (nothing, zeros, last year's numbers)"
    )
  }

  private static func blanks(
    _ table: FillState.Table,
    of report: Report,
    _ places: [Place?]
  ) -> Finding {
    let first = report.form.cells[table.blanks[0]]
    let (count, all) = (table.blanks.count, table.table.cells.count)
    let name = table.table.name
    var finding = Finding(
      .tableBlank,
      at: places.place(of: first.index),
      cell: first,
      edition: report.edition,
      found: String(count),
      zh: "“\(name.zh)”表 \(all) 格中有 \(count) 格空白，第一处是“\(first.label)”；空白不作为 0",
      en:
        "\(count) of the \(all) cells of the table of \(name.en) are blank, the first \(first.identifier) (\(first.label)); a blank is not taken for 0"
    )
    finding.terms = table.blanks.map { cell in
      Finding.Term(
        cell,
        of: report.edition,
        side: nil,
        value: .blank,
        at: places.place(of: cell)
      )
    }
    return finding
  }
}
