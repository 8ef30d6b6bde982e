import ReportRecognition
import TextTools

/// The marks of Markdown within a line, and the elements of HTML that go with them.
///
/// A person who looks at such a text sees it without them: `1\.属于` as 1.属于, `~~1~~7` as 7 behind a 1 that is
/// struck through, `7<sup>1</sup>` and `7[^1]` as a 7 with a mark above the line. Only what can be nothing else is
/// taken for a mark, so that a plain text means what it says: two asterisks within a sentence, which hide a name as
/// often as they make it bold, stay.
struct InlineMarkup {
  let bytes: [UInt8]
  private(set) var pieces: [TextPiece] = []
  /// Where the text begins that is in no piece yet.
  private(set) var pending: Int
  /// How what is read appears, for what stands within marks.
  private let appearance: Appearance
  let end: Int
  /// How many marks enclose what is read.
  let depth: Int
  /// Where marks that close were found, so that none is looked for twice.
  private var closings: [String: Int] = [:]

  /// How deep marks may stand within each other.
  private static let depthLimit = 6

  /// The pieces of a line or a cell.
  ///
  /// - Parameters:
  ///   - range: Its bytes.
  ///   - bytes: The text.
  ///   - isLine: Whether it is a whole line, which marks of a heading may open.
  ///   - contents: What the line holds in which it stands.
  /// - Returns: The pieces, those that are marks without text; nil where there is no mark.
  static func pieces(
    of range: Range<Int>,
    in bytes: [UInt8],
    isLine: Bool,
    _ contents: LineContents
  ) -> [TextPiece]? {
    let isOpened = isLine && contents.contains(.lineMark)
    guard isOpened || contents.contains(.mark) else { return nil }
    let text = isOpened ? LineMarks.end(of: range, in: bytes)..<range.upperBound : range
    guard text.lowerBound > range.lowerBound || bytes[range].contains(where: mayOpen) else {
      return nil
    }
    let heading = isLine ? Self.heading(text, in: bytes) : range
    var markup = InlineMarkup(bytes, heading, .plain, depth: 0)
    markup.addMark(range.lowerBound..<heading.lowerBound)
    markup.read(from: heading.lowerBound)
    markup.addMark(heading.upperBound..<range.upperBound)
    guard markup.pieces.count == 1, let only = markup.pieces.first else {
      return markup.pieces.isEmpty ? nil : markup.pieces
    }
    let isPlain = only.appearance == .plain && only.written.utf8.count == range.count
    return isPlain ? nil : markup.pieces
  }

  /// A text written so that it is read as it is.
  static func escaped(_ text: String) -> String {
    var text = text
    let contents = LineContents(of: &text)
    // Most texts hold nothing that is to be escaped.
    guard !contents.isDisjoint(with: [.mark, .lineMark, .control, .innerBreak]) else { return text }
    let bytes = Array(text.utf8)
    let hasMarks =
      pieces(of: bytes.indices, in: bytes, isLine: true, contents) != nil
      || contents.contains(.mark) && text.holds("<!--")
    if !hasMarks, !SeenBreak.standsWithin(text) { return text }
    let start = hasMarks ? LineMarks.end(of: bytes.indices, in: bytes) : 0
    var escaped = String.UnicodeScalarView()
    var offset = 0
    for scalar in text.unicodeScalars {
      if SeenBreak.characters.contains(scalar) {
        escaped.append(contentsOf: CharacterReference.text(scalar).unicodeScalars)
      } else {
        let byte = UInt8(exactly: scalar.value) ?? 0
        let isMark = offset < start && !scalar.isBlank
        if hasMarks, isMark || mayOpen(byte) || byte == UInt8(ascii: ">") { escaped.append("\\") }
        escaped.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    return String(escaped)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ appearance: Appearance, depth: Int) {
    self.bytes = bytes
    self.appearance = appearance
    self.depth = depth
    pending = range.lowerBound
    end = range.upperBound
  }

  /// Whether a mark may begin with a byte.
  private static func mayOpen(_ byte: UInt8) -> Bool { LineContents(byte).contains(.mark) }

  // MARK: Pieces

  private mutating func read(from start: Int) {
    var index = start
    while index < end {
      let isMark = depth < Self.depthLimit && Self.mayOpen(bytes[index])
      index = (isMark ? readMark(at: index) : nil) ?? index + 1
    }
    flush(to: end)
  }

  /// Reads a mark and what it encloses; nil where none begins.
  private mutating func readMark(at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "\\"): readEscape(at: index)
    case UInt8(ascii: "&"): readEntity(at: index)
    case UInt8(ascii: "<"): readElement(at: index)
    case UInt8(ascii: "~"): readStruck(at: index)
    case UInt8(ascii: "^"): readRaised(from: index, open: "^", close: "^")
    case UInt8(ascii: "$"): readRaised(from: index, open: "$^{", close: "}$")
    case UInt8(ascii: "["):
      readRaised(from: index, open: "[^", close: "]") ?? readLink(at: index, open: "[", nil)
    case UInt8(ascii: "!"): readLink(at: index, open: "![", .unread(.picture))
    case UInt8(ascii: "#"): nil
    default: readEmphasis(at: index)
    }
  }

