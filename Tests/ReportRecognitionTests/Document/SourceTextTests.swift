import ReportModel
import Testing

@testable import ReportRecognition

@Suite("the text of a paragraph or cell")
struct SourceTextTests {
  private let place = Place.text(line: 1, column: 1)

  private func text(_ pieces: (String, Range<Int>?)...) -> SourceText {
    SourceText(pieces.map { TextPiece($0.0, range: $0.1) }, at: place)
  }

  @Test("is one piece, or what its pieces say together")
  func pieces() {
    let whole = SourceText("甲乙", at: place, range: 3..<9)
    #expect(whole.pieces == [TextPiece("甲乙", range: 3..<9)])
    let parted = text(("一、", nil), ("甲", 10..<13), ("乙", 20..<23))
    #expect(parted.text == "一、甲乙")
    #expect(parted.pieces.map(\.text) == ["一、", "甲", "乙"])
    #expect(SourceText([], at: place).text.isEmpty)
  }

  @Test("has the bytes from its first piece to its last, those without any left out")
  func range() {
    #expect(text(("一、", nil), ("甲", 10..<13), ("乙", 20..<23)).range == 10..<23)
    #expect(text(("甲", 10..<13), ("\t", nil)).range == 10..<13)
    #expect(text(("\t", nil), ("甲", 10..<13)).range == 10..<13)
    #expect(text(("\t", nil), ("甲", nil)).range == nil)
    #expect(SourceText("甲", at: place).range == nil)
  }

  @Test("of a cell joins its paragraphs, and is not edited where one of them is not")
  func joins() {
    let first = SourceText("社会", at: place, range: 0..<6)
    let second = text(("公", 10..<13), ("益", 20..<23))
    let cell = SourceText(joining: [first, second], at: .text(line: 7, column: 1))
    #expect(cell.text == "社会\n公益")
    #expect(cell.pieces.map(\.range) == [0..<6, nil, 10..<13, 20..<23])
    #expect(cell.place == .text(line: 7, column: 1))
    let fixed = SourceText(joining: [first, SourceText("公益", at: place)], at: place)
    #expect(fixed.text == "社会\n公益")
    #expect(fixed.range == nil)
  }

  @Test("may be read as another, which an edit puts in all its bytes")
  func saying() {
    let digits = text(("１", 0..<3), ("2", 10..<11)).saying("12")
    #expect(digits.text == "12")
    #expect(digits.pieces.map(\.range) == [0..<3, 10..<11])
    #expect(SourceText("１", at: place).saying("1").range == nil)
  }

  @Test("has parts with their own bytes")
  func parts() {
    let line = SourceText("规章 12 34", at: place, range: 100..<112)
    let part = line.part(7..<9, at: .text(line: 1, column: 4))
    #expect(part.text == "12")
    #expect(part.range == 107..<109)
    #expect(part.place == .text(line: 1, column: 4))
    #expect(line.part(9..<9, at: place).range == 109..<109)
    #expect(line.part(12..<12, at: place).range == 112..<112)
  }

  @Test("has parts that reach over pieces")
  func partsOfPieces() {
    let line = text(("ab", 0..<2), ("cd", 10..<12), ("ef", 20..<22))
    let part = line.part(1..<5, at: place)
    #expect(part.pieces.map(\.text) == ["b", "cd", "e"])
    #expect(part.pieces.map(\.range) == [1..<2, 10..<12, 20..<21])
    #expect(line.part(4..<6, at: place).pieces == [TextPiece("ef", range: 20..<22)])
  }

  @Test("has parts without bytes where the source spells the text otherwise")
  func escapedParts() {
    // `&lt;3` in five bytes more than it says.
    let line = text(("ab", 0..<2), ("<3", 10..<15))
    #expect(line.part(0..<2, at: place).range == 0..<2)
    #expect(line.part(2..<3, at: place).text == "<")
    #expect(line.part(2..<3, at: place).range == nil)
    #expect(line.part(1..<3, at: place).range == nil)
    #expect(line.part(1..<3, at: place).text == "b<")
  }

  private var marked: SourceText {
    SourceText(
      [
        TextPiece("1.", range: nil, appearance: .made),
        TextPiece("3", range: 0..<1, appearance: .struck), TextPiece("7", range: 5..<6),
        TextPiece("2", range: 9..<10, appearance: .raised),
        TextPiece("9", range: 12..<13, appearance: .hidden),
      ],
      at: place
    )
  }

  @Test("says what a person reads, and apart from it what can be a value")
  func appearances() {
    #expect(marked.text == "1.7²")
    #expect(marked.value == "7")
    #expect(marked.mark == "²")
    #expect(marked.leftOut(.struck) == ["3"])
    #expect(marked.leftOut(.hidden) == ["9"])
    #expect(marked.unread.isEmpty)
    #expect(marked.withoutBytes.range == nil)
    #expect(marked.withoutBytes.value == "7")
  }

  @Test("is not blank where it shows something that is no text")
  func unread() {
    let picture = SourceText([TextPiece("", range: nil, appearance: .unread(.picture))], at: place)
    #expect(!picture.isBlank)
    #expect(picture.text.isEmpty)
    #expect(picture.unread == [.picture])
    let hidden = SourceText([TextPiece("7", range: nil, appearance: .hidden)], at: place)
    #expect(hidden.isBlank)
  }

  @Test("gives a part what is not read beside it")
  func markedParts() {
    let part = marked.part(2..<3, at: place)
    #expect(part.value == "7")
    #expect(part.leftOut(.struck) == ["3"])
    #expect(marked.part(0..<2, at: place).value.isEmpty)
  }
}
