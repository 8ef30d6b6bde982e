import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// What happens to rows, columns and cells of a report's workbook, by the numbers of the list of pitfalls.
@Suite("Pitfalls of structure: rows and cells")
struct StructurePitfallTests {
  private static let tables = ["主动公开", "申请", "复议诉讼"]

  @Test("56: lies about the size of a sheet", arguments: ["A1:A1", "A1:XFD1048576", "A1", "?"])
  func dimensions(_ size: String) throws {
    let clock = ContinuousClock()
    let time = try clock.measure {
      try expectSame { book in
        for part in book.sheetParts {
          book.change(part) {
            $0.replacing(/<dimension ref="[^"]*"\/>/, with: "<dimension ref=\"\(size)\"/>")
          }
        }
      }
    }
    #expect(time < .seconds(20))
  }

  @Test("57: a hundred thousand cells with nothing but a style, and rows down to the last")
  func styledBlanks() throws {
    let clock = ContinuousClock()
    var book = try Book(PitfallReport.report)
    for sheet in Self.tables {
      try book.edit(sheet) { markup in
        let last = markup.rows.last?.index ?? 0
        for row in (last + 1)...(last + 3000) {
          let cells = (0..<12).map {
            SheetMarkup.Cell(
              column: $0,
              attributes: ["s": String((row &* 31 + $0) % 7)],
              content: ""
            )
          }
          // Heights that differ keep the part from looking like a bomb.
          let height = "\(row &* 7919 % 409).\(row &* 104_729 % 997)"
          markup.rows.append(SheetMarkup.Row(index: row, attributes: ["ht": height], cells: cells))
        }
        markup.rows.append(
          SheetMarkup.Row(
            index: 1_048_575,
            attributes: [:],
            cells: [SheetMarkup.Cell(column: 16_383, attributes: ["s": "1"], content: "")]
          )
        )
      }
    }
    let bytes = try book.bytes()
    let time = try clock.measure { expectSame(try WorkbookFormat.read(bytes)) }
    #expect(time < .seconds(20))
  }

  @Test(
    "58: addresses outside the grid are named",
    arguments: ["XFE1", "A1048577", "A0", "ZZZZ99"]
  )
  func outsideGrid(_ address: String) throws {
    var book = try Book(PitfallReport.report)
    book.change(try book.part(ofSheet: "申请")) {
      $0.replacing("</sheetData>", with: "<row><c r=\"\(address)\"><v>1</v></c></row></sheetData>")
    }
    let refusal = try #require(try book.refusal())
    #expect(refusal.code == "WORKBOOK-INVALID")
    #expect(refusal.message.zh.contains(address) && refusal.message.zh.contains("申请"))
  }

  @Test("59: rows and cells without addresses")
  func missingAddresses() throws {
    for addressing in [SheetMarkup.Addressing.rowsOnly, .none] {
      try expectSame { book in
        for sheet in Self.tables + ["报告信息", "正文"] {
          try book.edit(sheet) { markup in
            // Without addresses nothing may be left out.
            for index in markup.rows.indices {
              let last = markup.rows[index].cells.last?.column ?? -1
              let cells = markup.rows[index].cells
              markup.rows[index].cells = (0...max(0, last)).map { column in
                cells.first { $0.column == column }
                  ?? SheetMarkup.Cell(column: column, attributes: [:], content: "")
              }
            }
            markup.addressing = addressing
          }
        }
      }
    }
  }

  @Test("60: rows and cells in any order; an address that stands twice is an error")
  func order() throws {
    try expectSame { book in
      for sheet in Self.tables + ["报告信息", "正文"] {
        try book.edit(sheet) { markup in
          markup.rows.reverse()
          for index in markup.rows.indices { markup.rows[index].cells.reverse() }
        }
      }
    }
    var book = try Book(PitfallReport.report)
    let value = try book.address(PitfallReport.count)
    try book.edit(value.sheet) { markup in
      for index in markup.rows.indices where markup.rows[index].index == value.cell.row {
        markup.rows[index].cells += markup.rows[index].cells.filter {
          $0.column == value.cell.column
        }
      }
    }
    let refusal = try #require(try book.refusal())
    #expect(refusal.code == "WORKBOOK-INVALID")
    #expect(refusal.place == (try book.place(PitfallReport.count)))
  }

  @Test("61: all cells unmerged, or merged anew over each other")
  func merges() throws {
    try expectSame { book in
      for sheet in Self.tables + ["报告信息"] { try book.edit(sheet) { $0.merges = [] } }
    }
    try expectSame { book in
      for sheet in Self.tables {
        try book.edit(sheet) { $0.merges += $0.merges + ["A1:A3", "A1:B2", "A2:A2", "Z9:Y8"] }
      }
    }
  }

  @Test("61: a value that a merged range covers is an error, a text is read with a note")
  func coveredValue() throws {
    var book = try Book(PitfallReport.report)
    let value = try book.address("applications.granted.company")
    let left = CellReference(row: value.cell.row, column: value.cell.column - 1)
    try book.edit(value.sheet) { $0.merges.append("\(left):\(value.cell)") }
    let paragraph = try book.cell(of: "正文", beside: "𠮷字", 0)
    try book.edit("正文") { markup in
      markup.merges.append(
        "\(CellReference(row: paragraph.row, column: paragraph.column - 1)):\(paragraph)"
      )
    }
    let reading = try book.reading()
    #expect(reading.report["applications.granted.company"] == .unreadable(""))
    let unseen = reading.findings("CELL-UNSEEN")
    #expect(unseen.map(\.place) == [try book.place("applications.granted.company")])
    #expect(unseen.first?.severity == .error)
    let covered = reading.findings("CELL-COVERED")
    #expect(covered.map(\.severity) == [.note])
    #expect(covered.first?.place == .cell(sheet: "正文", reference: paragraph.description))
  }

  @Test("61: of many texts that merged ranges cover fifty are named, and the others counted")
  func manyCovered() throws {
    var book = try Book(PitfallReport.report)
    let paragraph = try book.cell(of: "正文", beside: "𠮷字", 0)
    func cell(_ number: Int) -> CellReference {
      CellReference(row: paragraph.row + 1_000 + number, column: paragraph.column)
    }
    try book.edit("正文") { markup in
      for number in 0...60 { markup.type("第\(number)条。", at: cell(number)) }
      markup.merges.append("\(cell(0)):\(cell(60))")
    }
    let reading = try book.reading()
    let covered = reading.findings("CELL-COVERED")
    #expect(covered.count == 51)
    #expect(covered.last?.place == .cell(sheet: "正文", reference: cell(51).description))
    #expect(covered.last?.message.zh.contains("另有 10 格") == true)
  }

  @Test("61: a number that was merged over others leaves no blank", arguments: [true, false])
  func mergedAway(_ isAcross: Bool) throws {
    var book = try Book(PitfallReport.report)
    let gone = "applications.granted.company"
    let value = try book.address(gone)
    let first = CellReference(
      row: value.cell.row - (isAcross ? 0 : 1),
      column: value.cell.column - (isAcross ? 1 : 0)
    )
    try book.edit(value.sheet) { markup in
      markup.set(first, "<v>1</v>")
      markup.set(value.cell, "")
      markup.merges.append("\(first):\(value.cell)")
    }
    let reading = try book.reading()
    #expect(reading.report[gone] == .unreadable(""))
    #expect(reading.findings("CELL-UNSEEN").map(\.place) == [try book.place(gone)])
  }

  @Test("61: ten thousand merged ranges do not hold the reading up")
  func manyMerges() throws {
    var book = try Book(PitfallReport.report)
    for sheet in Self.tables + ["正文"] {
      try book.edit(sheet) { $0.merges = Array(repeating: "Y1:Z1048576", count: 10_000) }
    }
    let bytes = try book.bytes()
    let time = try ContinuousClock().measure {
      expectSame(try WorkbookFormat.read(bytes), codes: ["CELL-COVERED"])
    }
    #expect(time < .seconds(20))
  }

  @Test(
    "62: rows and columns inserted, with the names moved or left behind",
    arguments: [true, false]
  )
  func insertions(_ movesNames: Bool) throws {
    try expectSame(codes: movesNames ? [] : ["NAME-LABEL-CONFLICT"]) { book in
      for sheet in Self.tables {
        try book.move(in: sheet, movesNames: movesNames) { cell in
          CellReference(row: cell.row + 2, column: cell.column + 1)
        }
      }
      for sheet in ["报告信息", "正文"] {
        try book.move(in: sheet) { CellReference(row: $0.row + 1, column: $0.column + 2) }
      }
    }
    try expectSame(codes: movesNames ? [] : ["NAME-LABEL-CONFLICT"]) { book in
      let value = try book.address("applications.granted.company").cell
      try book.move(in: "申请", movesNames: movesNames) { cell in
        CellReference(
          row: cell.row + (cell.row >= value.row ? 1 : 0),
          column: cell.column + (cell.column >= value.column ? 1 : 0)
        )
      }
    }
  }

  @Test("62: two columns exchanged, two rows exchanged")
  func exchanges() throws {
    try expectSame { book in
      let one = try book.address("applications.granted.company").cell
      let other = try book.address("applications.refused.stateSecret.publicWelfareOrganisation")
        .cell
      try book.edit("申请") { $0.merges = [] }
      try book.move(in: "申请") { cell in
        let column =
          cell.column == one.column
          ? other.column : cell.column == other.column ? one.column : cell.column
        return CellReference(row: cell.row, column: column)
      }
    }
    try expectSame { book in
      let one = try book.address("proactive.regulations.issued").cell.row
      let other = try book.address("proactive.normativeDocuments.issued").cell.row
      try book.move(in: "主动公开") { cell in
        let row = cell.row == one ? other : cell.row == other ? one : cell.row
        return CellReference(row: row, column: cell.column)
      }
    }
  }

  @Test("62: a row that was deleted is an error that names it")
  func deletedRow() throws {
    var book = try Book(PitfallReport.report)
    let value = try book.address(PitfallReport.count)
    try book.move(in: value.sheet) { cell in
      cell.row == value.cell.row
        ? nil
        : CellReference(row: cell.row - (cell.row > value.cell.row ? 1 : 0), column: cell.column)
    }
    let reading = try book.reading()
    let missing = try #require(reading.findings("ROW-MISSING").first)
    #expect(missing.severity == .error)
    #expect(missing.message.zh.contains("予以公开") && missing.message.zh.contains("申请"))
    #expect(reading.report[PitfallReport.count] == .unreadable(""))
  }

  @Test("63: a row that was copied is an error with both places")
  func copiedRow() throws {
    var book = try Book(PitfallReport.report)
    let value = try book.address(PitfallReport.count)
    try book.move(in: value.sheet) { cell in
      CellReference(row: cell.row + (cell.row > value.cell.row ? 1 : 0), column: cell.column)
    }
    try book.edit(value.sheet) { markup in
      for row in markup.rows where row.index == value.cell.row {
        var copy = row
        copy.index += 1
        let place = markup.rows.firstIndex { $0.index > copy.index } ?? markup.rows.count
        markup.rows.insert(copy, at: place)
      }
    }
    let reading = try book.reading()
    let twice = try #require(reading.findings("ROW-DUPLICATE").first)
    let below = CellReference(row: value.cell.row + 1, column: value.cell.column)
    #expect(twice.severity == .error)
    for cell in [value.cell, below] {
      #expect(twice.message.zh.contains("\(value.sheet)!\(cell)"), "\(twice.message.zh)")
    }
    #expect(reading.report[PitfallReport.count]?.isUnreadable == true)
    // 其他 and 总计 stand in several tables and are no copies.
    #expect(reading.findings("ROW-DUPLICATE").count == 1)
  }

  @Test("66: rows that were cleared and cells with a style alone are nothing")
  func clearedRows() throws {
    try expectSame { book in
      let empty = book.text(Book.strings).ranges(of: "<si>").count
      book.replace("</sst>", "<si><t/></si></sst>", in: Book.strings)
      for sheet in Self.tables + ["报告信息", "正文"] {
        try book.edit(sheet) { markup in
          let last = markup.rows.last?.index ?? 0
          for row in (last + 1)...(last + 20) {
            for column in 0..<9 {
              let content = column % 3 == 0 ? "" : column % 3 == 1 ? "<v>\(empty)</v>" : "<v/>"
              markup.set(
                CellReference(row: row, column: column),
                content,
                column % 3 == 1 ? "t=\"s\"" : "",
                style: 1
              )
            }
          }
        }
      }
    }
  }

  @Test("68: columns past the last one, and columns that are no numbers")
  func columns() throws {
    for columns in [
      "<col min=\"1\" max=\"1025\" width=\"9\"/>", "<col min=\"16384\" max=\"99999\"/>",
      "<col min=\"x\" max=\"-1\"/><col/>",
    ] {
      try expectSame { book in
        for part in book.sheetParts {
          book.change(part) { $0.replacing("</cols>", with: columns + "</cols>") }
        }
      }
    }
  }

  @Test("62: what stands beside the form's columns is reported with its place, not dropped")
  func cellsBeside() throws {
    var book = try Book(PitfallReport.report)
    let total = try book.address("applications.granted.total")
    let beside = CellReference(row: total.cell.row, column: total.cell.column + 1)
    let remark = CellReference(row: total.cell.row + 1, column: total.cell.column + 3)
    let head = CellReference(row: total.cell.row - 4, column: total.cell.column + 1)
    try book.edit(total.sheet) { markup in
      markup.set(beside, "<f>SUM(A1:A2)</f><v>3</v>")
      markup.type("含下属单位", at: remark)
      markup.type("核对", at: head)
    }
    let reading = try book.reading()
    expectSame(reading, codes: ["CELL-UNKNOWN"])
    let unknown = reading.findings("CELL-UNKNOWN")
    #expect(unknown.allSatisfy { $0.severity == .warning })
    #expect(
      unknown.compactMap(\.place).map(\.description)
        == [head, beside, remark].map { "\(total.sheet)!\($0)" }
    )
    #expect(unknown.last?.found == "含下属单位")
    // Not one by one without end.
    try book.edit(total.sheet) { markup in
      for column in 20..<200 {
        markup.set(CellReference(row: total.cell.row, column: column), "<v>1</v>")
      }
    }
    #expect(try book.reading().findings("CELL-UNKNOWN").count == 51)
  }
}
