import XML

/// Reads `styles.xml`.
struct WordStylesReader: XMLHandler {
  private var styles = WordStyles()
  /// The lists that paragraph styles belong to.
  private(set) var lists: [String: Numbering.Reference] = [:]
  private(set) var parents: [String: String] = [:]

  /// The styles, each laid over the one that it is based on.
  var resolved: WordStyles {
    var styles = styles
    styles.resolve()
    return styles
  }

  private var name: String?
  private var style = WordStyles.Style()
  private var isInDefaults = false
  private var level = 0
  /// How deep an element is in one that does not hold for the whole style: a part of a table, a change.
  private var asideDepth = 0
  /// The part of a table that what is read is about.
  private var condition: String?
  /// What fills letters, or their outlines, while it is read.
  private var effect: (isOutline: Bool, depth: Int)?

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    if takeEffect(tag) {
      if asideDepth > 0 { asideDepth += 1 }
      return
    }
    if asideDepth > 0 {
      asideDepth += 1
      if tag.isWord, tag.isNamed("shd") { style.isShaded = true }
      if tag.isWord, let condition {
        style.conditions[condition, default: RunFormat()].read(tag.localName.string(), tag)
      }
      return
    }
    guard tag.isWord else { return }
    let element = tag.localName.string()
    switch element {
    case "docDefaults": isInDefaults = true
    case "style":
      name = tag.word("styleId")
      style = WordStyles.Style()
      style.kind = tag.word("type").flatMap(WordStyles.Kind.init) ?? .paragraph
      if tag.word("default").map({ $0 == "1" || $0 == "true" || $0 == "on" }) == true {
        styles.defaultStyles[style.kind] = name
      }
      level = 0
    case "name" where tag.word("val")?.lowercased() == "placeholder text":
      if let name { styles.promptStyle = name }
    case "basedOn":
      style.parent = tag.word("val")
      if let name { parents[name] = style.parent }
    case "ilvl": level = tag.word("val").flatMap { Int($0) } ?? 0
    case "numId":
      if let name, let list = tag.word("val") {
        lists[name] = Numbering.Reference(list: list, level: level)
      }
    case "tblStylePr":
      condition = tag.word("type")
      asideDepth = 1
    case "rPrChange", "pPrChange", "tblPrChange", "tcPrChange", "trPrChange":
      asideDepth = 1
    default:
      if isInDefaults {
        styles.defaults.read(element, tag)
        styles.defaultIndent.read(element, tag)
        styles.defaultSpacing.read(element, tag)
      } else {
        style.format.read(element, tag)
        if style.kind == .paragraph {
          style.indent.read(element, tag)
          style.spacing.read(element, tag)
        }
        if element == "shd", style.kind == .table { style.isShaded = true }
      }
    }
  }

  /// Takes an element of what fills letters or their outlines; false for any other.
  private mutating func takeEffect(_ tag: borrowing XMLTag) -> Bool {
    guard let open = effect else {
      guard tag.isTextEffect else { return false }
      effect = (tag.isNamed("textOutline"), 1)
      return true
    }
    effect?.depth += 1
    let name = tag.localName.string()
    if isInDefaults {
      styles.defaults.readEffect(name, tag, isOutline: open.isOutline)
    } else if asideDepth == 0 {
      style.format.readEffect(name, tag, isOutline: open.isOutline)
    } else if let condition {
      style.conditions[condition, default: RunFormat()]
        .readEffect(name, tag, isOutline: open.isOutline)
    }
    return true
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {
    if let open = effect {
      effect = open.depth == 1 ? nil : (open.isOutline, open.depth - 1)
      if asideDepth > 0 { asideDepth -= 1 }
      return
    }
    if asideDepth > 0 {
      asideDepth -= 1
      if asideDepth == 0 { condition = nil }
      return
    }
    guard tag.isWord else { return }
    if tag.isNamed("docDefaults") { isInDefaults = false }
    if tag.isNamed("style"), let name {
      styles.add(style, named: name)
      self.name = nil
    }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}
}
