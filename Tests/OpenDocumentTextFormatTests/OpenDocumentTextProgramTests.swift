import Nianbao
import ReportModel
import TestSupport
import Testing

/// Texts that LibreOffice has saved.
@Suite(
  "reports that LibreOffice saved as texts",
  .enabled(if: Programs.writer != nil, "no Writer of LibreOffice"),
  .tags(.programs),
  .startsPrograms
)
struct OpenDocumentTextProgramTests {
  @Test("come back with their values")
  func saved() throws {
    let reports = [SampleText.sound(.edition2019), SampleText.sound(.edition2021)]
    let manifest = """
      <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry \
      m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/><m:file-entry \
      m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>
      """
    let texts = try reports.map {
      try SampleText.bytes(SampleText.body(of: $0), parts: ["META-INF/manifest.xml": manifest])
    }
    let saved = try Programs.convertedByLibreOffice(texts, of: "odt", to: "odt:writer8")
    for (report, bytes) in zip(reports, saved) {
      let file = try ReportFile(reading: bytes)
      for (cell, value) in zip(report.form.cells, report.values) {
        #expect(file.report.values[cell.index] == value, "\(cell.identifier)")
      }
    }
  }
}
