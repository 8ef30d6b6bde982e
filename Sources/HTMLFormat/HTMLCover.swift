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
  /// Whether it hides what it lies over, rather than standing among it as text.
  let isBox: Bool
  /// What is seen in it.
  var shown = HTMLShown()
  /// What it lies over, so far as the element tells in which it is placed.
  var reach = Reach.unknown

  enum Reach {
    case unknown
    /// The text of that element.
    case frame
    /// What stands behind that element.
    case beyond
  }

  /// Whether it may reach out of the cell, or out of the element from which its place is counted.
  var reachesOut: Bool { style.reachesOut || reach == .beyond }

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
    if style.isFixed || isFurniture { return isBox && style.isWhole ? .warning : nil }
    if !isBox { return severityOfText(from: first, to: last) }
    if style.isSmall || !style.isFar { return nil }
    let isAmong = blocksBefore > first && (blocksBefore <= last || style.movesUp)
    if isAmong { return .error }
    // What stands in the page behind the text and is wide is no head of the page, and no bar beside the text.
    let reachesText = blocksBefore > last && style.wideReach.map { $0 >= Self.farDown } ?? false
    return style.isWhole || isFarDown || reachesText ? .warning : nil
  }

  /// A number among the sections is an error; text of more words, and a number that is placed far down, may be
  /// part of the page.
  private func severityOfText(from first: Int, to last: Int) -> Severity? {
    guard style.textMove == .far, shown.characters > 0 else { return nil }
    if reach == .frame { return blocksBefore > first && shown.digits > 0 ? .warning : nil }
    if blocksBefore > first, blocksBefore <= last { return shown.isNumber ? .error : .warning }
    guard shown.isNumber else { return nil }
    return blocksBefore > last && style.movesUp ? .error : isFarDown ? .warning : nil
  }

  private var isFarDown: Bool { style.top.map { $0 >= Self.farDown } ?? false }
}

/// A part of a page that is folded away until somebody opens it.
struct HTMLFold {
  let place: Int
  /// How many blocks of the page stand before it, and before its end.
  let blocks: Range<Int>
}
