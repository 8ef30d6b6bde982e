internal import HTMLFormat
public import ReportFormats

extension ReportFormat {
  /// A web page, written as what goes into a site's box for an article: without styles and classes, which
  /// sites take out.
  public static var pageFragment: ReportFormat { .htmlFragment }
}
