import XML

/// The automatic numbers of a document's paragraphs.
struct Numbering {
  /// A level of a list.
  struct Level {
    var format = NumberFormat.none
    /// The text with `%1` and the like for the numbers of the levels.
    var text = ""
    var start = 1
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
  /// The list that a paragraph style belongs to.
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
      if let reference = styles[name] { return reference }
      style = parents[name]
    }
    return nil
  }

  /// The number of the next paragraph of a list; empty for a bullet.
  mutating func next(_ reference: Reference) -> String {
    guard let abstract = lists[reference.list], let levels = abstractLists[abstract],
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
    if case .none = level.format { return "" }
    var text = ""
    var isPlace = false
    for character in level.text {
      if isPlace, let number = character.wholeNumberValue, number > 0 {
        let format = levels[number - 1]?.format ?? .decimal
        text += format.text(counts[number - 1] ?? levels[number - 1]?.start ?? 1)
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

/// Reads the lists of `numbering.xml`, and the styles that belong to lists from `styles.xml`.
struct NumberingReader: XMLHandler {
  var numbering = Numbering()
  private var abstract: String?
  private var list: String?
  private var level: Int?
  private var style: String?
  private var styleLevel = 0

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    guard tag.isWord else { return }
    switch tag.localName.string() {
    case "abstractNum":
      abstract = tag.word("abstractNumId")
      list = nil
    case "num":
      list = tag.word("numId")
      abstract = nil
    case "lvl", "lvlOverride": level = tag.word("ilvl").flatMap { Int($0) }
    case "numFmt": set { $0.format = NumberFormat(named: tag.word("val") ?? "") }
    case "lvlText": set { $0.text = tag.word("val") ?? "" }
    case "start": set { $0.start = tag.word("val").flatMap { Int($0) } ?? 1 }
    case "abstractNumId": if let list { numbering.lists[list] = tag.word("val") }
    case "startOverride":
      if let list, let level, let start = tag.word("val").flatMap({ Int($0) }) {
        numbering.overrides[Numbering.Reference(list: list, level: level)] = start
      }
    case "style":
      style = tag.word("styleId")
      styleLevel = 0
    case "basedOn": if let style { numbering.parents[style] = tag.word("val") }
    case "ilvl": styleLevel = tag.word("val").flatMap { Int($0) } ?? 0
    case "numId":
      if let style, let list = tag.word("val") {
        numbering.styles[style] = Numbering.Reference(list: list, level: styleLevel)
      }
    default: break
    }
  }

  private mutating func set(_ change: (inout Numbering.Level) -> Void) {
    guard let abstract, let level else { return }
    change(&numbering.abstractLists[abstract, default: [:]][level, default: Numbering.Level()])
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {}

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}
}

extension XMLTag {
  /// Whether the element is WordprocessingML, of either edition.
  var isWord: Bool {
    isIn("http://schemas.openxmlformats.org/wordprocessingml/2006/main")
      || isIn("http://purl.oclc.org/ooxml/wordprocessingml/main")
  }

  /// The text of an attribute of WordprocessingML.
  func word(_ name: StaticString) -> String? {
    if let value = attribute(
      name,
      in: "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ) {
      return value.string()
    }
    if let value = attribute(name, in: "http://purl.oclc.org/ooxml/wordprocessingml/main") {
      return value.string()
    }
    return nil
  }

  /// Whether an on-off property is on: it is unless it says otherwise.
  var isOn: Bool {
    guard let value = word("val") else { return true }
    return !["0", "false", "off"].contains(value)
  }
}
