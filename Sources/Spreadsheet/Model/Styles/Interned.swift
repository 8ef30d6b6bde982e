/// Values, each once, numbered as they came.
struct Interned<Element: Hashable & Sendable>: Sendable, Equatable {
  private(set) var values: [Element] = []
  private var indices: [Element: Int] = [:]

  /// The number of the value, which is taken in unless it is there.
  @discardableResult
  mutating func insert(_ value: Element) -> Int {
    if let index = indices[value] { return index }
    indices[value] = values.count
    values.append(value)
    return values.count - 1
  }

  /// Whether both have the same values in the same order; at once for copies that nothing was added to.
  static func == (left: Self, right: Self) -> Bool { left.values == right.values }
}
