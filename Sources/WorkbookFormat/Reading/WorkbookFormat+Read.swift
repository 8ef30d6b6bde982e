public import ReportModel
public import Spreadsheet

extension WorkbookFormat {
  /// The sizes past which a workbook is refused as a report.
  ///
  /// A report has about 600 cells that hold something; 200,000 in one sheet are a mistake.
  public static let defaultLimits: SpreadsheetLimits = {
    var limits = SpreadsheetLimits.default
    limits.sheets = 200
    limits.cells = 200_000
    return limits
  }()

  /// Reads a report.
  ///
  /// Sheets are known by what stands in them, cells of tables by their labels and then by their
  /// names: sheets may be renamed and moved, rows and columns inserted. A table of another workbook,
  /// pasted from a document, is read too. A value that is not certain is unreadable and a finding.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of an xlsx or ods file.
  ///   - limits: The sizes past which it is refused.
  ///   - editions: The editions that the report may follow.
  /// - Returns: The report, with the findings sheet by sheet.
  /// - Throws: ``Refusal`` with the code `WORKBOOK-KIND` for a file of another kind,
  ///   `WORKBOOK-ENCRYPTED`, `WORKBOOK-DAMAGED`, `WORKBOOK-INVALID`, `WORKBOOK-DOCTYPE`, `INPUT-LIMIT`,
  ///   and `INPUT-NOT-A-REPORT` for a workbook without any table or title of an annual report.
  public static func read(
    _ bytes: [UInt8],
    limits: SpreadsheetLimits = defaultLimits,
    among editions: EditionRegistry = .shipped
  ) throws(Refusal) -> Reading {
    try readWithKind(bytes, limits: limits, among: editions).reading
  }

  /// Reads a report as ``read(_:limits:)`` does, and tells which kind of spreadsheet holds it.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of an xlsx or ods file.
  ///   - limits: The sizes past which it is refused.
  ///   - editions: The editions that the report may follow.
  /// - Returns: The report, and whether the file is an OpenDocument spreadsheet.
  /// - Throws: ``Refusal``, as ``read(_:limits:)``.
  public static func readWithKind(
    _ bytes: [UInt8],
    limits: SpreadsheetLimits = defaultLimits,
    among editions: EditionRegistry = .shipped
  ) throws(Refusal) -> (reading: Reading, isOpenDocument: Bool) {
    let contents: WorkbookContents
    do throws(SpreadsheetError) {
      contents = try WorkbookContents(reading: bytes, limits: limits)
    } catch {
      throw Refusal(reading: error)
    }
    // The limit of one sheet is that of all of them, too: what follows takes more room for each cell.
    guard contents.sheets.reduce(0, { $0 + $1.cells.count }) <= limits.cells else {
      throw .limit(
        Wording(zh: "各工作表中有内容的单元格数", en: "the cells of all sheets"),
        value: String(limits.cells)
      )
    }
    var reader = WorkbookReader(contents, among: editions)
    return (try reader.read(), contents.isOpenDocument)
  }
}
