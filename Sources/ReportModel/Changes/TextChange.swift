/// The parts of two texts that differ, character by character.
public struct TextChange: Hashable, Sendable {
  /// A stretch of text.
  public enum Part: Hashable, Sendable {
    /// It is in both texts.
    case kept(String)
    /// It is in the old text alone.
    case removed(String)
    /// It is in the new text alone.
    case inserted(String)
  }

  /// The most characters that texts compared in this way have: time and memory grow with the square of what
  /// differs.
  public static let characterLimit = 1_000

  /// The stretches in order.
  public let parts: [Part]

  /// Compares two texts; nil for long ones, and where less than half of the longer one is kept.
  public init?(from old: String, to new: String) {
    let before = Array(old)
    let after = Array(new)
    guard max(before.count, after.count) <= Self.characterLimit else { return nil }
    let difference = after.difference(from: before)
    guard (before.count - difference.removals.count) * 2 >= max(before.count, after.count) else {
      return nil
    }
    let (removed, inserted) = difference.offsets
    var parts: [Part] = []
    var from = 0
    var to = 0
    while from < before.count || to < after.count {
      let start = (from, to)
      while removed.contains(from) { from += 1 }
      if from > start.0 { parts.append(.removed(String(before[start.0..<from]))) }
      while inserted.contains(to) { to += 1 }
      if to > start.1 { parts.append(.inserted(String(after[start.1..<to]))) }
      let kept = from
      while from < before.count, to < after.count, !removed.contains(from), !inserted.contains(to) {
        from += 1
        to += 1
      }
      if from > kept { parts.append(.kept(String(before[kept..<from]))) }
    }
    self.parts = parts
  }
}

extension ReportChange {
  /// What changed within a line; nil for any other change.
  public var text: TextChange? {
    if case .line(_, .replaced(_, let old, let new)) = self {
      TextChange(from: old, to: new)
    } else {
      nil
    }
  }
}
