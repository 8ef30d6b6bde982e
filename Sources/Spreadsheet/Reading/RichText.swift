internal import TextTools
import XML

/// Notes how the stretches of a text look while their characters are collected.
struct RichText {
  private var ends: [(end: Int, look: TextLook?, color: SheetColor?)] = []
  private var look: TextLook?
  private var color: SheetColor?
  private var properties = FontProperties()

  /// Begins another text.
  mutating func clear() {
    if !ends.isEmpty { ends.removeAll(keepingCapacity: true) }
    startRun()
  }

  /// Begins a stretch, which looks as its surroundings unless properties follow.
  mutating func startRun() {
    look = nil
    color = nil
  }

  /// Begins the properties of a stretch: what they leave out is plain.
  mutating func startProperties() {
    properties = FontProperties()
    look = .plain
  }

  /// Takes one of the properties.
  mutating func take(_ tag: borrowing XMLTag) {
    properties.take(tag)
    look = properties.look
    color = properties.color
  }

  /// Sets how the stretch looks.
  mutating func set(_ look: TextLook) { self.look = look }

  /// Ends a stretch at so many bytes of the text.
  mutating func endRun(at end: Int) {
    if let last = ends.last, last.look == look, last.color == color {
      ends[ends.count - 1].end = end
    } else {
      ends.append((end, look, color))
    }
    startRun()
  }

  /// The stretches of a text; nil where none says how it looks.
  func runs(of bytes: [UInt8]) -> [TextRun]? {
    guard ends.contains(where: { $0.look != nil }) else { return nil }
    var runs: [TextRun] = []
    var start = 0
    for (number, run) in ends.enumerated() {
      if number + 1 < ends.count, ends[number + 1].look == run.look,
        ends[number + 1].color == run.color
      {
        continue
      }
      let end = number + 1 == ends.count ? bytes.count : run.end
      if end > start {
        runs.append(
          TextRun(
            EscapedText.text(decoding: Array(bytes[start..<end])),
            look: run.look,
            color: run.color
          )
        )
      }
      start = end
    }
    return runs
  }
}

/// What of a font changes what a text says.
struct FontProperties {
  private var isStruck = false
  private var isHidden = false
  /// The size in points, and the name.
  private(set) var size = 11.0
  private(set) var name = ""
  private var isOfSigns = false
  private var position = TextLook.plain

  /// The colour; nil where the program chooses it.
  private(set) var color: SheetColor?

  /// How text in the font looks.
  var look: TextLook {
    isHidden ? .hidden : isStruck ? .struck : isOfSigns ? .signs : position
  }

  /// Takes one of a font's properties: `strike`, `vertAlign`, `sz`, `color`, and its name.
  mutating func take(_ tag: borrowing XMLTag) {
    if tag.isNamed("strike") {
      isStruck = !tag.denies("val")
    } else if tag.isNamed("vertAlign"), let value = tag.attribute("val") {
      position =
        value.equals("superscript") ? .raised : value.equals("subscript") ? .lowered : .plain
    } else if tag.isNamed("sz"), let size = tag.text("val").flatMap({ Double($0) }) {
      self.size = min(max(0, size), 409)
      isHidden = Legibility.isDot(points: size)
    } else if tag.isNamed("color") {
      color = SheetColor(tag)
    } else if tag.isNamed("name") || tag.isNamed("rFont") {
      name = tag.text("val") ?? ""
      isOfSigns = SymbolFont.replacesDigits(name)
    }
  }
}
