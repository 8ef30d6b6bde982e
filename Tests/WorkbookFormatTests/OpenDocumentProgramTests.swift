import ReportModel
import Testing
import WorkbookFormat
import XML

/// Reports that LibreOffice has saved as OpenDocument spreadsheets.
@Suite("Reports as OpenDocument spreadsheets", .enabled(if: Programs.soffice != nil, "no soffice"))
struct OpenDocumentProgramTests {
  /// Writes reports, has them saved as spreadsheets and these as workbooks again, and reads both.
  private func readings(of reports: [Report]) throws -> [(ods: Reading, xlsx: Reading)] {
    let workbooks = try reports.map { try WorkbookFormat.write($0) }
    let spreadsheets = try Programs.converted(workbooks, from: "xlsx", to: "ods")
    let again = try Programs.converted(spreadsheets, from: "ods", to: "xlsx")
    return try zip(spreadsheets, again).map { ods, xlsx in
      #expect(WorkbookFormat.isOpenDocument(ods) && !WorkbookFormat.isOpenDocument(xlsx))
      return (try WorkbookFormat.read(ods), try WorkbookFormat.read(xlsx))
    }
  }

  private func reports(
    _ count: UInt64,
    _ make: (inout RandomReport, Edition) -> Report
  ) -> [Report] {
    (0..<count).map { seed in
      var random = RandomReport(seed: seed)
      return make(&random, seed.isMultiple(of: 2) ? .edition2021 : .edition2019)
    }
  }

  @Test("reports whose sums are right come back without a finding")
  func balanced() throws {
    let reports = reports(8) { $0.sums(on: $1) }
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
    let reports = reports(16) { $0.report(on: $1).asProgramsHoldIt }
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
    var random = RandomReport(seed: 1)
    let report = random.sums(on: .edition2021)
    let workbook = try Programs.editedByOpenpyxl(
      WorkbookFormat.write(report),
      """
      import datetime
      sheet = book["申请"]
      sheet["D5"] = 3.5
      sheet["E5"] = datetime.date(2022, 1, 2)
      sheet["F5"] = True
      sheet["G5"] = "=1/0"
      sheet["H5"] = -1
      sheet["I5"] = 0.12
      sheet["I5"].number_format = "0%"
      sheet["D6"] = "１，２００"
      sheet["E6"] = 1234
      sheet["E6"].number_format = '0,"千"'
      sheet["F6"] = "=3+4"
      sheet["G6"] = 5
      sheet["G6"].number_format = '0;-0;"-"'
      sheet["H6"] = 0
      sheet["H6"].number_format = '0;-0;"-"'
      sheet["I6"] = 9
      sheet["I6"].number_format = '0"（含上年 3 件）"'
      book["申请"].title = "表 三"
      sheet.row_dimensions[6].hidden = True
      """
    )
    let reading = try WorkbookFormat.read(
      Programs.converted([workbook], from: "xlsx", to: "ods")[0]
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
    for cell in ["D5", "E5", "F5", "G5", "H5", "I5", "E6"] {
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
