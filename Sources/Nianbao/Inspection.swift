public import ReportFormats
public import ReportModel
internal import ReportRecognition

/// What was recognised in a file, for a person to look through.
public struct Inspection: Sendable {
  /// A section that was looked for.
  public struct Section: Sendable {
    /// Which section it is.
    public let section: FormSection
    /// Its heading; nil if there is none.
    public let heading: String?
    /// How many paragraphs it has, those behind its table included.
    public let paragraphCount: Int
  }

  /// A table that was looked for.
  public struct Table: Sendable {
    /// The table's name.
    public let name: Wording
    /// Where its first value and its last one stand; nil where the source has no places.
    public let places: (first: Place, last: Place)?
    /// How many cells the form has.
    public let cellCount: Int
    /// How many numbers were read.
    public let numberCount: Int
    /// How many of them are proved by the sums alone.
    public let recoveredCount: Int
    /// How many cells are blank or hold a mark.
    public let blankCount: Int
    /// How many cells could not be read.
    public let unreadableCount: Int
    /// How far it is filled in.
    public let state: FillState.State
  }

  /// The file's format.
  public let format: ReportFormat
  /// The edition that the labels tell.
  public let edition: Edition
  /// The organ; empty if it was not found.
  public let organ: String
  /// The year; nil if it was not found.
  public let year: Int?
  /// The title's lines.
  public let title: [String]
  /// How many paragraphs stand before the first section.
  public let prefaceCount: Int
  /// The sections of the form.
  public let sections: [Section]
  /// The tables of the form.
  public let tables: [Table]
  /// What was kept as text or set aside although it stands in or around the tables.
  public let leftover: [Finding]
}

extension ReportFile {
  /// What was recognised in the file.
  public func inspect() -> Inspection {
    Inspection(
      format: format,
      edition: report.edition,
      organ: report.organ,
      year: report.year,
      title: report.title,
      prefaceCount: report.preface.count,
      sections: zip(report.form.sections, report.sections).map { described, section in
        Inspection.Section(
          section: described,
          heading: section.heading,
          paragraphCount: section.paragraphs.count + section.paragraphsAfterTable.count
        )
      },
      tables: fillState.tables.map(inspect),
      leftover: reading.findings.filter { finding in
        [.rowUnknown, .tableUnknown, .textSetAside].contains(finding.kind)
      }
    )
  }

  private func inspect(_ filled: FillState.Table) -> Inspection.Table {
    let table = filled.table
    let values = report.values[table.cells]
    let places = table.cells.compactMap { $0 < reading.places.count ? reading.places[$0] : nil }
    return Inspection.Table(
      name: table.name,
      places: places.first.flatMap { first in places.last.map { (first, $0) } },
      cellCount: values.count,
      numberCount: values.count { $0.number != nil },
      recoveredCount: values.count { $0.number?.isRecoveredByArithmetic == true },
      blankCount: values.count { $0.number == nil && !$0.isUnreadable },
      unreadableCount: values.count { $0.isUnreadable },
      state: filled.state
    )
  }
}
