/// Ways to say that nothing of an element is seen.
extension StyleDeclaration {
  /// `rect(0, 0, 0, 0)`, also with edges of one pixel.
  static func isEmptyRectangle(_ value: String) -> Bool {
    guard value.hasPrefix("rect("), value.hasSuffix(")") else { return false }
    let edges = value.dropFirst(5).dropLast().split { $0 == "," || $0 == " " }
    return edges.count == 4
      && edges.allSatisfy { (StyleLength($0)?.pixels(font: 16, of: 0) ?? 9).magnitude <= 1 }
  }

  /// `inset(50%)`, `circle(0)`.
  static func isEmptyShape(_ value: String) -> Bool {
    guard value.hasSuffix(")"), let open = value.firstIndex(of: "(") else { return false }
    let inner = value[value.index(after: open)...].dropLast().split(separator: " ").first ?? ""
    guard let share = StyleLength(inner)?.pixels(font: 16, of: 1) else { return false }
    return value.hasPrefix("inset(") && inner.hasSuffix("%") && share >= 0.5
      || value.hasPrefix("circle(") && share == 0
  }

  /// `opacity(0)`, alone or among other filters.
  static func hasTransparentFilter(_ value: String) -> Bool {
    value.split(separator: ")").contains { filter in
      let filter = filter.drop(while: \.isWhitespace)
      guard filter.hasPrefix("opacity(") else { return false }
      let share = StyleLength(filter.dropFirst(8).filter { !$0.isWhitespace })
      return share.map { $0.pixels(font: 0, of: 1) < leastOpacity } ?? false
    }
  }
}
