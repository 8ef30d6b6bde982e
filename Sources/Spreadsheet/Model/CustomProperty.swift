/// A property of a workbook that the user or a program has added.
public struct CustomProperty: Sendable, Equatable {
  /// The name.
  public var name: String
  /// The value, of whatever type, as text.
  public var value: String

  /// Describes a property.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
