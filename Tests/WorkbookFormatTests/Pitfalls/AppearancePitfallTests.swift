import ReportModel
import ReportRecognition
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// What a cell shows is what is read of it.
@Suite("Pitfalls of what is to be seen")
struct AppearancePitfallTests {
  private static let cell = PitfallReport.single

  private func read(
    _ content: String,
    _ attributes: String = "",
    font: String? = nil,
    format: String? = nil
  ) throws -> (value: ReportModel.CellValue?, codes: [String]) {
    var book = try Book(PitfallReport.report)
    var style: Int?
    if let format { style = try book.addFormat(390, code: format) }
    if let font { style = try book.addFont(font) }
    try book.set(Self.cell, content, attributes, style: style)
    let reading = try book.reading()
    return (reading.report[Self.cell], reading.findings(about: Self.cell).map(\.code))
  }

  private func read(runs: String, font: String? = nil) throws -> (
    value: ReportModel.CellValue?, codes: [String]
  ) {
    try read("<is>\(runs)</is>", "t=\"inlineStr\"", font: font)
  }

  @Test("a mark above or below the line is a note of the number")
  func marks() throws {
    for (place, mark) in [("superscript", "¹"), ("subscript", "₁")] {
      let runs =
        "<r><t>7</t></r><r><rPr><vertAlign val=\"\(place)\"/></rPr><t>1</t></r>"
      let read = try read(runs: runs)
      #expect(read.value == .number(NumberValue(.count(7), note: mark)))
    }
  }

  @Test("struck and hidden digits are no digits of the number, in runs of either kind of string")
  func runs() throws {
    for (properties, code) in [("<strike/>", "TEXT-STRUCK"), ("<sz val=\"1\"/>", "TEXT-HIDDEN")] {
      let runs = "<r><rPr>\(properties)</rPr><t>1</t></r><r><t>7</t></r>"
      let read = try read(runs: runs)
      #expect(read.value == .count(7) && read.codes.contains(code))
      var book = try Book(PitfallReport.report)
      let number = book.text(Book.strings).ranges(of: "<si>").count
      book.replace(
        "</sst>",
        "<si>\(runs)<rPh sb=\"0\" eb=\"1\"><t>9</t></rPh></si></sst>",
        in: Book.strings
      )
      try book.set(Self.cell, "<v>\(number)</v>", "t=\"s\"")
      let reading = try book.reading()
      #expect(reading.report[Self.cell] == .count(7))
      #expect(reading.findings(about: Self.cell).contains { $0.code == code })
    }
  }

  @Test("a cell whose font strikes its text out, or hides it, is blank, and that is told")
  func fonts() throws {
    for (font, code) in [("<strike/>", "TEXT-STRUCK"), ("<sz val=\"1\"/>", "TEXT-HIDDEN")] {
      let read = try read("<v>7</v>", font: font)
      #expect(read.value == .blank && read.codes.contains(code))
    }
    #expect(try read("<v>7</v>", font: "<strike val=\"0\"/><sz val=\"11\"/>").value == .count(7))
    // A stretch that says how it looks does not look as the cell.
    let runs = "<r><t>1</t></r><r><rPr><sz val=\"11\"/></rPr><t>7</t></r>"
    #expect(try read(runs: runs, font: "<strike/>").value == .count(7))
  }

