import TextTools

/// What a line holds, told by its bytes at one look: most lines hold nothing that needs a closer one.
struct LineContents: OptionSet {
  let rawValue: UInt8

  /// A tab.
  static let tab = LineContents(rawValue: 1)
  /// A bar `|`.
  static let bar = LineContents(rawValue: 2)
  /// A character with which a mark of Markdown within a line may begin.
  static let mark = LineContents(rawValue: 4)
  /// A control character other than a tab.
  static let control = LineContents(rawValue: 8)
  /// What may begin the end of a line that editors count as none.
  static let innerBreak = LineContents(rawValue: 16)
  /// `>`, `-`, `*` and `+`, one of which stands first where marks of Markdown open a line.
  static let lineMark = LineContents(rawValue: 32)

  /// Looks at bytes.
  init(of bytes: ArraySlice<UInt8>) {
    rawValue = Self.ofBytes.withUnsafeBufferPointer { ofBytes in
      bytes.withUnsafeBufferPointer { $0.reduce(into: 0) { $0 |= ofBytes[Int($1)] } }
    }
  }

  /// Looks at a text.
  init(of text: inout String) {
    rawValue = Self.ofBytes.withUnsafeBufferPointer { ofBytes in
      text.withUTF8 { $0.reduce(into: 0) { $0 |= ofBytes[Int($1)] } }
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Whether a byte is such as one of these.
  init(_ byte: UInt8) { rawValue = Self.ofBytes[Int(byte)] }

  /// What each byte is.
  private static let ofBytes: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    var contents: LineContents = []
    switch byte {
    case UInt8(ascii: "\t"): contents.insert(.tab)
    case 0..<0x20, 0x7F: contents.insert(.control)
    case UInt8(ascii: "|"): contents.insert(.bar)
    case UInt8(ascii: "\\"), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "&"),
      UInt8(ascii: "^"), UInt8(ascii: "["), UInt8(ascii: "!"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "#"), UInt8(ascii: "$"):
      contents.insert(.mark)
    default: break
    }
    if Array(">-*+".utf8).contains(byte) { contents.insert(.lineMark) }
    if SeenBreak.mayBeginInner(byte) { contents.insert(.innerBreak) }
    return contents.rawValue
  }
}
