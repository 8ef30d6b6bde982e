import ReportFolders
import Testing

@Suite("what a file in a folder of reports is there for")
struct FileRoleTests {
  @Test(
    "tells by the name",
    arguments: [
      ("报告/甲局.docx", FileRole.report), ("甲局.docx.核实说明.json", .explanations),
      ("报告/修改记录.json", .changes), ("旧修改记录.json", .report), ("甲局-退回单.html", .slip),
      ("甲局-missing.docx", .slip), ("甲局-退回单.pdf", .report), ("退回单.html", .report),
    ]
  )
  func role(_ name: String, _ role: FileRole) { #expect(FileRole(of: name) == role) }
}
