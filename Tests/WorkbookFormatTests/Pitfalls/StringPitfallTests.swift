import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// What happens to the texts of a report's workbook, by the numbers of the list of pitfalls.
@Suite("Pitfalls of strings")
struct StringPitfallTests {
  @Test("24: a label in runs of several looks is one text")
  func richText() throws {
    try expectSame { book in
      book.replace(
        "<t>自然人</t>",
        "<r><rPr><b/><sz val=\"11\"/></rPr><t>自然</t></r><r><t>人</t></r>",
        in: Book.strings
      )
      book.change(Book.strings) { text in
        text.replacing(/<si><t([^>]*)>([^<]{4,})<\/t><\/si>/) { match in
          let half = match.2.index(match.2.startIndex, offsetBy: 2)
          // A half of an escape is none: those texts stay whole.
          return match.2.contains("&") || match.2.contains("_")
            ? String(match.0)
            : "<si><r><t xml:space=\"preserve\">\(match.2[..<half])</t></r>"
              + "<r><rPr><b/></rPr><t xml:space=\"preserve\">\(match.2[half...])</t></r></si>"
        }
      }
    }
  }

  @Test("25: how a text is spoken is no part of it")
  func phonetics() throws {
    try expectSame { book in
      book.change(Book.strings) {
        $0.replacing(
          "</t></si>",
          with: "</t><rPh sb=\"0\" eb=\"1\"><t>dào</t></rPh><phoneticPr fontId=\"1\"/></si>"
        )
      }
      let organ = try book.cell(of: "报告信息", beside: "机关名称")
      try book.edit("报告信息") { markup in
        markup.set(
          organ,
          "<is><r><t>某某县</t></r><r><t>财政局</t></r><rPh sb=\"0\" eb=\"1\"><t>mǒu</t></rPh></is>",
          "t=\"inlineStr\""
        )
      }
    }
  }

  @Test(
    "26, 27: every form of a text",
    arguments: [
      ("<is><t>某某县财政局</t></is>", "inlineStr"),
      ("<is><r><t>某某县</t></r><r><t>财政局</t></r></is>", "inlineStr"),
      ("<is><t><![CDATA[某某县财政局]]></t></is>", "inlineStr"), ("<t>某某县财政局</t>", "inlineStr"),
      ("<is><t>某某县财政局</t></is><v>7</v>", "inlineStr"), ("<v>某某县财政局</v>", "inlineStr"),
      ("<v>某某县财政局</v>", "str"), ("<v><![CDATA[某某县财政局]]></v>", "str"),
    ]
  )
  func formsOfText(_ content: String, _ type: String) throws {
    try expectSame { book in
      let organ = try book.cell(of: "报告信息", beside: "机关名称")
      let label = CellReference(row: organ.row, column: organ.column - 1)
      try book.edit("报告信息") { markup in
        markup.set(organ, content, "t=\"\(type)\"")
        markup.set(
          label,
          content.replacing("某某县", with: "机关").replacing("财政局", with: "名称"),
          "t=\"\(type)\""
        )
      }
    }
  }

  @Test("28: a number cell that points to an empty text is blank, not the text's number")
  func emptySharedString() throws {
    var report = PitfallReport.report
    report[PitfallReport.single] = .blank
    try expectSame(report) { book in
      let count = book.text(Book.strings).ranges(of: "<si>").count
      book.replace("</sst>", "<si><t/></si><si/></sst>", in: Book.strings)
      try book.set(PitfallReport.single, "<v>\(count)</v>", "t=\"s\"")
    }
    try expectSame(report) { book in
      let count = book.text(Book.strings).ranges(of: "<si>").count
      book.replace("</sst>", "<si/></sst>", in: Book.strings)
      try book.set(PitfallReport.single, "<v>\(count)</v>", "t=\"s\"")
    }
  }

  @Test("29: empty values are blank", arguments: ["s", "n", "str", "inlineStr"])
  func emptyValues(_ type: String) throws {
    var report = PitfallReport.report
    report[PitfallReport.single] = .blank
    for content in ["<v/>", "<v></v>", ""] where type != "inlineStr" || content.isEmpty {
      try expectSame(report) { try $0.set(PitfallReport.single, content, "t=\"\(type)\"") }
    }
  }

