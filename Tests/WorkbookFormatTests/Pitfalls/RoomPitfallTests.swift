import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// What a cell has no room for, what lies over it, and what its font shows in the place of digits.
@Suite("Pitfalls of what hides a number")
struct RoomPitfallTests {
  private static let cell = PitfallReport.single

  private func read(
    _ content: String = "<v>7</v>",
    _ attributes: String = "",
    format: String = "<xf/>",
    width: String? = nil
  ) throws -> (value: ReportModel.CellValue?, codes: [String]) {
    var book = try Book(PitfallReport.report)
    let style = try book.addFormat(0)
    book.replace("<xf numFmtId=\"0\"/></cellXfs>", format + "</cellXfs>", in: Book.styles)
    try book.set(Self.cell, content, attributes, style: style)
    if let width {
      let address = try book.address(Self.cell)
      let column = address.cell.column + 1
      book.change(try book.part(ofSheet: address.sheet)) { text in
        text.replacing(
          /<col min="([0-9]+)" max="([0-9]+)" width="[0-9.]+"/
        ) { match in
          match.1 == "\(column)"
            ? "<col min=\"\(column)\" max=\"\(column)\" width=\"\(width)\"" : String(match.0)
        }
      }
    }
    let reading = try book.reading()
    return (reading.report[Self.cell], reading.findings(about: Self.cell).map(\.code))
  }

  @Test("digits of a font of signs are no digits, those of Symbol are")
  func fonts() throws {
    for (font, isRead) in [("Wingdings", false), ("webdings", false), ("Symbol", true)] {
      var book = try Book(PitfallReport.report)
      let style = try book.addFont("<sz val=\"11\"/><name val=\"\(font)\"/>")
      try book.set(Self.cell, "<v>7</v>", style: style)
      #expect(try book.reading().report[Self.cell] == (isRead ? .count(7) : .unreadable("")))
    }
    let runs = "<is><r><rPr><rFont val=\"Wingdings\"/></rPr><t>1</t></r><r><t>7</t></r></is>"
    let read = try read(runs, "t=\"inlineStr\"")
    #expect(read.value == .unreadable("7") && read.codes == ["CELL-UNSEEN"])
  }

  @Test("what a cell repeats until it is full is no number, unless there is room for one alone")
  func repeated() throws {
    let format = "<xf><alignment horizontal=\"fill\"/></xf>"
    for (content, attributes) in [("<v>7</v>", ""), ("<is><t>7</t></is>", "t=\"inlineStr\"")] {
      let read = try read(content, attributes, format: format)
      #expect(read.value == .unreadable("7") && read.codes == ["CELL-UNSEEN"])
    }
    #expect(try read(format: format, width: "2").value == .count(7))
  }

  @Test(
    "a number that its column has no room for is told; a text and a number that fits are read",
    arguments: [
      ("<v>217</v>", "", "<xf/>", "2", false), ("<v>12</v>", "", "<xf/>", "1.7109375", false),
      ("<v>12</v>", "", "<xf/>", "2.7109375", true), ("<v>7</v>", "", "<xf/>", "1.7109375", true),
      ("<is><t>217</t></is>", "t=\"inlineStr\"", "<xf/>", "2", true),
      ("<v>217</v>", "", "<xf><alignment shrinkToFit=\"1\"/></xf>", "2", true),
      ("<v>217</v>", "", "<xf><alignment textRotation=\"90\"/></xf>", "2", true),
    ]
  )
  func narrow(
    _ content: String,
    _ attributes: String,
    _ format: String,
    _ width: String,
    _ isRead: Bool
  ) throws {
    let read = try read(content, attributes, format: format, width: width)
    #expect((read.value?.isUnreadable == false) == isRead)
    #expect(read.codes.contains("CELL-UNSEEN") != isRead)
  }

  // MARK: Shapes

  private func reading(
    under properties: String,
    style: String = "",
    columns: Int = 1
  ) throws -> (value: ReportModel.CellValue?, codes: [String]) {
    var book = try Book(PitfallReport.report)
    let address = try book.address(Self.cell)
    try book.set(Self.cell, "<v>7</v>")
    book.draw(
      """
      <xdr:twoCellAnchor><xdr:from><xdr:col>\(address.cell.column)</xdr:col><xdr:colOff>0</xdr:colOff>\
      <xdr:row>\(address.cell.row)</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>\
      <xdr:to><xdr:col>\(address.cell.column + columns)</xdr:col><xdr:colOff>900000</xdr:colOff>\
      <xdr:row>\(address.cell.row + 1)</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>\
      <xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name=""/></xdr:nvSpPr><xdr:spPr>\(properties)</xdr:spPr>\
      \(style)</xdr:sp><xdr:clientData/></xdr:twoCellAnchor>
      """,
      over: try book.part(ofSheet: address.sheet)
    )
    let reading = try book.reading()
    return (reading.report[Self.cell], reading.findings(about: Self.cell).map(\.code))
  }

  private static let rectangle = "<a:prstGeom prst=\"rect\"/>"
  private static let white = "<a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>"

