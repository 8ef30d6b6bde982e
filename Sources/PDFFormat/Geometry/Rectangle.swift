/// A point of a page, in points from its top left corner: y grows downwards.
struct Point {
  var x: Double
  var y: Double
}

/// A rectangle of a page whose sides are parallel to the page's.
struct Rectangle {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// The smallest rectangle around points; nil around none.
  init?(around points: some Sequence<Point>) {
    var points = points.makeIterator()
    guard let first = points.next() else { return nil }
    self.init(left: first.x, top: first.y, right: first.x, bottom: first.y)
    while let point = points.next() {
      left = min(left, point.x)
      right = max(right, point.x)
      top = min(top, point.y)
      bottom = max(bottom, point.y)
    }
  }

  init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  var width: Double { right - left }
  var height: Double { bottom - top }
  var area: Double { max(0, width) * max(0, height) }
  var center: Point { Point(x: (left + right) / 2, y: (top + bottom) / 2) }
  var corners: [Point] {
    [
      Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: bottom),
      Point(x: left, y: bottom),
    ]
  }

  /// What two rectangles share; of no area if that is nothing.
  func intersection(_ other: Rectangle) -> Rectangle {
    Rectangle(
      left: max(left, other.left),
      top: max(top, other.top),
      right: min(right, other.right),
      bottom: min(bottom, other.bottom)
    )
  }

  /// The smallest rectangle around two.
  func union(_ other: Rectangle) -> Rectangle {
    Rectangle(
      left: min(left, other.left),
      top: min(top, other.top),
      right: max(right, other.right),
      bottom: max(bottom, other.bottom)
    )
  }

  func contains(_ point: Point) -> Bool {
    point.x >= left && point.x <= right && point.y >= top && point.y <= bottom
  }

  /// How much of the rectangle lies within another, from 0 to 1.
  func share(within other: Rectangle) -> Double {
    area > 0 ? intersection(other).area / area : (other.contains(center) ? 1 : 0)
  }
}
