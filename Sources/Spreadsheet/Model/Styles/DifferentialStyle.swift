/// What a conditional format changes.
public struct DifferentialStyle: Sendable, Hashable {
  /// The colour of the text.
  public var color: Color?
  /// Whether the text is bold; nil leaves it.
  public var isBold: Bool?
  /// The colour of the ground.
  public var fill: Color?

  /// Describes a change.
  ///
  /// - Parameters:
  ///   - color: The colour of the text.
  ///   - isBold: Whether the text is bold.
  ///   - fill: The colour of the ground.
  public init(color: Color? = nil, isBold: Bool? = nil, fill: Color? = nil) {
    self.color = color
    self.isBold = isBold
    self.fill = fill
  }
}
