extension String {
  /// Whether nothing can be seen of the text.
  var isBlank: Bool { unicodeScalars.allSatisfy(ValueReader.isBlank) }

  /// The text on one line, its ends trimmed, for a message.
  var oneLine: String {
    unicodeScalars.split(whereSeparator: ValueReader.isBlank).map { String($0) }
      .joined(separator: " ")
  }
}
