/// Finds the cells at the border of a table beside which digits stand outside of it, that may be theirs.
struct OuterDigits {
  /// The digits, in stretches that stand together.
  private var stretches: [Rectangle] = []

  /// How far from the border they stand at most, in sizes of their font.
  private static let reach = 1.0

  /// Looks at what stands outside of tables.
  ///
  /// - Parameter glyphs: The characters; what is cut off at the end of the page is among them.
  init(_ glyphs: [PageGlyph]) {
    for line in TextLineBuilder.lines(of: glyphs.filter { $0.sight != .hidden && !$0.isBlank }) {
      var open: [PageGlyph] = []
      for letter in line.letters {
        if letter.blanks > 0 || letter.isApart { close(&open) }
        open.append(letter.glyph)
      }
      close(&open)
    }
  }

  private mutating func close(_ open: inout [PageGlyph]) {
    defer { open = [] }
    guard let first = open.first, open.allSatisfy(\.isNumeral), open.contains(where: \.isDigit)
    else { return }
    stretches.append(open.dropFirst().reduce(first.ink) { $0.union($1.ink) })
  }

  /// The cells of a table beside whose outer border they stand.
  func cells(of lattice: Lattice) -> Set<Int> {
    var cells: Set<Int> = []
    let box = lattice.box
    for stretch in stretches {
      let (middle, reach) = (stretch.center, stretch.height / 0.72 * Self.reach)
      // The nearest point of the table, a little within.
      let near = Point(
        x: min(max(middle.x, box.left + 0.1), box.right - 0.1),
        y: min(max(middle.y, box.top + 0.1), box.bottom - 0.1)
      )
      let away = max(
        max(box.left - stretch.right, stretch.left - box.right),
        max(box.top - stretch.bottom, stretch.top - box.bottom)
      )
      if away < reach, let cell = lattice.cell(at: near) { cells.insert(cell) }
    }
    return cells
  }
}
