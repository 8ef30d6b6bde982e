public import Listings
public import ReportFormats
public import ReportModel

/// A writer that can put tables for people beside a report.
public protocol AnnexWriter: ReportWriter {
  /// Puts a report into a file, with tables beside it that no reader takes for the report's.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - annexes: The tables.
  ///   - language: The language of the tables.
  ///   - context: What writers are told besides.
  /// - Returns: The whole file.
  /// - Throws: As ``ReportWriter/write(_:in:)``.
  func write(
    _ report: Report,
    besides annexes: [Listing],
    _ language: Language,
    in context: FormatContext
  ) throws(Refusal) -> [UInt8]
}
