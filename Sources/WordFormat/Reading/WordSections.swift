import XML

/// The pages of a document's sections, each of which is described at its end.
struct WordSections {
  /// The pages, each with the first paragraph of its section.
  private(set) var pages: [(page: WordPage, paragraph: Int)] = []
  /// The first paragraph of the section that is open.
  private var start = 1
  /// What is said of a page, while it is read.
  private var reader: WordPageReader?

  /// With more sections nothing is told of the pages behind them.
  private static let limit = 1_000

  /// Begins what is said of the page of the section that is open.
  mutating func beginPage(_ tag: borrowing XMLTag) {
    reader = WordPageReader()
    try? reader?.startElement(tag)
  }

  /// Takes an element within that.
  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    try reader?.startElement(tag)
  }

  /// Ends it.
  ///
  /// - Parameter paragraph: The number of the paragraph that comes next.
  mutating func endPage(before paragraph: Int) {
    guard let ended = reader else { return }
    reader = nil
    if pages.count < Self.limit { pages.append((ended.page, start)) }
    start = paragraph
  }
}
