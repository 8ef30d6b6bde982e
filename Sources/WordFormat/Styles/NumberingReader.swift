import TextTools
import XML

/// Reads the lists of `numbering.xml`.
struct NumberingReader: XMLHandler {
  var numbering = Numbering()
  private var abstract: String?
  private var list: String?
  private var level: Int?

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
    case "suff":
      let suffix = tag.word("val")
      set { $0.suffix = suffix == "nothing" ? .nothing : suffix == "space" ? .space : .tab }
    case "isLgl":
      let isOn = tag.isOn
      set { $0.isLegal = isOn }
    case "vanish":
      let isOn = tag.isOn
      set { $0.isHidden = isOn }
    case "pStyle":
      if let level, let style = tag.word("val") { numbering.linkedLevels[style] = level }
    case "numStyleLink": if let abstract { numbering.styleLinks[abstract] = tag.word("val") }
    case "abstractNumId": if let list { numbering.lists[list] = tag.word("val") }
    case "startOverride":
      if let list, let level, let start = tag.word("val").flatMap({ Int($0) }) {
        numbering.overrides[Numbering.Reference(list: list, level: level)] = start
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
