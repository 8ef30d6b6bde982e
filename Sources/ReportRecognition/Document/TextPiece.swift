import TextTools

/// A piece of a text, as one stretch of a source holds it.
public struct TextPiece: Hashable, Sendable {
  /// What stands there, as the source spells it.
  public let written: String
  /// The bytes of the source that hold it, markup and escapes of the format included.
  ///
  /// Nil for what no bytes spell, such as a tab's element or a list's number, for a source that is not
  /// edited in place, and where an edit cannot be put in safely.
  public let range: Range<Int>?
  /// How it appears to a person.
  public let appearance: Appearance

  /// Describes a piece.
  ///
  /// - Parameters:
  ///   - text: What stands there; of what is no text, what it is to be called, which may be nothing.
  ///   - range: Its bytes, if it can be edited.
  ///   - appearance: How it appears.
  public init(_ text: String, range: Range<Int>?, appearance: Appearance = .plain) {
    written = text
    self.range = range
    self.appearance = appearance
  }

  /// What a person reads in it: raised and lowered digits as the characters for such, nothing where it is
  /// struck through, not shown, or no text.
  public var text: String {
    switch appearance {
    case .plain, .made: written
    case .raised: RaisedCharacters.raised(written)
    case .lowered: RaisedCharacters.lowered(written)
    case .struck, .deleted, .hidden, .unread: ""
    }
  }
}

extension TextPiece {
  /// Whether it is nothing but a blank that a program put there.
  var isMadeBlank: Bool { appearance == .made && !written.isEmpty && written.isBlank }

  /// A part of the piece.
  ///
  /// - Parameters:
  ///   - part: Where it stands in the UTF-8 of ``text``.
  ///   - text: What it says.
  /// - Returns: The part, with its bytes where the source spells it as it is.
  func part(_ part: Range<Int>, spelt text: String) -> TextPiece {
    // Raised characters stay what they are by themselves.
    appearance == .made
      ? TextPiece(text, range: nil, appearance: .made)
      : TextPiece(text, range: bytes(part))
  }

  /// The bytes of a part of the piece; nil where the source does not spell it as it is.
  private func bytes(_ part: Range<Int>) -> Range<Int>? {
    guard appearance == .plain, let range, range.count == written.utf8.count else { return nil }
    return range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound
  }
}
