/// Text that is safe to show to a person on one place of a terminal, a page or a log.
///
/// Nothing but escaping makes one of a `String`: what a file, a path or an archive holds is shown by
/// number wherever it could drive a terminal, turn the direction of a line, or hide
/// (``Unicode/Scalar/isSafeToShow``). What the program says itself, the literal parts of an
/// interpolation, is taken as it is, line breaks and control sequences included.
///
/// ```swift
/// let message: DisplayText = "\(fileName): not read\n"  // the name is escaped, the line end is not
/// ```
///
/// A backslash stays as it is, so that the original cannot always be told from the shown text.
public struct DisplayText: Sendable, Hashable {
  /// The text as it is shown.
  public private(set) var string: String

  /// No text.
  public init() { string = "" }

  private init(shown string: String) { self.string = string }

  /// Takes the whole of a text.
  ///
  /// - Parameter text: Any text; characters that are not safe to show become `\u{1B}`.
  public init(escaping text: some StringProtocol) {
    self.init(shown: Self.escaped(String(text)))
  }

  /// Takes the beginning of a text, to be quoted in a message.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - limit: The most Unicode scalars of it that are kept; `…` stands for the rest.
  public init(excerptOf text: some StringProtocol, limit: Int = excerptLength) {
    let scalars = text.unicodeScalars
    let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex)
    let isWhole = end == nil || end == scalars.endIndex
    let beginning = Self.escaped(String(text[..<(end ?? scalars.endIndex)]))
    self.init(shown: isWhole ? beginning : beginning + "…")
  }

  /// Takes the name of a file or of a part of one.
  ///
  /// Bytes that are not UTF-8 become `\xC4`. A long name keeps its end, where the file name stands,
  /// behind `…`.
  ///
  /// - Parameters:
  ///   - bytes: The name, UTF-8 or not.
  ///   - limit: The most Unicode scalars of it that are kept.
  public init(name bytes: some Collection<UInt8>, limit: Int = nameLength) {
    let bytes = Array(bytes)
    if bytes.count <= limit, bytes.allSatisfy({ 0x20...0x7E ~= $0 }) {
      self.init(shown: String(decoding: bytes, as: UTF8.self))
      return
    }
    var pieces: [String] = []
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    parsing: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        position += encoded.count
        let scalar = Unicode.UTF8.decode(encoded)
        pieces.append(scalar.isSafeToShow ? String(scalar) : Self.number(of: scalar))
      case .error(let length):
        for byte in bytes[position..<(position + length)] {
          pieces.append(Self.number(of: byte))
        }
        position += length
      case .emptyInput:
        break parsing
      }
    }
    let isLong = pieces.count > limit
    self.init(shown: isLong ? "…" + pieces.suffix(limit).joined() : pieces.joined())
  }

  /// Takes the path of a file.
  ///
  /// - Parameters:
  ///   - path: The path, as ``PathText`` gives it.
  ///   - limit: The most Unicode scalars of it that are kept, those at its end.
  public init(path: some StringProtocol, limit: Int = nameLength) {
    self.init(name: PathText.bytes(of: path), limit: limit)
  }

  /// How many scalars an excerpt keeps unless told otherwise.
  public static let excerptLength = 40
  /// How many scalars of a name are kept unless told otherwise.
  public static let nameLength = 200

  /// Whether there is no text.
  public var isEmpty: Bool { string.isEmpty }

  /// How many columns of a terminal the text takes.
  public var displayWidth: Int { string.unicodeScalars.reduce(0) { $0 + $1.displayWidth } }

  /// The text in UTF-8.
  public var utf8: [UInt8] { Array(string.utf8) }

  /// The two texts one behind the other.
  public static func + (left: DisplayText, right: DisplayText) -> DisplayText {
    DisplayText(shown: left.string + right.string)
  }

  /// Adds a text behind this one.
  public static func += (left: inout DisplayText, right: DisplayText) {
    left.string += right.string
  }
}

extension DisplayText: ExpressibleByStringInterpolation {
  /// Takes what the program says itself.
  public init(stringLiteral text: StaticString) { self.init(shown: text.description) }

  /// Takes the literal parts as they are, the rest escaped.
  public init(stringInterpolation: StringInterpolation) {
    self.init(shown: stringInterpolation.shown)
  }

  /// What a literal with interpolations is gathered in.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var shown = ""

    /// Makes room for a text.
    public init(literalCapacity: Int, interpolationCount: Int) {
      shown.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    /// Adds what the program says itself.
    public mutating func appendLiteral(_ literal: StaticString) { shown += literal.description }

    /// Adds text that is safe already.
    public mutating func appendInterpolation(_ text: DisplayText) { shown += text.string }

    /// Adds text of anywhere else, escaped.
    public mutating func appendInterpolation(_ text: some StringProtocol) {
      shown += DisplayText.escaped(String(text))
    }

    /// Adds a number.
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      shown += String(number)
    }
  }
}

extension DisplayText: CustomStringConvertible {
  /// The text as it is shown.
  public var description: String { string }
}

extension Sequence<DisplayText> {
  /// The texts in one, with another between each two.
  public func joined(separator: DisplayText = "") -> DisplayText {
    var joined = DisplayText()
    var isFirst = true
    for text in self {
      if !isFirst { joined += separator }
      joined += text
      isFirst = false
    }
    return joined
  }
}

extension StringProtocol {
  /// The beginning of the text, to be quoted in a message.
  public var excerpt: DisplayText { DisplayText(excerptOf: self) }

  /// The beginning of a text of several lines, to be quoted: every blank shows as a space.
  public var excerptOnOneLine: DisplayText {
    let scalars = unicodeScalars.prefix(DisplayText.excerptLength + 1).map { $0.isBlank ? " " : $0 }
    return String(String.UnicodeScalarView(scalars)).excerpt
  }
}

extension DisplayText {
  /// A text with the characters that are not safe to show by number.
  fileprivate static func escaped(_ text: String) -> String {
    var text = text
    if text.isPrintableASCII || text.unicodeScalars.allSatisfy(\.isSafeToShow) { return text }
    var shown = ""
    shown.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      if scalar.isSafeToShow {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += number(of: scalar)
      }
    }
    return shown
  }

  /// A character by its number, `\u{1B}`; a byte of a file's name that is no text as `\xC4`.
  private static func number(of scalar: Unicode.Scalar) -> String {
    if let byte = PathText.byte(of: scalar) { return number(of: byte) }
    return "\\u{" + CodePoint.digits(of: scalar.value, atLeast: 2) + "}"
  }

  private static func number(of byte: UInt8) -> String {
    "\\x" + CodePoint.digits(of: byte, atLeast: 2)
  }
}

extension String {
  /// Whether all of it is visible ASCII, by its bytes alone.
  fileprivate var isPrintableASCII: Bool {
    mutating get { withUTF8 { bytes in bytes.allSatisfy { 0x20...0x7E ~= $0 } } }
  }
}
