/// Links to notes: the part of an address that leads to one, and the text that stands for one.
public enum NoteFragment {
  private static let words = [
    "fn", "ftn", "footnote", "edn", "endnote", "note", "noteref", "sdfootnote", "sdendnote",
    "cite_note", "cite-note", "fnt", "脚注", "尾注", "注",
  ]

  /// Whether a part of a page or document is a note by its name: `fn1`, `_ftn1`, `cite_note-1`.
  public static func isOne(_ name: String) -> Bool {
    let name = name.lowercased().drop { $0 == "_" || $0 == "#" }
    return words.contains { word in
      guard name.hasPrefix(word) else { return false }
      // A number, or signs and one; LibreOffice has letters behind it: `sdfootnote1sym`.
      let rest = name.dropFirst(word.count).drop { !$0.isLetter && !$0.isNumber }
      let behind = rest.drop(while: \.isNumber)
      return behind.count < rest.count && ["", "sym", "anc"].contains(behind)
    }
  }

  /// Whether a text can stand for a note: a short number, in brackets or not, or a sign such as `*`.
  public static func isMark(_ text: String) -> Bool {
    let inner = text.unicodeScalars.filter { !$0.isBlank && !brackets.contains($0) }
    guard !inner.isEmpty, inner.count <= 3 else { return false }
    return inner.allSatisfy { DecimalDigit.value(of: $0) != nil || signs.contains($0) }
  }

  private static let brackets: Set<Unicode.Scalar> = [
    "[", "]", "(", ")", "（", "）", "〔", "〕", "［", "］",
  ]
  private static let signs: Set<Unicode.Scalar> = ["*", "†", "‡", "§", "※", "＊", "注"]
}
