import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// What happens to formulas in a report's workbook, by the numbers of the list of pitfalls.
@Suite("Pitfalls of formulas")
struct FormulaPitfallTests {
  private static let cell = PitfallReport.single
  private static let total = "applications.granted.total"

  private func expect(
    _ content: String,
    _ attributes: String = "",
    _ value: ReportModel.CellValue,
    _ code: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var book = try Book(PitfallReport.report)
    try book.set(Self.cell, content, attributes)
    var report = PitfallReport.report
    report[Self.cell] = value
    let reading = try book.reading()
    expectSame(reading, report, codes: [code], sourceLocation: sourceLocation)
    #expect(reading.findings(code).map(\.place) == [try book.place(Self.cell)])
  }

  @Test("49: a formula in the cell of a count is taken by its result, with a note")
  func formulas() throws {
    try expect("<f>5+7</f><v>12</v>", "", .count(12), "FORMULA-VALUE")
    try expect("<f>LEN(\"abc\")</f><v>3</v>", "", .count(3), "FORMULA-VALUE")
  }

  @Test("50: sums, differences and references are worked out, and a result that differs is told")
  func workedOut() throws {
    for content in [
      "<f>5+7</f>", "<f>5+7</f><v></v>", "<f>14-2</f>", "<f>SUM(5,(3+4))</f>", "<f>-(-12)</f>",
    ] {
      try expect(content, "", .count(12), "FORMULA-VALUE")
    }
    for content in ["<f>5+7</f><v>0</v>", "<f>24/2</f><v>0</v>", "<f>ROUND(3*4.01,0)</f><v>0</v>"] {
      try expect(content, "", .count(12), "FORMULA-STALE")
    }
    var book = try Book(PitfallReport.report)
    let part = try book.address("applications.granted.company")
    let count = try #require(PitfallReport.report["applications.granted.company"]?.count)
    let reference = "'\(part.sheet)'!\(part.cell.absolute)"
    try book.set(Self.cell, "<f>\(reference)+1</f><v>0</v>")
    let reading = try book.reading()
    #expect(reading.report[Self.cell] == .count(count + 1))
    #expect(reading.findings(about: Self.cell).map(\.code) == ["FORMULA-STALE"])
  }

  @Test("50: of a file that asks for calculation no result is taken that cannot be worked out")
  func askingForCalculation() throws {
    var book = try Book(PitfallReport.report)
    book.replace("fullCalcOnLoad=\"0\"", "fullCalcOnLoad=\"1\"", in: Book.workbook)
    try book.set(Self.cell, "<f>LEN(\"abc\")</f><v>0</v>")
    let reading = try book.reading()
    #expect(reading.report[Self.cell] == .unreadable("=0"))
    #expect(reading.findings(about: Self.cell).map(\.code) == ["FORMULA-NO-VALUE"])
  }

  @Test("50: a formula whose cells are gone is not taken, whatever it stores")
  func brokenReferences() throws {
    for formula in ["#REF!+1", "SUM(#REF!,5)"] {
      try expect("<f>\(formula)</f><v>12</v>", "", .unreadable("#REF!"), "CELL-NOT-A-NUMBER")
    }
    try expect("<f>VLOOKUP(1,#REF!,2,0)</f><v>12</v>", "", .unreadable("=12"), "FORMULA-NO-VALUE")
  }

  @Test("51: a number that is typed as a text is left out of its totals, as programs do")
  func textParts() throws {
    var book = try Book(PitfallReport.report)
    let part = PitfallReport.count
    let count = try #require(PitfallReport.report[part]?.count)
    let total = try #require(PitfallReport.report[Self.total]?.count)
    try book.set(part, "<is><t>\(count)</t></is>", "t=\"inlineStr\"")
    let reading = try book.reading()
    #expect(count > 0)
    #expect(reading.report[part] == .count(count))
    #expect(reading.findings(about: part).map(\.code) == ["VALUE-NORMALISED"])
    #expect(reading.report[Self.total] == .count(total - count))
    #expect(reading.findings(about: Self.total).map(\.code) == ["FORMULA-STALE"])
  }

  @Test("50: formulas that need themselves are left as they are stored")
  func cycles() throws {
    let address = try Book(PitfallReport.report).address(Self.cell)
    try expect("<f>\(address.cell)+5</f><v>12</v>", "", .count(12), "FORMULA-VALUE")
  }

  @Test("50: a formula without a result is an error, in a total of the form's it is worked out")
  func noResult() throws {
    try expect("<f>LEN(\"abc\")</f>", "", .unreadable("="), "FORMULA-NO-VALUE")
    try expect("<f>LEN(\"abc\")</f><v></v>", "", .unreadable("="), "FORMULA-NO-VALUE")
    try expectSame { book in
      for part in book.sheetParts {
        book.change(part) { $0.replacing(/<\/f><v>[^<]*<\/v>/, with: "</f>") }
      }
    }
  }

  @Test("51: totals are worked out anew, and a result that differs is noted")
  func staleResults() throws {
    var book = try Book(PitfallReport.report)
    for part in book.sheetParts {
      book.change(part) { $0.replacing(/<\/f><v>[0-9]+<\/v>/, with: "</f><v>0</v>") }
    }
    let reading = try book.reading()
    expectSame(reading, codes: ["FORMULA-STALE"])
    let stale = reading.findings("FORMULA-STALE")
    #expect(stale.count > 20 && stale.allSatisfy { $0.severity == .note && $0.place != nil })
  }

  @Test("51: a result that is stored as a text is the number that it shows")
  func textResults() throws {
    try expectSame { book in
      for part in book.sheetParts {
        book.change(part) {
          $0.replacing(/<c r="([A-Z]+[0-9]+)"([^>t]*)><f>/) {
            "<c r=\"\($0.output.1)\"\($0.output.2) t=\"str\"><f>"
          }
        }
      }
    }
  }

