/// The looks that a cell may have, as far as it is known which of its rules hold.
struct PossibleLooks {
  /// The looks; one where all is known that matters.
  private(set) var looks: [RuledLook] = []
  /// Whether there are more than are looked at.
  private(set) var areTooMany = false
  /// How much may still be compared, for all cells of a sheet together.
  private(set) var budget: Int

  /// The most looks, and the most orders of rules, that are looked at.
  private static let limit = 64
  /// How many looks are compared for a sheet.
  static let sheetBudget = 20_000_000

  init(budget: Int) { self.budget = budget }

  /// Follows rules in each of their orders.
  ///
  /// - Parameters:
  ///   - rules: The rules, those that are followed first before the others.
  ///   - holds: Whether a rule holds; nil where that is not known.
  mutating func add(_ rules: [LookRules.Rule], where holds: (LookRules.Rule) -> Bool?) {
    let following = rules.compactMap { rule -> Following? in
      let verdict = holds(rule)
      return verdict == false ? nil : (rule, verdict == true)
    }
    for order in orders(of: following) {
      for look in looks(following: order) where !looks.contains(look) {
        guard looks.count < Self.limit else {
          areTooMany = true
          return
        }
        looks.append(look)
      }
    }
  }

  private typealias Following = (rule: LookRules.Rule, isCertain: Bool)

  private mutating func looks(following rules: [Following]) -> [RuledLook] {
    var looks = [RuledLook()]
    for (rule, isCertain) in rules {
      let before = looks
      budget -= before.count * before.count
      if isCertain { looks = [] }
      for var look in before {
        look.add(rule.format, stops: rule.stops)
        if !looks.contains(look) { looks.append(look) }
      }
      guard looks.count <= Self.limit, budget > 0 else {
        areTooMany = true
        return looks
      }
    }
    return looks
  }

  /// The orders that rules may be followed in: each of those of one place may come first.
  private mutating func orders(of rules: [Following]) -> [[Following]] {
    var orders = [rules]
    var first = 0
    for index in rules.indices.dropFirst() {
      let priority = rules[index].rule.priority
      // Those without a place stand behind the others, and may belong before them.
      if priority == nil {
        first = 0
      } else if priority != rules[index - 1].rule.priority {
        first = index
      }
      guard first < index else { continue }
      guard orders.count < Self.limit else {
        areTooMany = true
        return orders
      }
      var order = rules
      order.insert(order.remove(at: index), at: first)
      orders.append(order)
    }
    return orders
  }
}
