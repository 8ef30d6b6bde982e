import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// What happens to the sheets of a report's workbook, by the numbers of the list of pitfalls.
@Suite("Pitfalls of structure: sheets and names")
struct SheetPitfallTests {
  private static let sheets = ["报告信息", "正文", "主动公开", "申请", "复议诉讼"]

  /// Changes the tags of the sheets in the workbook's part.
  private func reorder(_ book: inout Book, _ order: ([String]) -> [String]) {
    book.change(Book.workbook) { text in
      let tags = text.components(between: "<sheet ", and: "/>").map { "<sheet \($0)/>" }
      return text.replacing(tags.joined(), with: order(tags).joined())
    }
  }

  /// Adds a sheet with a copy of another one's cells, or with its own.
  private func add(
    _ name: String,
    copyOf sheet: String? = nil,
    _ data: String = "",
    state: String? = nil,
    to book: inout Book
  ) throws {
    let markup =
      try sheet.map { book.text(try book.part(ofSheet: $0)) }
      ?? "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>\(data)</sheetData></worksheet>"
    let number = 90 + book.parts.count
    book.add("xl/worksheets/sheet\(number).xml", markup)
    book.replace(
      "</Relationships>",
      "<Relationship Id=\"rId\(number)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet\(number).xml\"/></Relationships>",
      in: Book.relationships
    )
    let visibility = state.map { " state=\"\($0)\"" } ?? ""
    book.replace(
      "<sheets>",
      "<sheets><sheet name=\"\(name)\" sheetId=\"\(number)\"\(visibility) r:id=\"rId\(number)\"/>",
      in: Book.workbook
    )
  }

  @Test("64: sheets renamed and in another order, with others between")
  func renamedSheets() throws {
    try expectSame { book in
      for (index, sheet) in Self.sheets.enumerated() {
        book.change(Book.workbook) {
          $0.replacing("name=\"\(sheet)\"", with: "name=\"工作表 \(index) (2)\"")
            .replacing("'\(sheet)'!", with: "'工作表 \(index) (2)'!")
        }
        for part in book.sheetParts {
          book.change(part) { $0.replacing("'\(sheet)'!", with: "'工作表 \(index) (2)'!") }
        }
      }
      reorder(&book) { $0.reversed() }
      try add("工资", "<row><c><v>1</v></c><c t=\"str\"><v>项目</v></c></row>", to: &book)
      try add("空表", to: &book)
    }
  }

