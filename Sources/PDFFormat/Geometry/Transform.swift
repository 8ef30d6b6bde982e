/// How the coordinates of a drawing become those of the page.
struct Transform {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  static let identity = Transform()

  func apply(_ point: Point) -> Point {
    Point(x: a * point.x + c * point.y + e, y: b * point.x + d * point.y + f)
  }

  /// Where a direction points to, whatever it begins at.
  func turn(_ x: Double, _ y: Double) -> Point { Point(x: a * x + c * y, y: b * x + d * y) }

  /// By how much lengths grow, on the average of all directions.
  var scale: Double { (a * d - b * c).magnitude.squareRoot() }
}

/// Which way a line of text runs on the page.
enum TextTurn: Hashable {
  /// From left to right.
  case upright
  /// Downwards.
  case clockwise
  /// From right to left, upside down.
  case upsideDown
  /// Upwards.
  case counterclockwise
  /// In any other direction, or mirrored.
  case slanted

  /// Tells it from the direction of the line and from where letters point up to.
  init(along: Point, up: Point) {
    let length = (along.x * along.x + along.y * along.y).squareRoot()
    // Letters of any sound line stand on its left.
    guard length > 0, along.x * up.y - along.y * up.x < 0 else {
      self = .slanted
      return
    }
    let (x, y) = (along.x / length, along.y / length)
    if x > 0.999 {
      self = .upright
    } else if x < -0.999 {
      self = .upsideDown
    } else if y > 0.999 {
      self = .clockwise
    } else if y < -0.999 {
      self = .counterclockwise
    } else {
      self = .slanted
    }
  }

  /// The directions along the sides of a page, each a quarter of a turn on.
  private static let quarters: [TextTurn] = [.upright, .clockwise, .upsideDown, .counterclockwise]

  /// The direction once a page is turned so that another one is upright.
  func turned(back other: TextTurn) -> TextTurn {
    guard let own = Self.quarters.firstIndex(of: self),
      let turn = Self.quarters.firstIndex(of: other)
    else { return self }
    return Self.quarters[(own - turn + 4) % 4]
  }

  /// How a page whose text runs this way is turned so that it can be read; nil where it is not turned.
  func upright(_ page: Rectangle) -> Transform? {
    switch self {
    case .upright, .slanted: nil
    case .clockwise: Transform(a: 0, b: -1, c: 1, d: 0, e: 0, f: page.width)
    case .counterclockwise: Transform(a: 0, b: 1, c: -1, d: 0, e: page.height, f: 0)
    case .upsideDown: Transform(a: -1, b: 0, c: 0, d: -1, e: page.width, f: page.height)
    }
  }
}
