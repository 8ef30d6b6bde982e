internal import HTMLFormat
public import ReportFormats
public import ReportModel
internal import WordFormat

extension ReportFormat {
  /// A web page, written as what goes into a site's box for an article: without styles and classes, which
  /// sites take out.
  public static var pageFragment: ReportFormat { .htmlFragment }

  /// A Word document with the styles and the page of an office's own document.
  ///
  /// - Parameters:
  ///   - reference: The office's document.
  ///   - limits: What it may hold.
  /// - Returns: The format, written so.
  /// - Throws: ``Refusal`` if the styles of the document cannot be taken.
  public static func document(
    styledLike reference: [UInt8],
    limits: ReadingLimits = .default
  ) throws(Refusal) -> ReportFormat {
    try .docx(styledLike: reference, limits: limits)
  }
}