  @Test("52: a total that was typed over is taken, and the loss of the formula noted once a table")
  func lostFormulas() throws {
    var book = try Book(PitfallReport.report)
    let totals = PitfallReport.report.form.cells.filter {
      $0.table == .applications && $0.path.last == "total"
    }
    for cell in totals {
      let count = PitfallReport.report.values[cell.index].count ?? 0
      try book.set(cell.identifier, "<v>\(count)</v>")
    }
    let reading = try book.reading()
    expectSame(reading, codes: ["FORMULA-LOST"])
    let lost = reading.findings("FORMULA-LOST")
    #expect(lost.count == 1 && lost.first?.severity == .note)
    #expect(lost.first?.place == (try book.place(totals[0].identifier)))
    #expect(lost.first?.message.zh.contains("\(totals.count) 个") == true)
  }

  @Test("52: a total that is not the sum stays what was typed, as this program writes it itself")
  func wrongTotals() throws {
    var report = PitfallReport.report
    report[Self.total] = .count(99)
    try expectSame(report) { _ in }
    // The total of all outcomes no longer adds up either, and is written as it stands.
    report["reviews.reconsideration.total"] = .number(NumberValue(.count(5), note: "（约）"))
    try expectSame(report) { _ in }
    try expectSame(report) { try $0.set(Self.total, "<v>99</v>") }
  }

  @Test("53: shared and array formulas, with what LibreOffice adds")
  func kinds() throws {
    try expectSame { book in
      var number = 0
      for part in book.sheetParts {
        book.change(part) { text in
          text.replacing("<f>", with: "<f aca=\"false\">")
            .replacing(/<f aca="false">(SUM\([A-Z]+[0-9]+:[A-Z]+[0-9]+\))<\/f>/) { match in
              number += 1
              return number % 2 == 0
                ? "<f t=\"shared\" ref=\"A1\" si=\"\(number)\">\(match.1)</f>"
                : "<f aca=\"false\">\(match.1)</f>"
            }
        }
      }
    }
    let children = try Book(PitfallReport.report)
    var book = children
    try book.set(Self.total, "<f t=\"shared\" si=\"0\"/><v>7</v>")
    let reading = try book.reading()
    #expect(reading.report[Self.total] == .count(7))
    #expect(reading.findings(about: Self.total).map(\.code) == ["FORMULA-VALUE"])
    try expect("<f t=\"array\" ref=\"A1\">SUM(1,2)</f><v>3</v>", "", .count(3), "FORMULA-VALUE")
    try expect(
      "<f aca=\"false\">TEXT(3,\"0\")</f><v>3</v>",
      "t=\"str\"",
      .count(3),
      "FORMULA-VALUE"
    )
  }

  @Test("54: a picture in a cell for text is passed over with a note, in a count it is an error")
  func pictures() throws {
    let picture =
      "<f>_xlfn.DISPIMG(\"ID_5D1E6F\",1)</f><v>=DISPIMG(\"ID_5D1E6F\",1)</v>"
    try expect(picture, "t=\"str\"", .unreadable("=DISPIMG(\"ID_5D1E6F\",1)"), "CELL-NOT-A-NUMBER")
    try expect(
      "<f>DISPIMG(\"ID_1\",1)</f><v>#NAME?</v>",
      "t=\"e\"",
      .unreadable("#NAME?"),
      "CELL-NOT-A-NUMBER"
    )
    var report = PitfallReport.report
    report[.overview].paragraphs.removeLast()
    report.metadata[.divisionCode] = nil
    var book = try Book(PitfallReport.report)
    let text = try book.cell(of: "正文", beside: "_x0041_", 0)
    let code = try book.cell(of: "报告信息", beside: "350100", 0)
    try book.edit("正文") { $0.set(text, picture, "t=\"str\"") }
    try book.edit("报告信息") { $0.set(code, "<f>DISPIMG(\"ID_1\",1)</f><v>#NAME?</v>", "t=\"e\"") }
    let reading = try book.reading()
    expectSame(reading, report, codes: ["PICTURE-IN-CELL"])
    let findings = reading.findings("PICTURE-IN-CELL")
    #expect(findings.allSatisfy { $0.severity == .note })
    #expect(
      Set(findings.compactMap(\.place)) == [
        .cell(sheet: "正文", reference: text.description),
        .cell(sheet: "报告信息", reference: code.description),
      ]
    )
  }

  @Test("55: a formula on another workbook is taken by its stored result, with a note")
  func externalLinks() throws {
    try expect("<f>[1]Sheet1!A1</f><v>12</v>", "", .count(12), "FORMULA-VALUE")
    try expect("<f>'C:\\[a.xlsx]表'!A1+1</f><v>12</v>", "", .count(12), "FORMULA-VALUE")
    try expect("<f>[1]Sheet1!A1+[1]Sheet1!B1</f><v>12</v>", "", .count(12), "FORMULA-VALUE")
    var book = try Book(PitfallReport.report)
    let organ = try book.cell(of: "报告信息", beside: "机关名称")
    try book.edit("报告信息") {
      $0.set(organ, "<f>[1]信息!$B$2</f><v>某某县财政局</v>", "t=\"str\"")
    }
    book.replace(
      "<definedNames>",
      "<externalReferences><externalReference r:id=\"rId99\"/></externalReferences><definedNames>",
      in: Book.workbook
    )
    let reading = try book.reading()
    expectSame(reading, codes: ["FORMULA-VALUE"])
    let finding = try #require(reading.findings("FORMULA-VALUE").first)
    #expect(finding.place == .cell(sheet: "报告信息", reference: organ.description))
    #expect(finding.message.zh.contains("其他工作簿"))
  }
}
