import Archive
import Spreadsheet
import TestSupport
import Testing

/// Dates, formulas and the structure of sheets, by the numbers of the list of pitfalls.
@Suite struct StructurePitfallTests {
  private func read(_ rows: String, styles: String? = nil) throws -> WorkbookContents {
    try WorkbookContents(reading: file(rows, styles: styles))
  }

  private func file(_ rows: String, styles: String? = nil) throws -> [UInt8] {
    var parts = try ArchiveParts(Sample.plain())
    parts.change(sheetPart) { text in
      let head = text.firstRange(of: "<sheetData>").map { String(text[..<$0.lowerBound]) } ?? ""
      return head + "<sheetData>" + rows + "</sheetData></worksheet>"
    }
    if let styles {
      parts.change("xl/styles.xml") { _ in
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\(styles)</styleSheet>"
      }
    }
    return try parts.bytes()
  }

  private func cells(_ rows: String) throws -> [String] {
    try read(rows).sheets[0].cells.map { "\($0.reference) \($0.value)" }
  }

  @Test("46: ISO dates")
  func isoDates() throws {
    let value = try read("<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2026-01-31T00:00:00</v></c></row>")
      .sheets[0].cells[0].value
    #expect(value == .date("2026-01-31T00:00:00"))
  }

  @Test(
    "48: numbers of formats",
    arguments: [
      (0, false), (14, true), (16, true), (27, true), (31, true), (36, true), (37, false),
      (45, true), (50, true),
      (58, true), (59, false), (300, false), (165, true), (176, false),
    ]
  )
  func numberFormats(_ identifier: Int, _ isDate: Bool) throws {
    let contents = try read(
      "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>1</v></c></row>",
      styles:
        "<numFmts><numFmt numFmtId=\"165\" formatCode=\"yyyy&quot;年&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"\(identifier)\"/></cellXfs>"
    )
    #expect(contents.numberFormat(of: contents.sheets[0].cells[0]).isDate == isDate)
  }

