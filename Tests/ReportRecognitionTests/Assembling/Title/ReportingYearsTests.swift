import Testing
import TextTools

@testable import ReportRecognition

@Suite struct ReportingYearsTests {
  @Test(
    "four digits of a reporting year are one",
    arguments: [
      ("2021", DecimalDigit.Forms.arabic), ("２０２１", .arabic), ("二〇二一", .any), ("2０二1", .any),
    ]
  )
  func reads(text: String, forms: DecimalDigit.Forms) {
    #expect(ReportingYears.year(text.unicodeScalars, in: forms) == 2021)
  }

  @Test(
    "nothing else is one",
    arguments: ["", "202", "20211", "1900", "2201", "20a1", "2021年", "二〇二一"]
  )
  func refuses(text: String) { #expect(ReportingYears.year(text.unicodeScalars) == nil) }
}
