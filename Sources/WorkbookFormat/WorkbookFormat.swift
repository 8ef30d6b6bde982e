package import Listings
package import ReportModel
import Spreadsheet
internal import TextTools

/// Reports as workbooks: a sheet for the report's data, one for its narrative, one for each table.
///
/// Everything that a report says is in its workbook, in cells that a person can see and change.
/// Reading what was written gives an equal report.
package enum WorkbookFormat {
  /// Writes a report.
  ///
  /// Equal reports give equal bytes. Values that could not be read are written in red, with a note.
  /// A total that is what its parts add up to is a formula. A line break inside a title line or
  /// paragraph makes it several.
  ///
  /// - Parameters:
  ///   - report: The report; its values may be of any kind, unreadable too.
  ///   - annexes: Tables that stand beside it, each on a sheet of its own, and are not read back.
  ///   - language: The language of these tables.
  ///   - lastYear: What last year's report says, for a sheet of its own, which is not read back; nil for none.
  ///   - identity: What the workbook says of itself; nil for one that is made from the report.
  ///   - editions: The editions that a year may prescribe.
  /// - Returns: The bytes of an xlsx file.
  /// - Throws: ``Refusal`` with the code `WORKBOOK-VALUE` for a number that is not of its cell's type,
  ///   `WORKBOOK-TEXT` for a value whose text is longer than a cell may be.
  package static func write(
    _ report: Report,
    besides annexes: [Listing] = [],
    _ language: Language = .chinese,
    lastYear: LastYearValues? = nil,
    identity: ReportIdentity? = nil,
    among editions: EditionRegistry = .shipped
  ) throws(Refusal) -> [UInt8] {
    try bytes(
      of: report,
      besides: annexes,
      language,
      carryOver: nil,
      lastYear: lastYear,
      identity: identity,
      among: editions
    )
  }

  private static func bytes(
    of report: Report,
    besides annexes: [Listing] = [],
    _ language: Language = .chinese,
    carryOver: CarryOver?,
    lastYear: LastYearValues? = nil,
    identity: ReportIdentity? = nil,
    among editions: EditionRegistry
  ) throws(Refusal) -> [UInt8] {
    if let misfit = Refusal.misfit(in: report) { throw misfit }
    do throws(SpreadsheetError) {
      let workbook = workbook(
        of: report,
        besides: annexes,
        language,
        carryOver: carryOver,
        lastYear: lastYear,
        identity: identity,
        among: editions
      )
      return try workbook.bytes(
        level: compressionLevel,
        prepared: preparedParts(of: report.edition)
      )
    } catch {
      throw Refusal(writing: error)
    }
  }

  /// How hard deflate tries: the usual 6 takes half as long again for a file 6 % smaller.
  private static let compressionLevel = 3

  /// Makes a blank form to be filled in.
  ///
  /// - Parameters:
  ///   - organ: The organ's full name.
  ///   - year: The reporting year, which decides on the edition.
  ///   - carryOver: What last year's report gives for this one; it is filled in and marked. Nil for none.
  ///   - lastYear: What last year's report says, for a sheet of its own; nil for none.
  ///   - isZero: Whether every other cell is filled in with 0, and not left blank.
  ///   - editions: The editions that the year may prescribe.
  /// - Returns: The bytes of an xlsx file.
  /// - Throws: ``Refusal`` with the code `FORM-UNKNOWN` for a year before the first edition, when there
  ///   was no form.
  package static func template(
    organ: String,
    year: Int,
    carryOver: CarryOver? = nil,
    lastYear: LastYearValues? = nil,
    isZero: Bool = false,
    among editions: EditionRegistry = .shipped
  ) throws(Refusal) -> [UInt8] {
    guard let edition = editions.prescribed(for: year) else {
      throw .noForm(for: year, first: editions.firstYear)
    }
    var report = Report(edition: edition, organ: organ, year: year)
    report.title = Report.prescribedTitle(organ: organ, year: year)
    if isZero {
      for cell in report.form.cells { report.values[cell.index] = .zero(of: cell.valueType) }
    }
    for (cell, count) in carryOver?.counts ?? [:] { report.values[cell] = .count(count) }
    return try bytes(
      of: report,
      carryOver: carryOver,
      lastYear: lastYear,
      identity: ReportIdentity(
        of: report,
        templateVersion: IdentityField.templateVersion,
        isTemplate: true
      ),
      among: editions
    )
  }

  /// The parts that most workbooks of an edition have in common.
  private static func preparedParts(of edition: Edition) -> PreparedParts {
    PreparedParts(
      styles: SheetStyles.prepared,
      notes: TableTemplate.templates(of: edition).map(\.preparedNotes)
    )
  }

  /// A report as a workbook that is not yet packed.
  static func workbook(
    of report: Report,
    besides annexes: [Listing] = [],
    _ language: Language = .chinese,
    carryOver: CarryOver? = nil,
    lastYear: LastYearValues? = nil,
    identity: ReportIdentity? = nil,
    among editions: EditionRegistry = .shipped
  ) -> Workbook {
    let written = WrittenReport(report, carryOver: carryOver, identity: identity)
    var styles = SheetStyles.shared
    let check = CheckSheet.make(
      written,
      CheckTemplate.template(
        of: report.edition,
        after: carryOver?.edition ?? report.edition
      )
    )
    var sheets = [
      InstructionSheet.make(written, check: check.summary),
      InformationSheet.make(written, among: editions),
      NarrativeSheet.make(written),
    ]
    precondition(sheets.count == TableTemplate.sheetsBefore, "notes are prepared for their sheets")
    var names: [DefinedName] = []
    for template in TableTemplate.templates(of: report.edition) {
      sheets.append(TableSheet.make(template, written, styles: &styles))
      names += template.names
    }
    sheets.append(check.sheet)
    if let lastYear { sheets.append(LastYearSheet.make(lastYear, written, styles: &styles)) }
    var workbook = Workbook(
      sheets: sheets,
      definedNames: names,
      styles: styles.table,
      properties: properties(of: written)
    )
    if !annexes.isEmpty {
      let beside = ListingSheets(
        of: annexes,
        language,
        in: styles.table,
        besides: sheets.map(\.name),
        titled: shown(report.organ) + (report.year.map { " \($0)" } ?? "")
      )
      // Who opens a sum looks for the overview first.
      workbook.activeSheet = sheets.count
      workbook.sheets += beside.sheets
      workbook.styles = beside.styles
    }
    return workbook
  }

  /// What the file says about itself.
  private static func properties(of written: WrittenReport) -> WorkbookProperties {
    let title = shown(written.report.title.joined())
    let organ = shown(written.report.organ)
    return WorkbookProperties(
      title: title.isEmpty ? nil : title,
      subject: "政府信息公开工作年度报告",
      creator: organ.isEmpty ? nil : organ,
      custom: written.identity.properties
    )
  }

  /// The beginning of a text without what nobody sees: data for lists of files, not a quotation.
  private static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter(\.isSafeToShow).prefix(DisplayText.excerptLength)
    return String(String.UnicodeScalarView(scalars))
  }
}
