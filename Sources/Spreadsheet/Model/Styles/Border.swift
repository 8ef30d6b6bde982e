/// The lines around a cell.
public struct Border: Sendable, Hashable {
  /// The kind of a line.
  public enum Line: String, Sendable {
    /// A thin line.
    case thin
    /// A line of middle width.
    case medium
    /// A thick line.
    case thick
    /// The thinnest line.
    case hair
    /// A row of dots.
    case dotted
    /// A row of dashes.
    case dashed
    /// Two lines.
    case double
  }

  /// The line at the left.
  public var left: Line?
  /// The line at the right.
  public var right: Line?
  /// The line at the top.
  public var top: Line?
  /// The line at the bottom.
  public var bottom: Line?
  /// The colour of the lines; nil for the one of the screen.
  public var color: Color?

  /// Describes lines.
  ///
  /// - Parameters:
  ///   - left: The line at the left.
  ///   - right: The line at the right.
  ///   - top: The line at the top.
  ///   - bottom: The line at the bottom.
  ///   - color: The colour of the lines.
  public init(
    left: Line? = nil,
    right: Line? = nil,
    top: Line? = nil,
    bottom: Line? = nil,
    color: Color? = nil
  ) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
    self.color = color
  }

  /// The same line on all four sides.
  public static func box(_ line: Line, color: Color? = nil) -> Border {
    Border(left: line, right: line, top: line, bottom: line, color: color)
  }
}
