import Synchronization

/// Something that is read once, by whoever asks for it first; whoever asks meanwhile waits.
final class ReadOnce<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)

  /// The value.
  ///
  /// - Parameter read: Reads it, where nobody has yet; it may take its time.
  /// - Returns: What was read, now or before.
  func value(_ read: () -> Value) -> Value {
    known.withLock { known in
      if let known { return known }
      let value = read()
      known = value
      return value
    }
  }

  /// The value if it was read; nil before, without waiting.
  var valueIfRead: Value? { known.withLockIfAvailable { $0 } ?? nil }
}
