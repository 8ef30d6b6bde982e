/// With what something is drawn.
struct TracedInk {
  let color: InkColor?
  /// How much of it covers what lies below, from 0 to 1.
  let alpha: Double

  /// Whether nothing can be seen of it at all.
  var isAbsent: Bool { alpha < 0.1 }
  /// Whether nothing can be seen below it.
  var isOpaque: Bool { alpha > 0.9 }
  /// Whether it can be seen on white.
  var isDark: Bool { color.map { !$0.isLost(on: .white) } ?? true }
}

extension TracedPage {
  /// Takes a filled path: rectangles are areas or lines, all else a drawing.
  mutating func fill(_ path: TracedPath, with ink: TracedInk, clip: Rectangle, order: Int) {
    guard !ink.isAbsent else { return }
    let parts = path.subpaths.filter { $0.points.count > 1 }
    if let frame = Self.frame(of: parts) {
      addOutline(frame, isDark: ink.isDark, clip: clip)
      return
    }
    let boxes = parts.compactMap(\.rectangle)
    guard boxes.count == parts.count, !boxes.isEmpty else {
      if let box = path.box { addDrawing(box, ink, isFilled: true, clip: clip, order: order) }
      return
    }
    for box in boxes {
      if min(box.width, box.height) <= TracedPath.thickest {
        addBar(box, isDark: ink.isDark, clip: clip)
      } else {
        addArea(
          Area(
            kind: .fill,
            box: box,
            color: ink.color,
            // Of several rectangles, one may be a hole in another.
            isOpaque: ink.isOpaque && boxes.count == 1,
            order: order
          ),
          clip: clip
        )
      }
    }
  }

  /// Takes a stroked path.
  mutating func stroke(
    _ path: TracedPath,
    width: Double,
    with ink: TracedInk,
    clip: Rectangle,
    order: Int
  ) {
    guard !ink.isAbsent else { return }
    for part in path.subpaths {
      if part.isCurved {
        if let box = Rectangle(around: part.points) {
          addDrawing(box, ink, isFilled: false, clip: clip, order: order)
        }
        if ink.isDark { addCurve(part.points) }
        continue
      }
      var ends = Array(zip(part.points, part.points.dropFirst()))
      if part.isClosed, let first = part.points.first, let last = part.points.last {
        ends.append((last, first))
      }
      for (from, to) in ends {
        guard let rule = Rule(from, to, isDark: ink.isDark) else {
          // A broad line covers what it crosses, whatever its colour.
          if ink.isDark || width > 1 { slants.append(Slant(from: from, to: to)) }
          continue
        }
        if width > TracedPath.thickest {
          addBroad(rule, width: width, ink: ink, clip: clip, order: order)
        } else {
          add(rule, clip: clip)
        }
      }
    }
  }

  /// Takes a picture.
  mutating func addPicture(_ box: Rectangle, alpha: Double, clip: Rectangle, order: Int) {
    guard alpha >= 0.1 else { return }
    if min(box.width, box.height) <= TracedPath.thickest / 2 {
      return addBar(box, isDark: true, clip: clip)
    }
    addArea(
      Area(kind: .picture, box: box, color: nil, isOpaque: alpha > 0.9, order: order),
      clip: clip
    )
  }

  // MARK: Pieces

  /// The outer of two rectangles of which the inner leaves a thin border.
  private static func frame(of parts: [TracedPath.Subpath]) -> Rectangle? {
    guard parts.count == 2, let one = parts[0].rectangle, let two = parts[1].rectangle else {
      return nil
    }
    let (outer, inner) = one.area > two.area ? (one, two) : (two, one)
    let borders = [
      inner.left - outer.left, inner.top - outer.top, outer.right - inner.right,
      outer.bottom - inner.bottom,
    ]
    return borders.allSatisfy { (0...TracedPath.thickest).contains($0) } && inner.area > 0
      ? outer : nil
  }

  private mutating func addOutline(_ box: Rectangle, isDark: Bool, clip: Rectangle) {
    let corners = box.corners
    for (from, to) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
      if let rule = Rule(from, to, isDark: isDark) { add(rule, clip: clip) }
    }
  }

  private mutating func addBar(_ box: Rectangle, isDark: Bool, clip: Rectangle) {
    let isHorizontal = box.width >= box.height
    add(
      Rule(
        isHorizontal: isHorizontal,
        position: isHorizontal ? box.center.y : box.center.x,
        start: isHorizontal ? box.left : box.top,
        end: isHorizontal ? box.right : box.bottom,
        isDark: isDark
      ),
      clip: clip
    )
  }

  private mutating func addBroad(
    _ rule: Rule,
    width: Double,
    ink: TracedInk,
    clip: Rectangle,
    order: Int
  ) {
    let (from, to) = (rule.point(at: rule.start), rule.point(at: rule.end))
    let half = width / 2
    let box = Rectangle(
      left: from.x - (rule.isHorizontal ? 0 : half),
      top: from.y - (rule.isHorizontal ? half : 0),
      right: to.x + (rule.isHorizontal ? 0 : half),
      bottom: to.y + (rule.isHorizontal ? half : 0)
    )
    if rule.length <= TracedPath.thickest { return addBar(box, isDark: ink.isDark, clip: clip) }
    addArea(
      Area(kind: .fill, box: box, color: ink.color, isOpaque: ink.isOpaque, order: order),
      clip: clip
    )
  }

  private mutating func add(_ rule: Rule, clip: Rectangle) {
    if let rule = rule.clipped(to: clip) { rules.append(rule) }
  }

  private mutating func addArea(_ area: Area, clip: Rectangle) {
    var area = area
    area.box = area.box.intersection(clip)
    if area.box.width > 0, area.box.height > 0 { areas.append(area) }
  }

  /// So large an outline is that of a mark behind or around much of the page.
  private static let largeOutline = 60.0

  private mutating func addDrawing(
    _ box: Rectangle,
    _ ink: TracedInk,
    isFilled: Bool,
    clip: Rectangle,
    order: Int
  ) {
    let shown = box.intersection(clip)
    guard shown.width > 1 || shown.height > 1, shown.width >= 0, shown.height >= 0 else { return }
    if ink.isDark { drawings.append(shown) }
    // An outline covers nothing but what it is drawn on, which the lines of a curve say.
    let covers = isFilled ? ink.isOpaque : min(shown.width, shown.height) < Self.largeOutline
    guard covers, min(shown.width, shown.height) > 0.5 else { return }
    areas.append(
      Area(kind: .drawing, box: shown, color: ink.color, isOpaque: isFilled, order: order)
    )
  }

  /// Takes the lines between the points of a curve, near which it goes.
  private mutating func addCurve(_ points: [Point]) {
    for (from, to) in zip(points, points.dropFirst())
    where (from.y - to.y).magnitude > 0.1 || (from.x - to.x).magnitude > 0.1 {
      slants.append(Slant(from: from, to: to))
    }
  }
}
