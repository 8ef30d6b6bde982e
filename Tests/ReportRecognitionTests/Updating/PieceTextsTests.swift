import ReportModel
import Testing

@testable import ReportRecognition

@Suite("the pieces of a text that is to say something else")
struct PieceTextsTests {
  private func changed(_ pieces: [String], to text: String, fixed: Set<Int> = []) -> [String]? {
    let texts = PieceTexts(
      pieces.map { Array($0.unicodeScalars) },
      takesText: pieces.indices.map { !fixed.contains($0) }
    )
    return texts.changed(to: Array(text.unicodeScalars))?.map { scalars in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      return String(text)
    }
  }

  @Test(
    "change only where the difference lies",
    arguments: [
      (["一是", "公开42则", "。"], "一是公开43则。", ["一是", "公开43则", "。"]),
      (["一是", "公开42则", "。"], "二是公开42则！", ["二是", "公开42则", "！"]),
      (["甲乙", "丙丁"], "甲丁", ["甲", "丁"]),
      (["甲乙", "丙丁"], "甲子丑丁", ["甲子丑", "丁"]),
      (["甲", "乙"], "甲子乙", ["甲子", "乙"]),
      (["甲", "", "乙"], "乙", ["", "", "乙"]),
      ([""], "甲", ["甲"]),
      (["甲", "乙"], "", ["", ""]),
      ([" ", "甲"], "乙", ["", "乙"]),
      (["甲", "  ", "乙"], "甲、乙", ["甲、", "", "乙"]),
      ([" ", "甲"], " 子甲", [" ", "子甲"]),
      ([" "], "甲", ["甲"]),
    ]
  )
  func changes(_ pieces: [String], text: String, expected: [String]) {
    #expect(changed(pieces, to: text) == expected)
  }

  @Test("leave those alone that can take no text, unless it goes as a whole")
  func fixed() {
    #expect(changed(["\t", "甲"], to: "\t子甲", fixed: [0]) == ["\t", "子甲"])
    #expect(changed(["7", "¹"], to: "8¹", fixed: [1]) == ["8", "¹"])
    #expect(changed(["甲", "", "乙"], to: "甲子乙", fixed: [0, 2]) == ["甲", "子", "乙"])
    #expect(changed(["甲"], to: "甲子", fixed: [0]) == nil)
  }

  @Test("take a long difference as one stretch")
  func long() {
    let old = String(repeating: "甲", count: 3_000)
    let new = String(repeating: "乙", count: 3_000)
    #expect(changed(["首", old, "尾"], to: "首" + new + "尾") == ["首", new, "尾"])
  }

  private func edits(
    _ pieces: [TextPiece],
    to text: String,
    isValue: Bool = false
  ) -> [PieceEdit]? {
    let source = SourceText(pieces, at: .text(line: 1, column: 1))
    return try? PieceEdit.edits(of: source, to: text, isValue: isValue)
  }

  @Test("keep what is raised, struck, hidden or made by a program where it is")
  func appearances() {
    let pieces = [
      TextPiece("1.", range: nil, appearance: .made),
      TextPiece("3", range: 0..<1, appearance: .struck),
      TextPiece("7", range: 5..<6), TextPiece("2", range: 9..<10, appearance: .raised),
    ]
    #expect(edits(pieces, to: "8²", isValue: true) == [PieceEdit(range: 5..<6, text: "8")])
    #expect(edits(pieces, to: "1.8²") == [PieceEdit(range: 5..<6, text: "8")])
    #expect(edits(pieces, to: "8²") == nil)
  }

  @Test("are not touched in a cell that shows something else")
  func unread() {
    let picture = TextPiece("", range: 0..<1, appearance: .unread(.picture))
    #expect(edits([picture, TextPiece("", range: 5..<5)], to: "7", isValue: true) == nil)
    #expect(
      edits([picture, TextPiece("甲", range: 5..<8)], to: "乙") == [
        PieceEdit(range: 5..<8, text: "乙")
      ]
    )
  }
}
