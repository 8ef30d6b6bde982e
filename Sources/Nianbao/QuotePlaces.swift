internal import ReportFormats
internal import ReportModel
internal import TextFormat

/// Finds where quoted sentences stand in a text.
struct QuotePlaces {
  /// The lines: slices of the one text, whose indices they have.
  private let lines: [ArraySlice<UInt8>]
  private let text: ArraySlice<UInt8>
  /// What was looked for, as findings quote one sentence many times.
  private var known: [String: Place?] = [:]

  /// The fewest bytes by which the beginning of a broken sentence is known: four characters.
  private static let shortestBeginning = 12

  /// Takes a file; nil if it is no text with lines.
  init?(of file: ReportFile) {
    guard file.format == .text, let text = file.decodedText else { return nil }
    self.text = text[...]
    lines = ReportFile.lines(of: text)
  }

  /// The place where a sentence begins; nil if it is not found.
  mutating func place(of quote: String) -> Place? {
    if let place = known[quote] { return place }
    let place = offset(of: Array(quote.utf8)).flatMap(place)
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
      for count in stride(from: most, through: Self.shortestBeginning, by: -1)
      where line[line.endIndex - count] == quote[0] && line.suffix(count) == quote[..<count] {
        return line.endIndex - count
      }
    }
    return nil
  }

  private func place(_ offset: Int) -> Place? {
    guard let line = lines.lastIndex(where: { $0.startIndex <= offset }) else { return nil }
    // Bytes that continue a character are not counted.
    let column = text[lines[line].startIndex..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return .text(line: line + 1, column: column)
  }
}