  @Test(
    "letters in the colour of what is behind them are hidden, others are seen",
    arguments: [
      ("<color rgb=\"FFFFFFFF\"/>", "", true), ("<color theme=\"0\"/>", "", true),
      ("<color indexed=\"9\"/>", "", true), ("<color rgb=\"FFFDFEFE\"/>", "", true),
      ("<color rgb=\"FF0000FF\"/>", "rgb=\"FF0000FF\"", true),
      ("<color theme=\"4\"/>", "theme=\"4\"", true),
      ("<color rgb=\"FFFFFFFF\"/>", "rgb=\"FF0000FF\"", false),
      ("<color theme=\"0\"/>", "theme=\"4\"", false), ("<color theme=\"1\"/>", "", false),
      ("<color rgb=\"FFFFFFFF\"/>", "rgb=\"FFFFF9E0\"", true),
      ("<color theme=\"4\" tint=\"0.5\"/>", "theme=\"4\"", false),
      ("<color theme=\"0\" tint=\"-0.5\"/>", "", false), ("<color auto=\"1\"/>", "", false),
    ]
  )
  func colors(color: String, fill: String, isHidden: Bool) throws {
    var book = try Book(PitfallReport.report)
    let style = try book.addFont(color, fill: fill)
    try book.set(Self.cell, "<v>7</v>", style: style)
    let reading = try book.reading()
    let codes = reading.findings(about: Self.cell).map(\.code)
    #expect(reading.report[Self.cell] == (isHidden ? .blank : .count(7)))
    #expect(codes == (isHidden ? ["TEXT-HIDDEN"] : []))
    // A stretch has its own colour before that of its cell.
    let runs = "<r><rPr>\(color)</rPr><t>1</t></r><r><rPr><sz val=\"11\"/></rPr><t>7</t></r>"
    try book.set(Self.cell, "<is>\(runs)</is>", "t=\"inlineStr\"", style: style)
    // The workbook's own rule puts a colour behind a text in the place of a number.
    book.change(try book.part(ofSheet: book.address(Self.cell).sheet)) {
      $0.replacing(/<conditionalFormatting.*<\/conditionalFormatting>/, with: "")
    }
    #expect(try book.reading().report[Self.cell] == .count(isHidden ? 7 : 17))
  }

  @Test(
    "white letters are seen where a rule puts a dark colour behind them, not a pale one, and not where it does not hold",
    arguments: [
      ("FF203864", "TRUE", ReportModel.CellValue.count(7), []),
      ("FFFFF2CC", "TRUE", .blank, ["TEXT-HIDDEN"]),
      ("FF203864", "FALSE", .blank, ["TEXT-HIDDEN"]), ("FF203864", "@>5", .count(7), []),
      ("FF203864", "@>9", .blank, ["TEXT-HIDDEN"]),
      ("FF203864", "INFO(@)=1", .unreadable("7"), ["CELL-UNSEEN"]),
    ]
  )
  func rules(fill: String, formula: String, value: ReportModel.CellValue, codes: [String]) throws {
    var book = try Book(PitfallReport.report)
    let style = try book.addFont("<color rgb=\"FFFFFFFF\"/>")
    let address = try book.address(Self.cell)
    try book.set(Self.cell, "<v>7</v>", style: style)
    let count = book.text(Book.styles).ranges(of: "<dxf>").count
    let format = "<dxf><fill><patternFill><bgColor rgb=\"\(fill)\"/></patternFill></fill></dxf>"
    book.replace("</dxfs>", format + "</dxfs>", in: Book.styles)
    let rule =
      "<conditionalFormatting sqref=\"\(address.cell)\"><cfRule type=\"expression\" dxfId=\"\(count)\" priority=\"9\"><formula>\(formula.replacing("@", with: address.cell.description).replacing(">", with: "&gt;"))</formula></cfRule></conditionalFormatting>"
    let part = try book.part(ofSheet: address.sheet)
    let start = try #require(book.text(part).firstRange(of: "<conditionalFormatting"))
    let markup = book.text(part)
    let changed = markup[..<start.lowerBound] + rule + markup[start.lowerBound...]
    book.replace(markup, String(changed), in: part)
    let reading = try book.reading()
    #expect(reading.report[Self.cell] == value)
    #expect(reading.findings(about: Self.cell).map(\.code) == codes)
  }

  @Test("a blank cell with a small chart is no blank, a number before one is a number")
  func sparklines() throws {
    for (value, expected) in [("", CellValue.unreadable("")), ("<v>7</v>", .count(7))] {
      var book = try Book(PitfallReport.report)
      let address = try book.address(Self.cell)
      try book.set(Self.cell, value)
      let group =
        "<x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>A1:B1</xm:f><xm:sqref>\(address.cell)</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>"
      book.replace(
        "</worksheet>",
        "<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\" uri=\"u\"><x14:sparklineGroups>\(group)</x14:sparklineGroups></ext></extLst></worksheet>",
        in: try book.part(ofSheet: address.sheet)
      )
      #expect(try book.reading().report[Self.cell] == expected)
    }
  }

  @Test(
    "digits that a number format adds leave it open which number is meant",
    arguments: ["\"1\"0", "0\"1\"", "\\10", "0\".5\"", "[<10]\"1\"0;0", "*10"]
  )
  func madeDigits(_ format: String) throws {
    let read = try read("<v>7</v>", format: format)
    #expect(read.value?.isUnreadable == true && read.codes == ["VALUE-UNREADABLE"])
  }

