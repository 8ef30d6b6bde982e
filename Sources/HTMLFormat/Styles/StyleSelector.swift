/// Which elements a rule is about: simple selectors joined from the right to the left.
struct StyleSelector {
  /// How an element stands to the one whose selector is right of it.
  enum Combinator { case ancestor, parent, justBefore, before }

  /// A test of one element.
  struct Compound {
    var name: String?
    var tests: [Test] = []
    /// How it stands to the compound right of it; nil for the rightmost.
    var combinator: Combinator?

    /// Whether it is known of each element whether it meets the tests.
    var isCertain: Bool {
      tests.allSatisfy { if case .unknown = $0 { false } else { true } }
    }
  }

  /// A test of an element beside its name.
  enum Test {
    case id(String)
    case styleClass(String)
    case attribute(String, AttributeMatch, String, foldsCase: Bool = false)
    /// Whether the element is one of every so many children, counted from the first or the last.
    case child(step: Int, offset: Int, ofType: Bool, fromEnd: Bool)
    case root
    /// Whether nothing stands in the element.
    case empty
    /// Whether the element meets one of several; `:where` weighs nothing against other rules.
    case any([Compound], weighs: Bool)
    case none([Compound])
    /// A state that a page is not in while it is read, or a part of an element that has no text of the page.
    case never
    /// Something of which it is not known here whether it holds.
    case unknown
  }

  /// How an attribute's value is compared.
  enum AttributeMatch { case exists, equals, word, dash, prefix, suffix, part }

  /// What of an element the rule is about.
  enum Part { case element, before, behind }

  /// The compounds, the rightmost first.
  var compounds: [Compound]
  var part = Part.element

  /// Whether it is known of each element whether the rule is about it.
  var isCertain: Bool { compounds.allSatisfy(\.isCertain) }

  /// How much it counts against others: identifiers, classes, names.
  var specificity: Int {
    var sum = part == .element ? 0 : 1
    for compound in compounds { sum += Self.specificity(of: compound) }
    return min(sum, Self.specificityLimit)
  }

  /// Room for thousands of identifiers.
  private static let specificityLimit = 1 << 40

  private static func specificity(of compound: Compound) -> Int {
    var sum = compound.name == nil ? 0 : 1
    for test in compound.tests {
      switch test {
      case .id: sum += 1 << 20
      case .styleClass, .attribute, .child, .root, .empty, .never, .unknown:
        sum += 1 << 10
      case .any(_, weighs: false): break
      case .any(let inner, weighs: true), .none(let inner):
        sum += inner.map(specificity).max() ?? 0
      }
    }
    return sum
  }
}
