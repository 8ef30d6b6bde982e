/// The search for the known name that somebody probably meant.
enum NearestName {
  /// A name longer than this is no misspelling, and comparing it would take long.
  private static let longest = 100

  /// The known name with the fewest letters to change.
  ///
  /// - Parameters:
  ///   - name: The unknown name.
  ///   - known: The names to choose from.
  /// - Returns: The nearest one, the first of equals; nil when more than a quarter of it differs.
  static func of(_ name: String, in known: [String]) -> String? {
    let bytes = Array(name.utf8)
    guard bytes.count <= longest else { return nil }
    var nearest: String?
    var least = max(1, bytes.count / 4) + 1
    for candidate in known {
      let other = Array(candidate.utf8)
      guard abs(other.count - bytes.count) < least else { continue }
      let distance = distance(bytes, other)
      if distance < least { (nearest, least) = (candidate, distance) }
    }
    return nearest
  }

  /// The edit distance, row by row.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var above = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = above[column] + (byte == other ? 0 : 1)
        current.append(min(replaced, above[column + 1] + 1, current[column] + 1))
      }
      above = current
    }
    return above[right.count]
  }
}
