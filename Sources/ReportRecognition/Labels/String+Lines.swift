import TextTools

extension String {
  /// Whether nothing can be seen of the text.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.isBlank) }

  /// The text on one line, its ends trimmed, for a message.
  var oneLine: String {
    unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }
      .joined(separator: " ")
  }
}
