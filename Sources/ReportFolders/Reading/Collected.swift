import Synchronization

/// Values that several threads collect, each under its number.
public final class Collected<Value: Sendable>: Sendable {
  private let values = Mutex<[Int: Value]>([:])

  /// Starts without any.
  public init() {}

  /// Adds a value.
  public func add(_ value: Value, at index: Int) { values.withLock { $0[index] = value } }

  /// Takes a value out; nil if there is none.
  public func take(at index: Int) -> Value? { values.withLock { $0.removeValue(forKey: index) } }

  /// The values in the order of their numbers.
  public var inOrder: [Value] {
    values.withLock { values in values.sorted { $0.key < $1.key }.map(\.value) }
  }
}
