extension String {
  /// Whether nothing can be seen of the text.
  var isBlank: Bool { unicodeScalars.allSatisfy(ValueReader.isBlank) }

  /// The text on one line, its ends trimmed, for a message.
  var oneLine: String {
    unicodeScalars.split(whereSeparator: ValueReader.isBlank).map { String($0) }
      .joined(separator: " ")
  }

  /// The text on one line and at most 40 characters long, for a message.
  var excerpt: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if result.count == 40 { return String(result) + "…" }
      let isBlank = ValueReader.isBlank(scalar) || scalar.properties.generalCategory == .control
      result.append(isBlank ? " " : scalar)
    }
    return String(result)
  }
}
