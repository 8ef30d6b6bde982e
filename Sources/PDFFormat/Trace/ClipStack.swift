/// What drawings are cut off at.
struct ClipStack {
  /// What can be seen at most.
  private(set) var box: Rectangle
  /// Whether it is not known how much of the box can be seen.
  private(set) var isUncertain = false

  private var outer: [(box: Rectangle, isUncertain: Bool)] = []

  /// Begins with a page, or with nothing.
  init(_ box: Rectangle = Rectangle(left: 0, top: 0, right: 0, bottom: 0)) { self.box = box }

  /// Cuts off all around a box.
  ///
  /// - Parameter inner: The box; nil where its shape is not known. Rounded corners of it are of no account.
  mutating func push(_ inner: Rectangle?) {
    outer.append((box, isUncertain))
    guard let inner else {
      isUncertain = true
      return
    }
    box = box.intersection(inner)
    box.right = max(box.left, box.right)
    box.bottom = max(box.top, box.bottom)
  }

  mutating func pop() {
    guard let last = outer.popLast() else { return }
    (box, isUncertain) = last
  }
}
