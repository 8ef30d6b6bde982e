import ReportModel
import ReportRecognition
import TextTools

extension TracedPage {
  /// Tells of each character how it can be seen, after all that is drawn on the page.
  ///
  /// - Throws: A refusal if the page makes too much work of it.
  mutating func lookAtGlyphs() throws(Refusal) {
    var areas = try AreaIndex(self)
    for index in glyphs.indices where glyphs[index].sight != .hidden && !glyphs[index].isHole {
      let glyph = glyphs[index]
      let around = try areas.surroundings(of: glyph)
      if around.covered > 0.6 {
        glyphs[index].sight = .cut
      } else if let color = glyph.color, let drawn = around.drawnGround {
        // It stands on the drawing, or on what shows beside it.
        let isLost = [around.ground, drawn].contains { $0.map(color.isLost(on:)) ?? false }
        if isLost || around.isUnderPicture || around.covered > 0.15 { obscure(index, .obscured) }
      } else if let color = glyph.color, let ground = around.ground, color.isLost(on: ground) {
        glyphs[index].sight = .hidden
      } else if around.covered > 0.15 || around.isUnderPicture {
        obscure(index, .obscured)
      }
    }
    lookAtStrikes()
    try lookAtSlants()
  }

  private mutating func obscure(_ index: Int, _ reason: UnreadContent) {
    if glyphs[index].sight == .shown { glyphs[index].sight = .obscured(reason) }
  }

  /// Finds the lines that run through characters.
  private mutating func lookAtStrikes() {
    let strikes = StrikeIndex(rules)
    var struck: [Rectangle] = []
    for index in glyphs.indices where glyphs[index].sight == .shown && !glyphs[index].isBlank {
      let ink = glyphs[index].ink
      // Neither a line below the text, nor one that touches its top.
      let band = ink.bottom - ink.height * 0.82...ink.bottom - ink.height * 0.2
      guard let line = strikes.line(through: ink.left..<ink.right, in: band) else { continue }
      // What is as long as a row of a table may be one of its lines.
      let isLong = line.upperBound - line.lowerBound > glyphs[index].size * 30
      glyphs[index].sight = isLong ? .obscured(.crossed) : .struck
      if !isLong, glyphs[index].size < 100 { struck.append(ink) }
    }
    dropStrikes(through: struck)
  }

  /// Drops the lines through characters, which part no cells.
  private mutating func dropStrikes(through struck: [Rectangle]) {
    guard !struck.isEmpty else { return }
    struct Tile: Hashable {
      let column: Int
      let row: Int
    }
    let side = 4.0
    var tiles: Set<Tile> = []
    for box in struck {
      for row in Int(box.top / side)...Int(box.bottom / side) {
        for column in Int(box.left / side)...Int(box.right / side) {
          tiles.insert(Tile(column: column, row: row))
        }
      }
    }
    rules.removeAll { rule in
      guard rule.isHorizontal, rule.isDark else { return false }
      let columns = Int(rule.start / side)...Int(rule.end / side)
      let row = Int(rule.position / side)
      return columns.allSatisfy { tiles.contains(Tile(column: $0, row: row)) }
    }
  }

  /// Marks the characters that a leaning line crosses, as the strokes of a cross or of a pen.
  private mutating func lookAtSlants() throws(Refusal) {
    guard !slants.isEmpty else { return }
    let order = glyphs.indices.sorted { glyphs[$0].ink.center.y < glyphs[$1].ink.center.y }
    let middles = order.map { glyphs[$0].ink.center.y }
    // How far from its middle a character of a report reaches.
    let reach = min(glyphs.lazy.map(\.ink.height).max() ?? 0, 30) / 2
    var work = 0
    for slant in slants {
      let (top, bottom) = (min(slant.from.y, slant.to.y), max(slant.from.y, slant.to.y))
      // A line across much of the page is a mark behind the text.
      guard bottom - top < box.height / 8 else { continue }
      var place = middles.partitioningIndex { $0 >= top - reach }
      while place < middles.count, middles[place] <= bottom + reach {
        work += 1
        if slant.crosses(glyphs[order[place]].ink) { obscure(order[place], .crossed) }
        place += 1
      }
      guard work <= PDFLimits.comparisons else { throw .tooMuchOnPages(PDFLimits.shapes) }
    }
  }
}

extension TracedPage.Slant {
  /// Whether the line goes through a box, and not just by its upper or lower side.
  fileprivate func crosses(_ box: Rectangle) -> Bool {
    let (top, bottom) = (box.top + box.height * 0.2, box.bottom - box.height * 0.2)
    var (start, end) = (0.0, 1.0)
    for (from, way, low, high) in [
      (from.x, to.x - from.x, box.left, box.right), (from.y, to.y - from.y, top, bottom),
    ] {
      if way == 0 {
        guard (low...high).contains(from) else { return false }
        continue
      }
      let (one, other) = ((low - from) / way, (high - from) / way)
      start = max(start, min(one, other))
      end = min(end, max(one, other))
    }
    return start < end
  }
}