  @Test("49, 50, 53: formulas of every kind")
  func formulas() throws {
    let contents = try read(
      """
      <row r="1"><c r="A1"><f>5+7</f><v>12</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>24</v></c>\
      <c r="C1"><f/><v/></c><c r="D1" t="str"><f aca="false">""</f><v></v></c></row>\
      <row r="2"><c r="A2"><f t="array" ref="A2">SUM(A1:B1)</f></c><c r="B2"><f t="shared" si="0"/><v>0</v></c>\
      <c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D2" t="b"><v>1</v></c></row>
      """
    )
    let lines = contents.sheets[0].cells.map { cell in
      "\(cell.reference) \(cell.value)"
        + (cell.formula.map { " \($0.kind) \($0.text ?? "-") \($0.hasCachedValue)" } ?? "")
    }
    #expect(
      lines == [
        "A1 number(\"12\") normal 5+7 true", "B1 number(\"24\") shared A1*2 true",
        "C1 blank normal - false",
        "D1 blank normal \"\" true", "A2 blank array SUM(A1:B1) false",
        "B2 number(\"0\") shared A2*2 true",
        "C2 error(\"#DIV/0!\") normal 1/0 true", "D2 boolean(true)",
      ]
    )
  }

  @Test("56, 68: lies about the size of the sheet")
  func dimensions() throws {
    let original = facts(try WorkbookContents(reading: Sample.plain()))
    for size in ["A1:A1", "A1:XFD1048576", "nonsense"] {
      var parts = try ArchiveParts(Sample.plain())
      parts.replace(
        "<dimension ref=\"A1:B2\"/>",
        "<dimension ref=\"\(size)\"/><cols><col min=\"1\" max=\"1025\"/></cols>",
        in: sheetPart
      )
      #expect(facts(try parts.contents()) == original)
    }
  }

  @Test("57: a million styled cells without content")
  func styledBlanks() throws {
    // Other attributes in between keep the archive from being refused as a bomb.
    var rows = ""
    for row in 1...10_000 {
      rows += "<row r=\"\(row)\" ht=\"\(row &* 7919 % 409).\(row &* 104_729 % 997)\">"
      for column in ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"] {
        rows += "<c r=\"\(column)\(row)\" s=\"\(row &* 31 % 61)\"/>"
      }
      rows += "</row>"
    }
    let bytes = try file(rows)
    let start = ContinuousClock.now
    let count = try WorkbookContents(reading: bytes).sheets[0].cells.count
    let time = ContinuousClock.now - start
    #expect(count == 0)
    #expect(time < .seconds(20))
  }

  @Test(
    "58: addresses outside the grid",
    arguments: [
      ("XFE1", SpreadsheetError.Kind.outsideGrid), ("A1048577", .outsideGrid),
      ("ZZZZZZZZZZZZ99999999999999999999", .outsideGrid),
      ("A0", .outsideGrid), ("1A", .badReference), ("A", .badReference), ("", .badReference),
      ("A1:B2", .badReference), ("A1\u{202E}", .badReference),
    ]
  )
  func addresses(_ address: String, _ kind: SpreadsheetError.Kind) throws {
    let error = refusal(try file("<row><c r=\"\(address)\"><v>1</v></c></row>"))
    #expect(error?.kind == kind)
    #expect(error?.sheet == "表一" && error?.part == sheetPart)
    #expect(error?.detail.contains("\u{202E}") == false)
  }

  @Test("58: rows and cells outside the grid, by their number or by those before them")
  func rows() throws {
    func kind(_ rows: String) throws -> SpreadsheetError.Kind? { refusal(try file(rows))?.kind }
    #expect(try kind("<row r=\"0\"/>") == .outsideGrid)
    #expect(try kind("<row r=\"1048577\"/>") == .outsideGrid)
    #expect(try kind("<row r=\"x\"/>") == .badReference)
    #expect(try kind("<row r=\"1048576\"/><row/>") == .outsideGrid)
    #expect(try kind("<row><c r=\"XFD1\"/><c/></row>") == .outsideGrid)
    #expect(try kind("<row r=\"1048576\"><c r=\"XFD1048576\"/></row>") == nil)
    #expect(try kind("<row><c t=\"b\"><v>2</v></c></row>") == .malformed)
  }

  @Test("59: rows and cells without addresses")
  func missingAddresses() throws {
    let rows =
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"4\"><c r=\"C4\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"
    #expect(
      try cells(rows) == [
        "A1 number(\"1\")", "B1 number(\"2\")", "C4 number(\"3\")", "D4 number(\"4\")",
        "A5 number(\"5\")",
      ]
    )
  }

  @Test("60: shuffled cells are put in order, duplicates refused")
  func order() throws {
    #expect(
      try cells(
        "<row r=\"3\"><c r=\"B3\"><v>3</v></c><c r=\"A3\"><v>2</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
      )
        == ["A1 number(\"1\")", "A3 number(\"2\")", "B3 number(\"3\")"]
    )
    let twice = refusal(
      try file("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")
    )
    #expect(twice?.kind == .duplicateCell && twice?.cell == CellReference("A1"))
    #expect(twice?.detail == "two cells have the address A1: \"1\" and \"2\"")
    let blank = refusal(
      try file("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\" s=\"1\"/></row>")
    )
    #expect(blank?.kind == .duplicateCell)
    let row = refusal(
      try file(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1\"><c r=\"B1\"><v>1</v></c></row>"
      )
    )
    #expect(row?.kind == .duplicateRow)
    let mismatch = refusal(try file("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>"))
    #expect(mismatch?.kind == .rowMismatch)
  }

  @Test("61: overlapping merges are taken as they are, with a limit")
  func merges() throws {
    var parts = try ArchiveParts(Sample.plain())
    parts.replace(
      "<mergeCell ref=\"A3:B3\"/>",
      "<mergeCell ref=\"A3:B3\"/><mergeCell ref=\"B3:C4\"/><mergeCell ref=\"A1:XFD1048576\"/>",
      in: sheetPart
    )
    #expect(try parts.contents().sheets[0].merges.count == 3)
    let many = (1...10_001).map { "<mergeCell ref=\"A\($0):B\($0)\"/>" }.joined()
    parts.replace("<mergeCell ref=\"A3:B3\"/>", many, in: sheetPart)
    #expect(refusal(try parts.bytes())?.kind == .limit(.mergedRanges, 10_000))
  }

  @Test("shared strings past the end", arguments: ["3", "-1", "18446744073709551616", "1.5", "x"])
  func sharedStringIndices(_ index: String) throws {
    let error = refusal(try file("<row r=\"2\"><c r=\"C2\" t=\"s\"><v>\(index)</v></c></row>"))
    #expect(
      error?.kind == .badSharedString && error?.cell == CellReference("C2") && error?.sheet == "表一"
    )
  }

  @Test func limitsAreKept() throws {
    var limits = SpreadsheetLimits()
    limits.cells = 3
    #expect(refusal(try Sample.plain(), limits: limits)?.kind == .limit(.cells, 3))
    limits = SpreadsheetLimits()
    limits.sharedStrings = 2
    #expect(refusal(try Sample.plain(), limits: limits)?.kind == .limit(.sharedStrings, 2))
    let long = String(repeating: "长", count: 32_768)
    let error = refusal(try file("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\(long)</v></c></row>"))
    #expect(error?.kind == .limit(.cellText, 32_767) && error?.cell == CellReference("A1"))
  }

  @Test("69: what staff add is passed over")
  func notesAreNotData() throws {
    let contents = try WorkbookContents(reading: Sample.bytes())
    #expect(!facts(contents).contains { $0.contains("未能读出") })
  }
}
