internal import TextTools

/// A line of comma-separated values (RFC 4180), which no program takes for anything but data.
public struct DelimitedRecord: Sendable {
  /// The line so far, in UTF-8, without its end.
  private var bytes: [UInt8] = []
  private var isEmpty = true

  /// Begins a line.
  public init() {}

  /// The mark that makes spreadsheet programs take a file for UTF-8.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Adds a text: in quotation marks where it needs them, and behind an apostrophe where a spreadsheet would
  /// calculate it.
  ///
  /// What is not safe to show stands by its number, but for tabs and ends of lines.
  public mutating func append(_ text: String) {
    let text = Self.shown(text)
    separate()
    let isFormula = Self.looksLikeFormula(text)
    guard isFormula || text.utf8.contains(where: Self.needsQuotes) || text.hasBlankEnd else {
      bytes += text.utf8
      return
    }
    bytes.append(Self.quote)
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == Self.quote { bytes.append(Self.quote) }
      bytes.append(byte)
    }
    bytes.append(Self.quote)
  }

  /// Adds a decimal number, as it is.
  public mutating func append(number: String) {
    separate()
    bytes += number.utf8
  }

  /// Adds an empty value.
  public mutating func appendBlank() { separate() }

  /// Adds the values of another line.
  public mutating func append(_ other: DelimitedRecord) {
    guard !other.isEmpty else { return }
    separate()
    bytes += other.bytes
  }

  /// Ends the line behind others; the record is empty again.
  public mutating func end(into lines: inout [UInt8]) {
    lines += bytes
    lines.append(0x0D)
    lines.append(0x0A)
    bytes.removeAll(keepingCapacity: true)
    isEmpty = true
  }

  private mutating func separate() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
  }

  private static let quote = UInt8(ascii: "\"")

  /// A text whose lines are shown as other tables for people show them; the ends of its lines are data.
  private static func shown(_ text: String) -> String {
    // Most texts are ASCII or Chinese, of which nothing has to be looked up.
    guard !text.unicodeScalars.allSatisfy({ $0.isSafeToShow || isLayout($0) }) else { return text }
    let pieces = text.unicodeScalars.split(
      omittingEmptySubsequences: false,
      whereSeparator: isLayout
    )
    var layout = text.unicodeScalars.lazy.filter(isLayout).makeIterator()
    var shown = String.UnicodeScalarView()
    for piece in pieces {
      shown += DisplayText(escaping: Substring(piece)).string.unicodeScalars
      if let scalar = layout.next() { shown.append(scalar) }
    }
    return String(shown)
  }

  private static func isLayout(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == quote || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte < 0x20
  }

  /// Whether a spreadsheet program may calculate a text: it looks behind blanks, and at full-width signs too.
  private static func looksLikeFormula(_ text: String) -> Bool {
    let rest = text.unicodeScalars.drop { $0.properties.isWhitespace }
    // A sign alone is no formula: the form's own mark for nothing.
    guard let first = rest.first, rest.dropFirst().first != nil else { return false }
    return "=+-@＝＋－＠".unicodeScalars.contains(first)
      || text.unicodeScalars.first.map { $0 == "\t" || $0 == "\r" } == true
  }
}

extension String {
  /// Whether a blank stands at one of its ends, which programs take away outside quotation marks.
  fileprivate var hasBlankEnd: Bool { first?.isWhitespace == true || last?.isWhitespace == true }
}
