import ReportModel
import TestSupport
import Testing
import WorkbookFormat

@Suite(
  "LibreOffice",
  .tags(.programs),
  .startsPrograms,
  .enabled(if: Programs.soffice != nil, "no soffice")
)
struct LibreOfficeTests {
  /// A line break in a value is LF alone once LibreOffice has saved it.
  private static func carried(_ text: String) -> String {
    ManyReports.withoutEscapes(text).replacing("\r\n", with: "\n")
  }

  @Test("a hundred reports come back as they were")
  func resaved() throws {
    let many = try ManyReports(changing: Self.carried)
    try many.expectKept(
      Programs.convertedByLibreOffice(many.workbooks, to: "xlsx:Calc MS Excel 2007 XML")
    )
  }

  /// OpenDocument is plain XML: it holds no control character, and LibreOffice drops them and tabs.
  private static func carriedByOpenDocument(_ text: String) -> String {
    var scalars = carried(text).unicodeScalars
    scalars.removeAll { $0.value < 0x20 && $0 != "\n" || $0 == "\u{FFFE}" || $0 == "\u{FFFF}" }
    return String(scalars)
  }

  @Test("a hundred reports come back through an OpenDocument file")
  func openDocument() throws {
    let many = try ManyReports(changing: Self.carriedByOpenDocument)
    let documents = try Programs.convertedByLibreOffice(many.workbooks, to: "ods")
    try many.expectKept(
      Programs.convertedByLibreOffice(documents, of: "ods", to: "xlsx:Calc MS Excel 2007 XML")
    )
  }
}
