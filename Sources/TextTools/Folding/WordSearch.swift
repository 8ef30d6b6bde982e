extension StringProtocol {
  /// Whether a word stands in the text, spelt with the same bytes.
  ///
  /// Much faster than a search by characters, and right for texts that are folded or written alike: two
  /// spellings that Unicode holds for equal are not the same here.
  public func holds(_ word: String) -> Bool {
    var (text, word) = (String(self), word)
    return text.withUTF8 { text in
      word.withUTF8 { word in
        guard let first = word.first else { return true }
        guard text.count >= word.count else { return false }
        return (0...(text.count - word.count)).contains { start in
          text[start] == first
            && word.indices.allSatisfy { text[start + $0] == word[$0] }
        }
      }
    }
  }

  /// Whether the text begins with a word, spelt with the same bytes.
  @inlinable public func begins(with word: String) -> Bool { utf8.starts(with: word.utf8) }

  /// Whether the text ends in a word, spelt with the same bytes.
  @inlinable public func ends(in word: String) -> Bool {
    utf8.reversed().starts(with: word.utf8.reversed())
  }
}
