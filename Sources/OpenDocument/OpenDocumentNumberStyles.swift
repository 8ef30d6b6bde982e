package import XML

/// What the number styles of an OpenDocument put before, behind and between the digits of a number.
///
/// A file says for each number what is to be seen. Only where the number does not stand in that as it is, its
/// style has to tell why: by texts of its own, or by numerals of another script.
package struct OpenDocumentNumberStyles {
  /// The texts around a number, and what is done to its digits.
  package struct Texts: Equatable {
    package var before = ""
    package var behind = ""
    /// The texts between the digits, by how many of these stand behind them.
    package var inside: [Int: String] = [:]
    /// How many digits are shown at least.
    package var leastDigits = 0
    /// Whether the digits are those of another script: 壹拾贰.
    package var isTransliterated = false
    /// Whether the number itself is shown.
    package fileprivate(set) var hasNumber = false
  }

  /// The texts by the names of the styles, and the styles that hold for some numbers instead.
  private var texts: [String: Texts] = [:]
  private var others: [String: [String]] = [:]
  private var name: String?
  /// Where the text stands that comes next, if it is one between digits.
  private var position: Int?

  /// The most digits of a number that texts are looked for between.
  private static let digitLimit = 40
  /// The most styles that are asked in the place of one.
  private static let otherLimit = 8

  /// Begins a style; whether the element is one.
  package mutating func start(_ tag: borrowing XMLTag) -> Bool {
    guard let name = tag.attribute("name", in: OpenDocumentNamespace.style)?.string() else {
      return false
    }
    // Those of dates and texts say nothing of numbers.
    self.name = Self.isOfNumbers(tag) ? name : nil
    if self.name != nil {
      texts[name] = Texts()
      texts[name]?.isTransliterated =
        tag.attribute("transliteration-format", in: OpenDocumentNamespace.number) != nil
    }
    return true
  }

  private static func isOfNumbers(_ tag: borrowing XMLTag) -> Bool {
    tag.isNamed("number-style") || tag.isNamed("percentage-style") || tag.isNamed("currency-style")
  }

  /// Takes an element of the style.
  package mutating func take(_ tag: borrowing XMLTag) {
    guard let name else { return }
    position = nil
    if tag.isNamed("map") {
      if let other = tag.attribute("apply-style-name", in: OpenDocumentNamespace.style)?.string() {
        others[name, default: []].append(other)
      }
    } else if tag.isNamed("embedded-text") {
      position = tag.attribute("position", in: OpenDocumentNamespace.number)?.integer() ?? 0
    } else if tag.isNamed("number") || tag.isNamed("scientific-number") || tag.isNamed("fraction") {
      texts[name]?.hasNumber = true
      let digits = tag.attribute("min-integer-digits", in: OpenDocumentNamespace.number)?.integer()
      texts[name]?.leastDigits = min(max(0, digits ?? 0), Self.digitLimit)
    }
  }

  /// Takes characters of a text in the style.
  package mutating func add(_ characters: String) {
    guard let name, let own = texts[name] else { return }
    if let position {
      guard (0..<Self.digitLimit).contains(position) else { return }
      texts[name]?.inside[position, default: ""] += characters
    } else if own.hasNumber {
      texts[name]?.behind += characters
    } else {
      texts[name]?.before += characters
    }
  }

  /// The texts that a style, and those that hold instead of it, put around a number.
  package func texts(of name: String?) -> [Texts] {
    guard let name, let own = texts[name] else { return [] }
    return [own] + (others[name] ?? []).prefix(Self.otherLimit).compactMap { texts[$0] }
  }
}
