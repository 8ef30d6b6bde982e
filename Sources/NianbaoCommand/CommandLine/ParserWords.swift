import Nianbao

/// The words of the parser of the command line, in the language of the run.
struct ParserWords {
  /// The language.
  let language: Language

  /// Why a command line is refused.
  ///
  /// - Parameter english: The parser's sentence.
  /// - Returns: The sentence; as it was if the parser did not say it.
  func error(_ english: String) -> String { said(english, as: ParserPhrase.errors) }

  /// A line around an error or of the help.
  func frame(_ english: String) -> String { said(english, as: ParserPhrase.frames) }

  /// What is explained of an option.
  func explanation(_ english: String) -> String { said(english, as: ParserPhrase.explanations) }

  /// An option, or a whole synopsis, with the names of its values.
  func synopsis(_ english: String) -> String {
    guard language == .chinese else { return english }
    var synopsis = ""
    var rest = english[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let name = String(rest[rest.index(after: open)..<close])
      synopsis += rest[...open] + (ParserPhrase.valueNames[name] ?? name) + ">"
      rest = rest[rest.index(after: close)...]
    }
    return synopsis + rest
  }

  private func said(_ english: String, as phrases: [ParserPhrase]) -> String {
    guard language == .chinese else { return english }
    for phrase in phrases {
      guard let quoted = phrase.quotations(in: english) else { continue }
      return phrase.chinese(quoting: quoted, words: self)
    }
    return english
  }
}

extension ParserPhrase {
  /// What a sentence quotes, by name; nil if the sentence is another one.
  func quotations(in sentence: String) -> [String: String]? {
    var quoted: [String: String] = [:]
    var rest = sentence[...]
    let parts = Self.parts(of: english)
    guard rest.hasPrefix(parts.first?.literal ?? "") else { return nil }
    rest = rest.dropFirst(parts.first?.literal.count ?? 0)
    for (index, part) in parts.enumerated() {
      guard let name = part.name else { return rest.isEmpty ? quoted : nil }
      // A sentence ends as its pattern does; in between, the first place that fits is the one.
      let next = parts[index + 1]
      let end =
        next.name == nil ? Self.end(of: rest, next.literal) : Self.start(of: next.literal, in: rest)
      guard let end else { return nil }
      quoted[name] = String(rest[..<end])
      rest = rest[end...].dropFirst(next.literal.count)
    }
    return nil
  }

  /// The Chinese words with what is quoted.
  func chinese(quoting quoted: [String: String], words: ParserWords) -> String {
    Self.parts(of: chinese).reduce(into: "") { sentence, part in
      sentence += part.literal
      guard let name = part.name else { return }
      let value = quoted[name] ?? ""
      switch name {
      case "option", "other": sentence += words.synopsis(value)
      case "list": sentence += words.synopsis(Self.choices(value).joined(separator: "、"))
      case "values": sentence += value.replacing("', '", with: "”、“")
      default: sentence += value
      }
    }
  }

  /// The literal parts of a pattern, each with the name behind it; the last has none.
  private static func parts(of pattern: String) -> [(literal: String, name: String?)] {
    pattern.split(separator: "{", omittingEmptySubsequences: false).enumerated()
      .reduce(into: []) { parts, piece in
        guard piece.offset > 0, let close = piece.element.firstIndex(of: "}") else {
          parts.append((String(piece.element), nil))
          return
        }
        parts[parts.count - 1].name = String(piece.element[..<close])
        parts.append((String(piece.element[piece.element.index(after: close)...]), nil))
      }
  }

  private static func end(of text: Substring, _ literal: String) -> Substring.Index? {
    guard text.hasSuffix(literal) else { return nil }
    return text.index(text.endIndex, offsetBy: -literal.count)
  }

  private static func start(of literal: String, in text: Substring) -> Substring.Index? {
    text.firstRange(of: literal)?.lowerBound
  }

  /// The choices in a list of the parser's: `'a', 'b' or 'c'`, `a, b`, `a b`, or a line each.
  private static func choices(_ list: String) -> [String] {
    if list.contains("\n") || list.hasPrefix("  - ") {
      return list.split(separator: "\n").map { String($0.drop { " -".contains($0) }) }
    }
    if list.contains("'") {
      return list.split(separator: "'").map { String($0) }
        .filter { ![", ", " or ", " and "].contains($0) }
    }
    return list.split { ", ".contains($0) }.map { String($0) }
  }
}
