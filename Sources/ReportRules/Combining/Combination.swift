public import ReportModel

/// The reports of many units added up to that of their district.
public struct Combination: Sendable {
  /// The district's report: the sum of every cell.
  public let report: Report
  /// Who has handed in what.
  public let roll: RollCall
  /// What there is to say about the units.
  public let findings: [Finding]

  /// The units in the order of the list, then what is no unit's.
  public var entries: [RollCall.Row] { roll.rows + roll.others }

  /// The reports that are added up.
  public var counted: [UnitReport] { entries.compactMap(\.counted) }

  /// Adds up reports.
  ///
  /// A cell is the sum of the numbers that stand in it; it stays blank where no unit has one, and cannot
  /// be read where that is so for a unit.
  ///
  /// - Parameters:
  ///   - roll: Who has handed in what; of each unit the report that is used is added up.
  ///   - organ: The name of the district's organ; empty if it is not given.
  public init(of roll: RollCall, organ: String) {
    self.roll = roll
    let (year, edition) = (roll.year, roll.edition)
    let counted = (roll.rows + roll.others).compactMap(\.counted)
    var report = Report(edition: edition, organ: organ, year: year)
    if !organ.isEmpty, let year { report.title = Report.prescribedTitle(organ: organ, year: year) }
    report.metadata[.scope] = Metadata.Scope.region.rawValue
    var findings = roll.findings
    for table in report.form.tables {
      var blanks = BlankCount(table)
      for cell in report.form.cells[table.cells] {
        let sum = CellSum(counted.map { $0.values[cell.index] })
        report.values[cell.index] = sum.value
        blanks.add(sum.blankCount)
        if let finding = sum.unread(cell, edition, counted) { findings.append(finding) }
      }
      if let finding = blanks.finding(edition) { findings.append(finding) }
    }
    self.report = report
    self.findings = findings
  }
}
