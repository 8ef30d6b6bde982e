import ReportRecognition
import Testing

@Suite("The pieces of a document's cell")
struct CellPiecesTests {
  private static let end = 20..<20

  private func words(_ paragraphs: [(prefix: String, text: String)]) -> CellPieces {
    var pieces = CellPieces()
    for (prefix, text) in paragraphs {
      pieces.addParagraph(text.isEmpty ? [] : [TextPiece(text, range: 3..<4)], prefix: prefix)
    }
    return pieces
  }

  @Test("a line break stands between paragraphs that show something, and beside no others")
  func lineBreaks() {
    let texts = words([("", ""), ("", "7"), ("", ""), ("", "8")]).completed(at: Self.end).map(
      \.text
    )
    #expect(texts == ["7", "\n", "8"])
  }

  @Test("an automatic number is shown and made by the program; a value has its place beside it")
  func numbers() {
    let cell = words([("1. ", "")])
    #expect(cell.isShown)
    let pieces = cell.completed(at: Self.end)
    #expect(pieces.map(\.text) == ["1. ", ""])
    #expect(pieces.map(\.appearance) == [.made, .plain])
    #expect(pieces.last?.range == Self.end)
  }

  @Test("a cell in which nothing is seen has one place for a value, one with a table none")
  func places() {
    let empty = words([])
    #expect(!empty.isShown)
    #expect(empty.completed(at: Self.end).map(\.range) == [Self.end])
    var table = CellPieces()
    table.addTable()
    #expect(table.completed(at: Self.end).map(\.appearance) == [.unread(.table)])
  }
}
