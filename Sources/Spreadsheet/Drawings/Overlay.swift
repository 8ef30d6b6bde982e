/// Something that lies over the cells of a sheet.
public struct Overlay: Sendable, Equatable {
  /// What is to be seen of it.
  public enum Content: Sendable, Hashable {
    /// A picture or a drawing.
    case picture
    /// A chart, or a document of another program.
    case object
    /// A field to be filled in, a box to be ticked, a button.
    case control
    /// A shape without text, which says something only where nothing else stands.
    case shape
    /// A colour or a pattern that lies over a value and hides it.
    case cover
    /// A picture or a chart that lies over a value and hides it; it says nothing of other cells.
    case pictureCover
    /// The number format of a rule of which it is not known whether the cell has it.
    case numberFormat(NumberFormat)
    /// A rule of which it is not known whether it strikes the value through or hides it.
    case rule
    /// A text in a box.
    case text([TextRun])
  }

  /// What is to be seen of it.
  public let content: Content
  /// The cells of which it covers a good part; of merged cells the first.
  public let cells: [CellReference]
  /// The cell that nearly all of it lies in; nil where it reaches over several.
  public let only: CellReference?

  init(_ content: Content, over cells: [CellReference], only: CellReference?) {
    self.content = content
    self.cells = cells
    self.only = only
  }
}
