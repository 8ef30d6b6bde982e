import ReportRecognition

/// Text that stands together, as that of a cell without rules around it: lines drawn one after the other, each
/// right below the one before.
struct TextBlock {
  /// The lines, from top to bottom.
  private(set) var lines: [TextLine]
  private(set) var box: Rectangle

  var size: Double { lines[0].size }
  /// Where its first line stands.
  var firstBaseline: Double { lines[0].box.bottom }

  /// Whether it can be nothing but a value: a number, or a mark for none.
  let isValue: Bool

  private init(_ line: TextLine) {
    lines = [line]
    box = line.box
    isValue = line.letters.allSatisfy { letter in
      letter.glyph.scalar.map { scalar in
        scalar.properties.numericType == .decimal || ",.，．%-－—–/／".unicodeScalars.contains(scalar)
          || scalar.properties.isWhitespace
      } ?? true
    }
  }

  /// The blocks that characters make, in the order in which they were drawn.
  static func blocks(of glyphs: [PageGlyph]) -> [TextBlock] {
    var blocks: [TextBlock] = []
    for line in stretches(of: glyphs) {
      if let last = blocks.last, last.goesOn(in: line) {
        blocks[blocks.count - 1].lines.append(line)
        blocks[blocks.count - 1].box = last.box.union(line.box)
      } else {
        if let last = blocks.last, let before = last.partedBeside(line) {
          blocks[blocks.count - 1] = before.first
          blocks.append(before.second)
        }
        blocks.append(TextBlock(line))
      }
    }
    return blocks
  }

  /// The two blocks that this one is where its last line begins a row of headings, as what is drawn next to it shows.
  private func partedBeside(_ next: TextLine) -> (first: TextBlock, second: TextBlock)? {
    guard lines.count > 1, let last = lines.last, next.box.left > last.box.right,
      (next.box.bottom - last.box.bottom).magnitude < size * 0.3, !TextBlock(next).isValue
    else { return nil }
    var first = TextBlock(lines[0])
    for line in lines[1..<lines.count - 1] {
      first.lines.append(line)
      first.box = first.box.union(line.box)
    }
    return (first, TextBlock(last))
  }

  /// Stretches of one line each, without much room in them.
  private static func stretches(of glyphs: [PageGlyph]) -> [TextLine] {
    var stretches: [TextLine] = []
    var open: [PageGlyph] = []
    var right = 0.0
    func close() {
      if !open.isEmpty { stretches.append(TextLine(open)) }
      open = []
    }
    // What is drawn in one stroke is in order; of equal order as it stands.
    for glyph in glyphs where glyph.turn == .upright && !glyph.isBlank {
      if let last = open.last {
        let size = max(last.size, glyph.size)
        let room = glyph.origin.x - right
        let isOnLine = (glyph.origin.y - last.origin.y).magnitude < size * 0.5
        if !isOnLine || room < -size || TextLine.isApart(last, glyph, room: room / size) { close() }
      }
      if open.isEmpty { right = glyph.origin.x }
      right = max(right, glyph.origin.x + glyph.width)
      open.append(glyph)
    }
    close()
    return stretches
  }

  private func goesOn(in line: TextLine) -> Bool {
    guard let last = lines.last, !isValue, (line.size / size - 1).magnitude < 0.12 else {
      return false
    }
    let step = line.box.bottom - last.box.bottom
    guard step > size * 0.7, step < size * 3 else { return false }
    let isAligned =
      (line.box.left - box.left).magnitude < size * 0.6
      || (line.box.center.x - box.center.x).magnitude < size * 0.6
    return isAligned && !TextBlock(line).isValue && !line.beginsItem
  }

  /// What it says, line by line.
  func pieces() -> [TextPiece] {
    var text = CellPieces()
    for line in lines { text.addParagraph(line.pieces { min($0, 2) }, prefix: "") }
    return text.completed(at: nil)
  }
}
