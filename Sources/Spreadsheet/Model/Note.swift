/// A note on a cell.
public struct Note: Sendable, Equatable {
  /// The cell.
  public var cell: CellReference
  /// The text.
  public var text: String
  /// Who wrote it.
  public var author: String
  /// The columns and rows that its box covers.
  public var size: (columns: Int, rows: Int)

  /// Describes a note.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - text: The text.
  ///   - author: Who wrote it.
  ///   - size: The columns and rows that its box covers.
  public init(
    _ cell: CellReference,
    _ text: String,
    author: String = "",
    size: (columns: Int, rows: Int) = (columns: 3, rows: 4)
  ) {
    self.cell = cell
    self.text = text
    self.author = author
    self.size = size
  }

  /// Tells whether all is equal; a pair of numbers is not compared by itself.
  public static func == (left: Self, right: Self) -> Bool {
    left.cell == right.cell && left.text == right.text && left.author == right.author
      && left.size == right.size
  }
}
