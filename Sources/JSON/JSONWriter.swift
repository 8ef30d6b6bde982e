/// A JSON text being written, value by value, into bytes.
///
/// Equal calls give equal bytes: members stand in the order of the calls. A call where the grammar
/// has no place for it (a value without its key, an end without its begin) is a programmer's error
/// and stops the program. The caller keeps the keys of an object distinct.
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
  /// Begins an object.
  ///
  /// - Parameter inline: Whether it stands on one line, with all inside it, in a pretty layout.
  public mutating func beginObject(inline: Bool = false) {
    begin(UInt8(ascii: "{"), isObject: true, inline: inline)
  }

  /// Ends the object begun last.
  public mutating func endObject() {
    end(UInt8(ascii: "}"), isObject: true)
  }

  /// Begins an array.
  ///
  /// - Parameter inline: Whether it stands on one line, with all inside it, in a pretty layout.
  public mutating func beginArray(inline: Bool = false) {
    begin(UInt8(ascii: "["), isObject: false, inline: inline)
  }

  /// Ends the array begun last.
  public mutating func endArray() {
    end(UInt8(ascii: "]"), isObject: false)
  }

  /// Writes the key of the value that comes next.
  ///
  /// - Parameter key: The key; any text.
  public mutating func key(_ key: String) {
    precondition(containers.last?.isObject == true, "a key outside an object")
    precondition(!hasKey, "a key after a key")
    separate()
    quote(key)
    output.append(UInt8(ascii: ":"))
    if layout == .pretty { output.append(UInt8(ascii: " ")) }
    hasKey = true
  }

  private mutating func begin(_ bracket: UInt8, isObject: Bool, inline: Bool) {
    prepareValue()
    output.append(bracket)
    let isInline = inline || containers.last?.isInline == true
    containers.append(Container(isObject: isObject, isInline: isInline))
  }

  private mutating func end(_ bracket: UInt8, isObject: Bool) {
    precondition(!hasKey, "a key without its value")
    guard let container = containers.popLast(), container.isObject == isObject else {
      preconditionFailure("an end without its begin")
    }
    if layout == .pretty, !container.isEmpty, !container.isInline { breakLine() }
    output.append(bracket)
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
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * containers.count))
  }
}

// MARK: - Values

extension JSONWriter {
  /// Writes a string.
  ///
  /// - Parameter text: Any text. Only `"`, `\`, the characters below U+0020 and U+2028 and U+2029
  ///   are escaped.
  public mutating func string(_ text: String) {
    prepareValue()
    quote(text)
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
      beginArray()
      for element in elements { self.node(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.key)
        self.node(member.node)
      }
      endObject()
    }
  }

  private mutating func quote(_ text: String) {
    var text = text
    output.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      var runStart = 0
      for (index, byte) in bytes.enumerated() {
        guard let escape = Self.escape(at: index, byte, in: bytes) else { continue }
        output += bytes[runStart..<index]
        output += escape.text.utf8
        runStart = index + escape.length
      }
      output += bytes[runStart...]
    }
    output.append(UInt8(ascii: "\""))
  }

  /// The escape for the character that begins at an index, and how many bytes it stands for.
  private static func escape(
    at index: Int,
    _ byte: UInt8,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (text: String, length: Int)? {
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0x08: return ("\\b", 1)
    case 0x09: return ("\\t", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0C: return ("\\f", 1)
    case 0x0D: return ("\\r", 1)
    case 0..<0x10: return ("\\u000" + String(byte, radix: 16), 1)
    case 0x10..<0x20: return ("\\u00" + String(byte, radix: 16), 1)
    case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
      // U+2028 and U+2029 end a line in some readers of scripts and logs.
      return (bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default: return nil
    }
  }
}
