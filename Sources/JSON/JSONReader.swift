internal import TextTools

/// The strict reader of JSON texts, as in RFC 8259.
public enum JSONReader {
  /// Reads one JSON text.
  ///
  /// Stricter than the RFC where it leaves a choice: repeated keys, lone surrogates and invalid
  /// UTF-8 are refused. A UTF-8 byte-order mark is accepted. Time is linear in the input.
  ///
  /// - Parameters:
  ///   - bytes: The whole text in UTF-8.
  ///   - limits: The bounds to keep.
  /// - Returns: The root of the document.
  /// - Throws: The first fault. Size and encoding are looked at before anything else.
  public static func parse(
    _ bytes: [UInt8],
    limits: JSONLimits = .default
  ) throws(JSONError) -> JSONNode {
    guard bytes.count <= limits.bytes else {
      throw JSONError(
        .tooLarge(bytes: bytes.count, limit: limits.bytes),
        at: JSONPosition(line: 1, column: 1, offset: 0)
      )
    }
    if let fault = UTF8Check.firstFault(in: bytes) {
      var scanner = JSONScanner(bytes)
      scanner.advance(to: fault)
      throw JSONError(.invalidUTF8, at: scanner.position)
    }
    var parser = JSONParser(scanner: JSONScanner(bytes), limits: limits)
    return try parser.document()
  }
}

/// One reading of a text whose bytes are known to be UTF-8.
struct JSONParser {
  var scanner: JSONScanner
  let limits: JSONLimits
  private var valueCount = 0

  init(scanner: JSONScanner, limits: JSONLimits) {
    self.scanner = scanner
    self.limits = limits
  }

  mutating func document() throws(JSONError) -> JSONNode {
    scanner.skipWhitespace()
    let root = try node(depth: 0, expected: .value)
    scanner.skipWhitespace()
    guard scanner.isAtEnd else {
      throw JSONError(.trailingContent(scanner.excerpt(scalars: 1)), at: scanner.position)
    }
    return root
  }

  /// Reads a value with its position; `depth` containers are open around it.
  private mutating func node(
    depth: Int,
    expected: JSONError.Expectation
  ) throws(JSONError) -> JSONNode {
    let position = scanner.position
    guard let byte = scanner.current else { throw unexpected(expected) }
    valueCount += 1
    if valueCount > limits.values {
      throw JSONError(.tooManyValues(limit: limits.values), at: position)
    }
    let value: JSONValue
    switch byte {
    case UInt8(ascii: "\""):
      value = .string(try scanner.string())
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < limits.depth else {
        throw JSONError(.tooDeep(limit: limits.depth), at: position)
      }
      scanner.step()
      scanner.skipWhitespace()
      value = byte == UInt8(ascii: "{") ? try object(depth: depth + 1) : try array(depth: depth + 1)
    case _ where JSONScanner.isWordByte(byte):
      value = try word(at: position)
    default:
      throw unexpected(expected)
    }
    return JSONNode(value: value, position: position)
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    if scanner.consume(UInt8(ascii: "]")) { return .array([]) }
    var elements: [JSONNode] = []
    var expected = JSONError.Expectation.valueOrClosingBracket
    while true {
      elements.append(try node(depth: depth, expected: expected))
      scanner.skipWhitespace()
      if scanner.consume(UInt8(ascii: "]")) { return .array(elements) }
      guard scanner.consume(UInt8(ascii: ",")) else { throw unexpected(.commaOrClosingBracket) }
      scanner.skipWhitespace()
      expected = .value
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    if scanner.consume(UInt8(ascii: "}")) { return .object([]) }
    var members: [JSONMember] = []
    var keys = JSONKeyIndex()
    while true {
      guard scanner.current == UInt8(ascii: "\"") else {
        throw unexpected(members.isEmpty ? .keyOrClosingBrace : .key)
      }
      let keyPosition = scanner.position
      let key = try scanner.string()
      if let first = keys.insert(key, nextTo: members) {
        let kind = JSONError.Kind.duplicateKey(
          key.excerpt.string,
          first: members[first].keyPosition
        )
        throw JSONError(kind, at: keyPosition)
      }
      scanner.skipWhitespace()
      guard scanner.consume(UInt8(ascii: ":")) else { throw unexpected(.colon) }
      scanner.skipWhitespace()
      let value = try node(depth: depth, expected: .value)
      members.append(JSONMember(key: key, keyPosition: keyPosition, node: value))
      scanner.skipWhitespace()
      if scanner.consume(UInt8(ascii: "}")) { return .object(members) }
      guard scanner.consume(UInt8(ascii: ",")) else { throw unexpected(.commaOrClosingBrace) }
      scanner.skipWhitespace()
    }
  }

  /// Reads a literal or a number; the whole run of word bytes is taken, so that `012` and `12abc`
  /// are one wrong number instead of a right one with something after it.
  private mutating func word(at position: JSONPosition) throws(JSONError) -> JSONValue {
    let text = scanner.word()
    switch text {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: break
    }
    if JSONNumber.isValid(text) { return .number(text) }
    let excerpt = text.excerpt.string
    let isNumberLike = text.utf8.first.map { $0 < UInt8(ascii: "A") } ?? false
    throw JSONError(isNumberLike ? .invalidNumber(excerpt) : .invalidLiteral(excerpt), at: position)
  }

  private func unexpected(_ expected: JSONError.Expectation) -> JSONError {
    scanner.isAtEnd
      ? JSONError(.unexpectedEnd(expected: expected), at: scanner.position)
      : JSONError(
        .unexpectedCharacter(scanner.excerpt(scalars: 1), expected: expected),
        at: scanner.position
      )
  }
}
