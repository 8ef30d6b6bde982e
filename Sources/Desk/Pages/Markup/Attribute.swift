/// An attribute of an element of a page.
///
/// There is none for styles or for what a browser runs: the pages' policy forbids both within markup.
struct Attribute: Sendable {
  /// Its whole name.
  let name: String
  /// Its value as text; nil for one that only is there or not.
  let value: String?

  private init(_ name: String, _ value: String?) {
    self.name = name
    self.value = value
  }

  /// An attribute of a name.
  static func named(_ name: StaticString, _ value: String) -> Attribute {
    Attribute(name.description, value)
  }

  /// An attribute that is there: `hidden`.
  static func flag(_ name: StaticString) -> Attribute { Attribute(name.description, nil) }

  /// The element's identifier.
  static func id(_ value: String) -> Attribute { Attribute("id", value) }

  /// The element's classes.
  static func classes(_ value: String) -> Attribute { Attribute("class", value) }

  /// What the element is for those who hear the page read.
  static func label(_ value: String) -> Attribute { Attribute("aria-label", value) }

  /// What the script of the page reads.
  static func data(_ name: StaticString, _ value: String) -> Attribute {
    Attribute("data-\(name)", value)
  }
}
