import XML

/// What styles of an OpenDocument say about what is to be seen.
struct OpenDocumentStyles {
  /// What a style says itself; nil where its parent or its surroundings decide.
  struct Properties {
    var isHidden: Bool?
    var isStruck: Bool?
    var position: TextLook?
    /// Whether a sheet, a row or a column takes up no room.
    var isAbsent = false

    /// How text looks.
    var look: TextLook {
      isHidden ?? false ? .hidden : isStruck ?? false ? .struck : position ?? .plain
    }

    /// What holds for a stretch within another.
    func within(_ outer: Properties) -> Properties {
      Properties(
        isHidden: isHidden ?? outer.isHidden,
        isStruck: isStruck ?? outer.isStruck,
        position: position ?? outer.position
      )
    }
  }

  private struct Style {
    var parent: String?
    var properties = Properties()
  }

  /// How many styles may be each other's parents.
  private static let depthLimit = 16
  /// The greatest size of letters that nobody can read, in points.
  private static let hiddenSize = 1.0

  /// The styles by their family and name.
  private var styles: [String: Style] = [:]
  private var current: String?

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
    current = key
  }

  /// Takes properties of the style that has begun.
  mutating func take(_ tag: borrowing XMLTag) {
    guard let current, var style = styles[current] else { return }
    if tag.isNamed("table-properties") {
      style.properties.isAbsent = OpenDocumentReader.isHidden(tag)
    } else if tag.isNamed("table-column-properties") {
      style.properties.isAbsent = Self.isZero(tag, "column-width")
    } else if tag.isNamed("table-row-properties") {
      style.properties.isAbsent = Self.isZero(tag, "row-height")
    } else if tag.isNamed("text-properties") {
      Self.take(tag, &style.properties)
    }
    styles[current] = style
  }

  private static func isZero(_ tag: borrowing XMLTag, _ name: StaticString) -> Bool {
    guard let length = tag.attribute(name, in: OpenDocumentNamespace.style)?.string() else {
      return false
    }
    return number(length) == 0
  }

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
      properties.isHidden = points <= hiddenSize
    }
    if let display = tag.attribute("display", in: OpenDocumentNamespace.text)?.string() {
      properties.isHidden = display == "none" || properties.isHidden ?? false
    }
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

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard tag.isIn(OpenDocumentNamespace.style) else { return }
    if tag.isNamed("style") || tag.isNamed("default-style") {
      styles.start(tag)
    } else {
      styles.take(tag)
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {}

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {}
}
