import Spreadsheet
import TestSupport
import Testing

@Suite("Parts that are written once")
struct PreparedPartsTests {
  private static let notes = [Note(CellReference(row: 0, column: 0), "第一条", author: "某某")]

  private static func workbook(_ styles: StyleTable, _ notes: [Note]) -> Workbook {
    var sheet = Worksheet(name: "表一")
    sheet.rows = [Row(0, cells: [Cell(0, .text("合计"))])]
    sheet.notes = notes
    return Workbook(sheets: [sheet], styles: styles)
  }

  private static func prepared(_ styles: StyleTable) throws -> PreparedParts {
    PreparedParts(
      styles: try PreparedStyles(styles),
      notes: [try PreparedNotes(notes, sheetNumber: 1)]
    )
  }

  @Test("the bytes are the same with them as without")
  func sameBytes() throws {
    let styles = Sample.styles().sheet
    let workbook = Self.workbook(styles, Self.notes)
    #expect(
      try audited(workbook.bytes(prepared: Self.prepared(styles))) == audited(workbook.bytes())
    )
  }

  @Test("a workbook with other styles or notes has its own")
  func otherModel() throws {
    let prepared = try Self.prepared(Sample.styles().sheet)
    var styles = Sample.styles().sheet
    _ = styles.index(of: CellStyle(fill: Color(0x00FF00)))
    let otherStyles = Self.workbook(styles, Self.notes)
    #expect(
      try audited(otherStyles.bytes(prepared: prepared)) == audited(otherStyles.bytes())
    )
    let more = Self.notes + [Note(CellReference(row: 1, column: 0), "第二条")]
    let otherNotes = Self.workbook(Sample.styles().sheet, more)
    #expect(try audited(otherNotes.bytes(prepared: prepared)) == audited(otherNotes.bytes()))
  }

  @Test("notes are prepared for one sheet of a workbook")
  func otherSheet() throws {
    var workbook = Self.workbook(StyleTable(), Self.notes)
    workbook.sheets.insert(Worksheet(name: "说明"), at: 0)
    let prepared = try Self.prepared(StyleTable())
    #expect(try audited(workbook.bytes(prepared: prepared)) == audited(workbook.bytes()))
  }
}
