/// Stretches of bytes that others take the place of; all that is between them stays as it is.
public struct ByteEdits: Sendable {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  /// Begins without any.
  public init() {}

  /// Puts a text in the place of some bytes, behind what is put where they begin.
  ///
  /// - Precondition: No two stretches overlap.
  public mutating func replace(_ range: Range<Int>, with text: String) {
    edits.append((range, Array(text.utf8)))
  }

  /// Puts a text at a place, behind what was put there before.
  public mutating func insert(_ text: String, at place: Int) { replace(place..<place, with: text) }

  /// The bytes with all edits made.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    // Those of one place stay in their order, which sorting does not promise.
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.bytes.count })
    var start = 0
    for (_, edit) in sorted {
      result += bytes[start..<edit.range.lowerBound]
      result += edit.bytes
      start = edit.range.upperBound
    }
    return result + bytes[start...]
  }
}
