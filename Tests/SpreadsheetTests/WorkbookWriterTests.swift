import Spreadsheet
import TestSupport
import Testing

/// What no program would open is not written.
@Suite("Workbooks that are refused by their writer")
struct WorkbookWriterTests {
  private static let corner = CellReference(row: 0, column: 0)

  private func error(_ edit: (inout Workbook) -> Void) -> SpreadsheetError? {
    var workbook = Workbook(
      sheets: [Worksheet(name: "表一"), Worksheet(name: "Table")],
      styles: StyleTable()
    )
    edit(&workbook)
    do throws(SpreadsheetError) {
      _ = try audited(workbook.bytes())
      return nil
    } catch {
      return error
    }
  }

  @Test("are none without a fault")
  func sound() {
    #expect(error { _ in } == nil)
  }

  @Test("have no sheet that can be shown")
  func shown() {
    #expect(error { $0.sheets = [] }?.kind == .noSheets)
    #expect(error { $0.activeSheet = 2 }?.kind == .noSheets)
    let hidden = error { $0.sheets[0].view.visibility = .hidden }
    #expect(hidden?.kind == .noSheets && hidden?.sheet == "表一")
  }

  @Test("have two sheets or names that differ in case alone")
  func duplicates() {
    let sheet = error { $0.sheets[0].name = "TABLE" }
    #expect(sheet?.kind == .duplicateSheetName && sheet?.sheet == "Table")
    let names = ["a.b", "A.B"].map { DefinedName(name: $0, formula: "Table!$A$1") }
    #expect(error { $0.definedNames = names }?.kind == .duplicateDefinedName)
    // The same name may be one of a sheet and one of the workbook.
    var apart = names
    apart[1].sheet = 1
    #expect(error { $0.definedNames = apart } == nil)
  }

  @Test("have a name that is an address, or one of a sheet that is not there")
  func names() {
    for name in ["A1", "a b", ""] {
      let wrong = DefinedName(name: name, formula: "Table!$A$1")
      #expect(error { $0.definedNames = [wrong] }?.kind == .badDefinedName, "\(name)")
    }
    let astray = DefinedName(name: "a.b", formula: "Table!$A$1", sheet: 2)
    #expect(error { $0.definedNames = [astray] }?.kind == .badDefinedName)
  }

  @Test("have notes where none can be, or that are too long")
  func notes() {
    let twice = error { workbook in
      workbook.sheets[1].notes = ["甲", "乙"].map { Note(Self.corner, $0, author: "审核") }
    }
    #expect(twice?.kind == .duplicateCell && twice?.cell == Self.corner && twice?.sheet == "Table")
    let outside = CellReference(row: 1_048_576, column: 0)
    #expect(
      error { $0.sheets[0].notes = [Note(outside, "甲", author: "审核")] }?.kind == .outsideGrid
    )
    let text = String(repeating: "长", count: 32_768)
    #expect(
      error { $0.sheets[0].notes = [Note(Self.corner, text, author: "审核")] }?.kind
        == .limit(.cellText, 32_767)
    )
  }

  @Test("have a filter that reaches over the edge")
  func filters() {
    let range = CellRange(rows: 0...1_048_576, columns: 0...1)
    #expect(error { $0.sheets[0].filter = range }?.kind == .outsideGrid)
  }

  @Test("have more links than programs take, or one off the grid or with too long a hint")
  func links() {
    let target = Hyperlink.Target.cell(sheet: "Table", Self.corner)
    let many = (0...Hyperlink.limit).map { row in
      Hyperlink(CellReference(row: row, column: 0), to: target)
    }
    #expect(
      error { $0.sheets[0].hyperlinks = many }?.kind == .limit(.hyperlinks, Hyperlink.limit)
    )
    let outside = CellReference(row: 0, column: 16_384)
    let off = error { $0.sheets[0].hyperlinks = [Hyperlink(outside, to: target)] }
    #expect(off?.kind == .outsideGrid && off?.cell == outside && off?.sheet == "表一")
    func hinted(_ length: Int) -> SpreadsheetError? {
      let hint = String(repeating: "长", count: length)
      return error { $0.sheets[0].hyperlinks = [Hyperlink(Self.corner, to: target, hint: hint)] }
    }
    #expect(hinted(255) == nil)
    #expect(hinted(256)?.kind == .textTooLong && hinted(256)?.cell == Self.corner)
  }

  @Test("have a rule with a format that is not in their styles")
  func rules() {
    let cells = [CellRange(rows: 0...0, columns: 0...0)]
    var styles = StyleTable()
    let style = styles.index(of: DifferentialStyle(isBold: true))
    let rule = ConditionalFormat(cells, formula: "A1=1", style: style)
    #expect(error { $0.sheets[0].conditionalFormats = [rule] }?.kind == .badStyle)
    let sound = error { workbook in
      workbook.sheets[0].conditionalFormats = [rule]
      workbook.styles = styles
    }
    #expect(sound == nil)
  }

  @Test("have a validation with a longer text than programs take")
  func validations() {
    func error(_ edit: (inout DataValidation) -> Void) -> SpreadsheetError? {
      var validation = DataValidation(
        [CellRange(rows: 0...0, columns: 0...0)],
        .whole,
        .greaterThanOrEqual,
        formula: "0"
      )
      edit(&validation)
      return self.error { $0.sheets[1].validations = [validation] }
    }
    func text(_ length: Int) -> String { String(repeating: "长", count: length) }
    #expect(error { $0.errorTitle = text(32) } == nil)
    #expect(error { $0.error = text(255) } == nil)
    for wrong in [
      error { $0.errorTitle = text(33) }, error { $0.error = text(256) },
      error { $0.prompt = text(256) }, error { $0.formula = text(256) },
    ] {
      #expect(wrong?.kind == .textTooLong && wrong?.sheet == "Table" && wrong?.cell == Self.corner)
    }
  }

  @Test("have a cell with a format that is not in their styles")
  func formats() {
    var styles = StyleTable()
    let style = styles.index(of: CellStyle(numberFormat: "0.00"))
    let rows = [Row(0, cells: [Cell(0, .number("1"), style: style)])]
    let wrong = error { $0.sheets[0].rows = rows }
    #expect(wrong?.kind == .badStyle && wrong?.cell == Self.corner && wrong?.sheet == "表一")
    let sound = error { workbook in
      workbook.sheets[0].rows = rows
      workbook.styles = styles
    }
    #expect(sound == nil)
  }

  @Test("are none where a formula gives a text that XML cannot hold as it is")
  func escapedResults() throws {
    let text = "甲\u{B}乙_x0041_\r<丙>"
    var sheet = Worksheet(name: "表一")
    sheet.rows = [Row(0, cells: [Cell(0, .formula("T(A2)", result: .text(text)))])]
    let bytes = try audited(Workbook(sheets: [sheet], styles: StyleTable()).bytes())
    #expect(try WorkbookContents(reading: bytes).sheets[0].cells.map(\.value) == [.text(text)])
  }
}
