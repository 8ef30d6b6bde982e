public import ReportModel
internal import TextTools

/// Where in a source's bytes the places of a document stand.
public struct DocumentAnchors: Sendable {
  private var ranges: [Place: Range<Int>] = [:]
  /// The places of a text in their order, for those that stand within one.
  private var lines: [(line: Int, column: Int, range: Range<Int>)] = []

  /// Collects the paragraphs and cells of a document that have bytes.
  public init(of document: Document) {
    for block in document.blocks {
      switch block {
      case .paragraph(let source): add(source)
      case .grid(let grid): for row in grid.rows { for cell in row.cells { add(cell.source) } }
      }
    }
    lines.sort { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private mutating func add(_ source: SourceText) {
    guard let range = source.range else { return }
    if ranges.updateValue(range, forKey: source.place) == nil,
      case .text(let line, let column) = source.place
    {
      lines.append((line, column, range))
    }
  }

  /// The bytes of a paragraph or cell at a place, or around it; nil where there are none.
  public subscript(place: Place) -> Range<Int>? {
    if let range = ranges[place] { return range }
    guard case .text(let line, let column) = place else { return nil }
    let next = lines.partitioningIndex { ($0.line, $0.column) > (line, column) }
    return next == 0 ? nil : lines[next - 1].range
  }

  /// The bytes of the first paragraph or cell; nil where nothing has any.
  public var first: Range<Int>? { ranges.values.min { $0.lowerBound < $1.lowerBound } }
}
