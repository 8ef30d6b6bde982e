import ReportModel
import TextTools

/// What stands on a page: its tables, and the lines outside of them.
struct PageContents {
  let number: Int
  let box: Rectangle
  var tables: [PageTable] = []
  /// The lines outside of tables, from top to bottom.
  var lines: [TextLine] = []
  /// Pictures and drawings outside of tables that are large enough to say something.
  var pictures: [Rectangle] = []
  /// How many characters can be seen, and of how many of these the font does not say which they are.
  private(set) var shownCount = 0
  private(set) var uncodedCount = 0
  /// How much of the page pictures cover, from 0 to 1.
  private(set) var pictureShare = 0.0

  /// The least that a picture measures which may say something.
  private static let pictureSize = 12.0

  /// Takes a page apart.
  ///
  /// - Throws: A refusal if there is more on it than on any page of a report.
  init(of traced: TracedPage) throws(Refusal) {
    var page = traced
    page.turnUpright()
    try page.lookAtGlyphs()
    number = page.number
    box = page.box
    for glyph in page.glyphs where glyph.sight == .shown && !glyph.isBlank {
      shownCount += 1
      if glyph.scalar == nil { uncodedCount += 1 }
    }
    pictureShare = page.pictures.lazy.map { $0.box.area / max(1, traced.box.area) }.max() ?? 0
    let loose = try findTables(of: page)
    place(page.glyphs)
    try placeDrawings(loose + page.drawings, pictures: page.pictures.map(\.box))
  }

  /// Finds the tables that the page's rules make; returns what the other rules are around.
  private mutating func findTables(of page: TracedPage) throws(Refusal) -> [Rectangle] {
    var loose: [Rectangle] = []
    for rules in RuleComponents(page.rules, on: page.box).components {
      if let lattice = try Lattice(rules) {
        guard tables.count < 200 else { throw .tooMuchOnPages(PDFLimits.shapes) }
        tables.append(PageTable(lattice))
        loose += rules.filter(lattice.isStroke).compactMap {
          Rectangle(around: [$0.point(at: $0.start), $0.point(at: $0.end)])
        }
      } else if let box = Rectangle(
        around: rules.flatMap { [$0.point(at: $0.start), $0.point(at: $0.end)] }
      ) {
        loose.append(box)
      }
    }
    // Of tables within one another the innermost comes first.
    tables.sort { $0.lattice.box.area < $1.lattice.box.area }
    loose += removeFrames()
    return loose
  }

  /// How high a row of boxes around digits is at most.
  private static let frameHeight = 24.0

  /// Takes the tables of one cell, or of one low row, that lie in a cell of another for what they are: frames around
  /// some of its text.
  private mutating func removeFrames() -> [Rectangle] {
    var frames: [Rectangle] = []
    for index in tables.indices.reversed() {
      let lattice = tables[index].lattice
      let box = lattice.box
      guard lattice.cells.count == 1 || lattice.rows.count == 2 && box.height <= Self.frameHeight
      else { continue }
      let outer = tables[(index + 1)...].first { $0.lattice.cell(at: box.center) != nil }
      guard let outer, let cell = outer.lattice.cell(at: box.center),
        outer.lattice.box(of: cell).holds(box)
      else { continue }
      frames += lattice.cells.indices.map(lattice.box(of:))
      tables.remove(at: index)
    }
    return frames
  }

  private mutating func place(_ glyphs: [PageGlyph]) {
    var outside: [PageGlyph] = []
    let leaning = Self.leaning(in: glyphs)
    for glyph in glyphs where glyph.turn != .slanted || !leaning.contains(glyph.order) {
      if let (table, cell) = cell(at: glyph.ink.center) {
        tables[table].add(glyph, to: cell)
        tables[table].markNeighbours(of: cell, across: glyph)
      } else {
        outside.append(glyph)
      }
    }
    lines = TextLineBuilder.lines(of: outside)
    let digits = OuterDigits(outside)
    for index in tables.indices {
      for cell in digits.cells(of: tables[index].lattice) {
        tables[index].contents[cell].hasDigitsBeside = true
      }
    }
  }

  /// When what leans across a page behind or over what is written was drawn, as a word that calls it a draft: all but
  /// digits that lean by themselves.
  private static func leaning(in glyphs: [PageGlyph]) -> Set<Int> {
    let words = glyphs.filter { $0.turn == .slanted && !$0.isDigit && !$0.isBlank }
    // Few letters may be what leans in a cell.
    return words.count > 2 ? Set(words.map(\.order)) : []
  }

  private mutating func placeDrawings(
    _ drawings: [Rectangle],
    pictures: [Rectangle]
  ) throws(Refusal) {
    var digits = FlankedDigits(lines)
    for box in drawings where max(box.width, box.height) > 3 {
      if let (table, cell) = cell(at: box.center), tables[table].lattice.box(of: cell).holds(box),
        !Self.isBehind(tables[table].contents[cell].glyphs, box)
      {
        tables[table].contents[cell].holdsDrawing = true
      } else {
        try digits.add(box, to: &lines)
      }
    }
    for box in pictures where min(box.width, box.height) > 3 {
      if let (table, cell) = cell(at: box.center), tables[table].lattice.box(of: cell).holds(box) {
        tables[table].contents[cell].holdsPicture = true
        // Beside digits it may be one of them.
        if box.height < Self.frameHeight, !Self.isBehind(tables[table].contents[cell].glyphs, box) {
          tables[table].contents[cell].holdsDrawing = true
        }
      } else if try !digits.add(box, to: &lines), min(box.width, box.height) > Self.pictureSize {
        self.pictures.append(box)
      }
    }
  }

  /// Whether something drawn is what characters stand on, or a line below them; what of it covers them is known.
  private static func isBehind(_ glyphs: [PageGlyph], _ box: Rectangle) -> Bool {
    let digits = glyphs.filter { $0.isDigit && !$0.isBlank }
    return !digits.isEmpty && digits.allSatisfy { box.contains($0.ink.center) }
      || glyphs.contains { $0.isUnderlined(by: box) }
  }

  /// The innermost table, and its cell, at a point.
  private func cell(at point: Point) -> (table: Int, cell: Int)? {
    for (index, table) in tables.enumerated() {
      if let cell = table.lattice.cell(at: point) { return (index, cell) }
    }
    return nil
  }
}

extension PageGlyph {
  /// Whether something drawn is a line below it.
  fileprivate func isUnderlined(by box: Rectangle) -> Bool {
    let height = box.center.y - ink.bottom
    return box.height < 1.5 && !isBlank && ink.left < box.right && ink.right > box.left
      && height > -0.2 * ink.height && height < size * 0.5
  }
}

extension Rectangle {
  /// Whether most of another rectangle lies within.
  fileprivate func holds(_ other: Rectangle) -> Bool {
    other.width <= width * 1.1 && other.height <= height * 1.1
  }
}
