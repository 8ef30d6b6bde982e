internal import Synchronization

/// Values that are made from a key, such as an edition, the first time that they are asked for, and kept.
///
/// What follows from a form, such as a compiled schema, is made once for each form and not for each file.
public final class MadeOnce<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])
  private let make: @Sendable (Key) -> Value

  /// Keeps values that a function makes.
  ///
  /// - Parameter make: Makes the value of a key; it may not ask for another one of the same table.
  public init(_ make: @escaping @Sendable (Key) -> Value) { self.make = make }

  /// The value of a key; made while others wait if it is not there yet.
  public subscript(key: Key) -> Value {
    values.withLock { values in
      if let value = values[key] { return value }
      let value = make(key)
      values[key] = value
      return value
    }
  }
}
