import Spreadsheet
import TestSupport
import Testing

/// What names in formulas stand for.
@Suite("names in formulas") struct FormulaNameTests {
  /// What a formula comes to in the second of two sheets, in which a name of its own may be known.
  private func result(_ formula: String, names: String) throws -> CellContents.Value {
    var parts = try ArchiveParts(Sample.plain())
    parts.change(sheetPart) { text in
      let head = text.firstRange(of: "<sheetData>").map { String(text[..<$0.lowerBound]) } ?? ""
      let rows = """
        <row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>60</v></c></row>\
        <row r="2"><c r="A2"><f>\(formula)</f></c></row>
        """
      return head + "<sheetData>" + rows + "</sheetData></worksheet>"
    }
    parts.change(workbookPart) {
      $0.replacing("</definedNames>", with: "\(names)</definedNames>")
    }
    let contents = try WorkbookContents(reading: parts.bytes())
    return try #require(contents.sheets[0].cells.last).value
  }

  private func name(_ target: String, of sheet: Int? = nil) throws -> String {
    let sheet = sheet.map { " localSheetId=\"\($0)\"" } ?? ""
    return "<definedName name=\"有效数\"\(sheet)>\(target)</definedName>"
  }

  @Test("a sheet's own name goes before the workbook's, with its sheet or without")
  func ownNames() throws {
    let sheet = try WorkbookContents(reading: Sample.plain()).sheets[0].name
    let names = try name("'\(sheet)'!$A$1") + name("'\(sheet)'!$B$1", of: 0)
    for formula in ["有效数", "'\(sheet)'!有效数", "有效数+0"] {
      #expect(try result(formula, names: names) == .number("60"), "\(formula)")
    }
    #expect(try result("有效数", names: name("'\(sheet)'!$A$1")) == .number("5"))
    #expect(try result("'\(sheet)'!有效数", names: name("'\(sheet)'!$A$1")) == .number("5"))
  }

  @Test("what is no fixed range is not calculated, even where the workbook has such a name")
  func otherNames() throws {
    let sheet = try WorkbookContents(reading: Sample.plain()).sheets[0].name
    let own = try name("'\(sheet)'!$A$1")
    for target in ["60", "'\(sheet)'!B1", "'\(sheet)'!$B1", "'\(sheet)'!$A$1+1"] {
      #expect(try result("有效数", names: own + name(target, of: 0)) == .blank, "\(target)")
    }
  }
}
