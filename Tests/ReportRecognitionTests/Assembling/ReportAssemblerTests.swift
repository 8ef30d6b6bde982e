import ReportModel
import Testing

@testable import ReportRecognition

@Suite("the parts of a report put together")
struct ReportAssemblerTests {
  private var tables: TableRecognition {
    TableRecognizer.recognize([], expecting: .edition2021)
  }

  private func codes(_ parts: ReportParts) -> [String] {
    ReportAssembler.assemble(parts, tables).findings.map(\.code).filter { $0 != "TABLE-MISSING" }
  }

  private var whole: ReportParts {
    var parts = ReportParts()
    parts.organ = "某局"
    parts.year = 2023
    parts.title = ["某局2023年政府信息公开工作年度报告"]
    parts.sections = Small.form.sections.map { Report.Section(heading: $0.heading) }
    return parts
  }

  @Test("are the report's, and nothing is told where nothing is amiss")
  func assembles() {
    let reading = ReportAssembler.assemble(whole, tables)
    #expect(reading.report.organ == "某局")
    #expect(reading.report.title == whole.title)
    #expect(reading.report.sections.count == Small.form.sections.count)
    #expect(reading.places.count == Small.form.cells.count)
    #expect(codes(whole).isEmpty)
  }

  @Test("lack an organ, a year or a heading, each told at its place")
  func lacks() {
    var parts = whole
    parts.organ = ""
    parts.year = nil
    parts.sections?[1].heading = nil
    parts.places.organ = .cell(sheet: "表", reference: "B2")
    #expect(codes(parts) == ["ORGAN-UNKNOWN", "YEAR-UNKNOWN", "SECTION-MISSING"])
    let finding = ReportAssembler.assemble(parts, tables).findings[0]
    #expect(finding.place == .cell(sheet: "表", reference: "B2"))
  }

  @Test("without any place for sections lack none")
  func noSections() {
    var parts = whole
    parts.sections = nil
    #expect(codes(parts).isEmpty)
    #expect(ReportAssembler.assemble(parts, tables).report.sections.count == 6)
  }

  @Test("name another edition than the tables have")
  func editions() {
    var parts = whole
    parts.namedEdition = (.edition2019, nil)
    #expect(parts.expectedEdition(among: .shipped) == .edition2019)
    #expect(codes(parts) == ["EDITION-MISMATCH"])
    parts.namedEdition = nil
    parts.year = 2020
    #expect(parts.expectedEdition(among: .shipped) == .edition2019)
    #expect(codes(parts) == ["EDITION-MISMATCH"])
  }
}
