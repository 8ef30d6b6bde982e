internal import Encodings
internal import ReportModel

/// Finds where quoted sentences stand in a text.
struct QuotePlaces {
  private let text: [UInt8]
  /// The offsets at which the lines begin.
  private let lineStarts: [Int]
  /// What was looked for, as findings quote one sentence many times.
  private var known: [String: Place?] = [:]

  /// The fewest bytes by which the beginning of a broken sentence is known: four characters.
  private static let shortestBeginning = 12

  /// Takes a file; nil if it is no text with lines.
  init?(of file: ReportFile) {
    guard file.format == .text, let text = try? EncodedText(file.bytes).utf8 else { return nil }
    self.text = text
    lineStarts =
      [0] + text.indices.lazy.filter { text[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The place where a sentence begins; nil if it is not found.
  mutating func place(of quote: String) -> Place? {
    if let place = known[quote] { return place }
    let place = offset(of: Array(quote.utf8)).map(place)
    known[quote] = place
    return place
  }

  private func offset(of quote: [UInt8]) -> Int? {
    guard !quote.isEmpty else { return nil }
    return text.firstRange(of: quote)?.lowerBound ?? offset(ofBeginning: quote)
  }

  /// A sentence that goes on in the next line: its beginning ends a line.
  private func offset(ofBeginning quote: [UInt8]) -> Int? {
    for (start, next) in zip(lineStarts, lineStarts.dropFirst() + [text.count + 1]) {
      var end = min(next - 1, text.count)
      if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      let most = min(end - start, quote.count)
      guard most >= Self.shortestBeginning else { continue }
      for count in stride(from: most, through: Self.shortestBeginning, by: -1)
      where text[end - count] == quote[0] && text[(end - count)..<end] == quote[..<count] {
        return end - count
      }
    }
    return nil
  }

  private func place(_ offset: Int) -> Place {
    let line = lineStarts.partitioningIndex { $0 > offset } - 1
    // Bytes that continue a character are not counted.
    let column = text[lineStarts[line]..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return .text(line: line + 1, column: column)
  }
}

extension [Int] {
  /// The first index from which on a condition holds, which holds for no element before it.
  fileprivate func partitioningIndex(where isBehind: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
