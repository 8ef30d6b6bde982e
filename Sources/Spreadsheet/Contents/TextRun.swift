/// How text in a cell looks, as far as that changes what it says.
public enum TextLook: UInt8, Sendable, Hashable {
  /// As text.
  case plain
  /// Above the line.
  case raised
  /// Below the line.
  case lowered
  /// In a font that has signs in the places of digits.
  case signs
  /// With a line through it.
  case struck
  /// Not shown.
  case hidden
}

/// A stretch of a cell's text that looks the same throughout.
public struct TextRun: Sendable, Hashable {
  /// What it says.
  public let text: String
  /// How it looks by its font; nil where it looks as the cell does.
  public let look: TextLook?
  /// Its colour, if it has one of its own.
  let color: SheetColor?

  /// Describes a stretch.
  public init(_ text: String, look: TextLook?) { self.init(text, look: look, color: nil) }

  init(_ text: String, look: TextLook?, color: SheetColor?) {
    self.text = text
    self.look = look
    self.color = color
  }
}
