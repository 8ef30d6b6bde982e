/// What one value of a JSON text is.
public enum JSONValue: Sendable {
  /// The literal `null`.
  case null

  /// The literal `true` or `false`.
  case boolean(Bool)

  /// A number, as the exact text of the input; never converted to binary floating point.
  case number(String)

  /// A string with its escapes resolved; it may hold U+0000.
  case string(String)

  /// The elements of an array.
  case array([JSONNode])

  /// The members of an object in the order of the input; no key occurs twice.
  case object([JSONMember])
}

/// A value of a JSON text and the place where it begins.
public struct JSONNode: Sendable {
  /// The value.
  public let value: JSONValue

  /// Where the first byte of the value is.
  public let position: JSONPosition
}

/// A key of an object and its value.
public struct JSONMember: Sendable {
  /// The key with its escapes resolved.
  public let key: String

  /// Where the opening quotation mark of the key is.
  public let keyPosition: JSONPosition

  /// The value.
  public let node: JSONNode
}

extension JSONNode {
  /// Whether the value is `null`.
  public var isNull: Bool {
    if case .null = value { true } else { false }
  }

  /// The boolean, or nil when the value is of another kind.
  public var boolean: Bool? {
    if case .boolean(let boolean) = value { boolean } else { nil }
  }

  /// The exact text of the number, or nil when the value is of another kind.
  public var number: String? {
    if case .number(let text) = value { text } else { nil }
  }

  /// The number as an integer.
  ///
  /// Nil when the value is of another kind, is written with a fraction or an exponent (`1.0` and
  /// `1e3` too), or does not fit; see ``number`` for its text.
  public var integer: Int? {
    number.flatMap { Int($0) }
  }

  /// The number as an integer where it is a whole one, however it is written: `7.0`, `12e1` and `1e3` too.
  ///
  /// Nil when the value is of another kind, has a fraction, is a negative zero, or does not fit.
  public var wholeNumber: Int? { number.flatMap(JSONNumber.whole) }

  /// The string, or nil when the value is of another kind.
  public var string: String? {
    if case .string(let string) = value { string } else { nil }
  }

  /// The elements of the array, or nil when the value is of another kind.
  public var array: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  /// The members of the object in order, or nil when the value is of another kind.
  public var members: [JSONMember]? {
    if case .object(let members) = value { members } else { nil }
  }

  /// The value of a member of an object.
  ///
  /// Keys are compared scalar by scalar, so two spellings of `é` are two keys. The members are
  /// searched in order: walk ``members`` instead to read a large object whole.
  ///
  /// - Parameter key: The key to look for.
  /// - Returns: The value; nil when there is no such key or the value is not an object.
  public subscript(key: String) -> JSONNode? {
    members?.first { $0.key.utf8.elementsEqual(key.utf8) }?.node
  }
}
