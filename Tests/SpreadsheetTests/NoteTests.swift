import Spreadsheet
import Testing

@Suite("notes on cells") struct NoteTests {
  @Test("are equal where all is, the size of their boxes too")
  func equality() {
    let note = Note(CellReference(row: 1, column: 2), "未读出", author: "审核")
    #expect(note == Note(CellReference(row: 1, column: 2), "未读出", author: "审核", size: (3, 4)))
    let changes: [(inout Note) -> Void] = [
      { $0.cell = CellReference(row: 2, column: 1) }, { $0.text = "" }, { $0.author = "" },
      { $0.size.rows = 5 }, { $0.size.columns = 2 },
    ]
    for change in changes {
      var other = note
      change(&other)
      #expect(other != note)
    }
  }
}