  @Test(
    "digits that a format shows in the place of a zero, a text or nothing are none of the cell's"
  )
  func otherDigits() throws {
    for format in ["0;-0;\"12\"", "\"1\";\"1\";\"1\"", "[=0]\"12\";0", "#\"1\""] {
      #expect(try read("<v>0</v>", format: format).value == .unreadable("0"), "\(format)")
    }
    for format in ["0;-0;\"-\"", "0;-0;\"0\"", "0;-0;\"无\""] {
      #expect(try read("<v>0</v>", format: format).value == .count(0), "\(format)")
    }
    let text = try read("<is><t>7</t></is>", "t=\"inlineStr\"", format: "0;0;0;\"12\"")
    #expect(text.value == .unreadable("12") && text.codes.contains("VALUE-UNREADABLE"))
    let formula = try read("<f>\"\"</f><v></v>", "t=\"str\"", format: "0;0;0;\"12\"@")
    #expect(formula.value?.isUnreadable == true)
    for (content, type) in [
      ("<is><t></t></is>", "t=\"inlineStr\""), ("<is/>", "t=\"inlineStr\""),
      ("<v></v>", "t=\"str\""),
    ] {
      #expect(try read(content, type, format: "\"12\"@").value?.isUnreadable == true, "\(content)")
      #expect(try read(content, type, format: "0;0;0;\"12\"@").value?.isUnreadable == true)
      for format in ["@", "\"件\"@", "0;\"12\"0", "0"] {
        #expect(try read(content, type, format: format).value == .blank, "\(format)")
      }
    }
    // Nothing at all is no text.
    #expect(try read("<v></v>", format: "\"12\"@").value == .blank)
  }

  @Test("a number that a format numbers as a list's entry is the number still")
  func madeMark() throws {
    let read = try read("<v>7</v>", format: "\"1. \"0")
    #expect(read.value == .count(7) && read.codes == ["TEXT-MADE"])
  }

  @Test(
    "a conditional format strikes or hides what it is for, and what is not known of it is told",
    arguments: [
      ("<font><strike/></font>", "cellIs", "equal", "7", "TEXT-STRUCK"),
      ("<font><color rgb=\"FFFFFFFF\"/></font>", "cellIs", "between", "5", "TEXT-HIDDEN"),
      ("<numFmt numFmtId=\"399\" formatCode=\";;;\"/>", "expression", "", "TRUE", "TEXT-HIDDEN"),
      ("<font><strike/></font>", "expression", "", "INFO($A$1)=2", "CELL-UNSEEN"),
      ("<font><strike/></font>", "expression", "", "$A$1=2", ""),
      ("<font><strike/></font>", "cellIs", "equal", "8", ""),
      ("<font><color rgb=\"FFFF0000\"/></font>", "expression", "", "$A$1=2", ""),
    ]
  )
  func conditions(
    _ format: String,
    _ type: String,
    _ comparison: String,
    _ formula: String,
    _ code: String
  ) throws {
    var book = try Book(PitfallReport.report)
    try book.set(Self.cell, "<v>7</v>")
    let address = try book.address(Self.cell)
    let number = book.text(Book.styles).ranges(of: "<dxf>").count
    book.replace("</dxfs>", "<dxf>\(format)</dxf></dxfs>", in: Book.styles)
    let last = comparison == "between" ? "<formula>9</formula>" : ""
    let sign = comparison.isEmpty ? "" : " operator=\"\(comparison)\""
    book.replace(
      "<pageMargins",
      "<conditionalFormatting sqref=\"\(address.cell)\"><cfRule type=\"\(type)\" dxfId=\"\(number)\" priority=\"1\"\(sign)><formula>\(formula)</formula>\(last)</cfRule></conditionalFormatting><pageMargins",
      in: try book.part(ofSheet: address.sheet)
    )
    let reading = try book.reading()
    #expect(reading.findings(about: Self.cell).map(\.code) == (code.isEmpty ? [] : [code]))
    #expect((reading.report[Self.cell] == .count(7)) == code.isEmpty)
  }

