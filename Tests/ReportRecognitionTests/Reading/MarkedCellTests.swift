import ReportModel
import Testing

@testable import ReportRecognition

@Suite("a cell whose text does not all appear alike")
struct MarkedCellTests {
  private func read(_ pieces: (String, Appearance)...) -> PlacedCellReader.Result { read(pieces) }

  private func read(_ pieces: [(String, Appearance)]) -> PlacedCellReader.Result {
    let source = SourceText(
      pieces.map { TextPiece($0.0, range: nil, appearance: $0.1) },
      at: .table(number: 1, row: 2, column: 3)
    )
    let candidate = TablePlacement.Candidate(source: source, content: .written, grid: 0)
    return PlacedCellReader(.edition2021).read(candidate, as: 0)
  }

  private func number(_ value: Int, note: String? = nil) -> CellValue {
    .number(NumberValue(.count(value), note: note))
  }

  @Test("is the number on the line, with what is raised or lowered as its note")
  func marks() {
    for (mark, note) in [("1", "¹"), ("[1]", "[¹]"), ("*", "*"), ("①", "①"), ("注1", "注¹")] {
      let result = read(("7", .plain), (mark, .raised))
      #expect(result.value == number(7, note: note))
      #expect(result.findings.map(\.code) == ["VALUE-NOTED"])
    }
    #expect(read(("7", .plain), ("1", .lowered)).value == number(7, note: "₁"))
    #expect(read(("1", .raised), ("7", .plain)).value == number(7, note: "¹"))
  }

  @Test("is no number where only a mark stands, or where the mark may be more than one")
  func uncertain() {
    for result in [read(("7", .raised)), read(("1.", .made)), read(("7", .plain), ("th", .raised))]
    {
      #expect(result.value.isUnreadable)
      #expect(result.findings.map(\.code) == ["VALUE-UNREADABLE"])
    }
  }

  @Test("is not read where digits that a program adds make it another number to whoever looks")
  func shownOtherwise() {
    for pieces in [
      [("1", Appearance.made), ("7", .plain)], [("7", .plain), ("0", .made)], [("0", .made)],
    ] {
      let result = read(pieces)
      #expect(result.value.isUnreadable)
      #expect(result.findings.map(\.code) == ["VALUE-UNREADABLE"])
    }
  }

  @Test("is what is left without what is struck through, hidden or made by a program; each is told")
  func leftOut() {
    let struck = read(("1", .struck), ("7", .plain))
    #expect(struck.value == number(7))
    #expect(struck.findings.map(\.code) == ["TEXT-STRUCK"])
    #expect(struck.findings.first?.found == "1")
    let hidden = read(("7", .plain), ("1", .hidden))
    #expect(hidden.value == number(7))
    #expect(hidden.findings.map(\.code) == ["TEXT-HIDDEN"])
    let made = read(("1. ", .made), ("7", .plain))
    #expect(made.value == number(7))
    #expect(made.findings.map(\.code) == ["TEXT-MADE"])
    let blank = read(("7", .struck))
    #expect(blank.value == .blank)
    #expect(blank.findings.map(\.code) == ["TEXT-STRUCK"])
  }

  @Test("is not read where it shows something that is no text")
  func unseen() {
    for pieces in [[("", Appearance.unread(.picture))], [("7", .plain), ("", .unread(.formula))]] {
      let source = SourceText(
        pieces.map { TextPiece($0.0, range: nil, appearance: $0.1) },
        at: .table(number: 1, row: 2, column: 3)
      )
      let candidate = TablePlacement.Candidate(source: source, content: .written, grid: 0)
      #expect(!candidate.isBlank)
      let result = PlacedCellReader(.edition2021).read(candidate, as: 0)
      #expect(result.value.isUnreadable)
      #expect(result.findings.map(\.code) == ["CELL-UNSEEN"])
      #expect(result.findings.first?.place == source.place)
    }
  }
}

@Suite("marks of notes at numbers")
struct NoteMarkTests {
  @Test(
    "stand behind a number, raised ones also before it, and are its note",
    arguments: [
      ("7¹", "¹"), ("12²³", "²³"), ("7*", "*"), ("7[¹]", "[¹]"), ("7①", "①"), ("¹7", "¹"),
    ]
  )
  func notes(_ text: String, note: String) {
    let result = ValueReader.read(text, as: .count)
    #expect(result.value.number?.note == note)
    #expect(result.value.number?.number == .count(text.hasPrefix("12") ? 12 : 7))
  }

  @Test("are no number by themselves, and no digits", arguments: ["¹", "7¹7", "①7", "①", "₇"])
  func marks(_ text: String) {
    #expect(ValueReader.read(text, as: .count).value.isUnreadable)
  }
}
