public import ReportModel

/// What a reader makes of a source: paragraphs and grids of cells in their order.
///
/// A reader knows its file format and nothing of the form; everything here carries its origin, so that
/// a finding can say where and an edit can be put back in its very place.
public struct Document: Sendable {
  /// A piece of a document.
  public enum Block: Sendable {
    /// A line of text.
    case paragraph(Paragraph)
    /// A table.
    case grid(Grid)
  }

  /// The pieces, in order.
  public var blocks: [Block]
  /// What the source calls itself outside its text, such as the title of a web page.
  public var name: String?
  /// What the reader itself has to say about the source.
  public var findings: [Finding]

  /// Puts a document together.
  public init(blocks: [Block] = [], findings: [Finding] = []) {
    self.blocks = blocks
    self.findings = findings
  }

  /// The grids, in order.
  public var grids: [Grid] {
    blocks.compactMap { if case .grid(let grid) = $0 { grid } else { nil } }
  }
}

/// Where a piece of a document comes from.
public struct Origin: Hashable, Sendable {
  /// The place, for messages.
  public let place: Place
  /// The bytes of the source that hold the piece; nil for a source that is not edited in place.
  public let range: Range<Int>?
  /// More bytes that hold the rest of the piece, where markup parts it; an edit empties them.
  public let rest: [Range<Int>]

  /// Puts an origin together.
  public init(_ place: Place, range: Range<Int>? = nil, rest: [Range<Int>] = []) {
    self.place = place
    self.range = range
    self.rest = rest
  }
}

/// A line of text with its exact spacing.
public struct Paragraph: Sendable {
  /// The text, without its line break.
  public let text: String
  /// Where it comes from.
  public let origin: Origin

  /// Puts a paragraph together.
  public init(_ text: String, origin: Origin) {
    self.text = text
    self.origin = origin
  }
}
