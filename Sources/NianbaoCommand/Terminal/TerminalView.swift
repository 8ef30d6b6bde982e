import Files
import TextTools

/// How text for people is shown on a stream: coloured and broken by columns on a terminal, plain anywhere else.
struct TerminalView: Sendable {
  /// Whether words are coloured.
  let paints: Bool
  /// How many columns a line has; nil where nobody counts them.
  let width: Int?

  /// Standard output.
  static let output = TerminalView(.output)
  /// Standard error.
  static let error = TerminalView(.error)

  /// A view of its own.
  init(paints: Bool, width: Int?) {
    self.paints = paints
    self.width = width
  }

  private init(_ stream: StandardStream) {
    paints = ColorChoice.current.paints(isTerminal: stream.isTerminal)
    // A terminal of a few columns is none that anybody reads on.
    width = stream.isTerminal ? stream.terminalWidth.map { max(20, $0) } : nil
  }

  /// The bytes of a text as the stream gets them.
  ///
  /// Only what the program says itself can hold a control sequence, so that all of those for colours are its own.
  func bytes(of text: DisplayText) -> [UInt8] {
    let bytes = paints ? text.utf8 : Self.plain(text.utf8)
    // What begins with a return is put over a line, not below it.
    guard let width, bytes.first != UInt8(ascii: "\r") else { return bytes }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return Array(
      lines.map { line in
        // Fewer bytes than columns fit in any case.
        guard line.utf8.count > width else { return String(line) }
        let indent = line.prefix { $0 == " " }.count
        return LineWrap.lines(String(line), width: width, indent: min(indent + 4, width / 2))
          .joined(separator: "\n")
      }
      .joined(separator: "\n").utf8
    )
  }

  /// The text without the sequences that set colours.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x1B) else { return bytes }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let escape = rest.firstIndex(of: 0x1B) {
      let end = rest[escape...].firstIndex { (0x40...0x7E).contains($0) && $0 != UInt8(ascii: "[") }
      guard let end else { break }
      plain += rest[..<escape]
      if rest[end] != UInt8(ascii: "m") { plain += rest[escape...end] }
      rest = rest[(end + 1)...]
    }
    return plain + rest
  }
}
