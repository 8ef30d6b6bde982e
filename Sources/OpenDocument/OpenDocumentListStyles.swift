package import TextTools
package import XML

/// How the numbers of lists and headings are written.
package struct OpenDocumentListStyles {
  /// A level of a list.
  package struct Level {
    package var format = NumberFormat.none
    package var prefix = ""
    package var suffix = ""
    /// The whole number with `%1%` and the like for the numbers of the levels, where the file has it.
    package var pattern: String?
    /// How many levels are shown, this one included.
    package var shownLevels = 1
    package var start = 1

    /// Whether the level is numbered.
    package var isNumbered: Bool {
      if case .bullet = format { return false }
      if case .none = format { return false }
      return true
    }
  }

  /// The name that the numbers of headings go by here, which is no style's.
  package static let outline = ""

  /// The levels of the styles, from 1.
  private var levels: [String: [Int: Level]] = [:]
  private var current: String?

  /// No styles.
  package init() {}

  /// Begins a style; whether the element is one.
  package mutating func start(_ tag: borrowing XMLTag) -> Bool {
    let namespace = OpenDocumentNamespace.text
    if tag.isNamed("outline-style", in: namespace) {
      current = Self.outline
    } else if tag.isNamed("list-style", in: namespace) {
      current = tag.attribute("name", in: OpenDocumentNamespace.style)?.string()
    } else {
      return false
    }
    if let current { levels[current] = [:] }
    return true
  }

  /// Takes an element of the style.
  package mutating func take(_ tag: borrowing XMLTag) {
    let namespace = OpenDocumentNamespace.text
    guard let current, tag.isIn(namespace),
      let number = tag.attribute("level", in: namespace)?.integer()
    else { return }
    var level = Level()
    if tag.isNamed("list-level-style-number") || tag.isNamed("outline-level-style") {
      let style = OpenDocumentNamespace.style
      level.format = Self.format(tag.attribute("num-format", in: style)?.string() ?? "")
      level.prefix = tag.attribute("num-prefix", in: style)?.string() ?? ""
      level.suffix = tag.attribute("num-suffix", in: style)?.string() ?? ""
      level.pattern =
        tag.attribute("num-list-format", in: style)?.string()
        ?? tag.attribute("num-list-format", in: OpenDocumentNamespace.extensions)?.string()
      level.shownLevels = tag.attribute("display-levels", in: namespace)?.integer() ?? 1
      level.start = tag.attribute("start-value", in: namespace)?.integer() ?? 1
    } else {
      level.format = .bullet
    }
    levels[current, default: [:]][number] = level
  }

  /// The format that a file calls by its first numbers.
  private static func format(_ text: String) -> NumberFormat {
    switch text.first {
    case "1": .decimal
    case "I": .upperRoman
    case "i": .lowerRoman
    case "A": .upperLetter
    case "a": .lowerLetter
    case "一": .chinese
    case "１": .fullWidth
    case "①": .circled
    case nil: .none
    default: .bullet
    }
  }

  /// A level of a style, from 1; nil where nothing is said of it.
  package func level(_ number: Int, of style: String) -> Level? { levels[style]?[number] }

  /// The number of an item.
  ///
  /// - Parameters:
  ///   - counts: The numbers of the levels from the first to the item's own.
  ///   - style: The style.
  /// - Returns: What stands before the item, with the blank behind it where one is needed to tell the two
  ///   apart; empty for a bullet.
  package func text(_ counts: [Int], of style: String) -> String {
    guard let level = level(counts.count, of: style), level.isNumbered else { return "" }
    func number(_ index: Int) -> String {
      let format = index == counts.count ? level.format : self.level(index, of: style)?.format
      return counts.indices.contains(index - 1) ? (format ?? .decimal).text(counts[index - 1]) : ""
    }
    let text: String
    if let pattern = level.pattern {
      text = (1...counts.count).reduce(pattern) { $0.replacing("%\($1)%", with: number($1)) }
    } else {
      let first = max(1, counts.count - max(1, level.shownLevels) + 1)
      let numbers = (first...counts.count).map(number).filter { !$0.isEmpty }
      text = level.prefix + numbers.joined(separator: ".") + level.suffix
    }
    return text.unicodeScalars.last?.isASCII == true && text.last?.isWhitespace == false
      ? text + " " : text
  }
}
