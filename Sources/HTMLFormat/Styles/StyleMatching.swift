import XML

/// Finds the rules that are about an element.
///
/// The work is bounded: a page whose rules and elements would take too long is past a limit.
struct StyleMatching {
  let rules: StyleRules
  /// How many children each element of the page has, by its number.
  let childCounts: [Int32]
  /// The open elements, from the root.
  private(set) var elements: [StyledElement] = []
  private var count = 0
  /// The comparisons of an element with a part of a selector, and the most of them.
  private var steps = 0
  private let limit: Int

  init(_ rules: StyleRules, childCounts: [Int32], limit: Int) {
    self.rules = rules
    self.limit = limit
    self.childCounts = childCounts
  }

  /// Whether looking for rules has taken too long.
  var isPastLimit: Bool { steps > limit }

  /// Notes that an element begins, and finds the rules about it, the weakest first.
  mutating func open(_ name: String, _ attributes: [HTMLAttribute]) -> [StyleRules.Rule] {
    var parent = elements.popLast()
    let element = StyledElement(name, attributes, in: &parent, number: count, for: rules)
    if let parent { elements.append(parent) }
    elements.append(element)
    count += 1
    guard !isPastLimit else { return [] }
    var found = rules.others + (rules.byName[name] ?? [])
    for name in element.classes { found += rules.byClass[name] ?? [] }
    if !element.identifier.isEmpty { found += rules.byIdentifier[element.identifier] ?? [] }
    steps += found.count
    let spot = Spot(level: elements.count - 1, sibling: nil)
    return found.filter { matches(rules.rules[$0].selector.compounds[...], at: spot) }
      .sorted { (rules.rules[$0].specificity, $0) < (rules.rules[$1].specificity, $1) }
      .map { rules.rules[$0] }
  }

  /// Notes that the last element ends.
  mutating func close() { _ = elements.popLast() }

  // MARK: Selectors

  /// An open element, or one of those before it.
  private struct Spot {
    var level: Int
    var sibling: Int?
  }

  private func element(at spot: Spot) -> StyledElement {
    let open = elements[spot.level]
    return spot.sibling.map { open.siblings[$0] } ?? open
  }

  private func parent(of spot: Spot) -> Spot? {
    spot.level == 0 ? nil : Spot(level: spot.level - 1, sibling: nil)
  }

  private func previous(of spot: Spot) -> Spot? {
    let index = (spot.sibling ?? elements[spot.level].siblings.count) - 1
    return index < 0 ? nil : Spot(level: spot.level, sibling: index)
  }

  private mutating func matches(
    _ compounds: ArraySlice<StyleSelector.Compound>,
    at spot: Spot
  ) -> Bool {
    guard let first = compounds.first else { return true }
    guard !isPastLimit, isMet(first, by: element(at: spot), at: spot) else { return false }
    let rest = compounds.dropFirst()
    guard let combinator = rest.first?.combinator else { return true }
    let isRepeated = combinator == .ancestor || combinator == .before
    var next: Spot? = spot
    while true {
      next = next.flatMap { here in
        combinator == .ancestor || combinator == .parent ? parent(of: here) : previous(of: here)
      }
      guard let here = next else { return false }
      if matches(rest, at: here) { return true }
      if !isRepeated { return false }
    }
  }

  private mutating func isMet(
    _ compound: StyleSelector.Compound,
    by element: StyledElement,
    at spot: Spot
  ) -> Bool {
    steps += 1
    if let name = compound.name, name != element.name { return false }
    for test in compound.tests where !isMet(test, by: element, at: spot) { return false }
    return true
  }

  private mutating func isMet(
    _ test: StyleSelector.Test,
    by element: StyledElement,
    at spot: Spot
  ) -> Bool {
    switch test {
    case .id(let name): return element.identifier == name
    case .styleClass(let name): return element.classes.contains(name)
    case .attribute(let name, let match, let value):
      guard let own = element.attributes.first(where: { $0.name == name })?.value else {
        return false
      }
      return match.holds(own, value)
    case .child(let step, let offset, let ofType, let fromEnd):
      var position = ofType ? element.positionInType : element.position
      if fromEnd {
        guard let parent = parent(of: spot).map({ elements[$0.level].number }),
          parent < childCounts.count
        else { return false }
        position = Int(childCounts[parent]) - position + 1
      }
      let distance = position - offset
      return step == 0 ? distance == 0 : distance % step == 0 && distance / step >= 0
    case .unknown: return true
    case .root: return spot.level == 0 && spot.sibling == nil
    case .any(let compounds):
      for compound in compounds where isMet(compound, by: element, at: spot) { return true }
      return false
    case .none(let compounds):
      for compound in compounds where isMet(compound, by: element, at: spot) { return false }
      return true
    }
  }
}

extension StyleSelector.AttributeMatch {
  /// Whether an attribute's value is as asked for.
  fileprivate func holds(_ own: String, _ value: String) -> Bool {
    switch self {
    case .exists: true
    case .equals: own == value
    case .word: own.split(whereSeparator: \.isWhitespace).contains { $0 == value }
    case .dash: own == value || own.hasPrefix(value + "-")
    case .prefix: !value.isEmpty && own.hasPrefix(value)
    case .suffix: !value.isEmpty && own.hasSuffix(value)
    case .part: !value.isEmpty && own.contains(value)
    }
  }
}