  @Test("30: what looks like an escape, and a carriage return, come back as they were")
  func escapes() throws {
    var report = PitfallReport.report
    // The title goes on naming another.
    report.organ = "_x0041_局_x005F_"
    report[.overview].paragraphs = ["_x0041_", "_x005F_x0041_", "a\u{B}b", "_x000D_", "_xD83D_"]
    try expectSame(report, codes: ["TITLE-DIFFERS"]) { _ in }
    // A program that escapes nothing.
    report = PitfallReport.report
    report[.overview].paragraphs[0] = "AB"
    try expectSame(report) { book in
      book.change(Book.strings) {
        $0.replacing(/<si><t[^>]*>　　全年[^<]*<\/t><\/si>/, with: "<si><t>_x0041_B</t></si>")
      }
    }
  }

  @Test("31: white space is kept, marked or not, in runs too")
  func whiteSpace() throws {
    try expectSame { book in
      book.change(Book.strings) { text in
        text.replacing(" xml:space=\"preserve\"", with: "")
          .replacing("半角 空格", with: "半角</t></r><r><t> </t></r><r><t>空格")
          .replacing(/<si><t> 半角(.*?)空格 <\/t><\/si>/) { "<si><r><t> 半角\($0.1)空格 </t></r></si>" }
      }
    }
  }

  @Test("32: a control character is escaped, and refused where a program left it raw")
  func controlCharacters() throws {
    var report = PitfallReport.report
    report[.overview].paragraphs = ["第一行\u{B}第二行", "\u{1}"]
    try expectSame(report) { book in
      #expect(book.text(Book.strings).contains("_x000B_"))
      #expect(!book.text(Book.strings).contains("\u{B}"))
    }
    var book = try Book(report)
    book.change(Book.strings) { $0.replacing("_x000B_", with: "\u{B}") }
    let refusal = try #require(try book.refusal())
    #expect(refusal.code == "WORKBOOK-INVALID")
    #expect(refusal.message.zh.contains("sharedStrings.xml"))
  }

  @Test("33: marks that cannot be seen, in a label, a number and a text")
  func invisibleCharacters() throws {
    var report = PitfallReport.report
    report[.overview].paragraphs[1] = "甲\u{FEFF}乙\u{200B}丙\u{202E}丁"
    try expectSame(report) { book in
      book.replace("<t>自然人</t>", "<t>自\u{200B}然人\u{FEFF}</t>", in: Book.strings)
    }
    // What shows nothing is none of the number; what turns digits round leaves none.
    for (text, value, code) in [
      ("1\u{200B}2", CellValue.count(12), "VALUE-NORMALISED"),
      ("1\u{FEFF}2", .count(12), "VALUE-NORMALISED"),
      ("1\u{202E}2", .unreadable("1\u{202E}2"), "VALUE-UNREADABLE"),
    ] {
      var book = try Book(report)
      try book.type(text, into: PitfallReport.single)
      let reading = try book.reading()
      #expect(reading.report[PitfallReport.single] == value)
      let place = try book.place(PitfallReport.single)
      #expect(reading.findings(code).contains { $0.place == place })
    }
  }

  @Test("34: line breaks of every kind part paragraphs, and mean nothing in a label")
  func lineBreaks() throws {
    for lineBreak in ["\n", "\r\n", "&#10;", "&#13;&#10;", "_x000D_\n"] {
      var report = PitfallReport.report
      report[.overview].paragraphs[0] = "甲"
      report[.overview].paragraphs.insert("乙", at: 1)
      try expectSame(report) { book in
        book.change(Book.strings) {
          $0.replacing(/<si><t[^>]*>　　全年[^<]*<\/t><\/si>/, with: "<si><t>甲\(lineBreak)乙</t></si>")
            .replacing("<t>自然人</t>", with: "<t>自然\(lineBreak)人</t>")
        }
      }
    }
  }

  @Test("34: a paragraph longer than a cell is split into rows and joined again")
  func longText() throws {
    var report = PitfallReport.report
    report[.overview].paragraphs = ["　　" + String(repeating: "公开", count: 20_000) + "。", "短"]
    try expectSame(report) { _ in }
  }

  @Test("35: labels retouched by hand")
  func labels() throws {
    try expectSame { book in
      book.change(Book.strings) { text in
        text.replacing("<t>（", with: "<t>(").replacing("）", with: ")")
          .replacing("<t>自然人", with: "<t>自 然 人").replacing("2.重复申请", with: "２、重复申请")
          .replacing("<t>一、本年", with: "<t>一.　本年").replacing("（其中修订 16 件)", with: "（其中修订 16 件）")
      }
    }
  }
}
