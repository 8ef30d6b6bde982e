import Nianbao
import ReportModel
import TestSupport
import Testing

/// Texts that LibreOffice has saved.
@Suite(
  "reports that LibreOffice saved as texts",
  .enabled(if: Programs.writer != nil, "no Writer of LibreOffice")
)
struct OpenDocumentTextProgramTests {
  @Test("come back with their values")
  func saved() throws {
    let reports = [SampleText.sound(.edition2019), SampleText.sound(.edition2021)]
    let texts = try reports.map { try SampleText.bytes(SampleText.body(of: $0)) }
    let saved = try Programs.convertedByLibreOffice(texts, of: "odt", to: "odt:writer8")
    for (report, bytes) in zip(reports, saved) {
      #expect(try ReportFile(reading: bytes).report.values == report.values)
    }
  }
}
