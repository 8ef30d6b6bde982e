import ReportModel
import TestSupport
import Testing
import WorkbookFormat

@Suite(
  "Gnumeric",
  .tags(.programs),
  .startsPrograms,
  .enabled(if: Programs.ssconvert != nil, "no ssconvert")
)
struct GnumericTests {
  @Test("a hundred reports come back as they were")
  func resaved() throws {
    let many = try ManyReports { ManyReports.withoutEscapes($0).replacing("\u{7F}", with: "") }
    try many.expectKept(
      Programs.convertedInFolder(many.workbooks) { folder in
        var last: (status: Int32, output: String) = (0, "")
        for index in many.workbooks.indices where last.status == 0 {
          last = try Programs.run(
            Programs.ssconvert ?? "",
            [
              "--export-type=Gnumeric_Excel:xlsx2", "\(folder)/in/\(index).xlsx",
              "\(folder)/out/\(index).xlsx",
            ]
          )
        }
        return last
      }
    )
  }
}
