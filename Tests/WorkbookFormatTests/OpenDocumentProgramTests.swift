import ReportFormats
import ReportModel
import TestSupport
import Testing
import WorkbookFormat
import XML

/// Reports that LibreOffice has saved as OpenDocument spreadsheets.
@Suite(
  "Reports as OpenDocument spreadsheets",
  .tags(.programs),
  .startsPrograms,
  .enabled(if: Programs.soffice != nil, "no soffice")
)
struct OpenDocumentProgramTests {
  /// Writes reports, has them saved as spreadsheets and these as workbooks again, and reads both.
  private func readings(of reports: [Report]) throws -> [(ods: Reading, xlsx: Reading)] {
    let workbooks = try reports.map { try audited(WorkbookFormat.write($0)) }
    let spreadsheets = try Programs.convertedByLibreOffice(workbooks, of: "xlsx", to: "ods")
    let again = try Programs.convertedByLibreOffice(spreadsheets, of: "ods", to: "xlsx")
    return try zip(spreadsheets, again).map { ods, xlsx in
      #expect(ReportFormat.ods.likeness(Probe(ods)) == .certain)
      #expect(ReportFormat.ods.likeness(Probe(xlsx)) == .none)
      return (try WorkbookFormat.read(ods), try WorkbookFormat.read(xlsx))
    }
  }

  private func reports(
    _ count: UInt64,
    _ make: (UInt64, Edition) -> Report
  ) -> [Report] {
    (0..<count).map { seed in make(seed, seed.isMultiple(of: 2) ? .edition2021 : .edition2019) }
  }

  private static func balanced(_ seed: UInt64, _ edition: Edition) -> Report {
    var random = BalancedReport(seed: seed)
    return random.report(on: edition)
  }

  @Test("reports whose sums are right come back without a finding")
  func balanced() throws {
    let reports = reports(8, Self.balanced)
    for (report, readings) in zip(reports, try readings(of: reports)) {
      for reading in [readings.ods, readings.xlsx] {
        #expect(
          reading.report.isIdentical(to: report),
          "\(reading.report.differences(from: report))"
        )
        #expect(reading.findings.isEmpty, "\(reading.findings.map(\.message.en))")
      }
    }
  }

  @Test("reports of any kind come back as they are, save for what XML or LibreOffice has not")
  func random() throws {
    let reports = reports(16) { seed, edition in
      var random = RandomReport(seed: seed, for: .workbook)
      return random.report(on: edition).asProgramsHoldIt
    }
    for (seed, (report, readings)) in zip(reports, try readings(of: reports)).enumerated() {
      for reading in [readings.ods, readings.xlsx] {
        let differences = reading.report.differences(from: report)
        #expect(differences == [], "seed \(seed)")
        #expect(reading.report.isIdentical(to: report) || !differences.isEmpty, "seed \(seed)")
      }
      let places = { (reading: Reading) in
        reading.findings.map { "\($0.code) \($0.place?.description ?? "")" }
      }
      #expect(places(readings.ods) == places(readings.xlsx), "seed \(seed)")
    }
  }

  @Test(
    "edits come back, and what is wrong is a finding with sheet and cell",
    .enabled(if: Programs.python != nil, "no openpyxl")
  )
  func edited() throws {
    let report = Self.balanced(1, .edition2021)
    let workbook = try Programs.editedByOpenpyxl(
      audited(WorkbookFormat.write(report)),
      """
      import datetime
      sheet = book["申请"]
      sheet["D6"] = 3.5
      sheet["E6"] = datetime.date(2022, 1, 2)
      sheet["F6"] = True
      sheet["G6"] = "=1/0"
      sheet["H6"] = -1
      sheet["I6"] = 0.12
      sheet["I6"].number_format = "0%"
      sheet["D7"] = "１，２００"
      sheet["E7"] = 1234
      sheet["E7"].number_format = '0,"千"'
      sheet["F7"] = "=3+4"
      sheet["G7"] = 5
      sheet["G7"].number_format = '0;-0;"-"'
      sheet["H7"] = 0
      sheet["H7"].number_format = '0;-0;"-"'
      sheet["I7"] = 9
      sheet["I7"].number_format = '0"（含上年 3 件）"'
      book["申请"].title = "表 三"
      sheet.row_dimensions[7].hidden = True
      """
    )
    let reading = try WorkbookFormat.read(
      Programs.convertedByLibreOffice([workbook], of: "xlsx", to: "ods")[0]
    )
    func value(_ identifier: String) -> CellValue? { reading.report["applications." + identifier] }
    for column in [
      "naturalPerson", "company", "researchInstitution", "publicWelfareOrganisation",
      "legalServiceOrganisation", "otherOrganisation",
    ] {
      #expect(value("newlyReceived." + column)?.isUnreadable == true, "\(column)")
    }
    #expect(value("carriedOver.naturalPerson") == .count(1200))
    #expect(value("carriedOver.company") == .unreadable("1234"))
    #expect(value("carriedOver.researchInstitution") == .count(7))
    #expect(value("carriedOver.publicWelfareOrganisation") == .count(5))
    #expect(value("carriedOver.legalServiceOrganisation") == .count(0))
    #expect(
      value("carriedOver.otherOrganisation")
        == .number(NumberValue(.count(9), note: "（含上年 3 件）"))
    )
    let places = Set(
      reading.findings.filter { $0.severity == .error }.compactMap(\.place?.description)
    )
    for cell in ["D6", "E6", "F6", "G6", "H6", "I6", "E7"] {
      #expect(places.contains("表 三!\(cell)"), "\(cell)")
    }
  }
}

extension Report {
  /// The report without the characters that an XML document cannot hold, with line ends as in XML, and
  /// without tabs, which LibreOffice does not read from its own spreadsheets.
  fileprivate var asProgramsHoldIt: Report {
    func held(_ text: String) -> String {
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter { XMLText.isAllowed($0) && $0 != "\r" && $0 != "\t" }
        )
      )
    }
    var result = self
    result.organ = held(organ)
    result.title = title.map(held)
    result.preface = preface.map(held)
    for (field, text) in metadata.fields { result.metadata[field] = held(text) }
    for index in sections.indices {
      result.sections[index].heading = sections[index].heading.map(held)
      result.sections[index].paragraphs = sections[index].paragraphs.map(held)
      result.sections[index].paragraphsAfterTable =
        sections[index].paragraphsAfterTable.map(held)
    }
    for index in values.indices {
      switch values[index] {
      case .blank: break
      case .notApplicable(let text): result.values[index] = .notApplicable(held(text))
      case .unreadable(let text): result.values[index] = .unreadable(held(text))
      case .number(var number):
        number.note = number.note.map(held)
        result.values[index] = .number(number)
      }
    }
    return result
  }
}
