import Encodings
import ReportFormats
package import ReportRecognition
import XML

/// The tables in markup that was copied: what is hidden, struck or raised in their cells is that here as in a page.
package enum CopiedTables {
  /// The tables; nil for markup that cannot be read.
  package static func grids(of markup: String) -> [Grid]? {
    guard let text = try? EncodedText(Array(markup.utf8)) else { return nil }
    return try? HTMLReader.copiedGrids(of: text, limits: ReadingLimits())
  }
}
