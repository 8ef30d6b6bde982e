public import ReportModel

/// What a reader makes of a source: paragraphs and grids of cells in their order.
///
/// A reader knows its file format and nothing of the form; everything here carries its place and bytes, so that
/// a finding can say where and an edit can be put back in its very place.
public struct Document: Sendable {
  /// A piece of a document.
  public enum Block: Sendable {
    /// A line of text with its exact spacing, without its line break.
    case paragraph(SourceText)
    /// A table.
    case grid(Grid)
  }

  /// The pieces, in order.
  public var blocks: [Block]
  /// What the source calls itself outside its text, such as the title of a web page.
  public var name: String?
  /// Whether the source is a web page.
  public var isPage = false
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
