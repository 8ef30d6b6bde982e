/// A path while it is read: its strokes one after the other, in the page's coordinates.
struct TracedPath {
  /// A stretch of the path without a break.
  struct Subpath {
    var points: [Point]
    var isClosed = false
    var isCurved = false

    /// Its box, if it is a rectangle along the sides of the page, or a thin wedge as borders end in.
    var rectangle: Rectangle? {
      guard !isCurved, (4...5).contains(points.count), let box = Rectangle(around: points) else {
        return nil
      }
      let slack = min(box.width, box.height) <= TracedPath.thickest ? TracedPath.thickest : 0.7
      let isStraight = points.allSatisfy { point in
        min((point.x - box.left).magnitude, (point.x - box.right).magnitude) <= slack
          && min((point.y - box.top).magnitude, (point.y - box.bottom).magnitude) <= slack
      }
      return isStraight ? box : nil
    }
  }

  /// How thick a line may be; what is thicker is an area.
  static let thickest = 4.0

  private let transform: Transform
  private(set) var subpaths: [Subpath] = []

  init(_ transform: Transform) { self.transform = transform }

  mutating func move(to point: Point) {
    subpaths.append(Subpath(points: [transform.apply(point)]))
  }

  mutating func line(to point: Point) {
    if subpaths.isEmpty { return move(to: point) }
    subpaths[subpaths.count - 1].points.append(transform.apply(point))
  }

  mutating func curve(through points: [Point]) {
    for point in points { line(to: point) }
    if !subpaths.isEmpty { subpaths[subpaths.count - 1].isCurved = true }
  }

  mutating func close() {
    guard !subpaths.isEmpty else { return }
    subpaths[subpaths.count - 1].isClosed = true
  }

  /// The box around all of it; nil if there is nothing.
  var box: Rectangle? { Rectangle(around: subpaths.lazy.flatMap(\.points)) }
}
