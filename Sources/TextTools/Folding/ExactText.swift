import Glibc

/// A text that is looked up by its bytes.
///
/// A plain `String` is normalised whenever it is compared or hashed, for Chinese text the dearest part of
/// looking it up; a text that has been folded needs none of it.
public struct ExactText: Hashable, Sendable {
  /// The text itself.
  public let text: String

  /// Takes a text as it is.
  public init(_ text: String) { self.text = text }

  /// Whether both have the same bytes.
  public static func == (left: ExactText, right: ExactText) -> Bool {
    let count = left.text.utf8.count
    guard count == right.text.utf8.count else { return false }
    return left.text.utf8Span.span.withUnsafeBytes { left in
      right.text.utf8Span.span.withUnsafeBytes { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return true }
        return memcmp(left, right, count) == 0
      }
    }
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    text.utf8Span.span.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension Set<ExactText> {
  /// Whether the text is one of them.
  public func contains(_ text: String) -> Bool { contains(ExactText(text)) }
}

extension Dictionary where Key == ExactText {
  /// What the text stands for; nil where it is not known.
  public subscript(text: String) -> Value? {
    get { self[ExactText(text)] }
    set { self[ExactText(text)] = newValue }
  }

  /// What the text stands for, or else the default.
  public subscript(text: String, default value: @autoclosure () -> Value) -> Value {
    get { self[ExactText(text)] ?? value() }
    set { self[ExactText(text)] = newValue }
  }
}
