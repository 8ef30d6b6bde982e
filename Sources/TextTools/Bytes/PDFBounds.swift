/// Where a PDF begins and ends in a file that holds something else in front of it or behind it, as the header of a
/// download or what a server added.
package struct PDFBounds {
  /// The bytes of the PDF.
  package let range: Range<Int>

  /// How far from the beginning of a file readers of PDF look for its own.
  private static let reach = 1024
  private static let start = Array("%PDF-".utf8)
  private static let end = Array("%%EOF".utf8)

  /// Looks for a PDF; nil where none with a version begins near the beginning, or none ends behind.
  ///
  /// - Parameter bytes: The file.
  package init?(in bytes: [UInt8]) {
    let head = bytes.prefix(Self.reach + Self.start.count)
    // By its first byte, which texts seldom have: every file is looked at here.
    let place = head.indices.first {
      head[$0] == UInt8(ascii: "%") && head[$0...].starts(with: Self.start)
    }
    guard let first = place, first + 5 < bytes.count,
      (0x30...0x39).contains(bytes[first + 5]),
      var last = Self.lastEnd(in: bytes[first...])
    else { return nil }
    while last < bytes.count, bytes[last] == 0x0D || bytes[last] == 0x0A { last += 1 }
    range = first..<last
  }

  /// Behind the last mark for the end of a PDF.
  private static func lastEnd(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.endIndex - end.count
    while index >= bytes.startIndex {
      if bytes[index] == end[0], bytes[index..<index + end.count].elementsEqual(end) {
        return index + end.count
      }
      index -= 1
    }
    return nil
  }
}
