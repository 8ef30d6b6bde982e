import ReportModel
import ReportRecognition
import TestSupport
import Testing
import WorkbookFormat

/// Workbooks that other programs have opened, edited and saved.
@Suite("What comes back from other programs", .tags(.programs), .startsPrograms)
struct ProgramTests {
  private static func report() -> Report {
    var random = BalancedReport(seed: 3)
    var report = random.report(on: .edition2021)
    report["proactive.fees.amount"] = Amount(digits: "12.10").map {
      .number(NumberValue(.amount($0)))
    }
    report["proactive.regulations.issued"] = .number(
      NumberValue(.count(22), note: "（其中修订 16 件）")
    )
    report["proactive.regulations.inForce"] = .number(
      NumberValue(.count(7), isRecoveredByArithmetic: true)
    )
    report["proactive.licences.decisions"] = .notApplicable("/")
    report["proactive.penalties.decisions"] = .blank
    report["proactive.compulsion.decisions"] = .unreadable("22")
    report["proactive.normativeDocuments.issued"] = .unreadable("1 2")
    report["proactive.normativeDocuments.inForce"] = .unreadable("")
    report[.overview].paragraphs = ["　　前有全角空格。", " 半角 ", "=1+1", "𠮷"]
    report.metadata[.divisionCode] = "350100"
    report.metadata[.issueDate] = "2022-01-20"
    return report
  }

  private func codes(_ reading: Reading) -> [String] {
    Array(Set(reading.findings.map(\.code))).sorted()
  }

  // MARK: Unchanged

  @Test("LibreOffice keeps the report", .enabled(if: Programs.soffice != nil, "no soffice"))
  func libreOfficeKeeps() throws {
    let report = Self.report()
    let read = try WorkbookFormat.read(
      Programs.savedByLibreOffice(audited(WorkbookFormat.write(report)))
    )
    #expect(read.report.isIdentical(to: report), "\(read.report.differences(from: report))")
    #expect(codes(read) == ["VALUE-NOTED", "VALUE-UNREADABLE"])
  }

  @Test("openpyxl keeps the report", .enabled(if: Programs.python != nil, "no openpyxl"))
  func openpyxlKeeps() throws {
    let report = Self.report()
    let read = try WorkbookFormat.read(
      Programs.editedByOpenpyxl(audited(WorkbookFormat.write(report)), "pass")
    )
    #expect(read.report.isIdentical(to: report), "\(read.report.differences(from: report))")
    #expect(codes(read) == ["VALUE-NOTED", "VALUE-UNREADABLE"])
  }

  // MARK: Edited

  @Test(
    "changed numbers and paragraphs come back, totals follow",
    .enabled(if: Programs.python != nil, "no openpyxl"),
    arguments: [false, true]
  )
  func edits(_ isSavedByLibreOffice: Bool) throws {
    if isSavedByLibreOffice, Programs.soffice == nil { try Test.cancel("no soffice") }
    var report = Self.report()
    var bytes = try Programs.editedByOpenpyxl(
      audited(WorkbookFormat.write(report)),
      """
      sheet = book["申请"]
      sheet["D8"] = 100
      book["主动公开"]["B5"] = 23
      text = book["正文"]
      rows = [row[0].row for row in text.iter_rows(min_col=3) if row[0].value == " 半角 "]
      text.cell(rows[0], 3).value = "改过的一段"
      text.insert_rows(rows[0] + 1)
      text.cell(rows[0] + 1, 3).value = "新的一段\\n又一段"
      rows = [row[0].row for row in text.iter_rows(min_col=3) if row[0].value == "𠮷"]
      text.delete_rows(rows[0])
      text.title = "文字"
      book.move_sheet("文字", offset=3)
      book["报告信息"]["B6"] = "2022年度"
      book["申请"].title = "表 三"
      """
    )
    if isSavedByLibreOffice { bytes = try Programs.savedByLibreOffice(bytes) }
    let reading = try WorkbookFormat.read(bytes)
    let before = report["applications.granted.naturalPerson"]?.count ?? 0
    report["applications.granted.naturalPerson"] = .count(100)
    for identifier in [
      "applications.granted.total", "applications.handledTotal.naturalPerson",
      "applications.handledTotal.total",
    ] {
      report[identifier] = .count((report[identifier]?.count ?? 0) + 100 - before)
    }
    report["proactive.regulations.issued"] = .number(
      NumberValue(.count(23), note: "（其中修订 16 件）")
    )
    report[.overview].paragraphs = ["　　前有全角空格。", "改过的一段", "新的一段", "又一段", "=1+1"]
    report.year = 2022
    #expect(reading.report == report, "\(reading.report.differences(from: report))")
    #expect(!codes(reading).contains("NAME-LABEL-CONFLICT"))
  }

