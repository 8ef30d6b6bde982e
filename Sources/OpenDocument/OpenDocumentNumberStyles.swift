package import XML

/// What the number styles of an OpenDocument put before and behind a number, as far as digits are in it.
///
/// A file says for each number what is to be seen. Only where that has digits which are none of the
/// number's, its style has to tell where they come from.
package struct OpenDocumentNumberStyles {
  /// The texts around a number.
  package struct Texts: Equatable {
    package var before = ""
    package var behind = ""
    fileprivate var hasNumber = false
  }

  /// The texts by the names of the styles, and the styles that hold for some numbers instead.
  private var texts: [String: Texts] = [:]
  private var others: [String: [String]] = [:]
  private var name: String?

  /// The most styles that are asked in the place of one.
  private static let otherLimit = 8

  /// Begins a style; whether the element is one.
  package mutating func start(_ tag: borrowing XMLTag) -> Bool {
    guard let name = tag.attribute("name", in: OpenDocumentNamespace.style)?.string() else {
      return false
    }
    // Those of dates and texts say nothing of numbers.
    self.name = Self.isOfNumbers(tag) ? name : nil
    if self.name != nil { texts[name] = Texts() }
    return true
  }

  private static func isOfNumbers(_ tag: borrowing XMLTag) -> Bool {
    tag.isNamed("number-style") || tag.isNamed("percentage-style") || tag.isNamed("currency-style")
  }

  /// Takes an element of the style.
  package mutating func take(_ tag: borrowing XMLTag) {
    guard let name else { return }
    if tag.isNamed("map") {
      if let other = tag.attribute("apply-style-name", in: OpenDocumentNamespace.style)?.string() {
        others[name, default: []].append(other)
      }
    } else if tag.isNamed("number") || tag.isNamed("scientific-number") || tag.isNamed("fraction") {
      texts[name]?.hasNumber = true
    }
  }

  /// Takes characters of a text in the style.
  package mutating func add(_ characters: String) {
    guard let name, let own = texts[name] else { return }
    if own.hasNumber {
      texts[name]?.behind += characters
    } else {
      texts[name]?.before += characters
    }
  }

  /// The texts that a style, and those that hold instead of it, put around a number.
  package func texts(of name: String?) -> [Texts] {
    guard let name, let own = texts[name] else { return [] }
    return [own] + (others[name] ?? []).prefix(Self.otherLimit).compactMap { texts[$0] }
  }
}
