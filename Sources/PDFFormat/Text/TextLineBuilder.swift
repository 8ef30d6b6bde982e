/// Puts characters together to lines, from top to bottom.
enum TextLineBuilder {
  /// The lines of the characters of a cell, or of a page without its tables.
  static func lines(of glyphs: [PageGlyph]) -> [TextLine] {
    var lines: [TextLine] = []
    var open: [PageGlyph] = []
    var band: (top: Double, bottom: Double) = (0, 0)
    func close() {
      // Blanks alone are no line.
      if open.contains(where: { !$0.isBlank }) { lines.append(TextLine(open)) }
      open = []
    }
    let upright = glyphs.filter { $0.turn == .upright }
    for glyph in upright.sorted(by: { ($0.ink.center.y, $0.order) < ($1.ink.center.y, $1.order) }) {
      let ink = glyph.ink
      let shared = min(band.bottom, ink.bottom) - max(band.top, ink.top)
      if open.isEmpty || shared < min(band.bottom - band.top, ink.height) / 2 {
        close()
        band = (ink.top, ink.bottom)
      } else if ink.height > band.bottom - band.top {
        band = (ink.top, ink.bottom)
      }
      open.append(glyph)
    }
    close()
    return lines
  }
}
