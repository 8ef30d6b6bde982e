/// The format of a cell.
public struct CellStyle: Sendable, Hashable {
  /// The font; nil for the normal one of the workbook.
  public var font: Font?
  /// The colour of the ground; nil for none.
  public var fill: Color?
  /// The lines around the cell.
  public var border: Border
  /// The place of the text.
  public var alignment: Alignment
  /// How numbers are shown, such as `0.00` or `@` for text; `General` leaves it to the program.
  public var numberFormat: String
  /// Whether a protected sheet keeps the cell from being changed.
  public var isLocked: Bool

  /// Describes a format.
  ///
  /// - Parameters:
  ///   - font: The font.
  ///   - fill: The colour of the ground.
  ///   - border: The lines around the cell.
  ///   - alignment: The place of the text.
  ///   - numberFormat: How numbers are shown.
  ///   - isLocked: Whether a protected sheet keeps the cell from being changed.
  public init(
    font: Font? = nil,
    fill: Color? = nil,
    border: Border = Border(),
    alignment: Alignment = Alignment(),
    numberFormat: String = "General",
    isLocked: Bool = true
  ) {
    self.font = font
    self.fill = fill
    self.border = border
    self.alignment = alignment
    self.numberFormat = numberFormat
    self.isLocked = isLocked
  }
}