  private mutating func flush(to place: Int) {
    guard place > pending else { return }
    let text = String(decoding: bytes[pending..<place], as: UTF8.self)
    pieces.append(TextPiece(text, range: pending..<place, appearance: appearance))
    pending = place
  }

  /// Adds what stands in a range and says something else than its bytes.
  mutating func append(_ text: String, _ range: Range<Int>, _ own: Appearance? = nil) -> Int {
    flush(to: range.lowerBound)
    pieces.append(TextPiece(text, range: range, appearance: own ?? appearance))
    pending = range.upperBound
    return pending
  }

  /// Adds marks, and between them what they enclose.
  mutating func enclose(_ inner: Range<Int>, in outer: Range<Int>, as own: Appearance?)
    -> Int
  {
    flush(to: outer.lowerBound)
    addMark(outer.lowerBound..<inner.lowerBound)
    var markup = InlineMarkup(
      bytes,
      inner,
      appearance == .plain ? own ?? .plain : appearance,
      depth: depth + 1
    )
    markup.read(from: inner.lowerBound)
    pieces += markup.pieces
    addMark(inner.upperBound..<outer.upperBound)
    pending = outer.upperBound
    return pending
  }

  /// A mark says nothing, and no edit goes into it.
  private mutating func addMark(_ range: Range<Int>) {
    if !range.isEmpty { pieces.append(TextPiece("", range: range, appearance: .made)) }
  }

  // MARK: Single characters

  /// `\.`: a mark of Markdown that is to be none.
  private mutating func readEscape(at index: Int) -> Int? {
    guard index + 1 < end else { return nil }
    switch bytes[index + 1] {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E:
      let text = String(UnicodeScalar(bytes[index + 1]))
      return append(text, index..<index + 2)
    default: return nil
    }
  }

  private mutating func readEntity(at index: Int) -> Int? {
    guard let (scalar, length) = CharacterReference.parse(bytes[index..<end]) else { return nil }
    return append(String(scalar), index..<index + length)
  }

  // MARK: Elements

  /// `<sup>1</sup>`, `<br>`, `<!-- … -->`.
  private mutating func readElement(at index: Int) -> Int? {
    if starts(with: "<!--", at: index), let close = place(of: "-->", from: index + 4) {
      return readComment(index..<close + 3)
    }
    guard InlineTag.mayBegin(bytes[index..<end]), let stop = place(of: ">", from: index),
      let tag = InlineTag(bytes[index..<stop + 1])
    else { return nil }
    switch tag.meaning {
    case .mark: return skip(index..<stop + 1)
    case .breaks: return append(" ", index..<stop + 1, .made)
    case .shows(let content): return append("", index..<stop + 1, .unread(content))
    case .encloses(let own):
      guard let close = place(of: tag.closing, from: stop + 1) else { return nil }
      return enclose(
        stop + 1..<close,
        in: index..<close + tag.closing.utf8.count,
        as: own
      )
    }
  }

  /// `<!-- … -->`: what stands in it is not shown; the marks of programs, such as `<!-- image -->`, are none of
  /// the report's.
  private mutating func readComment(_ range: Range<Int>) -> Int {
    let inner = range.lowerBound + 4..<range.upperBound - 3
    let isText = bytes[inner].contains { $0 >= 0x80 || (0x30...0x39).contains($0) }
    return isText ? enclose(inner, in: range, as: .hidden) : skip(range)
  }

  private mutating func skip(_ range: Range<Int>) -> Int {
    flush(to: range.lowerBound)
    addMark(range)
    pending = range.upperBound
    return pending
  }

  // MARK: Bytes

  func starts(with words: StaticString, at index: Int) -> Bool {
    bytes[index..<end].starts(with: words.description.utf8)
  }

  /// The first place of a closing mark.
  ///
  /// - Returns: The place; nil if there is none. Each stretch is searched once.
  mutating func place(of words: String, from start: Int) -> Int? {
    if let known = closings[words], known >= start { return known < end ? known : nil }
    let words8 = Array(words.utf8)
    var index = min(start, end)
    while let next = bytes[index..<end].firstIndex(of: words8[0]) {
      if bytes[next..<end].starts(with: words8) {
        closings[words] = next
        return next
      }
      index = next + 1
    }
    closings[words] = .max
    return nil
  }

  func isBlank(at index: Int) -> Bool {
    BlankBytes.length(at: index, in: bytes, limit: end) != nil
  }
}
