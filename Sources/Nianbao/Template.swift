public import ReportModel
internal import WorkbookFormat

/// Blank forms to fill in.
public enum Template {
  /// Makes a workbook with the blank form of a year.
  ///
  /// - Parameters:
  ///   - organ: The organ's full name.
  ///   - year: The reporting year, from 2019 on.
  /// - Returns: An XLSX file.
  /// - Throws: ``Refusal`` if no form is prescribed for the year, or if the name cannot be written.
  public static func workbook(organ: String, year: Int) throws(Refusal) -> [UInt8] {
    try WorkbookFormat.template(organ: organ, year: year)
  }
}