  @Test(
    "a bar or a sign in the place of a number hides it; one beside it does not",
    arguments: [
      (
        "dataBar",
        "<dataBar showValue=\"0\"><cfvo type=\"min\"/><cfvo type=\"max\"/><color rgb=\"FF63BE7B\"/></dataBar>",
        true
      ),
      (
        "iconSet",
        "<iconSet iconSet=\"3Arrows\" showValue=\"false\"><cfvo type=\"percent\" val=\"0\"/><cfvo type=\"percent\" val=\"33\"/><cfvo type=\"percent\" val=\"67\"/></iconSet>",
        true
      ),
      (
        "iconSet",
        "<iconSet iconSet=\"3Arrows\"><cfvo type=\"percent\" val=\"0\"/><cfvo type=\"percent\" val=\"33\"/><cfvo type=\"percent\" val=\"67\"/></iconSet>",
        false
      ),
    ]
  )
  func drawnRules(_ type: String, _ drawing: String, _ hides: Bool) throws {
    var book = try Book(PitfallReport.report)
    try book.set(Self.cell, "<v>7</v>")
    let address = try book.address(Self.cell)
    book.replace(
      "<pageMargins",
      "<conditionalFormatting sqref=\"\(address.cell)\"><cfRule type=\"\(type)\" priority=\"1\">\(drawing)</cfRule></conditionalFormatting><pageMargins",
      in: try book.part(ofSheet: address.sheet)
    )
    let reading = try book.reading()
    #expect(reading.report[Self.cell] == (hides ? .blank : .count(7)))
    #expect(reading.findings(about: Self.cell).map(\.code) == (hides ? ["TEXT-HIDDEN"] : []))
  }

  @Test("a format that shows nothing, or another text, is told")
  func hidingFormats() throws {
    let hidden = try read("<v>7</v>", format: ";;;")
    #expect(hidden.value == .blank && hidden.codes == ["TEXT-HIDDEN"])
    let text = try read("<is><t>7</t></is>", "t=\"inlineStr\"", format: ";;;")
    #expect(text.value == .blank && text.codes == ["TEXT-HIDDEN"])
    for format in ["[<9]\"\";0", "\"\";\"\";\"\"", "\" \"", "[=7]\\ ;0"] {
      let blank = try read("<v>7</v>", format: format)
      #expect(blank.value == .blank && blank.codes == ["TEXT-HIDDEN"], "\(format)")
    }
    #expect(try read("<v>12</v>", format: "[<9]\"\";0").value == .count(12))
    for format in ["\"17\"", "[>100]0;\"无\"", "0\".\"0"] {
      #expect(try read("<v>7</v>", format: format).value == .unreadable("7"))
    }
  }

  @Test("a format that shows white letters hides them on white paper, and on no other")
  func whiteFormats() throws {
    let hidden = try read("<v>7</v>", format: "[White]0")
    #expect(hidden.value == .blank && hidden.codes == ["TEXT-HIDDEN"])
    let coloured = try read("<v>7</v>", format: "[Red]0")
    #expect(coloured.value == .count(7) && coloured.codes.isEmpty)
  }

  @Test("a format that rounds an amount is told with both numbers, one that shows all of it is not")
  func rounding() throws {
    let fees = "proactive.fees.amount"
    for (format, stored, shown) in [
      ("0.0", "3.64", "3.6"), ("#,##0", "3.64", "4"), ("0.00", "3.604", "3.60"),
      ("0.0#", "3.641", "3.64"), ("0.0E+00", "3.64", "3.6"), ("0.00", "3.64", nil),
      ("0.0##", "3.64", nil), ("General", "3.64", nil), ("0.0", "3.6", nil), ("0", "4", nil),
    ] {
      var book = try Book(PitfallReport.report)
      let style = try book.addFormat(390, code: format)
      try book.set(fees, "<v>\(stored)</v>", style: style)
      let reading = try book.reading()
      #expect(reading.report[fees]?.number != nil)
      let findings = reading.findings(about: fees).filter { $0.code == "VALUE-ROUNDED" }
      #expect(findings.map(\.found) == (shown.map { [$0] } ?? []), "\(format)")
      #expect(findings.allSatisfy { $0.expected == stored && $0.severity == .warning })
    }
  }

  @Test("struck text is no part of a paragraph, and that is told")
  func paragraphs() throws {
    var book = try Book(PitfallReport.report)
    let text = try book.cell(of: "正文", beside: "𠮷字", 0)
    try book.edit("正文") { markup in
      let runs = "<is><r><rPr><strike/></rPr><t>旧</t></r><r><t>𠮷字</t></r></is>"
      markup.set(text, runs, "t=\"inlineStr\"")
    }
    expectSame(try book.reading(), codes: ["TEXT-STRUCK"])
  }

