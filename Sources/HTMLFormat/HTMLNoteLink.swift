import TextTools
import XML

/// A link from the mark of a note to the note.
enum HTMLNoteLink {
  /// One that says so itself: by its role, its class or the name of its target.
  case note
  /// One to some place of the page.
  case place

  /// What an element says of itself; nil for one that leads to no place of the page.
  init?(_ name: String, _ attributes: [HTMLAttribute]) {
    guard !attributes.isEmpty else { return nil }
    let roles = ["role", "epub:type"].compactMap { attributes.value(of: $0)?.lowercased() }
    let classes = attributes.value(of: "class")?.lowercased() ?? ""
    if roles.contains(where: { $0.contains("noteref") })
      || Self.marks.contains(where: { classes.contains($0) })
    {
      self = .note
      return
    }
    guard name == "a", let address = attributes.value(of: "href"),
      let fragment = Self.fragment(of: address)
    else { return nil }
    let isNote = Self.words.contains { classes.contains($0) } || NoteFragment.isOne(fragment)
    self = isNote ? .note : .place
  }

  /// Whether a text in the link is the mark of a note.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - before: What stands before it.
  /// - Returns: Whether it is a short number or a sign; in a link that may lead anywhere, only behind a digit.
  func isMark(_ text: String, behind before: String) -> Bool {
    guard NoteFragment.isMark(text) else { return false }
    switch self {
    case .note: return true
    case .place:
      return before.unicodeScalars.last.map { DecimalDigit.value(of: $0) != nil } ?? false
    }
  }

  /// What of an address leads to a place of the page itself; Word writes the name of the file before it.
  private static func fragment(of address: String) -> String? {
    guard let mark = address.firstIndex(of: "#"), !address[..<mark].contains("//") else {
      return nil
    }
    return String(address[address.index(after: mark)...])
  }

  /// What classes of marks, and those of links, are called.
  private static let marks = ["footnote-ref", "footnoteref", "noteref", "note-ref", "fnref"]
  private static let words = ["footnote", "endnote"]
}
