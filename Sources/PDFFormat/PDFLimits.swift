import ReportFormats
import ReportModel

/// How much a PDF may hold; far more than reports do.
///
/// What is done with a page grows with what is on it, and hardly faster: a file below these is read in seconds.
enum PDFLimits {
  /// The most pages.
  static let pages = 200
  /// The most characters.
  static let glyphs = 400_000
  /// The most lines, areas and drawings.
  static let shapes = 400_000
  /// The most places that the rules of a table part.
  static let latticeCells = 200_000
  /// The most comparisons of characters with what lies over and under them.
  static let comparisons = 20_000_000
  /// The size of letters that nobody can read, in points, as in every format.
  static let leastSize = 1.0
  /// The largest side of a page, in points: that of the largest page of PDF itself.
  static let side = 14_400.0
}

extension Refusal {
  /// A PDF holds more characters or lines than reports do.
  static func tooMuchOnPages(_ limit: Int) -> Refusal {
    .limit(
      Wording(zh: "PDF 各页的字符和图形数", en: "the number of characters and shapes of a PDF"),
      value: String(limit)
    )
  }

  /// A PDF has more pages than ``PDFLimits/pages``.
  static var tooManyPages: Refusal {
    .limit(
      Wording(zh: "PDF 的页数", en: "the number of pages of a PDF"),
      value: String(PDFLimits.pages)
    )
  }
}