  @Test("odd cells are refused: two values, a value with an element, two formulas")
  func oddCells() throws {
    for content in [
      "<v>1</v><v>7</v>", "<v>7<x/></v>", "<v><v>7</v></v>", "<f>1</f><f>7</f><v>7</v>",
    ] {
      var book = try Book(PitfallReport.report)
      try book.set(Self.cell, content)
      let refusal = try #require(try book.refusal())
      #expect(refusal.code == "WORKBOOK-INVALID")
      #expect(refusal.place == (try book.place(Self.cell)))
    }
  }

  // MARK: Pictures and boxes

  private static let picture =
    "<xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"2\" name=\"\"/></xdr:nvPicPr><xdr:blipFill><a:blip/></xdr:blipFill></xdr:pic>"
  private static let line =
    "<xdr:cxnSp><xdr:nvCxnSpPr><xdr:cNvPr id=\"2\" name=\"\"/></xdr:nvCxnSpPr></xdr:cxnSp>"

  private static func box(_ text: String) -> String {
    "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"2\" name=\"\"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
  }

  private func reading(
    of content: String,
    value: String,
    columns: Int = 0,
    offset: Int = 90_000
  ) throws -> Reading {
    var book = try Book(PitfallReport.report)
    let address = try book.address(Self.cell)
    try book.set(Self.cell, value)
    let to = address.cell.column + columns
    book.draw(
      """
      <xdr:twoCellAnchor><xdr:from><xdr:col>\(address.cell.column)</xdr:col><xdr:colOff>\(offset)</xdr:colOff>\
      <xdr:row>\(address.cell.row)</xdr:row><xdr:rowOff>20000</xdr:rowOff></xdr:from>\
      <xdr:to><xdr:col>\(to)</xdr:col><xdr:colOff>900000</xdr:colOff>\
      <xdr:row>\(address.cell.row)</xdr:row><xdr:rowOff>250000</xdr:rowOff></xdr:to>\
      \(content)<xdr:clientData/></xdr:twoCellAnchor>
      """,
      over: try book.part(ofSheet: address.sheet)
    )
    return try book.reading()
  }

  @Test("a picture over a blank cell is no blank, nor is one over a number the number")
  func pictures() throws {
    for (value, text) in [("", ""), ("<v>7</v>", "7")] {
      let reading = try reading(of: Self.picture, value: value)
      #expect(reading.report[Self.cell] == .unreadable(text))
      #expect(reading.findings(about: Self.cell).map(\.code) == ["CELL-UNSEEN"])
    }
  }

  @Test("a text box in one blank cell is what the cell says; over two it cannot be read")
  func boxes() throws {
    #expect(try reading(of: Self.box("7"), value: "").report[Self.cell] == .count(7))
    let wide = try reading(of: Self.box("7"), value: "", columns: 1)
    #expect(wide.report[Self.cell] == .unreadable(""))
    #expect(wide.findings("TEXT-UNSEEN").map(\.found) == ["7"])
  }

  @Test("a picture that is placed by its distance from the edge of the sheet lies where it is seen")
  func distances() throws {
    var book = try Book(PitfallReport.report)
    let address = try book.address(Self.cell)
    try book.set(Self.cell, "")
    book.draw(
      "<xdr:absoluteAnchor><xdr:pos x=\"0\" y=\"0\"/><xdr:ext cx=\"90000000\" cy=\"90000000\"/>\(Self.picture)</xdr:absoluteAnchor>",
      over: try book.part(ofSheet: address.sheet)
    )
    #expect(try book.reading().report[Self.cell] == .unreadable(""))
  }

  private static func shape(_ kind: String, _ looks: String = "") -> String {
    "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"2\" name=\"\"/></xdr:nvSpPr><xdr:spPr>\(kind)\(looks)</xdr:spPr></xdr:sp>"
  }

  @Test("a shape within a blank cell is no blank; one around a number, or unpainted, is nothing")
  func shapes() throws {
    let drawn = Self.shape("<a:custGeom/>")
    #expect(try reading(of: drawn, value: "").report[Self.cell] == .unreadable(""))
    #expect(try reading(of: drawn, value: "<v>7</v>").report[Self.cell] == .count(7))
    #expect(try reading(of: drawn, value: "", columns: 1).report[Self.cell] == .blank)
    let looks = "<a:noFill/><a:ln><a:noFill/></a:ln>"
    let unpainted = Self.shape("<a:prstGeom prst=\"rect\"/>", looks)
    #expect(try reading(of: unpainted, value: "").report[Self.cell] == .blank)
    let diagonal = Self.shape("<a:prstGeom prst=\"line\"/>")
    #expect(try reading(of: diagonal, value: "").report[Self.cell] == .blank)
  }

