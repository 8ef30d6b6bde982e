/// The name that somebody may have meant.
enum SimilarName {
  /// The name that differs least from what was written; nil if none is near.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - names: The names that there are.
  /// - Returns: The first of the nearest.
  static func nearest(to text: String, among names: [String]) -> String? {
    let text = Array(text.lowercased())
    // Longer than every name by far: nothing that was mistyped.
    guard text.count <= 40 else { return nil }
    let distances = names.map {
      ($0, starts($0, text) ? 0 : distance(text, Array($0.lowercased())))
    }
    return distances.filter { $0.1 <= max(1, min(3, $0.0.count / 2)) }.min { $0.1 < $1.1 }?.0
  }

  /// Whether a name begins with what was written, at least three letters of it.
  private static func starts(_ name: String, _ text: [Character]) -> Bool {
    text.count >= 3 && name.lowercased().hasPrefix(String(text))
  }

  /// How many letters have to be put in, taken out or replaced.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
