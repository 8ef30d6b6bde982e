import TextTools

/// Markup of a page while it is put together.
///
/// Text gets in by ``add(text:)`` and by the values of attributes alone, and is escaped there and nowhere else: what
/// means something to a browser by its name, what cannot be seen or turns a line by its number.
struct Markup: Sendable {
  /// The markup so far.
  private(set) var string = ""

  /// Nothing yet.
  init() {}

  /// Markup that is put together at once.
  init(_ make: (inout Markup) -> Void) { make(&self) }

  /// Adds a text, to be shown letter for letter.
  mutating func add(text: String) { string += Self.escaped(text) }

  /// Adds what was put together elsewhere.
  mutating func add(_ markup: Markup) { string += markup.string }

  /// Adds an element with what stands in it.
  mutating func element(
    _ name: StaticString,
    _ attributes: [Attribute] = [],
    _ make: (inout Markup) -> Void
  ) {
    start(name, attributes)
    make(&self)
    string += "</\(name)>"
  }

  /// Adds an element with a text in it.
  mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
    element(name, attributes) { $0.add(text: text) }
  }

  /// Adds an element that has no end: a field, a meta element.
  mutating func void(_ name: StaticString, _ attributes: [Attribute]) { start(name, attributes) }

  /// Adds a field of several lines.
  mutating func textArea(_ attributes: [Attribute], text: FieldText) {
    start("textarea", attributes)
    // A browser drops the first line end behind the tag.
    string += "\n" + MarkupEscapes.escaped(text.string) + "</textarea>"
  }

  /// The whole page around a head and a body.
  static func page(_ language: String, _ make: (inout Markup) -> Void) -> [UInt8] {
    var markup = Markup()
    markup.string = "<!DOCTYPE html>\n"
    markup.element("html", [.named("lang", language)], make)
    return Array((markup.string + "\n").utf8)
  }

  private mutating func start(_ name: StaticString, _ attributes: [Attribute]) {
    string += "<\(name)"
    for attribute in attributes {
      string += " \(attribute.name)"
      guard let value = attribute.value else { continue }
      string += "=\"" + Self.escaped(value).replacing("\"", with: "&quot;") + "\""
    }
    string += ">"
  }

  private static func escaped(_ text: String) -> String {
    MarkupEscapes.escaped(DisplayText(escaping: text).string)
  }
}
