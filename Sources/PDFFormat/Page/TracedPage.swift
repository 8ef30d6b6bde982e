/// A page as it was drawn: its characters and lines, and what covers and fills parts of it.
struct TracedPage {
  /// A part of the page that was filled, or that a picture or a drawing covers.
  struct Area {
    enum Kind { case fill, picture, drawing }
    let kind: Kind
    var box: Rectangle
    /// The colour; nil of a picture, and where it is not known.
    let color: InkColor?
    /// Whether nothing under it can be seen.
    let isOpaque: Bool
    /// When it was drawn.
    let order: Int
  }

  /// A straight line along a side of the page.
  struct Rule {
    var isHorizontal: Bool
    /// Where it lies, across its direction.
    var position: Double
    var start: Double
    var end: Double
    /// Whether it can be seen on white.
    var isDark: Bool
  }

  /// A straight line in another direction.
  struct Slant {
    var from: Point
    var to: Point
  }

  /// The number of the page, from 1.
  let number: Int
  var box: Rectangle
  var glyphs: [PageGlyph] = []
  var rules: [Rule] = []
  var slants: [Slant] = []
  var areas: [Area] = []
  /// Shapes that are no rectangles: drawings, and letters drawn as shapes.
  var drawings: [Rectangle] = []

  /// The pictures.
  var pictures: [Area] { areas.filter { $0.kind == .picture } }

  init(number: Int, box: Rectangle) {
    self.number = number
    self.box = box
  }

  /// Turns the page so that most of its text runs from left to right.
  mutating func turnUpright() {
    var counts: [TextTurn: Int] = [:]
    for glyph in glyphs where !glyph.isBlank { counts[glyph.turn, default: 0] += 1 }
    // Text that runs as it should has the first say.
    guard let most = counts.max(by: { $0.value < $1.value }),
      most.value > counts[.upright, default: 0] * 2, let turn = most.key.upright(box)
    else { return }
    turnAll(by: turn)
    for index in glyphs.indices { glyphs[index].turn = glyphs[index].turn.turned(back: most.key) }
  }

  private mutating func turnAll(by turn: Transform) {
    func turned(_ box: Rectangle) -> Rectangle {
      Rectangle(around: box.corners.map(turn.apply)) ?? box
    }
    for index in glyphs.indices { glyphs[index].origin = turn.apply(glyphs[index].origin) }
    for index in areas.indices { areas[index].box = turned(areas[index].box) }
    for index in slants.indices {
      slants[index] = Slant(from: turn.apply(slants[index].from), to: turn.apply(slants[index].to))
    }
    drawings = drawings.map(turned)
    rules = rules.map { rule in
      let from = turn.apply(rule.point(at: rule.start))
      let to = turn.apply(rule.point(at: rule.end))
      return Rule(from, to, isDark: rule.isDark) ?? rule
    }
    box = turned(box)
  }
}

extension TracedPage.Rule {
  /// How far a line may lean and be taken for straight.
  private static let lean = 0.7

  /// A line between two points; nil if it runs along neither side of the page.
  init?(_ from: Point, _ to: Point, isDark: Bool) {
    let (width, height) = ((from.x - to.x).magnitude, (from.y - to.y).magnitude)
    if height <= Self.lean, width >= height {
      self.init(
        isHorizontal: true,
        position: (from.y + to.y) / 2,
        start: min(from.x, to.x),
        end: max(from.x, to.x),
        isDark: isDark
      )
    } else if width <= Self.lean {
      self.init(
        isHorizontal: false,
        position: (from.x + to.x) / 2,
        start: min(from.y, to.y),
        end: max(from.y, to.y),
        isDark: isDark
      )
    } else {
      return nil
    }
  }

  func point(at offset: Double) -> Point {
    isHorizontal ? Point(x: offset, y: position) : Point(x: position, y: offset)
  }

  var length: Double { end - start }

  /// The part of it within a box; nil if there is none.
  func clipped(to box: Rectangle) -> TracedPage.Rule? {
    let (low, high) = isHorizontal ? (box.top, box.bottom) : (box.left, box.right)
    guard position >= low - 1, position <= high + 1 else { return nil }
    var rule = self
    rule.start = max(start, isHorizontal ? box.left : box.top)
    rule.end = min(end, isHorizontal ? box.right : box.bottom)
    return rule.end >= rule.start ? rule : nil
  }
}
