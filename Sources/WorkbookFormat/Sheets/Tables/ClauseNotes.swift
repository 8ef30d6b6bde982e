internal import ReportModel
internal import Spreadsheet

/// The notes on a table's labels that name the article behind each.
enum ClauseNotes {
  /// Who the notes say they are by.
  static let author = "nianbao"

  /// The notes of a table as the form prints it.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - notice: The notice that published the form.
  ///   - place: Where a printed cell stands in the sheet.
  /// - Returns: A note for each row label; in a table without, for the labels of its groups.
  static func notes(
    on table: FormTable,
    notice: String,
    place: (TableLayout.Cell) -> CellReference
  ) -> [Note] {
    table.layout.rows.joined().compactMap { cell in
      switch cell.content {
      case .rowLabel(let label):
        note(label, cell.clause ?? table.clause, notice, at: place(cell))
      case .columnLabel(let label) where table.layout.labelColumnCount == 0 && cell.columnSpan > 1:
        note(label, cell.clause ?? table.clause, notice, at: place(cell))
      case .columnLabel, .title, .value: nil
      }
    }
  }

  private static func note(
    _ label: String,
    _ clause: String,
    _ notice: String,
    at place: CellReference
  ) -> Note {
    Note(
      place,
      "\(label)\n依据：\(clause)；格式：\(notice)",
      author: author,
      size: (columns: 3, rows: 3)
    )
  }
}
