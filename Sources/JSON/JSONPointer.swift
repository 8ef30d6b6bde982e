/// The path from the root of a document to one of its values, as in RFC 6901.
public struct JSONPointer: Sendable, CustomStringConvertible {
  /// The pointer to the whole document.
  public static let root = JSONPointer(description: "")

  /// The pointer in its text form, such as `/tables/0/rows`; empty for the root.
  ///
  /// Keys stand in it as they are, control characters too: pass it through
  /// `excerpt` before it is shown on a terminal.
  public let description: String

  /// The pointer to a member of the object that this one points to.
  ///
  /// - Parameter key: The key of the member; `~` and `/` in it are escaped.
  /// - Returns: The longer pointer.
  public func appending(key: String) -> JSONPointer {
    guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return JSONPointer(description: "\(description)/\(key)")
    }
    var text = description.unicodeScalars
    text.append("/")
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": text.append(contentsOf: "~0".unicodeScalars)
      case "/": text.append(contentsOf: "~1".unicodeScalars)
      default: text.append(scalar)
      }
    }
    return JSONPointer(description: String(text))
  }

  /// The pointer to an element of the array that this one points to.
  ///
  /// - Parameter index: The index of the element, from 0.
  /// - Returns: The longer pointer.
  public func appending(index: Int) -> JSONPointer {
    JSONPointer(description: "\(description)/\(index)")
  }
}

extension JSONNode {
  /// Calls a closure with every value in reading order, a container before its content.
  ///
  /// - Parameters:
  ///   - pointer: Where this node is in its document; the root unless given.
  ///   - body: The closure; called with the pointer and the node of each value.
  /// - Throws: Only what the closure throws, which ends the walk.
  public func visit<Failure: Error>(
    at pointer: JSONPointer = .root,
    _ body: (JSONPointer, JSONNode) throws(Failure) -> Void
  ) throws(Failure) {
    try body(pointer, self)
    switch value {
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        try element.visit(at: pointer.appending(index: index), body)
      }
    case .object(let members):
      for member in members {
        try member.node.visit(at: pointer.appending(key: member.key), body)
      }
    case .null, .boolean, .number, .string:
      break
    }
  }
}
