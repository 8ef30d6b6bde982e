/// Numbers from 0 that are joined to sets.
struct JoinedSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The least number of a number's set.
  mutating func root(of number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (root(of: one), root(of: other))
    if one != other { parents[max(one, other)] = min(one, other) }
  }
}
