public import ReportModel
public import Spreadsheet

extension WorkbookFormat {
  /// Reads a report.
  ///
  /// Sheets are known by what stands in them, cells of tables by their labels and then by their
  /// names: sheets may be renamed and moved, rows and columns inserted. A table of another workbook,
  /// pasted from a document, is read too. A value that is not certain is unreadable and a finding.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of an xlsx file.
  ///   - limits: The sizes past which it is refused.
  /// - Returns: The report, with the findings sheet by sheet.
  /// - Throws: ``Refusal`` with the code `WORKBOOK-KIND` for a file of another kind,
  ///   `WORKBOOK-ENCRYPTED`, `WORKBOOK-DAMAGED`, `WORKBOOK-INVALID`, `WORKBOOK-DOCTYPE`, `INPUT-LIMIT`,
  ///   and `INPUT-NOT-A-REPORT` for a workbook without any table or title of an annual report.
  public static func read(
    _ bytes: [UInt8],
    limits: SpreadsheetLimits = .default
  ) throws(Refusal) -> Reading {
    let contents: WorkbookContents
    do throws(SpreadsheetError) {
      contents = try WorkbookContents(reading: bytes, limits: limits)
    } catch {
      throw Refusal(reading: error)
    }
    var reader = WorkbookReader(contents)
    return try reader.read()
  }
}
