import OpenDocument
import XML

/// What styles of a text say of where things stand: drawings on a page, lines in a paragraph, the text of pages.
struct TextLayoutStyles {
  /// What a style says itself; nil where its parent decides.
  struct Properties {
    /// Where a drawing lies, and what that is counted from, down the page and across it.
    var place: (down: String?, across: String?)
    var origin: (down: String?, across: String?)
    /// How text stands around it.
    var wrap: String?
    /// Whether it lies behind the text.
    var isBehindText: Bool?
    /// Whether what lies below a picture is seen through it.
    var isSeenThrough: Bool?
    /// The height of lines in twentieths of a point, or a share of the usual one in percent.
    var lineHeight: Int?
    var lineShare: Int?
    /// Whether a page ends before a paragraph.
    var beginsPage: Bool?

    func over(_ base: Properties) -> Properties {
      var all = self
      all.place = (place.down ?? base.place.down, place.across ?? base.place.across)
      all.origin = (origin.down ?? base.origin.down, origin.across ?? base.origin.across)
      all.wrap = wrap ?? base.wrap
      all.isBehindText = isBehindText ?? base.isBehindText
      all.isSeenThrough = isSeenThrough ?? base.isSeenThrough
      if lineHeight == nil, lineShare == nil {
        (all.lineHeight, all.lineShare) = (base.lineHeight, base.lineShare)
      }
      all.beginsPage = beginsPage ?? base.beginsPage
      return all
    }

    /// The least height of a line of letters of so many half points, in twentieths of a point.
    func leastLineHeight(ofSize size: Int) -> Int {
      let usual = size * 10
      return lineHeight ?? lineShare.map { usual * $0 / 100 } ?? usual
    }
  }

  /// The families of styles that say where things stand.
  enum Family: String { case graphic, paragraph }

  private struct Key: Hashable {
    let family: Family
    /// The name; empty for the family's default.
    let name: String
  }

  private struct Style {
    var parent: String?
    var properties = Properties()
  }

  /// The styles by their families and names.
  private var styles: [Key: Style] = [:]
  /// What was asked for of them with their parents: many paragraphs have one style.
  private var known: [Key: Properties] = [:]
  private var current: Key?
  /// The pages by their names, and the one that is read.
  private(set) var pages: [String: TextPage] = [:]
  private var page: String?
  private var isInHeader: Bool?

  private static let depthLimit = 16

  /// Takes an element of the styles.
  mutating func take(_ tag: borrowing XMLTag) {
    guard tag.isIn(OpenDocumentNamespace.style) else { return }
    let namespace = OpenDocumentNamespace.style
    let name = tag.attribute("name", in: namespace)?.string() ?? ""
    switch tag.localName.string() {
    case "style", "default-style":
      let family = tag.attribute("family", in: namespace)?.string() ?? ""
      page = nil
      current = Family(rawValue: family).map { Key(family: $0, name: name) }
      guard let current else { return }
      known = [:]
      var style = Style(parent: tag.attribute("parent-style-name", in: namespace)?.string())
      let master = tag.attribute("master-page-name", in: namespace)?.string() ?? ""
      if !master.isEmpty { style.properties.beginsPage = true }
      styles[current] = style
    case "page-layout":
      current = nil
      page = name
      isInHeader = nil
      pages[name] = TextPage()
    case "header-style": isInHeader = true
    case "footer-style": isInHeader = false
    case "page-layout-properties": if let page { pages[page]?.read(tag) }
    case "header-footer-properties":
      if let page, let isInHeader { pages[page]?.read(tag, ofHeader: isInHeader) }
    case "graphic-properties": if let current { styles[current]?.properties.readGraphic(tag) }
    case "paragraph-properties": if let current { styles[current]?.properties.readParagraph(tag) }
    default: break
    }
  }

  /// What a style says, with its parents and the family's default.
  mutating func properties(of name: String?, family: Family) -> Properties {
    let key = Key(family: family, name: name ?? "")
    if let known = known[key] { return known }
    var properties = Properties()
    var name = name
    for _ in 0..<Self.depthLimit {
      guard let style = styles[Key(family: family, name: name ?? "")] else { break }
      properties = properties.over(style.properties)
      if name == nil { break }
      name = style.parent
    }
    if styles[key] != nil { known[key] = properties }
    return properties
  }
}

extension TextLayoutStyles.Properties {
  /// The least share of its colours with which a picture hides what lies below it, in percent.
  private static let leastCover = 90.0

  fileprivate mutating func readGraphic(_ tag: borrowing XMLTag) {
    func value(_ name: StaticString) -> String? {
      tag.attribute(name, in: OpenDocumentNamespace.style)?.string()
    }
    place = (value("vertical-pos") ?? place.down, value("horizontal-pos") ?? place.across)
    origin = (value("vertical-rel") ?? origin.down, value("horizontal-rel") ?? origin.across)
    wrap = value("wrap") ?? wrap
    isBehindText = value("run-through").map { $0 == "background" } ?? isBehindText
    let opacity = tag.attribute("image-opacity", in: OpenDocumentNamespace.drawing)?.string()
    if let percent = opacity.flatMap({ Double($0.filter { $0 != "%" }) }) {
      isSeenThrough = percent < Self.leastCover
    }
  }

  fileprivate mutating func readParagraph(_ tag: borrowing XMLTag) {
    let formatting = OpenDocumentNamespace.formatting
    if let line = tag.attribute("line-height", in: formatting)?.string() {
      if line.hasSuffix("%") {
        lineShare = Int(line.dropLast()).map { min(max(0, $0), 1_000) }
      } else {
        lineHeight = OpenDocumentStyles.length(line).map { $0 / TextPage.units }
      }
    }
    if let pause = tag.attribute("break-before", in: formatting)?.string() {
      beginsPage = pause == "page" || pause == "odd-page" || pause == "even-page"
    }
  }
}

/// Reads `styles.xml`: what styles say of looks, and of places.
struct TextStylesReader: XMLHandler {
  private var looks = OpenDocumentStylesReader()
  private(set) var layout = TextLayoutStyles()

  var styles: OpenDocumentStyles { looks.styles }

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    layout.take(tag)
    try looks.startElement(tag)
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) { try looks.endElement(tag) }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {
    try looks.characters(characters)
  }
}