  @Test("a shape that is filled hides the numbers below it, however many")
  func covers() throws {
    let outline =
      "<a:ln><a:solidFill><a:srgbClr val=\"000000\"><a:alpha val=\"9000\"/></a:srgbClr></a:solidFill></a:ln>"
    for properties in [Self.rectangle + Self.white, Self.rectangle + Self.white + outline] {
      for columns in [0, 1, 2] {
        let read = try reading(under: properties, columns: columns)
        #expect(read.value == .unreadable("7") && read.codes == ["CELL-UNSEEN"])
      }
    }
    let style = "<xdr:style><a:fillRef idx=\"1\"/></xdr:style>"
    #expect(try reading(under: Self.rectangle, style: style).value == .unreadable("7"))
    #expect(
      try reading(under: Self.rectangle + "<a:noFill/>", style: style).value == .count(7)
    )
  }

  @Test(
    "a shape that is seen through, or open, hides nothing",
    arguments: [
      rectangle, rectangle + "<a:noFill/>", "<a:prstGeom prst=\"frame\"/>" + white,
      "<a:prstGeom prst=\"leftBrace\"/>" + white,
      rectangle
        + "<a:solidFill><a:srgbClr val=\"FFFFFF\"><a:alpha val=\"40000\"/></a:srgbClr></a:solidFill>",
    ]
  )
  func openShapes(properties: String) throws {
    let read = try reading(under: properties)
    #expect(read.value == .count(7) && read.codes == [])
  }

  @Test(
    "a rule of a later program strikes or hides what it is for, and what is not known of it is told",
    arguments: [
      (
        "type=\"cellIs\" operator=\"equal\"", "7", "<x14:font><x14:strike/></x14:font>",
        "TEXT-STRUCK"
      ),
      (
        "type=\"cellIs\" operator=\"lessThan\"", "9",
        "<x14:font><x14:color rgb=\"FFFFFFFF\"/></x14:font>", "TEXT-HIDDEN"
      ),
      (
        "type=\"expression\"", "TRUE",
        "<x14:font><x14:color rgb=\"FF203864\"/></x14:font><x14:fill><x14:patternFill><x14:bgColor rgb=\"FF203864\"/></x14:patternFill></x14:fill>",
        "TEXT-HIDDEN"
      ),
      ("type=\"expression\"", "TRUE", "<x14:numFmt formatCode=\";;;\"/>", "TEXT-HIDDEN"),
      ("type=\"expression\"", "代码!$A$1=2", "<x14:font><x14:strike/></x14:font>", "CELL-UNSEEN"),
      ("type=\"cellIs\" operator=\"equal\"", "8", "<x14:font><x14:strike/></x14:font>", ""),
      ("type=\"expression\"", "TRUE", "<x14:font><x14:b/></x14:font>", ""),
    ]
  )
  func laterFormats(rule: String, formula: String, format: String, code: String) throws {
    for prefix in ["x14:", ""] {
      var book = try Book(PitfallReport.report)
      let address = try book.address(Self.cell)
      try book.set(Self.cell, "<v>7</v>")
      let format = format.replacing("x14:", with: prefix)
      let rule =
        "<x14:conditionalFormatting><x14:cfRule \(rule) priority=\"1\" id=\"{1}\"><xm:f>\(formula)</xm:f><x14:dxf>\(format)</x14:dxf></x14:cfRule><xm:sqref>\(address.cell)</xm:sqref></x14:conditionalFormatting>"
      book.replace(
        "</worksheet>",
        "<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\" uri=\"u\"><x14:conditionalFormattings>\(rule)</x14:conditionalFormattings></ext></extLst></worksheet>",
        in: try book.part(ofSheet: address.sheet)
      )
      let reading = try book.reading()
      let codes = reading.findings(about: Self.cell).map(\.code)
      #expect(codes == (code.isEmpty ? [] : [code]))
      #expect((reading.report[Self.cell] == .count(7)) == code.isEmpty)
    }
  }

  @Test("a sign of a later program in the place of a number hides it, one beside it does not")
  func laterRules() throws {
    for (property, hides) in [(" showValue=\"0\"", true), ("", false)] {
      var book = try Book(PitfallReport.report)
      let address = try book.address(Self.cell)
      try book.set(Self.cell, "<v>7</v>")
      let rule =
        "<x14:conditionalFormatting><x14:cfRule type=\"iconSet\" priority=\"1\"><x14:iconSet iconSet=\"3Stars\"\(property)><x14:cfvo type=\"percent\"><xm:f>0</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>\(address.cell)</xm:sqref></x14:conditionalFormatting>"
      book.replace(
        "</worksheet>",
        "<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\" uri=\"u\"><x14:conditionalFormattings>\(rule)</x14:conditionalFormattings></ext></extLst></worksheet>",
        in: try book.part(ofSheet: address.sheet)
      )
      let reading = try book.reading()
      #expect(reading.report[Self.cell] == (hides ? .blank : .count(7)))
      #expect(reading.findings(about: Self.cell).map(\.code) == (hides ? ["TEXT-HIDDEN"] : []))
    }
  }
}
