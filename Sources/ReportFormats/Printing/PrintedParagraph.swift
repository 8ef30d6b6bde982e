internal import TextTools

/// A paragraph of a printed report.
public struct PrintedParagraph: Sendable {
  /// The paragraph, with its own spacing.
  public let text: String

  /// Takes a paragraph.
  public init(_ text: String) { self.text = text }

  /// The most characters that a heading inside a section has.
  private static let headingLimit = 40

  /// Whether it begins with blanks of its own, so that it needs no other indent.
  public var isIndented: Bool { text.unicodeScalars.first?.isBlank == true }

  /// The words of a heading that it begins with, `（一）主动公开情况。`; nil if it begins with none.
  ///
  /// They are all of it, or a sentence without numbers that the text goes on behind.
  public var leadingHeading: Substring? {
    let scalars = text.unicodeScalars
    let start = scalars.drop(while: \.isBlank)
    guard let open = start.first, open == "（" || open == "(" else { return nil }
    // A numeral has a few characters.
    let rest = start.dropFirst().prefix(Self.headingLimit)
    let numeral = Array(rest.prefix(4))
    guard let (_, length) = ChineseNumeral.parse(prefixOf: numeral[...]),
      let close = rest.dropFirst(length).first, close == "）" || close == ")"
    else { return nil }
    let end = rest.firstIndex(of: "。").map { rest.index(after: $0) } ?? rest.endIndex
    if end == scalars.endIndex { return text[...] }
    guard rest[..<end].last == "。",
      !rest[..<end].contains(where: { DecimalDigit.value(of: $0) != nil || $0 == "，" })
    else { return nil }
    return Substring(scalars[..<end])
  }

  /// Whether all of it is a heading inside its section.
  public var isHeading: Bool { leadingHeading?.utf8.count == text.utf8.count }
}
