/// The parts of a page by their identifiers: what the page is made of, and what an edit answers with.
///
/// A page takes what changes from here alone, so that a page that was edited shows what it would show if it were
/// loaded again.
struct PageParts {
  /// What a part shows, as the page takes it.
  private enum Shown {
    case markup(Markup)
    case value(FieldText)
    case classes(String)
  }

  private var shown: [(identifier: String, shown: Shown)] = []
  private var positions: [String: Int] = [:]

  /// The parts in the order of the page.
  var all: [PagePart] {
    shown.map { identifier, shown in
      switch shown {
      case .markup(let markup): PagePart(identifier: identifier, content: .markup(markup.string))
      case .value(let text): PagePart(identifier: identifier, content: .value(text.string))
      case .classes(let classes): PagePart(identifier: identifier, content: .classes(classes))
      }
    }
  }

  /// Adds an element whose contents change.
  mutating func add(_ identifier: String, markup: Markup) { add(identifier, .markup(markup)) }

  /// Adds a field whose text changes.
  mutating func add(_ identifier: String, value: FieldText) { add(identifier, .value(value)) }

  /// Adds an element whose classes change.
  mutating func add(_ identifier: String, classes: String) { add(identifier, .classes(classes)) }

  private mutating func add(_ identifier: String, _ part: Shown) {
    precondition(positions[identifier] == nil, "two parts are \(identifier)")
    positions[identifier] = shown.count
    shown.append((identifier, part))
  }

  // MARK: For the page

  /// The contents of an element.
  func markup(_ identifier: String) -> Markup {
    guard case .markup(let markup) = part(identifier) else { preconditionFailure(identifier) }
    return markup
  }

  /// The text of a field.
  func value(_ identifier: String) -> FieldText {
    guard case .value(let text) = part(identifier) else { preconditionFailure(identifier) }
    return text
  }

  /// The classes of an element.
  func classes(_ identifier: String) -> String {
    guard case .classes(let classes) = part(identifier) else { preconditionFailure(identifier) }
    return classes
  }

  private func part(_ identifier: String) -> Shown? {
    positions[identifier].map { shown[$0].shown }
  }
}
