import TextTools

/// The texts of the pieces of one text, and what becomes of them when the whole is to say something else.
struct PieceTexts {
  /// A stretch in which two texts differ, between characters that stay.
  private struct Difference {
    /// The characters that go.
    let removed: Range<Int>
    /// The characters that come in their place.
    let inserted: Range<Int>
  }

  /// The most characters of a difference that is looked at closely; more of them are one stretch, since
  /// looking takes the square of their number.
  private static let limit = 2_000

  private let texts: [[Unicode.Scalar]]
  private let takesText: [Bool]
  /// Whether anything of each piece can be seen.
  private let hasVisible: [Bool]
  /// Where each piece's characters stand in the whole.
  private let ranges: [Range<Int>]
  private let all: [Unicode.Scalar]

  /// Takes the pieces.
  ///
  /// - Parameters:
  ///   - texts: What each says.
  ///   - takesText: Whether something new can be written into each.
  init(_ texts: [[Unicode.Scalar]], takesText: [Bool]) {
    self.texts = texts
    self.takesText = takesText
    hasVisible = texts.map { text in text.contains { !$0.isBlank } }
    var end = 0
    ranges = texts.map { text in
      defer { end += text.count }
      return end..<end + text.count
    }
    all = Array(texts.joined())
  }

  /// What each piece says when all together say another text.
  ///
  /// What comes in the place of something else goes into the piece of that; what comes between two
  /// characters that stay follows the one before it. Blanks beside a text, which a source may keep in a piece
  /// of their own, take nothing as long as a piece that can be seen does.
  ///
  /// - Returns: The new texts; nil where no piece can take what is new.
  func changed(to text: [Unicode.Scalar]) -> [[Unicode.Scalar]]? {
    let differences = differences(to: text)
    var isKept = Array(repeating: true, count: all.count)
    var additions: [[Int: Range<Int>]] = Array(repeating: [:], count: texts.count)
    for difference in differences {
      for index in difference.removed { isKept[index] = false }
      if difference.inserted.isEmpty { continue }
      guard let piece = piece(for: difference) else { return nil }
      let place = max(difference.removed.lowerBound, ranges[piece].lowerBound)
      additions[piece][place] = difference.inserted
    }
    return texts.indices.map { piece in
      let range = ranges[piece]
      if additions[piece].isEmpty, isKept[range].allSatisfy({ $0 }) { return texts[piece] }
      var new: [Unicode.Scalar] = []
      for index in range.lowerBound...range.upperBound {
        if let addition = additions[piece][index] { new += text[addition] }
        if index < range.upperBound, isKept[index] { new.append(all[index]) }
      }
      return new
    }
  }

  /// The piece that takes what a difference brings.
  private func piece(for difference: Difference) -> Int? {
    let removed = difference.removed
    let first = ranges.partitioningIndex { $0.upperBound >= removed.lowerBound }
    let touched = ranges.indices[first...].prefix { ranges[$0].lowerBound <= removed.upperBound }
      .filter { takesText[$0] }
    let replaced = touched.filter { ranges[$0].overlaps(removed) }
    let before = touched.filter {
      ranges[$0].upperBound == removed.lowerBound && !ranges[$0].isEmpty
    }
    return (replaced + before + touched).first { hasVisible[$0] }
      ?? replaced.first ?? before.first ?? touched.first
  }

  /// Where the text and another differ, in order.
  private func differences(to text: [Unicode.Scalar]) -> [Difference] {
    let front = zip(all, text).prefix { $0 == $1 }.count
    let back = zip(all.dropFirst(front).reversed(), text.dropFirst(front).reversed())
      .prefix { $0 == $1 }.count
    let old = front..<(all.count - back)
    let new = front..<(text.count - back)
    if old.isEmpty && new.isEmpty { return [] }
    guard old.count + new.count <= Self.limit else {
      return [Difference(removed: old, inserted: new)]
    }
    var removals: Set<Int> = []
    var insertions: Set<Int> = []
    for change in text[new].difference(from: all[old]) {
      switch change {
      case .remove(let offset, _, _): removals.insert(front + offset)
      case .insert(let offset, _, _): insertions.insert(front + offset)
      }
    }
    var differences: [Difference] = []
    var (here, there) = (old.lowerBound, new.lowerBound)
    while here < old.upperBound || there < new.upperBound {
      let (start, other) = (here, there)
      while removals.contains(here) { here += 1 }
      while insertions.contains(there) { there += 1 }
      if here > start || there > other {
        differences.append(Difference(removed: start..<here, inserted: other..<there))
      }
      here += 1
      there += 1
    }
    return differences
  }
}
