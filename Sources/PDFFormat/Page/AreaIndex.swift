import ReportModel

/// The areas of a page by the tiles that they reach into, so that few are looked at for each character.
struct AreaIndex {
  private static let tile = 24.0

  private let areas: [TracedPage.Area]
  private let columns: Int
  private let rows: Int
  private let box: Rectangle
  private var tiles: [[Int32]]
  private var work = 0

  /// Puts the areas into their tiles.
  ///
  /// - Throws: A refusal if they are too many and too large.
  init(_ page: TracedPage) throws(Refusal) {
    areas = page.areas
    box = page.box
    columns = Int(page.box.width / Self.tile) + 1
    rows = Int(page.box.height / Self.tile) + 1
    tiles = areas.isEmpty ? [] : Array(repeating: [], count: columns * rows)
    for (index, area) in areas.enumerated() {
      let (left, right) = (column(area.box.left), column(area.box.right))
      let (top, bottom) = (row(area.box.top), row(area.box.bottom))
      work += (right - left + 1) * (bottom - top + 1)
      guard work <= PDFLimits.comparisons / 10 else { throw .tooMuchOnPages(PDFLimits.shapes) }
      for row in top...bottom {
        for column in left...right { tiles[row * columns + column].append(Int32(index)) }
      }
    }
    work = 0
  }

  private func column(_ x: Double) -> Int {
    min(max(0, Int((x - box.left) / Self.tile)), columns - 1)
  }

  private func row(_ y: Double) -> Int {
    min(max(0, Int((y - box.top) / Self.tile)), rows - 1)
  }

  /// What a character is drawn on, and what was drawn over it.
  struct Surroundings {
    /// The colour below it; nil where that is not known.
    var ground: InkColor? = .white
    /// How much of it something covers that nothing can be seen through.
    var covered = 0.0
    /// Whether a small picture or a drawing lies over it.
    var isUnderPicture = false
    /// The colour of a drawing that may lie below it; nil where there is none, or its colour is not known.
    var drawnGround: InkColor?
  }

  /// Looks at what lies under and over a character.
  ///
  /// - Throws: A refusal if a page makes too much work of it.
  mutating func surroundings(of glyph: PageGlyph) throws(Refusal) -> Surroundings {
    var found = Surroundings()
    guard !tiles.isEmpty else { return found }
    let ink = glyph.ink
    let near = tiles[row(ink.center.y) * columns + column(ink.center.x)]
    work += near.count
    guard work <= PDFLimits.comparisons else { throw .tooMuchOnPages(PDFLimits.shapes) }
    for index in near {
      let area = areas[Int(index)]
      if area.order < glyph.order {
        guard area.box.contains(ink.center), area.isOpaque else { continue }
        if area.kind == .drawing {
          found.drawnGround = area.color
        } else {
          found.ground = area.color
          found.drawnGround = nil
        }
        continue
      }
      guard area.order > glyph.order else { continue }
      let share = ink.share(within: area.box)
      switch area.kind {
      case .fill: if area.isOpaque { found.covered = max(found.covered, share) }
      // Of what is drawn the outline is known, and not what of it is filled.
      case .drawing: if share > 0.1 { found.isUnderPicture = true }
      case .picture:
        if area.isOpaque, area.box.area > box.area / 2 {
          found.covered = max(found.covered, share)
        } else if share > 0.1 {
          found.isUnderPicture = true
        }
      }
    }
    return found
  }
}
