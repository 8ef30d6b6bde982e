/// The media that parts of a style sheet are for.
enum StyleMedia {
  /// Whether a list of media holds a wide screen, in front of which a person reads a page.
  static func isShown(_ list: String) -> Bool {
    let queries = list.lowercased().split(separator: ",").map { query in
      query.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return queries.isEmpty || queries.contains(where: isMet)
  }

  private static func isMet(_ query: String) -> Bool {
    var words = query.split(separator: " ")
    let isTurned = words.first == "not"
    if let first = words.first, first == "not" || first == "only" { words.removeFirst() }
    let parts = words.joined(separator: " ").split(separator: "(").map { part in
      part.hasSuffix(" and ") ? part.dropLast(5) : part
    }
    let holds = parts.allSatisfy { part in
      let text = part.hasSuffix(" and") ? part.dropLast(4) : part
      guard text.hasSuffix(")") else {
        return ["", "all", "screen", "and"].contains(text.filter { $0 != " " })
      }
      return Self.holds(feature: text.dropLast())
    }
    return holds != isTurned
  }

  private static func holds(feature: Substring) -> Bool {
    let parts = feature.split(separator: ":").map { $0.filter { $0 != " " } }
    guard let name = parts.first, let value = parts.dropFirst().first else { return false }
    if name == "orientation" { return value == "landscape" }
    if name == "prefers-color-scheme" { return value == "light" }
    guard let length = StyleLength(value)?.pixels(font: StyleLength.fontSize, of: 0) else {
      return false
    }
    switch name {
    case "min-width", "min-device-width": return length <= StyleLength.window.width
    case "max-width", "max-device-width": return length >= StyleLength.window.width
    case "min-height", "min-device-height": return length <= StyleLength.window.height
    case "max-height", "max-device-height": return length >= StyleLength.window.height
    default: return false
    }
  }
}
