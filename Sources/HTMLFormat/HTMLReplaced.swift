import ReportRecognition
import TextTools
import XML

/// An element whose content is not shown as the text that stands in it, while it is read.
struct HTMLReplaced {
  /// What stands in the place of the element.
  enum Result {
    /// The text of a field of a form.
    case field([HTMLPieceOfText])
    /// Text as any other.
    case text([HTMLPieceOfText])
    /// What is written above the line of a text in small letters, to tell how it is read aloud.
    case gloss([HTMLPieceOfText])
    case unread(UnreadContent)
    case empty
    case nothing
  }

  /// A text with its bytes.
  typealias HTMLPieceOfText = (text: String, range: Range<Int>?)

  private enum Kind {
    case select, textarea, formula, drawing, gloss
    case other(UnreadContent)
  }

  let name: String
  /// How it appears.
  let style: ElementStyle
  /// Where its start tag begins, as far as that is known.
  var start: Int?
  /// Its bytes, once it has ended.
  private var range: Range<Int>?
  private let kind: Kind
  private let attributes: [HTMLAttribute]
  private var texts: [HTMLPieceOfText] = []
  /// The entries of a list to choose from, each with its text.
  private var options: [(isSelected: Bool, text: String)] = []
  /// The names of the elements that are open in it.
  private var open: [String] = []
  /// Whether it holds something else than text.
  private var isMixed = false
  private var textCount = 0

  /// Begins an element; nil if its content is shown as it stands there.
  init?(_ name: String, _ attributes: [HTMLAttribute], _ style: ElementStyle) {
    switch name {
    case "select": kind = .select
    case "textarea": kind = .textarea
    case "math": kind = .formula
    case "svg": kind = .drawing
    case "rt", "rtc": kind = .gloss
    case "iframe", "frame": kind = .other(.frame)
    case "object", "applet", "embed", "video", "audio": kind = .other(.object)
    case "canvas": kind = .other(.picture)
    case "progress", "meter": kind = .other(.control)
    default: return nil
    }
    self.name = name
    self.attributes = attributes
    self.style = style
  }

  /// Whether an element that begins ends this one, which has no end tag.
  func isEnded(by name: String) -> Bool {
    if case .gloss = kind { return open.isEmpty && ["rb", "rt", "rtc", "rp"].contains(name) }
    return false
  }

  mutating func start(_ name: String, _ attributes: [HTMLAttribute]) {
    open.append(name)
    switch kind {
    case .select where name == "option":
      options.append((attributes.value(of: "selected") != nil, ""))
    case .formula: isMixed = isMixed || !Self.plainOfFormulas.contains(name)
    case .drawing: isMixed = isMixed || !Self.plainOfDrawings.contains(name)
    default: break
    }
    if name == "text" || name == "mn" { textCount += 1 }
  }

  mutating func end() { _ = open.popLast() }

  /// Ends the element itself behind a byte, if its end tag stands there.
  mutating func end(at place: Int, in bytes: [UInt8]) {
    let tag = Array("</\(name)>".utf8)
    guard let start, start + tag.count < place, place <= bytes.count,
      bytes[(place - tag.count)..<place].lowercased.utf8.elementsEqual(tag)
    else { return }
    range = start..<place
  }

  mutating func add(_ text: String, range: Range<Int>?) {
    switch kind {
    case .select:
      if open.contains("option"), !options.isEmpty { options[options.count - 1].text += text }
    case .formula:
      if !open.contains(where: { $0.hasPrefix("annotation") }) { texts.append((text, range)) }
    case .drawing:
      if open.contains("text") { texts.append((text, range)) }
    case .textarea, .gloss: texts.append((text, range))
    case .other: break
    }
  }

  private static let plainOfFormulas: Set<String> = [
    "mn", "mrow", "mstyle", "semantics", "annotation", "annotation-xml", "mpadded",
  ]
  private static let plainOfDrawings: Set<String> = [
    "text", "tspan", "g", "defs", "style", "title", "desc", "metadata",
  ]

  /// What stands there, once the element has ended.
  var result: Result {
    let hasText = texts.contains { !$0.text.unicodeScalars.allSatisfy(\.isBlank) }
    switch kind {
    case .select:
      if attributes.value(of: "multiple") != nil || (attributes.span("size") ?? 1) > 1 {
        return .unread(.control)
      }
      guard let shown = options.last(where: \.isSelected) ?? options.first else { return .empty }
      return .field([(shown.text, range)])
    case .textarea:
      if hasText { return .field(texts) }
      if case .unread(let content) = HTMLControl.empty(attributes) { return .unread(content) }
      return .empty
    case .formula, .drawing:
      if hasText, !isMixed, textCount == 1 { return .text(texts) }
      if case .formula = kind { return hasText || isMixed ? .unread(.formula) : .nothing }
      return isTiny ? .nothing : .unread(.picture)
    case .gloss: return hasText ? .gloss(texts) : .nothing
    case .other(let content):
      return isTiny || name == "audio" && attributes.value(of: "controls") == nil
        ? .nothing : .unread(content)
    }
  }

  /// Whether it takes no room that could be seen.
  private var isTiny: Bool { attributes.isTiny(style) }
}

extension [HTMLAttribute] {
  /// Whether an element with these attributes is at most a pixel wide or high.
  func isTiny(_ style: ElementStyle) -> Bool {
    style.isTiny || ["width", "height"].contains { name in span(name).map { $0 <= 1 } ?? false }
  }

  /// Whether an element with these attributes is as small as the pictures that adorn a page.
  func isSmall(_ style: ElementStyle) -> Bool {
    let sizes = ["width", "height"].compactMap { span($0) }
    return sizes.contains { $0 <= 64 } || style.isSmall
  }
}
