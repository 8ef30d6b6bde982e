import ReportModel

/// The lines of a document that say of themselves which section they head, and the numbered ones around them.
struct HeadingCandidates {
  /// A line that has a section's number and one of its key words.
  struct Line {
    /// Which block it is.
    let block: Int
    /// The section that it heads, if it is no line of text.
    let section: FormSection
    /// How well its words are those of the section.
    let fit: HeadingFit
    /// The line.
    let text: SourceText
    /// How many lines of text and tables stand before it.
    let position: Int
    /// The numbered line before it, with the section that has the number.
    let before: (block: Int, number: Int)?
    /// Whether it stands in a list of contents.
    fileprivate(set) var isListed = false

    /// Whether it goes on a list of its own that the text before it has behind a block: `五、` stands before `六、`.
    func continuesList(behind block: Int) -> Bool {
      guard let before, before.block > block else { return false }
      return before.number == section.number - 1
    }
  }

  /// The lines, in order.
  private(set) var lines: [Line] = []
  /// The first line that is short and has the number of the first section, whatever its words.
  private(set) var firstNumbered: (block: Int, text: SourceText)?
  /// For each block how many lines of text and tables stand before it.
  private var positions: [Int] = []

  /// The fewest headings without text between them that are a list of contents.
  private static let contentsLength = 3
  /// How many bytes a line has at most that may be a heading.
  private static let lengthLimit = 180

  /// Looks through a document.
  ///
  /// - Parameters:
  ///   - blocks: Its blocks.
  ///   - start: The first that may be a heading.
  ///   - headings: The headings of its edition.
  init(in blocks: [Document.Block], from start: Int, _ headings: SectionHeadings) {
    var before: (block: Int, number: Int)?
    var position = 0
    for (index, block) in blocks.enumerated() {
      positions.append(position)
      guard case .paragraph(let paragraph) = block else {
        position += 1
        continue
      }
      if paragraph.text.isBlank { continue }
      position += 1
      guard index >= start else { continue }
      let number = headings.number(of: paragraph.text)
      if let section = headings.section(of: paragraph) {
        let fit = headings.fit(of: headings.heading(paragraph).text, as: section)
        lines.append(
          Line(
            block: index,
            section: section,
            fit: fit,
            text: paragraph,
            position: position - 1,
            before: before
          )
        )
      }
      guard let number else { continue }
      before = (index, number)
      if number == 1, firstNumbered == nil, paragraph.text.utf8.count <= Self.lengthLimit,
        !paragraph.text.unicodeScalars.contains("。")
      {
        firstNumbered = (index, paragraph)
      }
    }
    positions.append(position)
    markContents()
  }

  /// How many lines of text and tables stand between a candidate and a block.
  func distance(from line: Line, to block: Int) -> Int { positions[block] - line.position - 1 }

  /// Marks the headings that follow each other without text between them.
  private mutating func markContents() {
    var start = 0
    for end in 1...max(1, lines.count) {
      if end < lines.count, lines[end].position == lines[end - 1].position + 1,
        lines[end].section.number > lines[end - 1].section.number
      {
        continue
      }
      if end - start >= Self.contentsLength {
        for index in start..<end { lines[index].isListed = true }
      }
      start = end
    }
  }
}
