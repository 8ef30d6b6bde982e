/// The media that parts of a style sheet are for.
enum StyleMedia {
  /// Whether a list of media holds a wide screen, in front of which a person reads a page; nil where that hangs
  /// on what is not known of the screen.
  static func isShown(_ list: String) -> Bool? {
    let queries = list.lowercased().split(separator: ",").map { query in
      query.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let verdicts = queries.map(isMet)
    if verdicts.isEmpty || verdicts.contains(true) { return true }
    return verdicts.contains(nil) ? nil : false
  }

  private static func isMet(_ query: String) -> Bool? {
    var words = query.split(separator: " ")
    let isTurned = words.first == "not"
    if let first = words.first, first == "not" || first == "only" { words.removeFirst() }
    let parts = words.joined(separator: " ").split(separator: "(").map { part in
      part.hasSuffix(" and ") ? part.dropLast(5) : part
    }
    let verdicts = parts.map { part -> Bool? in
      let text = part.hasSuffix(" and") ? part.dropLast(4) : part
      guard text.hasSuffix(")") else {
        return ["", "all", "screen", "and"].contains(text.filter { $0 != " " })
      }
      return Self.holds(feature: text.dropLast())
    }
    if verdicts.contains(false) { return isTurned }
    return verdicts.contains(nil) ? nil : !isTurned
  }

  private static func holds(feature: Substring) -> Bool? {
    let feature = feature.filter { $0 != " " }
    guard let colon = feature.firstIndex(of: ":") else {
      if let holds = holds(range: feature) { return holds }
      return ["color", "hover", "pointer", "width", "height", "any-hover"].contains(feature)
        ? true : nil
    }
    let value = feature[feature.index(after: colon)...]
    switch feature[..<colon] {
    case "orientation": return value == "landscape"
    case "prefers-color-scheme": return value == "light"
    case "hover", "any-hover": return value == "hover"
    case "pointer", "any-pointer": return value == "fine"
    case "min-width", "min-device-width": return width(">=", value)
    case "max-width", "max-device-width": return width("<=", value)
    case "min-height", "min-device-height": return height(">=", value)
    case "max-height", "max-device-height": return height("<=", value)
    // Screens with many dots to a pixel, fewer movements and the like, which every reader has differently.
    default: return nil
    }
  }

  // MARK: Ranges

  private static let comparisons = ["<=", ">=", "<", ">", "="]

  /// `width>=600px`, `400px<=width<900px`; nil for what is none.
  private static func holds(range: String) -> Bool? {
    for name in ["width", "height"] {
      guard let place = range.firstRange(of: name) else { continue }
      let size = name == "width" ? StyleLength.window.width : StyleLength.window.height
      var verdicts: [Bool?] = []
      let before = range[..<place.lowerBound]
      let after = range[place.upperBound...]
      if let sign = comparisons.first(where: before.hasSuffix) {
        verdicts.append(compare(size, turned(sign), before.dropLast(sign.count)))
      } else if !before.isEmpty {
        return nil
      }
      if let sign = comparisons.first(where: after.hasPrefix) {
        verdicts.append(compare(size, sign, after.dropFirst(sign.count)))
      } else if !after.isEmpty {
        return nil
      }
      guard !verdicts.isEmpty else { return nil }
      return verdicts.contains(false) ? false : verdicts.contains(nil) ? nil : true
    }
    return nil
  }

  private static func turned(_ sign: String) -> String {
    switch sign {
    case "<=": ">="
    case ">=": "<="
    case "<": ">"
    case ">": "<"
    default: sign
    }
  }

  private static func width(_ sign: String, _ value: some StringProtocol) -> Bool? {
    compare(StyleLength.window.width, sign, value)
  }

  private static func height(_ sign: String, _ value: some StringProtocol) -> Bool? {
    compare(StyleLength.window.height, sign, value)
  }

  private static func compare(
    _ size: Double,
    _ sign: String,
    _ value: some StringProtocol
  ) -> Bool? {
    guard let length = StyleLength(value)?.pixels(font: StyleLength.fontSize, of: 0) else {
      return nil
    }
    switch sign {
    case "<=": return size <= length
    case ">=": return size >= length
    case "<": return size < length
    case ">": return size > length
    default: return size == length
    }
  }
}
