/// How text in a cell looks, as far as that changes what it says.
public enum TextLook: UInt8, Sendable, Hashable {
  /// As text.
  case plain
  /// Above the line.
  case raised
  /// Below the line.
  case lowered
  /// With a line through it.
  case struck
  /// Not shown.
  case hidden
}

/// A stretch of a cell's text that looks the same throughout.
public struct TextRun: Sendable, Hashable {
  /// What it says.
  public let text: String
  /// How it looks; nil where it looks as the cell does.
  public let look: TextLook?

  /// Describes a stretch.
  public init(_ text: String, look: TextLook?) {
    self.text = text
    self.look = look
  }
}
