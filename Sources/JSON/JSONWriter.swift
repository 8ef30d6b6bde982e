/// A JSON text being written, value by value, into bytes.
///
/// Objects and arrays are written by closures, so that none is left open:
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object { writer in
///   writer.member("organ", "某市")
///   writer.array("counts") { writer in
///     for count in counts { writer.integer(count) }
///   }
/// }
/// let bytes = writer.finish()
/// ```
///
/// Equal calls give equal bytes: members stand in the order of the calls. A call where the grammar
/// has no place for it (a value without a key in an object, a key outside one, a second value
/// outside all containers) is a programmer's error and stops the program. The caller keeps the keys
/// of an object distinct.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Layout: Sendable {
    /// Without any blank.
    case compact
    /// A member or element a line, indented by two blanks a level, save in inline containers.
    case pretty
  }

  private struct Container {
    let isObject: Bool
    let isInline: Bool
    var isEmpty = true
  }

  private let layout: Layout
  private var output: [UInt8] = []
  private var containers: [Container] = []
  private var hasKey = false

  /// Makes a writer with nothing written.
  ///
  /// - Parameter layout: How the text is laid out.
  public init(layout: Layout = .pretty) {
    self.layout = layout
  }

  /// Ends the document with a line feed and hands it over.
  ///
  /// - Returns: The whole text in UTF-8.
  public consuming func finish() -> [UInt8] {
    precondition(containers.isEmpty, "a container is still open")
    precondition(!output.isEmpty, "no value was written")
    output.append(UInt8(ascii: "\n"))
    return output
  }
}

// MARK: - Containers

extension JSONWriter {
  /// Writes an object with all its members.
  ///
  /// - Parameters:
  ///   - key: Its key in the object around it; nil in an array and as the whole document.
  ///   - inline: Whether it stands on one line, with all inside it, in a pretty layout.
  ///   - members: Writes the members, each with its key.
  /// - Throws: What the closure throws; what was written until then is of no use.
  public mutating func object<Failure: Error>(
    _ key: String? = nil,
    inline: Bool = false,
    _ members: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    begin(UInt8(ascii: "{"), key: key, isObject: true, inline: inline)
    try members(&self)
    end(UInt8(ascii: "}"))
  }

  /// Writes an array with all its elements.
  ///
  /// - Parameters:
  ///   - key: Its key in the object around it; nil in an array and as the whole document.
  ///   - inline: Whether it stands on one line, with all inside it, in a pretty layout.
  ///   - elements: Writes the elements, none with a key.
  /// - Throws: What the closure throws; what was written until then is of no use.
  public mutating func array<Failure: Error>(
    _ key: String? = nil,
    inline: Bool = false,
    _ elements: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    begin(UInt8(ascii: "["), key: key, isObject: false, inline: inline)
    try elements(&self)
    end(UInt8(ascii: "]"))
  }

  private mutating func begin(_ bracket: UInt8, key: String?, isObject: Bool, inline: Bool) {
    if let key { self.key(key) }
    prepareValue()
    output.append(bracket)
    let isInline = inline || containers.last?.isInline == true
    containers.append(Container(isObject: isObject, isInline: isInline))
  }

  private mutating func end(_ bracket: UInt8) {
    let container = containers.removeLast()
    if layout == .pretty, !container.isEmpty, !container.isInline { breakLine() }
    output.append(bracket)
  }

  /// Writes the key of the value that comes next.
  private mutating func key(_ key: String) {
    precondition(containers.last?.isObject == true, "a key outside an object")
    separate()
    output.appendQuoted(key)
    output.append(UInt8(ascii: ":"))
    if layout == .pretty { output.append(UInt8(ascii: " ")) }
    hasKey = true
  }

  /// Writes what stands before a value, and takes its key as used.
  private mutating func prepareValue() {
    guard let container = containers.last else {
      precondition(output.isEmpty, "a second value outside all containers")
      return
    }
    if container.isObject {
      precondition(hasKey, "a value without its key")
      hasKey = false
    } else {
      separate()
    }
  }

  /// Writes the comma and the line break or blank before a member or an element.
  private mutating func separate() {
    guard let container = containers.last else { return }
    if !container.isEmpty { output.append(UInt8(ascii: ",")) }
    if layout == .pretty {
      if !container.isInline {
        breakLine()
      } else if !container.isEmpty {
        output.append(UInt8(ascii: " "))
      }
    }
    containers[containers.count - 1].isEmpty = false
  }

  private mutating func breakLine() {
    output.append(UInt8(ascii: "\n"))
    for _ in containers {
      output.append(UInt8(ascii: " "))
      output.append(UInt8(ascii: " "))
    }
  }
}

// MARK: - Members

extension JSONWriter {
  /// Writes a member that is a string; nil is written as `null`.
  public mutating func member(_ key: String, _ text: String?) {
    self.key(key)
    if let text { string(text) } else { null() }
  }

  /// Writes a member that is an integer; nil is written as `null`.
  public mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { integer(value) } else { null() }
  }

  /// Writes a member that is a number in exactly the form given.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - text: The number; ``JSONNumber/isValid(_:)`` must hold for it.
  public mutating func member(_ key: String, number text: String) {
    self.key(key)
    number(text)
  }

  /// Writes a member that is `true` or `false`.
  public mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    boolean(value)
  }

  /// Writes a member that was read, with all inside it; numbers keep their exact text.
  public mutating func member(_ key: String, _ node: JSONNode) {
    self.key(key)
    self.node(node)
  }
}

// MARK: - Values without a key

extension JSONWriter {
  /// Writes a string.
  ///
  /// - Parameter text: Any text. Only `"`, `\`, the characters below U+0020 and U+2028 and U+2029
  ///   are escaped.
  public mutating func string(_ text: String) {
    prepareValue()
    output.appendQuoted(text)
  }

  /// Writes a number in exactly the form given.
  ///
  /// - Parameter text: The number; ``JSONNumber/isValid(_:)`` must hold for it.
  public mutating func number(_ text: String) {
    precondition(JSONNumber.isValid(text), "not a JSON number")
    prepareValue()
    output += text.utf8
  }

  /// Writes an integer.
  ///
  /// - Parameter value: The integer.
  public mutating func integer(_ value: Int) {
    prepareValue()
    output += String(value).utf8
  }

  /// Writes `true` or `false`.
  ///
  /// - Parameter value: Which of them.
  public mutating func boolean(_ value: Bool) {
    prepareValue()
    output += (value ? "true" : "false").utf8
  }

  /// Writes `null`.
  public mutating func null() {
    prepareValue()
    output += "null".utf8
  }

  /// Writes a value that was read, with all inside it.
  ///
  /// - Parameter node: The value; its numbers keep their exact text.
  public mutating func node(_ node: JSONNode) {
    switch node.value {
    case .null: null()
    case .boolean(let value): boolean(value)
    case .number(let text): number(text)
    case .string(let text): string(text)
    case .array(let elements):
      array { writer in
        for element in elements { writer.node(element) }
      }
    case .object(let members):
      object { writer in
        for member in members { writer.member(member.key, member.node) }
      }
    }
  }
}
