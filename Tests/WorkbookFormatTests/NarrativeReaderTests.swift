import ReportModel
import ReportRecognition
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// The sheet of the text, as people change it: no text is lost.
@Suite("the text of a report that is changed by hand")
struct NarrativeReaderTests {
  private static let paragraphs = PitfallReport.report[.overview].paragraphs

  /// What is read once a cell of the row of a paragraph of the overview holds something else.
  private func reading(_ columns: Int, _ text: String) throws -> Reading {
    var book = try Book(PitfallReport.report)
    let cell = try book.cell(of: "正文", beside: "𠮷字", columns)
    try book.edit("正文") { $0.type(text, at: cell) }
    return try book.reading()
  }

  @Test("names a section that there is none of: its row belongs to the one above, and that is told")
  func unknownSections() throws {
    let reading = try reading(-2, "十、其他")
    #expect(reading.report[.overview].paragraphs == Self.paragraphs)
    #expect(reading.findings.filter { $0.kind == .labelVariant }.map(\.found) == ["十、其他"])
  }

  @Test("names a kind of text that there is none of: the row is a paragraph, and that is told")
  func unknownKinds() throws {
    let reading = try reading(-1, "附言")
    #expect(reading.report[.overview].paragraphs == Self.paragraphs)
    #expect(reading.findings.filter { $0.kind == .labelVariant }.map(\.found) == ["附言"])
  }

  @Test("has a second heading: it is read as a paragraph, and that is told")
  func secondHeading() throws {
    let reading = try reading(-1, "标题")
    #expect(reading.report[.overview].heading == PitfallReport.report[.overview].heading)
    #expect(reading.report[.overview].paragraphs == Self.paragraphs)
    #expect(reading.findings.filter { $0.kind == .rowDuplicate }.map(\.found) == ["𠮷字"])
  }

  @Test(
    "has a paragraph in which something is struck out or hidden: it is left out, and that is told"
  )
  func unseen() throws {
    for (properties, code) in [("<strike/>", "TEXT-STRUCK"), ("<sz val=\"1\"/>", "TEXT-HIDDEN")] {
      var book = try Book(PitfallReport.report)
      let cell = try book.cell(of: "正文", beside: "𠮷字", 0)
      let runs = "<r><t>公开</t></r><r><rPr>\(properties)</rPr><t>很多</t></r><r><t>12 件。</t></r>"
      try book.edit("正文") { $0.set(cell, "<is>\(runs)</is>", "t=\"inlineStr\"") }
      let reading = try book.reading()
      #expect(reading.report[.overview].paragraphs.contains("公开12 件。"))
      #expect(reading.findings.filter { $0.code == code }.map(\.found) == ["很多"])
    }
  }

  @Test("has a paragraph that became a formula, as a text does that begins with =")
  func formulas() throws {
    for (content, code) in [
      ("<f>\"公开\"&amp;\"7 件\"</f><v>公开7 件</v>", "FORMULA-VALUE"),
      ("<f>NOTHING(A1)</f>", "FORMULA-NO-VALUE"), ("<f>\"公开\"</f><v>公布</v>", "FORMULA-STALE"),
    ] {
      var book = try Book(PitfallReport.report)
      let cell = try book.cell(of: "正文", beside: "𠮷字", 0)
      try book.edit("正文") { $0.set(cell, content, "t=\"str\"") }
      #expect(try book.reading().findings.contains { $0.code == code }, "\(content)")
    }
  }

  @Test("has more unknown labels than are named one by one: the others are counted")
  func manyUnknownLabels() throws {
    var book = try Book(PitfallReport.report)
    let cell = try book.cell(of: "正文", beside: "𠮷字", 0)
    try book.edit("正文") { markup in
      for number in 1...60 {
        let row = cell.row + 1_000 + number
        markup.type("附\(number)", at: CellReference(row: row, column: cell.column - 1))
        markup.type("第\(number)条。", at: CellReference(row: row, column: cell.column))
      }
    }
    let reading = try book.reading()
    let told = reading.findings.filter { $0.kind == .labelVariant }
    #expect(told.count == 51)
    #expect(told.last?.message.zh.contains("另有 10 处") == true)
    let texts = reading.report.sections.flatMap { $0.paragraphs + $0.paragraphsAfterTable }
    #expect((1...60).allSatisfy { texts.contains("第\($0)条。") })
  }

  @Test("has rows that go on with the one above after a row without text")
  func continuations() throws {
    var book = try Book(PitfallReport.report)
    let cell = try book.cell(of: "正文", beside: "𠮷字", 0)
    try book.edit("正文") { markup in
      for (number, text) in ["", "续一。", "续二。"].enumerated() {
        let row = cell.row + 2_000 + number
        markup.type("续段", at: CellReference(row: row, column: cell.column - 1))
        if !text.isEmpty { markup.type(text, at: CellReference(row: row, column: cell.column)) }
      }
    }
    let reading = try book.reading()
    let texts = reading.report.sections.flatMap { $0.paragraphs + $0.paragraphsAfterTable }
    #expect(texts.joined().contains("续一。") && texts.joined().contains("续二。"))
  }
}