  @Test("64: two sheets that may be the same table are an error that names both")
  func copiedTable() throws {
    var book = try Book(PitfallReport.report)
    try add("申请 (2)", copyOf: "申请", to: &book)
    let reading = try book.reading()
    let twice = try #require(reading.findings("TABLE-DUPLICATE").first)
    #expect(twice.severity == .error)
    #expect(twice.message.zh.contains("申请!") && twice.message.zh.contains("申请 (2)!"))
    #expect(reading.report[PitfallReport.count]?.isUnreadable == true)
    #expect(
      reading.report["proactive.regulations.repealed"]
        == PitfallReport.report["proactive.regulations.repealed"]
    )
  }

  @Test("64: a second sheet of text is an error that names both; a deleted one is missed")
  func copiedText() throws {
    for sheet in ["正文", "报告信息"] {
      var book = try Book(PitfallReport.report)
      try add("\(sheet) (2)", copyOf: sheet, to: &book)
      let twice = try #require(try book.reading().findings("SHEET-DUPLICATE").first)
      #expect(twice.severity == .error)
      #expect(
        twice.message.zh.contains("“\(sheet)”") && twice.message.zh.contains("“\(sheet) (2)”")
      )
    }
    for (sheet, code) in [("申请", "TABLE-MISSING"), ("正文", "SHEET-MISSING")] {
      var book = try Book(PitfallReport.report)
      reorder(&book) { $0.filter { !$0.contains("name=\"\(sheet)\"") } }
      let missing = try #require(try book.reading().findings(code).first)
      #expect(missing.severity == .error)
    }
  }

  @Test("62: a text that stands under no heading is reported with its place, not dropped")
  func textsBeside() throws {
    var book = try Book(PitfallReport.report)
    let text = try book.cell(of: "正文", beside: "𠮷字", 3)
    let organ = try book.cell(of: "报告信息", beside: "机关名称", 5)
    try book.edit("正文") { $0.type("写错了列的一段", at: text) }
    try book.edit("报告信息") { markup in
      for column in organ.column..<(organ.column + 60) {
        markup.set(CellReference(row: organ.row, column: column), "<v>1</v>")
      }
    }
    let reading = try book.reading()
    expectSame(reading, codes: ["CELL-UNKNOWN"])
    let unknown = reading.findings("CELL-UNKNOWN")
    #expect(unknown.count == 52)
    #expect(unknown.first?.place == .cell(sheet: "报告信息", reference: organ.description))
    #expect(unknown.last?.place == .cell(sheet: "正文", reference: text.description))
    #expect(unknown.last?.found == "写错了列的一段")
  }

  @Test("65: hidden and very hidden sheets are read and noted; one in front is no trouble")
  func hiddenSheets() throws {
    for state in ["hidden", "veryHidden"] {
      try expectSame { book in
        try add("代码表", "<row><c><v>1</v></c></row>", state: state, to: &book)
      }
      var book = try Book(PitfallReport.report)
      for sheet in ["报告信息", "申请"] {
        book.replace("name=\"\(sheet)\"", "name=\"\(sheet)\" state=\"\(state)\"", in: Book.workbook)
      }
      let reading = try book.reading()
      expectSame(reading, codes: ["SHEET-HIDDEN"])
      #expect(
        Set(reading.findings("SHEET-HIDDEN").compactMap(\.place)) == [
          .cell(sheet: "报告信息", reference: "A1"), .cell(sheet: "申请", reference: "A1"),
        ]
      )
      #expect(reading.findings("SHEET-HIDDEN").allSatisfy { $0.severity == .note })
    }
  }

  @Test("65: a hidden copy of a sheet that is seen is set aside and named")
  func hiddenCopy() throws {
    for state in ["hidden", "veryHidden"] {
      var book = try Book(PitfallReport.report)
      try add("旧稿", copyOf: "申请", state: state, to: &book)
      let reading = try book.reading()
      expectSame(reading, codes: ["SHEET-SET-ASIDE"])
      let places = reading.findings("SHEET-SET-ASIDE").compactMap(\.place)
      #expect(places == [.cell(sheet: "旧稿", reference: "A1")])
    }
  }

  @Test("65: hidden and filtered rows are read and noted with the first of them")
  func hiddenRows() throws {
    var book = try Book(PitfallReport.report)
    let value = try book.address(PitfallReport.count)
    let text = try book.cell(of: "正文", beside: "𠮷字", 0)
    try book.edit(value.sheet) { markup in
      for index in markup.rows.indices
      where (value.cell.row...(value.cell.row + 4)).contains(markup.rows[index].index) {
        markup.rows[index].attributes["hidden"] = "1"
      }
    }
    try book.edit("正文") { markup in
      for index in markup.rows.indices where markup.rows[index].index == text.row {
        markup.rows[index].attributes["hidden"] = "true"
      }
    }
    let reading = try book.reading()
    expectSame(reading, codes: ["ROW-HIDDEN"])
    let hidden = reading.findings("ROW-HIDDEN")
    #expect(hidden.count == 2 && hidden.allSatisfy { $0.severity == .note })
    for (sheet, row, count) in [(value.sheet, value.cell.row, 5), ("正文", text.row, 1)] {
      let finding = try #require(hidden.first { $0.message.zh.contains("“\(sheet)”") })
      #expect(
        finding.message.zh.contains("有 \(count) 行") && finding.message.zh.contains("第 \(row + 1) 行")
      )
      guard case .cell(sheet, let reference)? = finding.place else {
        Issue.record("\(finding)")
        continue
      }
      #expect(CellReference(reference)?.row == row)
    }
  }

  @Test(
    "65: hidden columns are read and noted, rows and columns without size like hidden ones",
    arguments: ["hidden=\"1\"", "width=\"0\"", "width=\"0.05\""]
  )
  func hiddenColumns(_ attribute: String) throws {
    var book = try Book(PitfallReport.report)
    let value = try book.address(PitfallReport.count)
    book.change(try book.part(ofSheet: value.sheet)) { text in
      text.replacing(/<cols>.*<\/cols>/) { _ in
        "<cols><col min=\"\(value.cell.column + 1)\" max=\"\(value.cell.column + 1)\" \(attribute)/></cols>"
      }
    }
    try book.edit(value.sheet) { markup in
      for index in markup.rows.indices where markup.rows[index].index == value.cell.row {
        markup.rows[index].attributes["ht"] = "0.5"
      }
    }
    let reading = try book.reading()
    expectSame(reading, codes: ["COLUMN-HIDDEN", "ROW-HIDDEN"])
    guard case .cell(value.sheet, let reference)? = reading.findings("COLUMN-HIDDEN").first?.place
    else {
      Issue.record("\(reading.findings)")
      return
    }
    #expect(CellReference(reference)?.column == value.cell.column)
  }

  @Test("65: columns of which nothing is said are hidden where columns have no width by themselves")
  func columnsWithoutWidth() throws {
    var book = try Book(PitfallReport.report)
    let value = try book.address(PitfallReport.count)
    let number = value.cell.column + 1
    book.change(try book.part(ofSheet: value.sheet)) { text in
      text.replacing(/defaultColWidth="[^"]*"/, with: "")
        .replacing(
          "<sheetFormatPr ",
          with: "<sheetFormatPr defaultColWidth=\"0\" zeroHeight=\"1\" "
        )
        .replacing(/<cols>.*<\/cols>/) { _ in
          """
          <cols><col min="1" max="\(number - 1)" width="9"/><col min="\(number + 1)" max="40" width="9"/></cols>
          """
        }
    }
    let reading = try book.reading()
    expectSame(reading, codes: ["COLUMN-HIDDEN"])
    guard case .cell(value.sheet, let reference)? = reading.findings("COLUMN-HIDDEN").first?.place
    else {
      Issue.record("\(reading.findings)")
      return
    }
    #expect(CellReference(reference)?.column == value.cell.column)
  }

  @Test("zeros that a sheet does not show are read and noted once", arguments: ["0", "false", "1"])
  func hiddenZeros(_ shown: String) throws {
    var book = try Book(PitfallReport.report)
    let value = try book.address(PitfallReport.count)
    book.change(try book.part(ofSheet: value.sheet)) { text in
      text.replacing("<sheetView ", with: "<sheetView showZeros=\"\(shown)\" ")
    }
    expectSame(try book.reading(), codes: shown == "1" ? [] : ["ZERO-HIDDEN"])
  }

  @Test("67: a name gives nothing that stands under another heading or row")
  func staleNames() throws {
    // The names stay where they were while a column and a row go.
    let gone = ["proactive.regulations.repealed", "proactive.normativeDocuments.repealed"]
    var book = try Book(PitfallReport.report)
    let column = try book.address(gone[0]).cell.column
    try book.move(in: "主动公开", movesNames: false) { cell in
      if cell.column == column { return nil }
      return CellReference(row: cell.row, column: cell.column - (cell.column > column ? 1 : 0))
    }
    var reading = try book.reading()
    for cell in gone { #expect(reading.report[cell] == .unreadable("")) }
    #expect(reading.findings("HEADER-MISMATCH").map(\.severity) == [.error])
    let kept = ["proactive.regulations.inForce", "proactive.normativeDocuments.issued"]
    for cell in kept { #expect(reading.report[cell] == PitfallReport.report[cell]) }
    book = try Book(PitfallReport.report)
    let row = try book.address("proactive.regulations.issued").cell.row
    try book.move(in: "主动公开", movesNames: false) { cell in
      if cell.row == row { return nil }
      return CellReference(row: cell.row - (cell.row > row ? 1 : 0), column: cell.column)
    }
    reading = try book.reading()
    #expect(reading.report["proactive.regulations.issued"] == .unreadable(""))
    #expect(
      reading.report["proactive.normativeDocuments.issued"]
        == PitfallReport.report["proactive.normativeDocuments.issued"]
    )
  }

  @Test("67: a column that is gone gives its cells nothing, though its name points to a blank one")
  func lastColumnGone() throws {
    var book = try Book(PitfallReport.report)
    let gone = ["proactive.regulations.inForce", "proactive.normativeDocuments.inForce"]
    let column = try book.address(gone[0]).cell.column
    try book.move(in: "主动公开", movesNames: false) { $0.column == column ? nil : $0 }
    let reading = try book.reading()
    for cell in gone { #expect(reading.report[cell] == .unreadable("")) }
    #expect(reading.findings("HEADER-MISMATCH").map(\.severity) == [.error])
  }

  @Test("67: a row whose label is not known is read by its names, under the headings that are")
  func unknownLabel() throws {
    var book = try Book(PitfallReport.report)
    let value = try book.address("proactive.normativeDocuments.issued")
    let label = CellReference(row: value.cell.row, column: value.cell.column - 1)
    try book.edit(value.sheet) { $0.type("某某", at: label) }
    expectSame(try book.reading(), codes: ["LABEL-VARIANT"])
  }

  @Test("67: without headings names are not followed past numbers that have none")
  func namesBesideNumbers() throws {
    var book = try Book(PitfallReport.report)
    let value = try book.address("proactive.normativeDocuments.issued").cell
    try book.edit("主动公开") { markup in
      for column in 1...3 {
        markup.type("", at: CellReference(row: value.row - 2, column: column))
      }
    }
    try book.move(in: "主动公开", movesNames: false) { cell in
      CellReference(row: cell.row, column: cell.column + (cell.column > 0 ? 1 : 0))
    }
    let reading = try book.reading()
    for column in ["issued", "repealed", "inForce"] {
      #expect(reading.report["proactive.normativeDocuments.\(column)"] == .unreadable(""))
    }
  }

  @Test("67: a heading written differently beside the form's own is told by what it is like")
  func unlikeHeading() throws {
    var book = try Book(PitfallReport.report)
    let value = try book.address("proactive.regulations.inForce")
    let heading = CellReference(row: value.cell.row - 1, column: value.cell.column)
    try book.edit(value.sheet) { $0.type("有效件数", at: heading) }
    try book.move(in: value.sheet, movesNames: false) { cell in
      CellReference(row: cell.row, column: cell.column + (cell.column > 0 ? 1 : 0))
    }
    let reading = try book.reading()
    expectSame(reading, codes: ["LABEL-VARIANT", "NAME-LABEL-CONFLICT"])
  }

  @Test("67: names deleted, hidden, duplicated, foreign or broken")
  func names() throws {
    try expectSame { $0.removeNames() }
    try expectSame { book in
      book.change(Book.workbook) {
        $0.replacing("<definedName name", with: "<definedName hidden=\"1\" name")
      }
    }
    try expectSame { book in
      book.change(Book.workbook) { text in
        let names = text.components(between: "<definedNames>", and: "</definedNames>").joined()
        let foreign =
          "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"3\" hidden=\"1\">'申请'!$A$1:$J$29</definedName>"
          + "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"3\">'申请'!$A:$J</definedName>"
          + "<definedName name=\"工资\">[1]Sheet1!$A$1</definedName><definedName name=\"x\">#REF!</definedName>"
          + "<definedName name=\"applications.granted\">'申请'!$A$1</definedName><definedName name=\"\"/>"
        return text.replacing("</definedNames>", with: names + foreign + "</definedNames>")
      }
    }
    try expectSame { book in
      book.change(Book.workbook) { $0.replacing(/'申请'![$A-Z0-9]+</, with: "#REF!<") }
    }
  }

  @Test("69: comments, pictures, charts and print settings are no data")
  func additions() throws {
    try expectSame { book in
      let part = try book.part(ofSheet: "申请")
      let file = String(part.dropFirst("xl/worksheets/".count))
      book.add(
        "xl/comments9.xml",
        "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>甲</author></authors><commentList><comment ref=\"D7\" authorId=\"0\"><text><t>99</t></text></comment></commentList></comments>"
      )
      book.add(
        "xl/drawings/drawing9.xml",
        "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"><xdr:sp><xdr:txBody><t>本年新收 99 件</t></xdr:txBody></xdr:sp></xdr:wsDr>"
      )
      book.remove("xl/worksheets/_rels/\(file).rels")
      book.add(
        "xl/worksheets/_rels/\(file).rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"../comments9.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing\" Target=\"../drawings/drawing9.xml\"/></Relationships>"
      )
      book.change(part) {
        $0.replacing(
          "</worksheet>",
          with:
            "<drawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId2\"/></worksheet>"
        )
      }
      // A sheet that is a chart has no cells.
      book.replace(
        "</Relationships>",
        "<Relationship Id=\"rId77\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet\" Target=\"chartsheets/sheet1.xml\"/></Relationships>",
        in: Book.relationships
      )
      book.replace(
        "</sheets>",
        "<sheet name=\"图\" sheetId=\"77\" r:id=\"rId77\"/></sheets>",
        in: Book.workbook
      )
    }
    // The notes that this program writes itself.
    var report = PitfallReport.report
    report[PitfallReport.single] = .unreadable("1 2")
    try expectSame(report, codes: ["VALUE-UNREADABLE"]) { _ in }
  }

  @Test(
    "a sheet of which the file has nothing but the name is told and passed over",
    arguments: ["r:id=\"\"", "", "r:id=\"rIdMacro\""]
  )
  func sheetsWithoutPart(_ identifier: String) throws {
    var book = try Book(PitfallReport.report)
    let plain = try book.reading()
    // Where there is a relationship, it is one to a macro sheet.
    addMacroSheet(identifier, "macrosheets/sheet1.xml", to: &book)
    let reading = try book.reading()
    #expect(reading.report == plain.report)
    let told = reading.findings.filter { !plain.findings.contains($0) }
    #expect(told.map(\.kind) == [.sheetWithoutPart])
    #expect(told.first?.place == .cell(sheet: "宏1", reference: "A1"))
  }

  @Test(
    "a macro sheet is found by an address that is escaped or begins at the package's root",
    arguments: [
      "macrosheets/sheet1.xml", "macrosheets/she%65t1.xml", "xl/macrosheets/sheet1.xml",
    ]
  )
  func macroSheets(_ address: String) throws {
    var book = try Book(PitfallReport.report)
    let plain = try book.reading()
    addMacroSheet("r:id=\"rIdMacro\"", address, to: &book)
    book.add("xl/macrosheets/sheet1.xml", "<macrosheet/>")
    let reading = try book.reading()
    #expect(reading.report == plain.report)
    #expect(reading.findings == plain.findings)
  }

  private func addMacroSheet(_ identifier: String, _ address: String, to book: inout Book) {
    book.replace(
      "</sheets>",
      "<sheet name=\"宏1\" sheetId=\"99\" state=\"veryHidden\" \(identifier)/></sheets>",
      in: Book.workbook
    )
    book.replace(
      "</Relationships>",
      "<Relationship Id=\"rIdMacro\" Type=\"http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet\" Target=\"\(address)\"/></Relationships>",
      in: Book.relationships
    )
  }

  @Test(
    "merged ranges over whole columns or rows are read and told",
    arguments: [
      ("A1:A1048576", "A1:A1048576"), ("A:A", "A1:A1048576"), ("$A:$B", "A1:B1048576"),
      ("1:1", "A1:XFD1"), ("A1:XFD1", "A1:XFD1"),
    ]
  )
  func wholeMerges(_ reference: String, _ range: String) throws {
    var book = try Book(PitfallReport.report)
    let plain = try book.reading()
    book.change(try book.part(ofSheet: "申请")) {
      $0.replacing(/<mergeCells[^>]*>/, with: "<mergeCells><mergeCell ref=\"\(reference)\"/>")
    }
    let reading = try book.reading()
    #expect(reading.report == plain.report)
    let told = reading.findings.filter { !plain.findings.contains($0) }
    #expect(!told.isEmpty && told.allSatisfy { $0.kind == .cellCovered })
    #expect(
      told.contains {
        $0.place == .cell(sheet: "申请", reference: "A1") && $0.message.en.contains(range)
      }
    )
  }

  @Test(
    "merged ranges that are none are refused",
    arguments: [
      "A", "1", "A:", ":A", "A:1", "1:A", "A:A:A", "XFE:XFE", "0:1", "1:1048577", "$:$", "A1:B",
    ]
  )
  func badMerges(_ reference: String) throws {
    var book = try Book(PitfallReport.report)
    book.change(try book.part(ofSheet: "申请")) {
      $0.replacing(/<mergeCells[^>]*>/, with: "<mergeCells><mergeCell ref=\"\(reference)\"/>")
    }
    #expect(try book.refusal()?.code == "WORKBOOK-INVALID")
  }
}
