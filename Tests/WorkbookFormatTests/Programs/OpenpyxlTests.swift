import Foundation
import ReportModel
import TestSupport
import Testing
import WorkbookFormat

@Suite(
  "openpyxl",
  .tags(.programs),
  .startsPrograms,
  .enabled(if: Programs.python != nil, "no openpyxl")
)
struct OpenpyxlTests {
  @Test("a hundred reports come back as they were")
  func resaved() throws {
    let many = try ManyReports(changing: ManyReports.withoutEscapes)
    let script = """
      import glob, openpyxl, os, sys, warnings
      warnings.simplefilter("error")
      for name in glob.glob(sys.argv[1] + "/in/*.xlsx"):
          openpyxl.load_workbook(name).save(sys.argv[1] + "/out/" + os.path.basename(name))
      """
    try many.expectKept(
      Programs.convertedInFolder(many.workbooks) { folder in
        try Programs.run(Programs.python ?? "", ["-c", script, folder])
      }
    )
  }
}
