internal import TextTools

/// Cells of text.
extension OpenDocumentReader {
  /// What a cell of text holds: what it shows, as far as that says the same as what the file stores of it.
  func textContents(_ shown: String) throws(SpreadsheetError) -> CellContents.Value {
    if cell.formula != nil, Self.isError(shown) { return .error(shown) }
    let stored = try checked(cell.text ?? "")
    // An attribute keeps no line breaks; apart from blanks, what is shown counts.
    let text =
      shown.isEmpty || !Self.differs(stored, from: shown) && !stored.isEmpty ? stored : shown
    return text.isEmpty ? .blank : .text(text)
  }

  /// What the file has beside the text that is shown: another text that it stores, how words are read aloud.
  func unseenText(beside shown: String) -> String? {
    var unseen = String(decoding: reading, as: UTF8.self)
    if let stored = cell.text, Self.differs(stored, from: shown) { unseen += stored }
    return unseen.isEmpty ? nil : unseen
  }

  /// Whether a text that a cell stores says something else than what it shows.
  private static func differs(_ stored: String, from shown: String) -> Bool {
    func letters(_ text: String) -> String.UnicodeScalarView {
      text.unicodeScalars.filter { !$0.isBlank }
    }
    return stored != shown && !letters(stored).elementsEqual(letters(shown))
  }

  /// Whether the text that a formula gives is how programs show errors.
  private static func isError(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    return text.hasPrefix("Err:")
      || text.hasPrefix("#") && ["!", "?", "A"].contains(text.last)
  }
}
