/// Finds the lines of a page that are rows of tables without rules.
struct LooseRows {
  /// The lines by number, each range those of one table.
  private(set) var ranges: [Range<Int>] = []

  private let lines: [TextLine]
  private let column: PageParagraphs.Column

  /// How far lines of a table are apart at most, in sizes of their font; those of one cell, and rows.
  private static let (step, rowStep) = (3.0, 6.0)

  /// Looks at the lines of a page.
  ///
  /// - Parameters:
  ///   - lines: The lines, from top to bottom.
  ///   - column: From where to where they reach; nil if there are none.
  ///   - goesOn: Whether the page before ends with such rows.
  init(_ lines: [TextLine], column: PageParagraphs.Column?, goesOn: Bool) {
    guard let column else {
      (self.lines, self.column) = ([], PageParagraphs.Column(left: 0, right: 0))
      return
    }
    (self.lines, self.column) = (lines, column)
    var line = 0
    while line < lines.count {
      guard lines[line].hasColumns else {
        line += 1
        continue
      }
      let floor = ranges.last?.upperBound ?? 0
      let start = start(of: line, floor: floor, goesOn: goesOn && floor == 0)
      let end = end(behind: line)
      if start == floor, let last = ranges.last {
        ranges[ranges.count - 1] = last.lowerBound..<end
      } else {
        ranges.append(start..<end)
      }
      line = end
    }
    takeWholeBlocks()
    // Digits alone at the top may be the rest of a number at the foot of the page before.
    if goesOn, lines[0].holdsDigitsAlone, ranges.first?.lowerBound != 0 {
      ranges.insert(0..<1, at: 0)
    }
  }

  // MARK: Blocks

  /// Begins tables with the first line of each text that goes on in them.
  private mutating func takeWholeBlocks() {
    guard !ranges.isEmpty else { return }
    var lineOfGlyph: [GlyphPlace: Int] = [:]
    for (number, line) in lines.enumerated() {
      for letter in line.letters { lineOfGlyph[GlyphPlace(letter.glyph)] = number }
    }
    let spans = TextBlock.blocks(in: lines).compactMap { block -> ClosedRange<Int>? in
      guard block.lines.count > 1, block.box.width <= (column.right - column.left) * 0.5,
        !PageParagraphs.isHeading(block.lines[0]),
        let first = block.lines[0].letters.first.flatMap({ lineOfGlyph[GlyphPlace($0.glyph)] }),
        let last = block.lines.last?.letters.first.flatMap({ lineOfGlyph[GlyphPlace($0.glyph)] }),
        first < last
      else { return nil }
      return first...last
    }.sorted { $0.upperBound > $1.upperBound }
    // From below upwards, so that what is taken takes others with it.
    var rest = spans[...]
    for index in ranges.indices.reversed() {
      let floor = index > 0 ? ranges[index - 1].upperBound : 0
      while let span = rest.first, span.upperBound >= ranges[index].lowerBound {
        rest.removeFirst()
        guard span.upperBound < ranges[index].upperBound, span.lowerBound >= floor else { continue }
        ranges[index] = min(span.lowerBound, ranges[index].lowerBound)..<ranges[index].upperBound
      }
    }
  }

  private struct GlyphPlace: Hashable {
    let order: Int
    let x: Int
    let y: Int

    init(_ glyph: PageGlyph) {
      order = glyph.order
      x = Int((glyph.origin.x * 8).rounded())
      y = Int((glyph.origin.y * 8).rounded())
    }
  }

  /// The first line of a table, of which a row is known; words above it may be those of a cell.
  private func start(of line: Int, floor: Int, goesOn: Bool) -> Int {
    var start = line
    while start > floor, isNear(start), isNarrow(start - 1) {
      // Elsewhere than at the top of a page it may as well be a title.
      let isShort = lines[start - 1].box.width < lines[start - 1].size * 12
      guard isShort || goesOn else { break }
      start -= 1
    }
    return goesOn && start > 0 && lines[0].box.width >= lines[0].size * 12
      ? min(start, line) : start
  }

  private func end(behind line: Int) -> Int {
    var end = line + 1
    while end < lines.count, isNear(end) {
      guard lines[end].hasColumns || isNarrow(end) || isBetweenRows(end) else { break }
      end += 1
    }
    return end
  }

  /// Whether a line is as near to the one before as those of a table.
  private func isNear(_ line: Int) -> Bool {
    lines[line].box.bottom - lines[line - 1].box.bottom
      <= max(lines[line].size, lines[line - 1].size)
      * (lines[line].hasColumns ? Self.rowStep : Self.step)
  }

  private func isNarrow(_ line: Int) -> Bool {
    lines[line].box.width <= (column.right - column.left) * 0.5
      && !isHeading(line)
  }

  /// Whether a line is a heading rather than the label of several rows, which stands closely between two of them.
  private func isHeading(_ line: Int) -> Bool {
    guard PageParagraphs.isHeading(lines[line]) else { return false }
    let steps = [line, line + 1].filter { $0 > 0 && $0 < lines.count }.map {
      lines[$0].box.bottom - lines[$0 - 1].box.bottom
    }
    return steps.allSatisfy { $0 > lines[line].size * 1.1 }
  }

  /// Whether a line stands between rows, and is no line of a paragraph.
  private func isBetweenRows(_ line: Int) -> Bool {
    guard line + 1 < lines.count, isNear(line + 1), !isHeading(line) else {
      return false
    }
    let isLoose =
      lines[line].isInPieces || lines[line].box.right < column.right - lines[line].size * 4
    return isLoose && (lines[line + 1].hasColumns || lines[line + 1].isInPieces)
  }
}
