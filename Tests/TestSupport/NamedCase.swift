public import Testing

/// An argument of a test that goes by a name.
///
/// The testing library writes each argument out wherever a test of it begins or ends, and for a text of some
/// megabytes that takes longer than the test.
public struct NamedCase<Value: Sendable>: Sendable, CustomTestStringConvertible {
  /// What the case is called in messages.
  public let testDescription: String
  /// The argument itself.
  public let value: Value

  /// A case of a name.
  ///
  /// - Parameters:
  ///   - name: What it is called in messages.
  ///   - value: The argument itself.
  public init(_ name: String, _ value: Value) {
    (testDescription, self.value) = (name, value)
  }
}
