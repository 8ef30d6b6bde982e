internal import ReportFormats
internal import ReportModel
internal import TextFormat
internal import TextTools

/// Finds where quoted sentences stand in a text.
struct QuotePlaces {
  /// The text behind a byte order mark.
  private let text: ArraySlice<UInt8>
  /// The bytes of the lines, without what ends them.
  private let lines: [Range<Int>]
  private let index: LineIndex
  /// What was looked for, as findings quote one sentence many times.
  private var known: [String: Place?] = [:]

  /// The fewest bytes by which the beginning of a broken sentence is known: four characters.
  private static let shortestBeginning = 12

  /// Takes a file; nil if it is no text with lines.
  init?(of file: ReportFile) {
    guard file.format == .text, let text = file.decodedText else { return nil }
    lines = file.lineRanges(of: text)
    index = LineIndex(starts: lines.isEmpty ? [0] : lines.map(\.lowerBound))
    self.text = text[index.starts[0]...]
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
    for line in lines {
      let most = min(line.count, quote.count)
      guard most >= Self.shortestBeginning else { continue }
      for start in line.upperBound - most...line.upperBound - Self.shortestBeginning
      where text[start] == quote[0]
        && text[start..<line.upperBound].elementsEqual(quote[..<(line.upperBound - start)])
      {
        return start
      }
    }
    return nil
  }

  private func place(_ offset: Int) -> Place {
    let line = index.line(of: offset)
    return .text(line: line + 1, column: text[index.starts[line]..<offset].scalarCount + 1)
  }
}
