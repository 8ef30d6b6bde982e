import ReportModel
import ReportRecognition

/// The text between two ends of a block, with white space as a browser shows it.
struct HTMLText {
  private(set) var text = ""
  /// Where the visible text stands, piece by piece; nil once a piece is not certain.
  private var ranges: [Range<Int>]? = []
  private var hasSpace = false
  /// The byte behind the tag that the block began with.
  var start: Int

  init(start: Int) { self.start = start }

  var isEmpty: Bool { text.isEmpty }

  /// Adds a piece of text.
  mutating func add(_ piece: String, range: Range<Int>?) {
    let view = piece.unicodeScalars
    let isExact = range.map { $0.count == piece.utf8.count } ?? false
    var offset = 0
    var first: Int?
    var last = 0
    for scalar in view {
      let width = UTF8.width(scalar)
      if Self.isSpace(scalar) {
        hasSpace = true
      } else {
        if hasSpace, !text.isEmpty { text.unicodeScalars.append(" ") }
        hasSpace = false
        text.unicodeScalars.append(scalar)
        first = first ?? offset
        last = offset + width
      }
      offset += width
    }
    guard let first else {
      if let range, isJoined, end == range.lowerBound { end = range.upperBound }
      return
    }
    guard let range else {
      ranges = nil
      return
    }
    let own = isExact ? range.lowerBound + first..<range.lowerBound + last : range
    if isJoined, let before = ranges?.last, end == range.lowerBound {
      ranges?.removeLast()
      ranges?.append(before.lowerBound..<own.upperBound)
    } else {
      ranges?.append(own)
    }
    end = range.upperBound
    isJoined = true
  }

  /// Where the last piece ended, the blanks behind it included, and whether the next may go on with it.
  private var end = 0
  private var isJoined = false

  /// Notes that markup stands here, so that what follows is another piece of the source.
  mutating func part() { isJoined = false }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{C}"
  }

  /// Where the text comes from, for an edit.
  func origin(_ places: SourcePlaces) -> Origin {
    guard let ranges else { return Origin(places.place(of: start)) }
    guard let first = ranges.first else {
      return Origin(places.place(of: start), range: start..<start)
    }
    return Origin(places.place(of: first.lowerBound), range: first, rest: Array(ranges.dropFirst()))
  }
}

/// The lines and columns of a source's bytes.
struct SourcePlaces {
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    self.starts = starts
  }

  /// The line and column of a byte.
  func place(of offset: Int) -> Place {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    // A page may be one line of megabytes: beyond a point the column is counted in bytes.
    let start = starts[low]
    let end = min(max(offset, start), bytes.count)
    let column =
      end - start <= 1 << 16 ? bytes[start..<end].count { $0 & 0xC0 != 0x80 } : end - start
    return .text(line: low + 1, column: column + 1)
  }
}
