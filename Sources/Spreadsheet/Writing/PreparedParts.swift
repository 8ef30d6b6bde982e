/// Parts written once, to go into every workbook that has just the styles and notes that they say.
///
/// The looks and the notes of a form are the same in every workbook of it. The model stays what is to be
/// written; whatever is not prepared, or not for just this model, is written anew.
public struct PreparedParts: Sendable {
  /// The style sheet; nil for none.
  public var styles: PreparedStyles?
  /// The notes of sheets, in any order.
  public var notes: [PreparedNotes]

  /// Gathers parts.
  ///
  /// - Parameters:
  ///   - styles: The style sheet.
  ///   - notes: The notes of sheets.
  public init(styles: PreparedStyles? = nil, notes: [PreparedNotes] = []) {
    self.styles = styles
    self.notes = notes
  }

  /// The part of a style table; nil unless it is the prepared one.
  func part(of table: StyleTable) -> PartBytes? {
    styles.flatMap { $0.table == table ? $0.part : nil }
  }

  /// The parts of a sheet's notes; nil unless they are prepared.
  func notes(_ notes: [Note], ofSheet number: Int) -> PreparedNotes? {
    self.notes.first { $0.sheetNumber == number && $0.notes == notes }
  }
}

/// The style sheet of a table, written once.
public struct PreparedStyles: Sendable {
  let table: StyleTable
  let part: PartBytes

  /// Writes a style sheet.
  ///
  /// - Parameter table: The formats.
  /// - Throws: ``SpreadsheetError/Kind/xml(_:)`` for a name with a character that XML cannot hold.
  public init(_ table: StyleTable) throws(SpreadsheetError) {
    self.table = table
    part = try PartBytes(StylePart.name) { StylePart.write(table, to: &$0) }
  }
}

/// The two parts of a sheet's notes, written once.
public struct PreparedNotes: Sendable {
  let notes: [Note]
  let sheetNumber: Int
  let comments: PartBytes
  let drawing: PartBytes

  /// Writes notes.
  ///
  /// - Parameters:
  ///   - notes: The notes.
  ///   - sheetNumber: The number of their sheet in its workbook, from 1.
  /// - Throws: ``SpreadsheetError`` for a text that XML cannot hold.
  public init(_ notes: [Note], sheetNumber: Int) throws(SpreadsheetError) {
    self.notes = notes
    self.sheetNumber = sheetNumber
    let parts = NoteParts(notes, sheetNumber: sheetNumber)
    comments = try PartBytes(NoteParts.comments(of: sheetNumber)) { parts.writeComments(to: &$0) }
    drawing = try PartBytes(NoteParts.drawing(of: sheetNumber)) { parts.writeDrawing(to: &$0) }
  }
}