  @Test("a picture of one pixel is seen in a blank cell and hides no number")
  func pixels() throws {
    for (value, expected) in [("", CellValue.unreadable("")), ("<v>7</v>", .count(7))] {
      var book = try Book(PitfallReport.report)
      let address = try book.address(Self.cell)
      try book.set(Self.cell, value)
      book.draw(
        """
        <xdr:oneCellAnchor><xdr:from><xdr:col>\(address.cell.column)</xdr:col><xdr:colOff>0</xdr:colOff>\
        <xdr:row>\(address.cell.row)</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>\
        <xdr:ext cx="9525" cy="9525"/>\(Self.picture)</xdr:oneCellAnchor>
        """,
        over: try book.part(ofSheet: address.sheet)
      )
      #expect(try book.reading().report[Self.cell] == expected)
    }
  }

  @Test("lines, and pictures that merely touch a number, change nothing")
  func decorations() throws {
    #expect(try reading(of: Self.line, value: "").report[Self.cell] == .blank)
    let wide = try reading(of: Self.picture, value: "<v>7</v>", columns: 1, offset: 700_000)
    #expect(wide.report[Self.cell] == .count(7))
  }

  @Test("a picture over several cells hides the number below it, unless it is seen through")
  func widePictures() throws {
    let wide = try reading(of: Self.picture, value: "<v>7</v>", columns: 1)
    #expect(wide.report[Self.cell] == .unreadable("7"))
    #expect(wide.findings(about: Self.cell).map(\.code) == ["CELL-UNSEEN"])
    let pale = Self.picture.replacing(
      "<a:blip/>",
      with: "<a:blip><a:alphaModFix amt=\"30000\"/></a:blip>"
    )
    #expect(try reading(of: pale, value: "<v>7</v>", columns: 1).report[Self.cell] == .count(7))
  }

  @Test("a picture that Excel keeps in the cell is one, with or without the error in its place")
  func picturesInCells() throws {
    for (content, attributes) in [("<v>#VALUE!</v>", "t=\"e\" vm=\"1\""), ("", "vm=\"1\"")] {
      let read = try read(content, attributes)
      #expect(read.value == .unreadable("") && read.codes == ["CELL-UNSEEN"])
    }
  }
}

extension Book {
  /// Adds a cell format with a font of its own and returns its number.
  mutating func addFont(_ properties: String, fill: String = "") throws -> Int {
    let fonts = try #require(
      text(Self.styles).components(between: "<fonts", and: "</fonts>").first
    )
    let number = fonts.ranges(of: "<font>").count + fonts.ranges(of: "<font/>").count
    let formats = try #require(
      text(Self.styles).components(between: "<cellXfs", and: "</cellXfs>").first
    )
    replace("</fonts>", "<font>\(properties)</font></fonts>", in: Self.styles)
    let fills = try #require(
      text(Self.styles).components(between: "<fills", and: "</fills>").first
    )
    let fillNumber = fill.isEmpty ? 0 : fills.ranges(of: "<fill>").count
    replace(
      "</fills>",
      "<fill><patternFill patternType=\"solid\"><fgColor \(fill)/></patternFill></fill></fills>",
      in: Self.styles
    )
    replace(
      "</cellXfs>",
      "<xf fontId=\"\(number)\" fillId=\"\(fillNumber)\"/></cellXfs>",
      in: Self.styles
    )
    return formats.ranges(of: "<xf ").count
  }

  /// Lays objects over a sheet.
  mutating func draw(_ objects: String, over part: String) {
    let name = part.split(separator: "/").last ?? ""
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing"
    let relationship =
      "<Relationship Id=\"rIdDrawn\" Type=\"\(type)\" Target=\"../drawings/drawn.xml\"/>"
    replace(
      "</Relationships>",
      relationship + "</Relationships>",
      in: "xl/worksheets/_rels/\(name).rels"
    )
    add(
      "xl/drawings/drawn.xml",
      "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">\(objects)</xdr:wsDr>"
    )
  }
}
