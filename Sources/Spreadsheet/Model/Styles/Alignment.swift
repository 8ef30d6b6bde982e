/// Where the text stands in its cell.
public struct Alignment: Sendable, Hashable {
  /// Places across the width.
  public enum Horizontal: String, Sendable {
    /// Numbers at the right, text at the left.
    case general
    /// At the left.
    case left
    /// In the middle.
    case center
    /// At the right.
    case right
    /// From edge to edge.
    case justify
    /// Spread over the width.
    case distributed
  }

  /// Places across the height.
  public enum Vertical: String, Sendable {
    /// At the top.
    case top
    /// In the middle.
    case center
    /// At the bottom.
    case bottom
    /// From edge to edge.
    case justify
  }

  /// The place across the width.
  public var horizontal: Horizontal
  /// The place across the height.
  public var vertical: Vertical
  /// Whether long text runs over several lines.
  public var wrapsText: Bool
  /// Whether long text is made smaller.
  public var shrinksToFit: Bool
  /// The steps that the text is set in by.
  public var indent: Int

  /// Describes a place.
  ///
  /// - Parameters:
  ///   - horizontal: The place across the width.
  ///   - vertical: The place across the height.
  ///   - wrapsText: Whether long text runs over several lines.
  ///   - shrinksToFit: Whether long text is made smaller.
  ///   - indent: The steps that the text is set in by.
  public init(
    horizontal: Horizontal = .general,
    vertical: Vertical = .bottom,
    wrapsText: Bool = false,
    shrinksToFit: Bool = false,
    indent: Int = 0
  ) {
    self.horizontal = horizontal
    self.vertical = vertical
    self.wrapsText = wrapsText
    self.shrinksToFit = shrinksToFit
    self.indent = indent
  }
}
