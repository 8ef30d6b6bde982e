/// The declarations about an element that no others beat, whatever the order in which they were found.
///
/// It holds one declaration of each kind however many there are, so that what is said a thousand times costs an
/// element no more than what is said once.
struct StyleCascade {
  /// A declaration in the blocks of the rules, and how much it counts against others.
  private struct Entry {
    let isImportant: Bool
    /// The rank of its layer, which counts the other way round for an important declaration.
    let layer: Int
    let strength: Int
    let block: Int
    let index: Int

    /// Whether another one beats it.
    func isWeaker(than other: Entry) -> Bool {
      if isImportant != other.isImportant { return other.isImportant }
      if layer != other.layer { return layer < other.layer }
      return (strength, index) < (other.strength, other.index)
    }
  }

  /// The strongest declaration of each kind; empty while there is none.
  private var strongest: [Entry?] = []
  /// Those that need not hold, as they refer to others, and those that others refer to.
  private var others: [Entry] = []

  var isEmpty: Bool { strongest.isEmpty && others.isEmpty }

  /// How much work the declarations are, in comparisons: to refer to others is that of many.
  var work: Int { strongest.count + others.count * 16 }

  /// Adds what a rule says.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - block: What stands between its braces.
  mutating func add(_ rule: StyleRules.Rule, _ block: StyleDeclarations) {
    for (declarations, isImportant) in [(block.normal, false), (block.important, true)] {
      for (index, declaration) in declarations.enumerated() {
        let entry = Entry(
          isImportant: isImportant,
          layer: isImportant ? -rule.layer : rule.layer,
          strength: rule.strength,
          block: rule.block,
          index: index
        )
        if let slot = declaration.slot { add(entry, slot) } else { others.append(entry) }
      }
    }
  }

  /// Adds what other rules say.
  mutating func add(_ other: StyleCascade) {
    others += other.others
    if strongest.isEmpty {
      strongest = other.strongest
    } else {
      for case (let slot, let entry?) in other.strongest.enumerated() { add(entry, slot) }
    }
  }

  private mutating func add(_ entry: Entry, _ slot: Int) {
    if strongest.isEmpty {
      strongest = Array(repeating: nil, count: StyleDeclaration.slotCount)
    }
    // Of two in one block the later holds.
    if let old = strongest[slot], entry.isWeaker(than: old) { return }
    strongest[slot] = entry
  }

  /// The declarations, the weakest first.
  ///
  /// - Parameter blocks: The blocks of the rules.
  /// - Returns: Those that a `style` attribute beats, and those that only its important ones do.
  func declarations(
    in blocks: [StyleDeclarations]
  ) -> (normal: [StyleDeclaration], important: [StyleDeclaration]) {
    let entries = (strongest.compactMap { $0 } + others).sorted { $0.isWeaker(than: $1) }
    var normal: [StyleDeclaration] = []
    var important: [StyleDeclaration] = []
    for entry in entries {
      if entry.isImportant {
        important.append(blocks[entry.block].important[entry.index])
      } else {
        normal.append(blocks[entry.block].normal[entry.index])
      }
    }
    return (normal, important)
  }

  /// Leaves out what the same rules say again: of declarations that refer to others, or that others refer to, the
  /// last of each counts.
  mutating func settle(_ blocks: [StyleDeclarations]) {
    guard others.count > 1 else { return }
    var seen: Set<[UInt8]> = []
    others.sort { $1.isWeaker(than: $0) }
    others = others.filter { entry in
      let block = blocks[entry.block]
      switch entry.isImportant ? block.important[entry.index] : block.normal[entry.index] {
      case .custom(let name, _): return seen.insert(Array(name.utf8)).inserted
      case .referring(let name, let value):
        return seen.insert(Array(name.utf8) + [0] + value).inserted
      default: return true
      }
    }
  }
}

/// What rules say of an element, and of what they put before and behind its text.
struct StyleParts {
  private(set) var element = StyleCascade()
  private(set) var before = StyleCascade()
  private(set) var behind = StyleCascade()
  /// Rules about the element of which it is not known whether they hold.
  private(set) var doubtful: [StyleRules.Rule] = []
  /// Whether there are more of those than is asked of what they would change.
  private(set) var hasMoreDoubts = false
  /// Whether one of which that is not known may put digits before or behind its text.
  private(set) var mayAddDigits = false

  /// The most of those rules of which it is asked what they would change.
  private static let doubtLimit = 64

  /// How much work the declarations are, in comparisons: what a doubtful rule would change is seen with all others.
  var work: Int {
    (element.work + before.work + behind.work) + doubtful.count * (element.work + 8)
  }

  /// Adds what a rule says.
  mutating func add(_ rule: StyleRules.Rule, _ block: StyleDeclarations) {
    guard rule.isCertain else {
      guard rule.selector.part == .element else {
        mayAddDigits = mayAddDigits || block.addsDigits
        return
      }
      if doubtful.count < Self.doubtLimit { doubtful.append(rule) } else { hasMoreDoubts = true }
      return
    }
    switch rule.selector.part {
    case .element: element.add(rule, block)
    case .before: before.add(rule, block)
    case .behind: behind.add(rule, block)
    }
  }

  /// Adds what other rules say.
  mutating func add(_ other: StyleParts) {
    mayAddDigits = mayAddDigits || other.mayAddDigits
    if !other.element.isEmpty { element.add(other.element) }
    if !other.before.isEmpty { before.add(other.before) }
    if !other.behind.isEmpty { behind.add(other.behind) }
  }

  /// Leaves out what the same rules say again.
  mutating func settle(_ blocks: [StyleDeclarations]) {
    element.settle(blocks)
    before.settle(blocks)
    behind.settle(blocks)
  }
}
