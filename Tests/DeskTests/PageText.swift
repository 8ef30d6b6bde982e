/// A page as text, looked through for its tags.
struct PageText {
  /// The tags that begin an element: `input id="a"`.
  let tags: [Substring]

  init(_ page: String) {
    tags = page.split(separator: "<").compactMap { piece in
      piece.first?.isLetter == true ? piece.prefix { $0 != ">" } : nil
    }
  }

  /// All identifiers.
  var identifiers: [String] { tags.compactMap { Self.value(of: "id", in: $0) } }

  /// The tags of fields.
  var fields: [Substring] {
    tags.filter { $0.hasPrefix("input") || $0.hasPrefix("textarea") || $0.hasPrefix("select") }
  }

  /// Whether a field has a name for those who hear the page read: its own, that of a label for it, or that around it.
  func isLabelled(_ field: Substring) -> Bool {
    if Self.value(of: "aria-label", in: field)?.isEmpty == false { return true }
    let identifier = Self.value(of: "id", in: field)
    if tags.contains(where: { $0.hasPrefix("label") && Self.value(of: "for", in: $0) == identifier }
    ) {
      return true
    }
    return tags.firstIndex { $0 == field }.map { $0 > 0 && tags[$0 - 1].hasPrefix("label") }
      ?? false
  }

  private static func value(of attribute: String, in tag: Substring) -> String? {
    guard let start = tag.firstRange(of: " \(attribute)=\"") else { return nil }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }
}

extension String {
  /// The pieces between the places where a text stands.
  func components(of text: String) -> [Substring] {
    split(separator: text, omittingEmptySubsequences: false)
  }
}
