/// Names that are looked for in texts, all at once.
struct NameTrie {
  private struct Node {
    var next: [Unicode.Scalar: Int] = [:]
    /// Whose name ends here.
    var owners: Set<Int> = []
    /// Whose name ends here that counts only where no barrier stands before it.
    var barredOwners: Set<Int> = []
  }

  private var nodes = [Node()]
  private let barriers: Set<Unicode.Scalar>

  /// Makes an empty one.
  ///
  /// - Parameter barriers: The characters behind which none of the barred names begins.
  init(barriers: Set<Unicode.Scalar>) { self.barriers = barriers }

  /// Enters a name.
  mutating func insert(_ name: String, of owner: Int, isBarred: Bool = false) {
    guard !name.isEmpty else { return }
    var node = 0
    for scalar in name.unicodeScalars {
      if let next = nodes[node].next[scalar] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[scalar] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    if isBarred {
      nodes[node].barredOwners.insert(owner)
    } else {
      nodes[node].owners.insert(owner)
    }
  }

  /// Whose names a text holds; a name that stands within a longer one does not count.
  ///
  /// - Returns: The owners; empty for a text without any of the names.
  func owners(of text: String) -> Set<Int> {
    let scalars = Array(text.unicodeScalars)
    var found: Set<Int> = []
    // Where the longest name so far ends: what ends no later stands within it.
    var end = 0
    for start in scalars.indices {
      let isBarred = start > 0 && barriers.contains(scalars[start - 1])
      var node = 0
      var longest: (end: Int, owners: Set<Int>)?
      for index in start..<scalars.count {
        guard let next = nodes[node].next[scalars[index]] else { break }
        node = next
        // A full name is its owner's; who have it without their region do not share it.
        let owners =
          nodes[node].owners.isEmpty && !isBarred ? nodes[node].barredOwners : nodes[node].owners
        if !owners.isEmpty { longest = (index + 1, owners) }
      }
      guard let longest, longest.end > end else { continue }
      end = longest.end
      found.formUnion(longest.owners)
    }
    return found
  }
}
