import Archive
import Spreadsheet
import TestSupport
import Testing

@Suite struct RoundTripTests {
  @Test func everyKindOfValueComesBack() throws {
    let contents = try WorkbookContents(reading: Sample.bytes())
    let first = contents.sheets[0]
    func cell(_ name: String) throws -> CellContents {
      let reference = try #require(CellReference(name))
      return try #require(first.cell(at: reference))
    }
    #expect(contents.sheets.map(\.name) == ["表一 主动公开", "It's 总体情况", "数据"])
    #expect(contents.sheets.map(\.visibility) == [.visible, .visible, .veryHidden])
    #expect(try cell("A1").value == .text("合计"))
    #expect(first.cell(at: CellReference(row: 0, column: 1)) == nil)
    #expect(try cell("A3").value == .number("12"))
    #expect(try cell("B3").value == .number("-0.50"))
    #expect(try cell("C3").value == .number("1E3"))
    #expect(try cell("D3").value == .number("1011.5"))
    #expect(try cell("D3").formula?.text == "SUM(A3:C3)")
    #expect(try cell("E3").value == .text(" 合计<"))
    #expect(try cell("E3").formula?.text == "A1&\"<\"")
    #expect(try cell("F3").value == .number("13"))
    #expect(try cell("F3").formula?.outcome == .differs(stored: .blank))
    #expect(try cell("F3").formula?.hasCachedValue == false)
    #expect(try cell("A4").isInHiddenRow)
    #expect(try !cell("A3").isInHiddenRow)
    #expect(try contents.numberFormat(of: cell("A3")).code == "0\"（其中修订 16 件）\"")
    #expect(try contents.numberFormat(of: cell("B3")).code == "0.00")
    #expect(first.merges == [CellRange("A1:B1")])
    #expect(contents.customProperty("机关") == "某某县 <局>")
    #expect(contents.sheets[2].cells.map(\.reference.description) == ["A1", "XFD1", "A1048576"])
  }

  @Test func textsComeBackByteForByte() throws {
    let contents = try WorkbookContents(reading: Sample.bytes())
    let texts = contents.sheets[1].cells.map { cell in
      guard case .text(let text) = cell.value else { return "" }
      return text
    }
    #expect(texts.map { Array($0.utf8) } == Sample.texts.map { Array($0.utf8) })
  }

  @Test func definedNamesLeadToTheirCells() throws {
    let contents = try WorkbookContents(reading: Sample.bytes())
    let targets = contents.definedNames.map { name in
      contents.target(of: name).map { "\($0.sheet) \($0.range)" }
    }
    #expect(targets == [nil, "0 A3", "1 B2:C3", "2 A1", nil])
    #expect(contents.definedNames.map(\.name)[1] == "applications.granted.naturalPerson")
    #expect(contents.definedNames[2].isHidden)
    #expect(contents.definedNames[3].sheet == 2)
  }

  @Test func equalWorkbooksGiveEqualBytes() throws {
    let first = try Sample.bytes()
    let second = try Sample.bytes()
    #expect(first == second)
  }

  @Test("no inline strings, no x14, relative targets only (71-75)")
  func outputKeepsToWhatEveryProgramReads() throws {
    let parts = try ArchiveParts(Sample.bytes())
    for part in parts.parts {
      let text = String(decoding: part.bytes, as: UTF8.self)
      #expect(!text.contains("inlineStr") && !text.contains("x14:"))
      #expect(!text.contains("Target=\"/"))
    }
    #expect(
      parts.parts.map(\.name) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml",
        "docProps/custom.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
        "xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml",
        "xl/sharedStrings.xml",
      ]
    )
    #expect(!parts.text(sheetPart).contains("A1&\"<"))
  }

  @Test func whatNoProgramAcceptsIsRefused() throws {
    let styles = Sample.styles().sheet
    func kind(_ edit: (inout Worksheet) -> Void) -> SpreadsheetError.Kind? {
      var sheet = Worksheet(name: "表")
      edit(&sheet)
      do throws(SpreadsheetError) {
        _ = try audited(Workbook(sheets: [sheet], styles: styles).bytes())
        return nil
      } catch {
        return error.kind
      }
    }
    #expect(kind { _ in } == nil)
    #expect(kind { $0.name = "a/b" } == .badSheetName)
    #expect(kind { $0.name = String(repeating: "𠮷", count: 16) } == .badSheetName)
    #expect(kind { $0.name = "'a" } == .badSheetName)
    for number in ["", "-", "1.", ".5", "0x1", "NaN", "1,000", "１", "1e"] {
      #expect(kind { $0.rows = [Row(0, cells: [Cell(0, .number(number))])] } == .badNumber)
    }
    let long = String(repeating: "a", count: 32_768)
    #expect(kind { $0.rows = [Row(0, cells: [Cell(0, .text(long))])] } == .limit(.cellText, 32_767))
    #expect(kind { $0.rows = [Row(1), Row(1)] } == .notInOrder)
    #expect(kind { $0.rows = [Row(0, cells: [Cell(1, .blank), Cell(0, .blank)])] } == .notInOrder)
    #expect(kind { $0.rows = [Row(1_048_576)] } == .outsideGrid)
    #expect(kind { $0.rows = [Row(0, cells: [Cell(16_384, .blank)])] } == .outsideGrid)
    #expect(
      kind {
        $0.merges = [
          CellRange(rows: 0...1, columns: 0...1), CellRange(rows: 1...2, columns: 1...2),
        ]
      }
        == .overlappingMerges
    )
    #expect(
      !DefinedName.isValid("R1C1") && !DefinedName.isValid("ab12") && !DefinedName.isValid("a b")
    )
    #expect(DefinedName.isValid("applications.granted.naturalPerson") && DefinedName.isValid("_x"))
  }
}
