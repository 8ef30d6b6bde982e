internal import TextTools
import XML

/// What styles of an OpenDocument say about what is to be seen.
struct OpenDocumentStyles {
  /// What a style says itself; nil where its parent or its surroundings decide.
  struct Properties {
    var isHidden: Bool?
    var isStruck: Bool?
    var position: TextLook?
    /// The colour of letters; what is not known and what the program chooses is none.
    var ink: SheetColor?
    /// The colour behind them.
    var paper: SheetColor?
    /// The name of the number style.
    var numberStyle: String?
    /// How wide a column or how high a row is, in English Metric Units.
    var size: Int?
    /// Whether a sheet, a row or a column takes up no room.
    var isAbsent = false

    /// How text looks.
    var look: TextLook {
      if isHidden ?? false { return .hidden }
      if let ink, !ink.isSeen(on: paper ?? .of(.white)) { return .hidden }
      return isStruck ?? false ? .struck : position ?? .plain
    }

    /// What holds for a stretch within another.
    func within(_ outer: Properties) -> Properties {
      Properties(
        isHidden: isHidden ?? outer.isHidden,
        isStruck: isStruck ?? outer.isStruck,
        position: position ?? outer.position,
        ink: ink ?? outer.ink,
        paper: paper ?? outer.paper,
        numberStyle: numberStyle ?? outer.numberStyle,
        size: size ?? outer.size
      )
    }
  }

  private struct Style {
    var parent: String?
    var properties = Properties()
  }

  /// How many styles may be each other's parents.
  private static let depthLimit = 16

  /// The styles by their family and name.
  private var styles: [String: Style] = [:]
  private var current: String?
  /// The styles of numbers.
  var numbers = OpenDocumentNumberStyles()

  /// Begins a style.
  mutating func start(_ tag: borrowing XMLTag) {
    let namespace = OpenDocumentNamespace.style
    current = nil
    guard let family = tag.attribute("family", in: namespace)?.string() else { return }
    let isDefault = tag.isNamed("default-style")
    let name = tag.attribute("name", in: namespace)?.string() ?? ""
    guard isDefault || !name.isEmpty else { return }
    let key = family + "/" + name
    styles[key] = Style(parent: tag.attribute("parent-style-name", in: namespace)?.string())
    styles[key]?.properties.numberStyle =
      tag.attribute("data-style-name", in: namespace)?.string()
    current = key
  }

  /// Takes properties of the style that has begun.
  mutating func take(_ tag: borrowing XMLTag) {
    guard let current, var style = styles[current] else { return }
    if tag.isNamed("table-properties") {
      style.properties.isAbsent = OpenDocumentReader.isHidden(tag)
    } else if tag.isNamed("table-column-properties") {
      style.properties.size = Self.size(tag, "column-width")
      style.properties.isAbsent = style.properties.size == 0
    } else if tag.isNamed("table-row-properties") {
      style.properties.size = Self.size(tag, "row-height")
      style.properties.isAbsent = style.properties.size == 0
    } else if tag.isNamed("table-cell-properties") {
      Self.takePaper(tag, &style.properties)
    } else if tag.isNamed("text-properties") {
      Self.take(tag, &style.properties)
    }
    styles[current] = style
  }

  private static func size(_ tag: borrowing XMLTag, _ name: StaticString) -> Int? {
    let text = tag.attribute(name, in: OpenDocumentNamespace.style)?.string()
    return text.flatMap { length($0) }
  }

  /// A length in English Metric Units; nil for one without a unit that is known.
  static func length(_ text: String) -> Int? {
    guard let number = number(text), number.isFinite, number.magnitude < 100_000 else { return nil }
    if number == 0 { return 0 }
    return units.first { text.hasSuffix($0.name) }.map { Int(number * $0.size) }
  }

  private static let units: [(name: String, size: Double)] = [
    ("mm", 36_000), ("cm", 360_000), ("in", 914_400), ("pt", 12_700), ("pc", 152_400),
    ("px", 9_525),
  ]

  /// The number that a length begins with.
  private static func number(_ length: String) -> Double? {
    Double(String(length.prefix { $0.isNumber || $0 == "." || $0 == "-" }))
  }

  private static func take(_ tag: borrowing XMLTag, _ properties: inout Properties) {
    let style = OpenDocumentNamespace.style
    for name in ["text-line-through-style", "text-line-through-type"] as [StaticString] {
      if let line = tag.attribute(name, in: style)?.string() {
        properties.isStruck = line != "none"
      }
    }
    if let place = tag.attribute("text-position", in: style)?.string() {
      properties.position = position(place)
    }
    let size = tag.attribute("font-size", in: OpenDocumentNamespace.formatting)?.string()
    if let size, size.hasSuffix("pt"), let points = number(size) {
      properties.isHidden = Legibility.isDot(points: points)
    }
    if let color = tag.attribute("color", in: OpenDocumentNamespace.formatting)?.string() {
      properties.ink = self.color(color)
    }
    if tag.attribute("use-window-font-color", in: style)?.equals("true") ?? false {
      properties.ink = .unknown
    }
    takePaper(tag, &properties)
    if let display = tag.attribute("display", in: OpenDocumentNamespace.text)?.string() {
      properties.isHidden = display == "none" || properties.isHidden ?? false
    }
  }

  private static func takePaper(_ tag: borrowing XMLTag, _ properties: inout Properties) {
    let formatting = OpenDocumentNamespace.formatting
    guard let color = tag.attribute("background-color", in: formatting)?.string(),
      color != "transparent"
    else { return }
    properties.paper = self.color(color)
  }

  private static func color(_ text: String) -> SheetColor {
    text.hasPrefix("#")
      ? ShownColor(hexadecimal: text.dropFirst()).map { .of($0) } ?? .unknown : .unknown
  }

  /// Above or below the line: `super 58%`, `-33% 58%`.
  private static func position(_ text: String) -> TextLook {
    let first = text.split(separator: " ").first ?? ""
    if first == "super" { return .raised }
    if first == "sub" { return .lowered }
    let height = number(String(first)) ?? 0
    return height > 0 ? .raised : height < 0 ? .lowered : .plain
  }

  // MARK: Asking

  /// What a style says, with its parents and the family's default.
  func properties(of name: String?, family: String) -> Properties {
    var properties = Properties()
    var name = name
    for _ in 0..<Self.depthLimit {
      guard let style = styles[family + "/" + (name ?? "")] else { break }
      let isAbsent = properties.isAbsent || style.properties.isAbsent
      properties = properties.within(style.properties)
      properties.isAbsent = isAbsent
      if name == nil { break }
      name = style.parent
    }
    return properties
  }
}

/// Reads `styles.xml` for the styles that have names.
struct OpenDocumentStylesReader: PartHandler {
  private(set) var styles = OpenDocumentStyles()
  private var isInText = false

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    if tag.isIn(OpenDocumentNamespace.number) {
      if !styles.numbers.start(tag) {
        isInText = tag.isNamed("text")
        styles.numbers.take(tag)
      }
      return
    }
    guard tag.isIn(OpenDocumentNamespace.style) else { return }
    if tag.isNamed("style") || tag.isNamed("default-style") {
      styles.start(tag)
    } else {
      styles.take(tag)
      styles.numbers.take(tag)
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) { isInText = false }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {
    if isInText { styles.numbers.add(characters.bytes.string()) }
  }
}
