import TextTools

/// The automatic numbers of a document's paragraphs.
struct Numbering {
  /// What stands between a number and its paragraph.
  enum Suffix {
    case tab
    case space
    case nothing
  }

  /// A level of a list.
  struct Level {
    var format = NumberFormat.none
    /// The text with `%1` and the like for the numbers of the levels.
    var text = ""
    var start = 1
    var suffix = Suffix.tab
    /// Whether the numbers of the levels above are written in digits, whatever their own format.
    var isLegal = false
    /// Whether the number is hidden.
    var isHidden = false
  }

  /// Which list and level a paragraph belongs to.
  struct Reference: Hashable {
    var list: String
    var level: Int
  }

  /// The levels of each abstract list.
  var abstractLists: [String: [Int: Level]] = [:]
  /// The abstract list of each list.
  var lists: [String: String] = [:]
  /// Where lists begin anew, by list and level.
  var overrides: [Reference: Int] = [:]
  /// The numbering style that stands for the levels of an abstract list.
  var styleLinks: [String: String] = [:]
  /// The level of an abstract list that a paragraph style is linked to.
  var linkedLevels: [String: Int] = [:]
  /// The list that a style belongs to.
  var styles: [String: Reference] = [:]
  /// The style that a style is based on.
  var parents: [String: String] = [:]

  private var counters: [String: [Int: Int]] = [:]
  private var begun: Set<Reference> = []

  /// The list of a style or of one that it is based on.
  func reference(ofStyle style: String) -> Reference? {
    var style: String? = style
    for _ in 0..<16 {
      guard let name = style else { return nil }
      if var reference = styles[name] {
        reference.level = linkedLevels[name] ?? reference.level
        return reference
      }
      style = parents[name]
    }
    return nil
  }

  /// The number of the next paragraph of a list, with the blank behind it where one is needed to tell the
  /// two apart; empty for a bullet.
  mutating func next(_ reference: Reference) -> String {
    guard let abstract = abstractList(of: reference.list), let levels = abstractLists[abstract],
      let level = levels[reference.level]
    else { return "" }
    var counts = counters[abstract] ?? [:]
    if let start = overrides[reference], begun.insert(reference).inserted {
      counts[reference.level] = start
    } else {
      counts[reference.level] = counts[reference.level].map { $0 + 1 } ?? level.start
    }
    for deeper in counts.keys where deeper > reference.level { counts[deeper] = nil }
    counters[abstract] = counts
    if level.isHidden { return "" }
    if case .bullet = level.format { return "" }
    let text = Self.text(of: level, among: levels, counts)
    let needsBlank = level.suffix != .nothing && text.unicodeScalars.last?.isASCII == true
    return needsBlank && text.last?.isWhitespace == false ? text + " " : text
  }

  private func abstractList(of list: String) -> String? {
    guard let abstract = lists[list] else { return nil }
    guard let style = styleLinks[abstract], let other = styles[style]?.list else { return abstract }
    return lists[other] ?? abstract
  }

  private static func text(of level: Level, among levels: [Int: Level], _ counts: [Int: Int])
    -> String
  {
    var text = ""
    var isPlace = false
    for character in level.text {
      if isPlace, let number = character.wholeNumberValue, number > 0 {
        let own = levels[number - 1]
        let format = level.isLegal ? .decimal : own?.format ?? .decimal
        text += format.text(counts[number - 1] ?? own?.start ?? 1)
        isPlace = false
      } else if character == "%" {
        isPlace = true
      } else {
        text.append(character)
        isPlace = false
      }
    }
    return text
  }
}
