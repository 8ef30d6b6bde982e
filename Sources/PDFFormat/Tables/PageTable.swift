import ReportModel
import ReportRecognition

/// A table of a page, with what stands in its cells.
struct PageTable {
  /// What stands in a cell.
  struct Contents {
    var glyphs: [PageGlyph] = []
    /// What stands there in another direction, in the order in which it was drawn.
    var turned: [PageGlyph] = []
    /// Whether something is drawn in it that is no text.
    var holdsDrawing = false
    /// Whether a picture lies in it.
    var holdsPicture = false
    /// Whether digits that may be its own stand beside it, outside of the table or across its upper or lower border.
    var hasDigitsBeside = false
  }

  let lattice: Lattice
  var contents: [Contents]

  init(_ lattice: Lattice) {
    self.lattice = lattice
    contents = Array(repeating: Contents(), count: lattice.cells.count)
  }

  /// Takes a character that stands in a cell.
  mutating func add(_ glyph: PageGlyph, to cell: Int) {
    var glyph = glyph
    let box = lattice.box(of: cell)
    if glyph.sight == .shown, !glyph.isBlank,
      glyph.ink.left < box.left - glyph.size * 0.15
        || glyph.ink.right > box.right + glyph.size * 0.15
    {
      // It lies across a rule.
      glyph.sight = .obscured(.straddling)
    }
    if glyph.turn == .upright {
      contents[cell].glyphs.append(glyph)
    } else {
      contents[cell].turned.append(glyph)
    }
  }

  /// Tells the cells above and below into which a digit reaches over the rule between them.
  mutating func markNeighbours(of cell: Int, across glyph: PageGlyph) {
    guard glyph.isDigit, glyph.turn == .upright, glyph.sight != .hidden else { return }
    let (box, ink) = (lattice.box(of: cell), glyph.ink)
    for (y, isAcross) in [
      (box.top - 0.1, ink.top < box.top - glyph.size * 0.15),
      (box.bottom + 0.1, ink.bottom > box.bottom + glyph.size * 0.15),
    ] where isAcross {
      if let next = lattice.cell(at: Point(x: ink.center.x, y: y)) {
        contents[next].hasDigitsBeside = true
      }
    }
  }

  /// The pieces of each cell's text, and the cells whose numbers leave no room for one more digit.
  func texts() -> (pieces: [[TextPiece]], full: Set<Int>) {
    var lines = contents.map { TextLineBuilder.lines(of: $0.glyphs) }
    obscureSplitNumbers(&lines)
    let wrapped = WrappedNumbers(lines, in: lattice)
    return (contents.indices.map { pieces(of: $0, lines: lines[$0], wrapped) }, wrapped.full)
  }

  private func pieces(of cell: Int, lines: [TextLine], _ wrapped: WrappedNumbers) -> [TextPiece] {
    var text = CellPieces()
    if wrapped.cells.contains(cell) {
      text.addParagraph(lines.flatMap { $0.pieces { min($0, 2) } }, prefix: "")
    }
    for line in lines where !wrapped.cells.contains(cell) {
      var pieces = line.pieces { min($0, 2) }
      if line.isNumberCut { pieces.append(.unread(.clipped)) }
      text.addParagraph(pieces, prefix: "")
    }
    let own = contents[cell]
    if !own.turned.isEmpty { text.addParagraph(Self.turnedPieces(own.turned), prefix: "") }
    let isSeen = lines.contains { !$0.isBlank }
    var pieces = text.completed(at: nil)
    if lattice.cells[cell].isUncertain, lines.contains(where: \.holdsDigit) {
      pieces.append(.unread(.straddling))
    }
    if isSeen, own.holdsDrawing, lines.contains(where: \.holdsDigit) {
      // What is drawn beside or around digits may be one of them.
      pieces.append(.unread(.flanked))
    }
    if own.hasDigitsBeside, !isSeen || lines.contains(where: \.holdsDigit) {
      pieces.append(.unread(.flanked))
    }
    if !isSeen, own.holdsPicture || own.holdsDrawing {
      pieces.append(.unread(.picture))
    }
    return pieces
  }

  /// The words of text in another direction; of a number the order is not certain.
  private static func turnedPieces(_ glyphs: [PageGlyph]) -> [TextPiece] {
    let seen = glyphs.filter { $0.sight == .shown }
    if seen.contains(where: { $0.isDigit || $0.scalar == nil }) { return [.unread(.turned)] }
    var text = ""
    for scalar in seen.compactMap(\.scalar) { text.unicodeScalars.append(scalar) }
    return [TextPiece(text, range: nil)]
  }

  /// Marks numbers that go on in the next cell, across the rule between them.
  private func obscureSplitNumbers(_ lines: inout [[TextLine]]) {
    /// A place, coarse enough that what touches stands in the same or the next.
    struct Spot: Hashable {
      var column: Int
      var row: Int

      init(_ x: Double, of glyph: PageGlyph) {
        column = Int((x / 4).rounded(.down))
        row = Int((glyph.origin.y / 4).rounded(.down))
      }
    }
    var ends: [Spot: [(cell: Int, line: Int)]] = [:]
    for (cell, own) in lines.enumerated() {
      for (number, line) in own.enumerated() {
        if let last = line.letters.last?.glyph, last.isDigit {
          ends[Spot(last.origin.x + last.width, of: last), default: []].append((cell, number))
        }
      }
    }
    var split: [(cell: Int, line: Int)] = []
    for (cell, own) in lines.enumerated() {
      for (number, line) in own.enumerated() {
        guard let first = line.letters.first?.glyph, first.isDigit else { continue }
        let spot = Spot(first.origin.x, of: first)
        for index in 0..<9 {
          var near = spot
          near.column += index % 3 - 1
          near.row += index / 3 - 1
          // Few end at the same place; that a page is made of such is no report's.
          for end in (ends[near] ?? []).prefix(8) where end.cell != cell {
            guard let last = lines[end.cell][end.line].letters.last?.glyph else { continue }
            let room = first.origin.x - last.origin.x - last.width
            if room.magnitude < first.size * 0.1,
              (first.origin.y - last.origin.y).magnitude < first.size * 0.2
            {
              split += [end, (cell, number)]
            }
          }
        }
      }
    }
    for (cell, line) in split { lines[cell][line].obscure(.straddling) }
  }
}

extension TextPiece {
  /// Something that is seen and cannot be read for certain.
  static func unread(_ content: UnreadContent) -> TextPiece {
    TextPiece("", range: nil, appearance: .unread(content))
  }
}
