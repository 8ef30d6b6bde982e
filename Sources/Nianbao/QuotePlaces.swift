internal import ReportModel

/// Finds where quoted sentences stand in a text.
struct QuotePlaces {
  /// The text's lines in UTF-8, without their ends.
  private let lines: [ArraySlice<UInt8>]

  /// The fewest bytes by which the beginning of a broken sentence is known: four characters.
  private static let shortestBeginning = 12

  /// Takes a file; nil if it is no text with lines.
  init?(of file: ReportFile) {
    guard file.format == .text else { return nil }
    lines = file.lines
  }

  /// The place where a sentence begins; nil if it is not found.
  func place(of quote: String) -> Place? {
    let quote = Array(quote.utf8)
    guard let first = quote.first else { return nil }
    for (number, line) in lines.enumerated() where line.count >= quote.count {
      for index in line.indices.dropLast(quote.count - 1)
      where line[index] == first && line[index...].starts(with: quote) {
        return place(number, line[..<index])
      }
    }
    // A sentence that goes on in the next line: its beginning ends this one.
    for (number, line) in lines.enumerated() {
      let most = min(line.count, quote.count)
      guard most >= Self.shortestBeginning else { continue }
      for count in stride(from: most, through: Self.shortestBeginning, by: -1)
      where line[line.endIndex - count] == first && line.suffix(count) == quote[..<count] {
        return place(number, line.dropLast(count))
      }
    }
    return nil
  }

  private func place(_ number: Int, _ before: ArraySlice<UInt8>) -> Place {
    .text(line: number + 1, column: String(decoding: before, as: UTF8.self).count + 1)
  }
}
