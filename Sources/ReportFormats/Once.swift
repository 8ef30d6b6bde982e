import Synchronization

/// A value that the first who asks for it makes; others wait for it.
public final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  /// Nothing is made yet.
  public init() {}

  /// The value.
  ///
  /// - Parameter make: Makes it, where nobody has yet; it may take its time.
  /// - Returns: What was made, now or before.
  public func value(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }

  /// The value if it was made; nil before, without waiting.
  public var valueIfMade: Value? { made.withLockIfAvailable { $0 } ?? nil }
}