  @Test(
    "a blank form that is filled in adds up, calculated or not",
    .enabled(if: Programs.python != nil, "no openpyxl"),
    arguments: [false, true]
  )
  func filledTemplate(_ isSavedByLibreOffice: Bool) throws {
    if isSavedByLibreOffice, Programs.soffice == nil { try Test.cancel("no soffice") }
    var bytes = try Programs.editedByOpenpyxl(
      audited(WorkbookFormat.template(organ: "某某县财政局", year: 2024)),
      """
      sheet = book["申请"]
      for row in [6, 8, 10]:
          sheet.cell(row, 4).value = row - 1
          sheet.cell(row, 5).value = 1
      sheet["D7"] = "/"
      book["主动公开"]["B16"] = 12.11
      book["正文"]["C5"] = "　　文字。"
      book["正文"]["C3"] = "=文字"
      """
    )
    if isSavedByLibreOffice { bytes = try Programs.savedByLibreOffice(bytes) }
    let reading = try WorkbookFormat.read(bytes)
    let report = reading.report
    #expect(report["applications.newlyReceived.total"] == .count(6))
    #expect(report["applications.carriedOver.naturalPerson"] == .notApplicable("/"))
    #expect(report["applications.carriedOver.total"] == .blank)
    #expect(report["applications.handledTotal.naturalPerson"] == .count(16))
    #expect(report["applications.handledTotal.company"] == .count(2))
    #expect(report["applications.handledTotal.researchInstitution"] == .blank)
    #expect(report["applications.handledTotal.total"] == .count(18))
    #expect(report["reviews.reconsideration.total"] == .blank)
    #expect(report["proactive.fees.amount"]?.text == "12.11")
    #expect(report[.overview].paragraphs == ["　　文字。"])
    #expect(
      reading.findings.map { "\($0.code) \($0.place?.description ?? "")" }
        == ["FORMULA-NO-VALUE 正文!C3"]
    )
  }

  @Test(
    "rows and columns inserted without moving names and formulas: the labels are followed",
    .enabled(if: Programs.python != nil, "no openpyxl"),
    arguments: [false, true]
  )
  func insertions(_ isSavedByLibreOffice: Bool) throws {
    if isSavedByLibreOffice, Programs.soffice == nil { try Test.cancel("no soffice") }
    let report = Self.report()
    let insertions = """
      for name in ["主动公开", "申请", "复议诉讼"]:
          sheet = book[name]
          for merged in list(sheet.merged_cells.ranges):
              sheet.unmerge_cells(str(merged))
      book["主动公开"].insert_rows(1, 3)
      book["申请"].insert_rows(9)
      book["申请"].insert_cols(5)
      book["复议诉讼"].insert_rows(6)
      book["报告信息"].insert_cols(1)
      book["正文"].insert_rows(1, 2)
      book["正文"].insert_cols(2)
      """
    var bytes = try Programs.editedByOpenpyxl(audited(WorkbookFormat.write(report)), insertions)
    if isSavedByLibreOffice {
      // What the formulas, which were not moved, come to is no longer what the form adds up.
      bytes = try Programs.savedByLibreOffice(bytes)
    }
    let reading = try WorkbookFormat.read(bytes)
    #expect(reading.report == report, "\(reading.report.differences(from: report))")
    let conflicts = reading.findings.filter { $0.kind == .nameLabelConflict }
    #expect(conflicts.count == 3, "\(conflicts.map(\.message.en))")
  }

  @Test(
    "a row that is none of the form's is reported with its place",
    .enabled(if: Programs.python != nil, "no openpyxl")
  )
  func foreignRows() throws {
    let report = Self.report()
    let reading = try WorkbookFormat.read(
      Programs.editedByOpenpyxl(
        audited(WorkbookFormat.write(report)),
        """
        book["申请"].insert_rows(13)
        book["申请"]["C13"] = "9.其他情形"
        book["申请"]["D13"] = 5
        book["复议诉讼"].insert_rows(6)
        book["复议诉讼"]["A6"] = "（单位：件）"
        book["主动公开"]["A21"] = "备注：含下属单位"
        """
      )
    )
    #expect(reading.report == report, "\(reading.report.differences(from: report))")
    let unknown = reading.findings.filter { $0.kind == .rowUnknown }.compactMap(
      \.place?.description
    )
    #expect(unknown == ["主动公开!A21", "申请!C13", "复议诉讼!A6"])
  }

  @Test(
    "a row that is deleted or emptied is missed, not blank",
    .enabled(if: Programs.python != nil, "no openpyxl")
  )
  func lostRows() throws {
    var report = Self.report()
    let reading = try WorkbookFormat.read(
      Programs.editedByOpenpyxl(
        audited(WorkbookFormat.write(report)),
        """
        sheet = book["申请"]
        for merged in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(merged))
        for cell in sheet[30]:
            cell.value = None
        rows = [row[0].row for row in sheet.iter_rows(min_col=3) if row[0].value == "2.重复申请"]
        sheet.delete_rows(rows[0])
        """
      )
    )
    let missing = reading.findings.filter { $0.kind == .rowMissing }.compactMap(\.formCell)
    #expect(missing.map { $0.path[$0.path.count - 2] } == ["repeated", "carriedForward"])
    for cell in report.form.cells
    where cell.path.contains("repeated") || cell.path.contains("carriedForward") {
      report.values[cell.index] = .unreadable("")
    }
    // What the lost row was a part of cannot be added up any more.
    for cell in report.form.cells where cell.path.contains("handledTotal") {
      #expect(reading.report.values[cell.index].isUnreadable || cell.path.last == "total")
      report.values[cell.index] = reading.report.values[cell.index]
    }
    #expect(reading.report == report, "\(reading.report.differences(from: report))")
  }

  @Test(
    "copies and lost sheets are findings",
    .enabled(if: Programs.python != nil, "no openpyxl")
  )
  func copies() throws {
    let bytes = try audited(WorkbookFormat.write(Self.report()))
    let copied = try WorkbookFormat.read(
      Programs.editedByOpenpyxl(
        bytes,
        "book.copy_worksheet(book['申请'])\nbook.copy_worksheet(book['正文'])"
      )
    )
    #expect(codes(copied).contains("TABLE-DUPLICATE"))
    #expect(copied.findings.contains { $0.place == .cell(sheet: "正文 Copy", reference: "A1") })
    #expect(copied.report["applications.granted.naturalPerson"]?.isUnreadable == true)
    let lost = try WorkbookFormat.read(
      Programs.editedByOpenpyxl(bytes, "del book['复议诉讼']\ndel book['报告信息']")
    )
    #expect(lost.findings.contains { $0.kind == .sheetMissing && $0.expected == "报告信息" })
    #expect(lost.findings.contains { $0.kind == .tableMissing })
    #expect(lost.report["reviews.reconsideration.total"] == .unreadable(""))
  }

  @Test(
    "values that cannot be read are findings with sheet and cell",
    .enabled(if: Programs.python != nil, "no openpyxl")
  )
  func unreadable() throws {
    let reading = try WorkbookFormat.read(
      Programs.editedByOpenpyxl(
        audited(WorkbookFormat.write(Self.report())),
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
        sheet["E7"] = " 12 "
        sheet["F7"] = "3\\u00a0"
        sheet["G7"] = "1 2"
        sheet["H7"] = 0
        sheet["H7"].number_format = '0;-0;"-"'
        sheet["I7"] = 11.999999999999998
        book["报告信息"]["B6"] = "去年"
        """
      )
    )
    func value(_ identifier: String) -> CellValue? { reading.report["applications." + identifier] }
    for column in [
      "naturalPerson", "company", "researchInstitution", "publicWelfareOrganisation",
      "legalServiceOrganisation", "otherOrganisation", "total",
    ] {
      #expect(value("newlyReceived." + column)?.isUnreadable == true, "\(column)")
    }
    #expect(value("newlyReceived.company") == .unreadable("44563 (2022-01-02)"))
    #expect(value("carriedOver.naturalPerson") == .count(1200))
    #expect(value("carriedOver.company") == .count(12))
    #expect(value("carriedOver.researchInstitution") == .count(3))
    #expect(value("carriedOver.publicWelfareOrganisation") == .unreadable("1 2"))
    #expect(value("carriedOver.legalServiceOrganisation") == .count(0))
    #expect(value("carriedOver.otherOrganisation") == .count(12))
    let places = Set(
      reading.findings.filter { $0.severity == .error }.compactMap(\.place?.description)
    )
    for cell in ["D6", "E6", "F6", "G6", "H6", "I6", "J6", "G7", "J7"] {
      #expect(places.contains("申请!\(cell)"), "\(cell)")
    }
    #expect(reading.findings.contains { $0.code == "YEAR-UNKNOWN" && $0.found == "去年" })
    // Once written again it says the same.
    let again = try WorkbookFormat.read(audited(WorkbookFormat.write(reading.report))).report
    #expect(again == reading.report, "\(again.differences(from: reading.report))")
  }
}
