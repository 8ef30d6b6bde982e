import ReportModel
import ReportRecognition

/// An element that may lie over what stands elsewhere in a page.
struct HTMLCover {
  /// Where it begins in the page's bytes.
  let place: Int
  /// How many blocks of the page, or of the cell, stand before it.
  var blocksBefore: Int
  let style: StyleCover
  /// Whether it is what is the same on all pages of a site.
  let isFurniture: Bool

  /// A table with so many cells is one of data.
  static let tableSize = 8
  /// The elements that show something by themselves.
  static let pictures: Set<String> = [
    "img", "svg", "canvas", "iframe", "object", "embed", "video",
  ]
  /// So far down no head of a page reaches, in pixels.
  private static let farDown = 400.0

  /// What it means to the tables of a page: an error among the sections of a report, a warning elsewhere.
  ///
  /// - Parameters:
  ///   - first: The first block of the report's sections.
  ///   - last: The last table of data.
  /// - Returns: The severity; nil for what covers nothing.
  func severity(from first: Int, to last: Int) -> Severity? {
    if style.isFixed || isFurniture { return style.isWhole ? .warning : nil }
    if style.isSmall || !style.isFar { return nil }
    let isAmong = blocksBefore > first && (blocksBefore <= last || style.movesUp)
    if isAmong { return .error }
    let isFar = style.top.map { $0 >= Self.farDown } ?? false
    // What stands in the page behind the text and is wide is no head of the page, and no bar beside the text.
    let reachesText = blocksBefore > last && style.wideReach.map { $0 >= Self.farDown } ?? false
    return style.isWhole || isFar || reachesText ? .warning : nil
  }
}

/// A part of a page that is folded away until somebody opens it.
struct HTMLFold {
  let place: Int
  /// How many blocks of the page stand before it, and before its end.
  let blocks: Range<Int>
}
