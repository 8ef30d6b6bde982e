import ReportRecognition
import TextTools

/// A tag of HTML within a line of Markdown, of those elements that say how a text appears.
struct InlineTag {
  /// What the tag does.
  enum Meaning {
    /// It changes nothing that is read.
    case mark
    /// It breaks the line.
    case breaks
    /// It shows something that is no text.
    case shows(UnreadContent)
    /// It encloses a text that appears in a way of its own.
    case encloses(Appearance)
  }

  let meaning: Meaning
  /// The closing tag of the same element.
  let closing: String

  /// The most bytes of a tag.
  private static let tagLength = 1_000

  /// Whether a tag may stand at the beginning of a text, told by what follows its bracket.
  static func mayBegin(_ text: ArraySlice<UInt8>) -> Bool {
    guard let next = text.dropFirst().first else { return false }
    return next == UInt8(ascii: "/") || (0x61...0x7A).contains(next | 0x20)
  }

  /// Reads a tag; nil for one of an element that is not known.
  init?(_ tag: ArraySlice<UInt8>) {
    guard tag.count <= Self.tagLength else { return nil }
    let written = String(decoding: tag.dropFirst().dropLast(), as: UTF8.self)
    let isClosing = written.hasPrefix("/")
    let name = written.dropFirst(isClosing ? 1 : 0).prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber)
    }
    let rest = written.dropFirst((isClosing ? 1 : 0) + name.count)
    guard rest.isEmpty || rest.first == " " || rest.first == "/",
      let meaning = Self.meaning(of: name.lowercased(), rest.lowercased())
    else { return nil }
    closing = "</\(name)>"
    let isBlock = ["p", "div"].contains(name.lowercased())
    self.meaning = isClosing ? (isBlock ? .breaks : .mark) : meaning
  }

  private static func meaning(of name: String, _ attributes: String) -> Meaning? {
    switch name {
    case "sup": .encloses(.raised)
    case "sub": .encloses(.lowered)
    case "del", "s", "strike": .encloses(.struck)
    case "br", "p", "div": style(attributes).map { .encloses($0) } ?? .breaks
    case "wbr": .mark
    case "img": .shows(.picture)
    case "input", "select", "textarea": .shows(.control)
    case "b", "strong", "i", "em", "u", "ins", "mark", "small", "big", "code", "a", "center",
      "span", "font":
      style(attributes).map { .encloses($0) } ?? .mark
    default: nil
    }
  }

  /// How a text appears by the style that its element has.
  private static func style(_ attributes: String) -> Appearance? {
    let style = attributes.filter { $0 != " " && $0 != "\"" && $0 != "'" }
    let words = attributes.split { $0 == " " || $0 == "=" || $0 == "/" }
    if words.contains("hidden") || isZero("font-size", in: style) || isZero("opacity", in: style)
      || isUnseen(style)
    {
      return .hidden
    }
    let marks: [(String, Appearance)] = [
      ("display:none", .hidden), ("visibility:hidden", .hidden),
      ("line-through", .struck), ("vertical-align:super", .raised),
      ("vertical-align:sub", .lowered),
    ]
    return marks.first { style.contains($0.0) }?.1
  }

  /// Whether a style, or the attribute of a font, has letters in the colour of the paper.
  private static func isUnseen(_ style: String) -> Bool {
    if style.contains("background") || style.contains("bgcolor") { return false }
    let colors = style.split(whereSeparator: { $0 == ";" || $0 == "/" }).compactMap { declaration in
      ["style=color:", "color:", "color="].first { declaration.hasPrefix($0) }
        .map { declaration.dropFirst($0.count) }
    }
    guard let color = colors.last else { return false }
    return color == "transparent"
      || ShownColor(word: String(color)).map { !$0.isSeen(on: .white) } ?? false
  }

  /// Whether a style gives a property the value 0, in whatever unit.
  private static func isZero(_ property: String, in style: String) -> Bool {
    style.split(whereSeparator: { $0 == ";" || $0 == "=" }).contains { declaration in
      let parts = declaration.split(separator: ":")
      guard parts.count == 2, parts[0] == property else { return false }
      let digits = parts[1].prefix { $0.isNumber || $0 == "." }
      return !digits.isEmpty && digits.allSatisfy { $0 == "0" || $0 == "." }
    }
  }
}
