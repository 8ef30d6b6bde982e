import TextTools
package import XML

/// What styles of an OpenDocument say about what is to be seen.
package struct OpenDocumentStyles {
  /// A style that holds instead of another while a condition does.
  package struct Map: Sendable {
    /// The condition, such as `cell-content()=0`.
    package let condition: String
    /// The name of the style.
    package let style: String
    /// The cell for which references in the condition are written.
    package let base: String?
  }

  private struct Style {
    var parent: String?
    var properties = Properties()
    var maps: [Map] = []
  }

  /// How many styles may be each other's parents.
  private static let depthLimit = 16
  /// How many styles may hold instead of one.
  private static let mapLimit = 16

  /// The styles by their family and name.
  private var styles: [String: Style] = [:]
  private var current: String?
  /// The names of styles by those that people see, family by family.
  private var shownNames: [String: String] = [:]
  /// Whether a page has a colour.
  package private(set) var isPageColored = false
  /// The families of fonts, by the names that styles call them by.
  private var fonts: [String: String] = [:]
  /// The styles of lists.
  package var lists = OpenDocumentListStyles()
  /// The styles of numbers.
  package var numbers = OpenDocumentNumberStyles()

  package init() {}

  /// Begins a style.
  package mutating func start(_ tag: borrowing XMLTag) {
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
    if let shown = tag.attribute("display-name", in: namespace)?.string() {
      shownNames[family + "/" + shown] = name
    }
    current = key
  }

  /// Takes properties of the style that has begun.
  package mutating func take(_ tag: borrowing XMLTag) {
    if tag.isNamed("font-face") { takeFont(tag) }
    if tag.isNamed("page-layout-properties") {
      var page = Properties()
      Self.takePaper(tag, &page)
      if let paper = page.paper, paper != .of(.white) { isPageColored = true }
    }
    guard let current, var style = styles[current] else { return }
    if tag.isNamed("map") {
      let namespace = OpenDocumentNamespace.style
      if style.maps.count < Self.mapLimit,
        let name = tag.attribute("apply-style-name", in: namespace)?.string()
      {
        let condition = tag.attribute("condition", in: namespace)?.string() ?? ""
        let base = tag.attribute("base-cell-address", in: namespace)?.string()
        style.maps.append(Map(condition: condition, style: name, base: base))
      }
    } else if tag.isNamed("table-properties") {
      style.properties.isAbsent = Self.isHidden(tag)
      Self.takePaper(tag, &style.properties)
    } else if tag.isNamed("table-column-properties") {
      style.properties.size = Self.size(tag, "column-width")
      style.properties.isAbsent = style.properties.size == 0
    } else if tag.isNamed("table-row-properties") {
      style.properties.size = Self.size(tag, "row-height")
      style.properties.isAbsent = style.properties.size == 0
      Self.takePaper(tag, &style.properties)
    } else if tag.isNamed("table-cell-properties") || tag.isNamed("paragraph-properties") {
      Self.takePaper(tag, &style.properties)
      if tag.isNamed("paragraph-properties") {
        Self.takeIndent(tag, &style.properties)
      } else {
        Self.takeFit(tag, &style.properties)
      }
    } else if tag.isNamed("graphic-properties") {
      if let fill = tag.attribute("fill", in: OpenDocumentNamespace.drawing) {
        style.properties.isFilled = !fill.equals("none")
      }
      let opacity = tag.attribute("opacity", in: OpenDocumentNamespace.drawing)?.string()
      if let opacity, let percent = Self.number(opacity), percent < Self.leastOpacity {
        style.properties.isFilled = false
      }
    } else if tag.isNamed("text-properties") {
      Self.take(tag, &style.properties)
      takeFont(tag, &style.properties)
    }
    styles[current] = style
  }

  /// How much of what is behind it a filling has to cover to hide it, in percent.
  private static let leastOpacity = 90.0

  /// Takes the family of a font that styles call by a name.
  private mutating func takeFont(_ tag: borrowing XMLTag) {
    guard let name = tag.attribute("name", in: OpenDocumentNamespace.style)?.string(),
      let family = tag.attribute("font-family", in: OpenDocumentNamespace.graphic)?.string()
    else { return }
    fonts[name] = Self.unquoted(family)
  }

  /// Takes the font of Latin letters and digits.
  private func takeFont(_ tag: borrowing XMLTag, _ properties: inout Properties) {
    let name = tag.attribute("font-name", in: OpenDocumentNamespace.style)?.string()
    let family = tag.attribute("font-family", in: OpenDocumentNamespace.formatting)?.string()
    guard let font = name.map({ fonts[$0] ?? $0 }) ?? family.map(Self.unquoted) else { return }
    properties.fontOfSigns = SymbolFont.isOne(font) ? font : ""
  }

  /// Takes how a cell puts its text into its room.
  private static func takeFit(_ tag: borrowing XMLTag, _ properties: inout Properties) {
    func value(_ name: StaticString) -> String? {
      tag.attribute(name, in: OpenDocumentNamespace.style)?.string()
    }
    properties.repeatsText = value("repeat-content").map { $0 == "true" } ?? properties.repeatsText
    properties.shrinksText = value("shrink-to-fit").map { $0 == "true" } ?? properties.shrinksText
    properties.turnsText =
      value("rotation-angle").map { (number($0) ?? 0) != 0 } ?? properties.turnsText
  }

  private static func takeIndent(_ tag: borrowing XMLTag, _ properties: inout Properties) {
    let formatting = OpenDocumentNamespace.formatting
    func length(_ name: StaticString) -> Int? {
      tag.attribute(name, in: formatting)?.string().split(separator: " ").last
        .flatMap { self.length(String($0)) }
    }
    // A margin says how far all sides are moved.
    properties.indent = length("margin-left") ?? length("margin") ?? properties.indent
    properties.firstIndent = length("text-indent") ?? properties.firstIndent
  }

  private static func unquoted(_ family: String) -> String {
    family.split(separator: ",").first.map { $0.filter { $0 != "'" && $0 != "\"" } } ?? ""
  }

  private static func size(_ tag: borrowing XMLTag, _ name: StaticString) -> Int? {
    let text = tag.attribute(name, in: OpenDocumentNamespace.style)?.string()
    return text.flatMap { length($0) }
  }

  /// A length in English Metric Units; nil for one without a unit that is known.
  package static func length(_ text: String) -> Int? {
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
      properties.height = position(place)
    }
    let size = tag.attribute("font-size", in: OpenDocumentNamespace.formatting)?.string()
    if let size, size.hasSuffix("pt"), let points = number(size) { properties.points = points }
    if let color = tag.attribute("color", in: OpenDocumentNamespace.formatting)?.string() {
      properties.ink = self.color(color)
      // LibreOffice's own name for how much letters of a colour cover; of those without one it says nothing.
      let opacity = tag.attribute("opacity", in: OpenDocumentNamespace.extensions)?.string()
      if let opacity, let percent = number(opacity), percent < 5 { properties.isHidden = true }
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

  private static func color(_ text: String) -> Properties.Color {
    text.hasPrefix("#")
      ? ShownColor(hexadecimal: text.dropFirst()).map { .of($0) } ?? .unknown : .unknown
  }

  /// Above or below the line: `super 58%`, `-33% 58%`.
  private static func position(_ text: String) -> Properties.Height {
    let parts = text.split(separator: " ")
    let first = parts.first ?? ""
    let isFull = parts.count > 1 && number(String(parts[1])) ?? 0 >= 100
    if first == "super" { return isFull ? .movedUp : .raised }
    if first == "sub" { return isFull ? .movedDown : .lowered }
    let height = number(String(first)) ?? 0
    if isFull {
      return height.magnitude < leastShift ? .onLine : height > 0 ? .movedUp : .movedDown
    }
    return height > 0 ? .raised : height < 0 ? .lowered : .onLine
  }

  /// By how many hundredths of their size letters of full size are moved so that it may be a mark; less is a matter
  /// of looks.
  private static let leastShift = 25.0

  /// Whether a tag says that what it begins is not shown.
  package static func isHidden(_ tag: borrowing XMLTag) -> Bool {
    tag.attribute("display", in: OpenDocumentNamespace.table)?.equals("false") ?? false
  }

  // MARK: Asking

  /// The styles that may hold instead of one of cells, its parents' own included.
  package func maps(of name: String?) -> [Map] {
    var maps: [Map] = []
    var name = name
    for _ in 0..<Self.depthLimit {
      guard let own = name, let style = styles["table-cell/" + own] else { break }
      maps += style.maps
      name = style.parent
    }
    return maps
  }

  /// The name of a style that goes by the name that people see.
  package func name(shown: String, family: String) -> String {
    shownNames[family + "/" + shown] ?? shown
  }

  /// What a style says, with its parents and the family's default.
  ///
  /// - Parameters:
  ///   - name: The style; nil for the default alone.
  ///   - family: Its family.
  ///   - includesDefault: Whether the default of the family is asked as well.
  /// - Returns: What it says.
  package func properties(
    of name: String?,
    family: String,
    includesDefault: Bool = true
  ) -> Properties {
    var properties = Properties()
    var name = name
    for _ in 0..<Self.depthLimit {
      guard name != nil || includesDefault, let style = styles[family + "/" + (name ?? "")] else {
        break
      }
      let isAbsent = properties.isAbsent || style.properties.isAbsent
      properties = properties.within(style.properties)
      properties.isAbsent = isAbsent
      if name == nil { break }
      name = style.parent
    }
    return properties
  }
}
