/// Finds names that are like a text, by the pairs of characters that both have.
///
/// A pair weighs the less the more names have it: 青禾 and 禾县 say little in a list of the units of 青禾县.
struct NameLikeness {
  private struct Name {
    let text: String
    let weight: Double
    let isSought: Bool
  }

  /// The names with a pair that more names have are not gone through: it says nothing, and would make the search slow.
  private static let nameLimit = 50
  /// The least share of a name's weight, or of the text's, that both must have.
  private static let leastShare = 0.5
  /// How many names are told at most.
  private static let answerLimit = 3

  private var names: [Name] = []
  private var holders: [[Unicode.Scalar]: [Int]] = [:]

  /// Takes names with the keys by which they are compared, and whether they are sought.
  init(_ names: [(name: String, key: String, isSought: Bool)]) {
    let pairs = names.map { Self.pairs(of: $0.key) }
    for (name, pairs) in pairs.enumerated() {
      for pair in pairs { holders[pair, default: []].append(name) }
    }
    self.names = zip(names, pairs).map { name, pairs in
      Name(
        text: name.name,
        weight: pairs.reduce(0) { $0 + weight(of: $1) },
        isSought: name.isSought
      )
    }
  }

  private func weight(of pair: [Unicode.Scalar]) -> Double {
    1 / Double(holders[pair]?.count ?? 1)
  }

  /// The sought names most like a text, the likest first.
  func names(like text: String) -> [String] {
    var shared: [Int: Double] = [:]
    let pairs = Self.pairs(of: text)
    // The text may be a name with more words around it, or a shorter form of one.
    let own = pairs.reduce(0) { $0 + weight(of: $1) }
    for pair in pairs {
      guard let holders = holders[pair], holders.count <= Self.nameLimit else { continue }
      for name in holders where names[name].isSought {
        shared[name, default: 0] += weight(of: pair)
      }
    }
    let scored = shared.map { (name: $0.key, share: $0.value / min(own, names[$0.key].weight)) }
    return scored.filter { $0.share >= Self.leastShare }
      .sorted { ($1.share, $0.name) < ($0.share, $1.name) }
      .prefix(Self.answerLimit).map { names[$0.name].text }
  }

  /// The pairs of a text, each once, in an order that never changes: sums of fractions depend on it.
  private static func pairs(of text: String) -> [[Unicode.Scalar]] {
    let scalars = Array(text.unicodeScalars)
    return Set(zip(scalars, scalars.dropFirst()).map { [$0, $1] })
      .sorted { $0.lexicographicallyPrecedes($1) }
  }
}
