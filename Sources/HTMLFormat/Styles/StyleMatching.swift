import XML

/// Finds the rules that are about an element.
///
/// The work is bounded: a page whose rules and elements would take too long is past a limit.
struct StyleMatching {
  let rules: StyleRules
  /// How many children each element of the page has, by its number.
  let childCounts: [Int32]
  /// Which of them have text of their own.
  let haveText: [Bool]
  /// The open elements, from the root.
  private(set) var elements: [StyledElement] = []
  /// How many of them have the name, class or identifier of a key.
  private var openCounts: [Int]
  /// What the rules of a bucket that ask for nothing else say together, once an element was in it.
  private var settled: [StyleParts?]
  private var count = 0
  /// The comparisons of an element with a part of a selector, and the most of them.
  private var steps = 0
  let limit: Int

  init(_ rules: StyleRules, childCounts: [Int32], haveText: [Bool], limit: Int) {
    self.rules = rules
    self.haveText = haveText
    self.limit = limit
    self.childCounts = childCounts
    openCounts = Array(repeating: 0, count: rules.buckets.count)
    settled = Array(repeating: nil, count: rules.buckets.count)
  }

  /// Whether looking for rules has taken too long, or not all of them are known.
  var isPastLimit: Bool { steps > limit || rules.exceeded != nil }

  /// Notes that an element begins, and finds what the rules about it say.
  mutating func open(_ name: String, _ attributes: [HTMLAttribute]) -> StyleParts {
    var parent = elements.popLast()
    let element = StyledElement(name, attributes, in: &parent, number: count, for: rules)
    if let parent { elements.append(parent) }
    elements.append(element)
    count += 1
    var parts = settledParts(0)
    addTested(0, to: &parts)
    for key in element.keys {
      parts.add(settledParts(key))
      addTested(key, to: &parts)
    }
    // Those around it were looked for until now.
    for key in element.keys { openCounts[key] += 1 }
    steps += parts.work
    return parts
  }

  /// Notes that the last element ends.
  mutating func close() {
    guard let element = elements.popLast() else { return }
    for key in element.keys { openCounts[key] -= 1 }
  }

  /// What the rules of a bucket that ask for nothing else say together.
  private mutating func settledParts(_ key: Int) -> StyleParts {
    if let parts = settled[key] { return parts }
    var parts = StyleParts()
    for index in rules.buckets[key].plain {
      let rule = rules.rules[index]
      parts.add(rule, rules.blocks[rule.block])
    }
    parts.settle(rules.blocks)
    settled[key] = parts
    return parts
  }

  private mutating func addTested(_ key: Int, to parts: inout StyleParts) {
    let spot = Spot(level: elements.count - 1, sibling: nil)
    steps += rules.buckets[key].tested.count
    for (index, ancestor) in rules.buckets[key].tested {
      guard !isPastLimit else { return }
      if let ancestor, openCounts[ancestor] == 0 { continue }
      let rule = rules.rules[index]
      guard matches(rule.selector.compounds, from: 0, at: spot) == .met else { continue }
      let block = rules.blocks[rule.block]
      steps += block.count
      parts.add(rule, block)
    }
  }

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

  /// What came of comparing elements with the rest of a selector.
  private enum Match {
    case met
    /// Another one further out or before may do.
    case unmetHere
    /// No other one in the same parent will do.
    case unmetInParent
    /// No other one will do.
    case unmet
  }

  /// Compares elements with the compounds from a place on.
  ///
  /// What fails for want of elements around fails for every element further out as well, so that no compound is
  /// tried again where it cannot be met.
  private mutating func matches(
    _ compounds: [StyleSelector.Compound],
    from place: Int,
    at spot: Spot
  ) -> Match {
    guard !isPastLimit else { return .unmet }
    guard isMet(compounds[place], by: element(at: spot), at: spot) else { return .unmetHere }
    guard place + 1 < compounds.count, let combinator = compounds[place + 1].combinator else {
      return .met
    }
    var next: Spot? = spot
    switch combinator {
    case .ancestor, .parent:
      while true {
        next = next.flatMap(parent)
        guard let here = next else { return .unmet }
        let match = matches(compounds, from: place + 1, at: here)
        if match == .met || match == .unmet || combinator == .parent { return match }
      }
    case .justBefore, .before:
      while true {
        next = next.flatMap(previous)
        guard let here = next else { return .unmetInParent }
        let match = matches(compounds, from: place + 1, at: here)
        if match != .unmetHere || combinator == .justBefore { return match }
      }
    }
  }

  private mutating func isMet(
    _ compound: StyleSelector.Compound,
    by element: StyledElement,
    at spot: Spot
  ) -> Bool {
    steps += 2 + compound.tests.count
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
    case .styleClass(let name):
      steps += element.classes.count / 8
      return element.classes.contains(name)
    case .attribute(let name, let match, let value, let foldsCase):
      steps += element.attributes.count / 8
      guard let own = element.attributes.first(where: { $0.name == name })?.value else {
        return false
      }
      steps += own.utf8.count / 64
      return foldsCase ? match.holds(own.lowercased(), value) : match.holds(own, value)
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
    case .empty:
      let number = element.number
      return number < haveText.count && childCounts[number] == 0 && !haveText[number]
    case .unknown: return true
    case .never: return false
    case .root: return spot.level == 0 && spot.sibling == nil
    case .any(let compounds, _):
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
