internal import TextTools

/// The reason why XML could not be read, written or accepted.
public struct XMLError: Error, Sendable, Equatable {
  /// What went wrong, for a program to decide on.
  public enum Kind: Sendable, Equatable {
    /// The bytes are not well-formed XML, or the calls to a writer did not make a document.
    case notWellFormed
    /// The document has a DOCTYPE, which is refused whatever it says.
    case documentType
    /// A limit of ``XMLLimits`` was exceeded; the number is the limit.
    case limit(XMLLimits.Quantity, Int)
    /// The bytes are not in their encoding, or it is one that is not read; its name, as declared.
    case encoding(String)
    /// Text to be written holds a character that XML 1.0 cannot represent.
    case forbiddenCharacter(Unicode.Scalar)
    /// The document breaks its schema; see ``XMLError/violations``.
    case invalid
    /// The schema itself could not be compiled.
    case schema
    /// The handler asked to stop; see ``XMLError/stopped``.
    case stopped
    /// Memory ran out.
    case memory
  }

  /// What went wrong, for a program to decide on.
  public var kind: Kind
  /// One line in English, safe to show; only its beginning where it is long.
  public var message: String
  /// The same in Chinese.
  public var chineseMessage: String
  /// The line in the document, counted from 1, where it is known.
  public var line: Int?
  /// The column libxml2 had reached, in bytes from 1, where it is known.
  public var column: Int?
  /// The error number of libxml2, or 0 where the error is not from it.
  public var code: Int
  /// What the document breaks, in document order; empty unless ``kind`` is ``Kind/invalid``.
  public var violations: [XMLViolation]

  /// Creates an error; the message is escaped and shortened.
  public init(
    _ kind: Kind,
    zh chineseMessage: String,
    en message: String,
    line: Int? = nil,
    column: Int? = nil,
    code: Int = 0,
    violations: [XMLViolation] = []
  ) {
    self.kind = kind
    self.message = XMLError.shown(message)
    self.chineseMessage = XMLError.shown(chineseMessage)
    self.line = line
    self.column = column
    self.code = code
    self.violations = violations
  }

  /// The error for a handler to throw once it has seen enough.
  public static let stopped = XMLError(.stopped, zh: "读取已停止", en: "stopped by the handler")

  static func limit(_ quantity: XMLLimits.Quantity, _ value: Int, line: Int? = nil) -> XMLError {
    XMLError(
      .limit(quantity, value),
      zh: "\(quantity.name.zh)超过 \(quantity.text(of: value))",
      en: "\(quantity.name.en) is past the limit of \(quantity.text(of: value))",
      line: line
    )
  }

  static let memory = XMLError(.memory, zh: "内存不足", en: "out of memory")

  /// The most characters of a message that are kept, the sign for the rest not counted.
  private static let messageLength = 199

  /// A message of libxml2 on one line, safe to show and shortened; the line break at its end is left out.
  static func shown(_ message: String) -> String {
    let scalars = message.unicodeScalars
    let isBlank: (Unicode.Scalar) -> Bool = { [" ", "\n", "\r", "\t"].contains($0) }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return DisplayText(excerptOf: message[first...last], limit: messageLength).string
  }
}

extension XMLError: CustomStringConvertible {
  /// The line, where it is known, and the message.
  public var description: String {
    if let line { "line \(line): \(message)" } else { message }
  }
}

/// One place where a document breaks its schema.
public struct XMLViolation: Sendable, Equatable {
  /// The line in the document, counted from 1, where it is known.
  public var line: Int?
  /// One line, safe to show; only its beginning where it is long.
  public var message: String
  /// The error number of libxml2.
  public var code: Int

  /// Creates a violation; the message is escaped and shortened.
  public init(line: Int?, message: String, code: Int) {
    self.line = line
    self.message = XMLError.shown(message)
    self.code = code
  }
}
