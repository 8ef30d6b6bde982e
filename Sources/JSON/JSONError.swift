/// The reason why a JSON text was refused, and the place.
public struct JSONError: Error, Sendable, Equatable {
  /// What was wrong.
  ///
  /// Every associated text is an excerpt: the beginning of a piece of the input, safe to
  /// show.
  public enum Kind: Sendable, Equatable {
    /// The input is larger than the limit; in bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// An array or object would be nested deeper than the limit.
    case tooDeep(limit: Int)
    /// There are more values than the limit.
    case tooManyValues(limit: Int)
    /// The bytes at the position are not UTF-8.
    case invalidUTF8
    /// The input ends too early.
    case unexpectedEnd(expected: Expectation)
    /// Another character stands where something was expected.
    case unexpectedCharacter(String, expected: Expectation)
    /// A bare word other than `true`, `false` and `null`.
    case invalidLiteral(String)
    /// A number not written as RFC 8259 has it, such as `01`, `.5`, `+1` or `1.`.
    case invalidNumber(String)
    /// An escape that JSON does not have.
    case invalidEscape(String)
    /// A `\u` escape for one half of a surrogate pair without the other.
    case loneSurrogate(String)
    /// A control character inside a string that should have been escaped; its code.
    case controlCharacter(UInt8)
    /// A key that the same object has already, and the place of the first.
    case duplicateKey(String, first: JSONPosition)
    /// Something after the end of the document.
    case trailingContent(String)
  }

  /// What the grammar allows at a position.
  public enum Expectation: Sendable, Equatable {
    /// Any value.
    case value
    /// Any value, or `]` to end an empty array.
    case valueOrClosingBracket
    /// A key.
    case key
    /// A key, or `}` to end an empty object.
    case keyOrClosingBrace
    /// The colon between a key and its value.
    case colon
    /// A comma, or `]`.
    case commaOrClosingBracket
    /// A comma, or `}`.
    case commaOrClosingBrace
    /// The quotation mark that ends a string.
    case closingQuotationMark
  }

  /// What was wrong.
  public let kind: Kind

  /// Where it was wrong; for a repeated key, the second of the two.
  public let position: JSONPosition

  /// The line, from 1.
  public var line: Int { position.line }

  /// The column, from 1, in Unicode scalars.
  public var column: Int { position.column }

  /// The offset in bytes, from 0.
  public var offset: Int { position.offset }

  init(_ kind: Kind, at position: JSONPosition) {
    self.kind = kind
    self.position = position
  }
}
