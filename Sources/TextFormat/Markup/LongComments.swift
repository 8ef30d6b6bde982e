/// The comments of Markdown and HTML, `<!-- … -->`, that go over the end of a line, so that whole lines are
/// not shown.
enum LongComments {
  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)

  /// What stands between a comment's marks.
  static func inner(of comment: Range<Int>) -> Range<Int> {
    comment.lowerBound + opening.count..<comment.upperBound - closing.count
  }

  /// Where they stand, marks included; one that is never closed is none.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while let start = bytes[index...].firstIndex(of: opening[0]) {
      index = start + 1
      guard bytes[start...].starts(with: opening),
        start == 0 || bytes[start - 1] != UInt8(ascii: "\\")
      else { continue }
      var end = start + opening.count
      while end < bytes.count, !(bytes[end] == closing[0] && bytes[end...].starts(with: closing)) {
        end += 1
      }
      guard end < bytes.count else { return ranges }
      index = end + closing.count
      if bytes[start..<end].contains(where: { $0 == 0x0A || $0 == 0x0D }) {
        ranges.append(start..<index)
      }
    }
    return ranges
  }
}
