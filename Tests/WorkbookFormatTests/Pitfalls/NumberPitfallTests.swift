import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// What happens to the numbers of a report's workbook, by the numbers of the list of pitfalls.
@Suite("Pitfalls of numbers")
struct NumberPitfallTests {
  private static let cell = PitfallReport.single

  /// Reads the report with something else in the cell of a count.
  private func read(
    _ content: String,
    _ attributes: String = "",
    format: String? = nil
  ) throws -> (reading: Reading, place: Place) {
    var book = try Book(PitfallReport.report)
    let style = try format.map { try book.addFormat(200, code: $0) }
    try book.set(Self.cell, content, attributes, style: style)
    return (try book.reading(), try book.place(Self.cell))
  }

  private func typed(_ text: String) throws -> (reading: Reading, place: Place) {
    var book = try Book(PitfallReport.report)
    try book.type(text, into: Self.cell)
    return (try book.reading(), try book.place(Self.cell))
  }

  /// Expects a value, and one finding about the cell with its place.
  private func expect(
    _ result: (reading: Reading, place: Place),
    _ value: ReportModel.CellValue,
    _ code: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var report = PitfallReport.report
    report[Self.cell] = value
    expectSame(
      result.reading,
      report,
      codes: code.map { [$0] } ?? [],
      sourceLocation: sourceLocation
    )
    let findings = result.reading.findings(about: Self.cell)
    #expect(findings.map(\.code) == (code.map { [$0] } ?? []), sourceLocation: sourceLocation)
    #expect(findings.allSatisfy { $0.place == result.place }, sourceLocation: sourceLocation)
  }

  @Test("36: an amount with its unit is rightly a text")
  func amountWithUnit() throws {
    var random = BalancedReport(seed: 4)
    let report = random.report(on: .edition2019)
    var book = try Book(report)
    try book.type("251000元", into: "proactive.procurement.amount")
    let reading = try book.reading()
    #expect(reading.report == report, "\(reading.report.differences(from: report))")
    #expect(reading.findings.isEmpty, "\(reading.findings.map(\.message.zh))")
  }

  @Test("36: a number stored as text", arguments: ["12", " 12 ", "12\u{A0}", "12\n", "\t12"])
  func numbersAsText(_ text: String) throws {
    let result = try typed(text)
    expect(result, .count(12), "VALUE-NORMALISED")
    #expect(result.reading.findings(about: Self.cell).first?.severity == .note)
  }

  @Test("36: a number behind an apostrophe")
  func quotePrefix() throws {
    var book = try Book(PitfallReport.report)
    let style = try book.addFormat(49)
    book.replace(
      "<xf numFmtId=\"49\"/>",
      "<xf numFmtId=\"49\" fontId=\"0\" quotePrefix=\"1\" applyAlignment=\"1\"/>",
      in: Book.styles
    )
    try book.set(Self.cell, "<v>12</v>", "t=\"str\"", style: style)
    expect((try book.reading(), try book.place(Self.cell)), .count(12), "VALUE-NORMALISED")
  }

  @Test(
    "36: what this program itself keeps as text gives no note, and a sheet of texts not hundreds"
  )
  func notesOnTexts() throws {
    var report = PitfallReport.report
    report[Self.cell] = .count(123_456_789_012_345_678)
    try expectSame(report) { _ in }
    report = PitfallReport.report
    var book = try Book(report)
    for cell in report.form.cells where cell.table == .applications {
      guard case .count(let count)? = report.values[cell.index].number?.number else { continue }
      try book.type(String(count), into: cell.identifier)
    }
    let reading = try book.reading()
    expectSame(reading, report, codes: ["VALUE-NORMALISED", "FORMULA-LOST"])
    #expect(reading.findings("VALUE-NORMALISED").count == 51)
  }

  @Test(
    "37: spellings of a number: the number with a note, or an error, never the first number",
    arguments: [
      ("１２", 12), ("１，２００", 1200), ("1,200", 1200), ("1，200", 1200), ("12件", 12), ("12 件", 12),
      ("12.0", 12), ("1E2", nil), ("1.2万", nil), ("约12", nil), ("12+3", nil), ("12人次", nil),
      ("12/13", nil), ("1,20", nil), ("十二", nil), ("012", nil), ("12.5", nil), ("共12件", nil),
    ] as [(String, Int?)]
  )
  func spellings(_ text: String, _ number: Int?) throws {
    expect(
      try typed(text),
      number.map { .count($0) } ?? .unreadable(text),
      number == nil ? "VALUE-UNREADABLE" : "VALUE-NORMALISED"
    )
  }

  @Test("38: a number with a gap is an error that proposes the whole")
  func gap() throws {
    for text in ["1 2", "１ ２", "1\n2"] {
      let result = try typed(text)
      expect(result, .unreadable(text), "VALUE-UNREADABLE")
      let message = try #require(result.reading.findings(about: Self.cell).first?.message)
      #expect(message.zh.contains("如为 12") && message.en.contains("write 12"))
    }
    let doubtful = try typed("0 2").reading.findings(about: Self.cell).first?.message.zh
    #expect(doubtful?.contains("如为") == false)
  }

  @Test("38: a number parted into two cells is an error that names both")
  func partedNumber() throws {
    var report = PitfallReport.report
    report["applications.granted.company"] = .blank
    report["applications.granted.naturalPerson"] = .count(1)
    var book = try Book(report)
    let value = try book.address("applications.granted.naturalPerson")
    // A column put in behind the first, in which someone goes on writing.
    let stray = CellReference(row: value.cell.row, column: value.cell.column + 1)
    try book.move(in: value.sheet) { cell in
      CellReference(row: cell.row, column: cell.column + (cell.column > value.cell.column ? 1 : 0))
    }
    try book.edit(value.sheet) { $0.set(stray, "<v>2</v>") }
    let reading = try book.reading()
    report["applications.granted.naturalPerson"] = .unreadable("1 ¦ 2")
    #expect(reading.report["applications.granted.naturalPerson"] == .unreadable("1 ¦ 2"))
    let finding = try #require(reading.findings("CELL-SPLIT").first)
    #expect(finding.severity == .error)
    #expect(finding.place == .cell(sheet: value.sheet, reference: value.cell.description))
    for words in [value.cell.description, stray.description, "如为 12"] {
      #expect(finding.message.zh.contains(words), "\(finding.message.zh)")
    }
    #expect(reading.findings("CELL-UNKNOWN").isEmpty)
    // With a heading of its own the column is another one.
    try book.edit(value.sheet) { markup in
      let head = markup.rows.first { $0.cells.contains { $0.column == value.cell.column } }?.index
      markup.type("备注", at: CellReference(row: (head ?? 0) + 2, column: stray.column))
    }
    let other = try book.reading()
    #expect(other.report["applications.granted.naturalPerson"] == .count(1))
    #expect(
      other.findings("CELL-UNKNOWN").first?.place
        == .cell(sheet: value.sheet, reference: stray.description)
    )
  }

  @Test("38: digits between two values leave both in doubt, beside a blank or a mark neither")
  func partedNumbers() throws {
    var report = PitfallReport.report
    report["applications.granted.naturalPerson"] = .count(1)
    report["applications.granted.company"] = .count(5)
    report["applications.refused.stateSecret.naturalPerson"] = .blank
    var book = try Book(report)
    let value = try book.address("applications.granted.naturalPerson")
    try book.move(in: value.sheet) { cell in
      CellReference(row: cell.row, column: cell.column + (cell.column > value.cell.column ? 1 : 0))
    }
    let stray = CellReference(row: value.cell.row, column: value.cell.column + 1)
    try book.edit(value.sheet) { $0.type("2", at: stray) }
    let reading = try book.reading()
    #expect(reading.report["applications.granted.naturalPerson"] == .unreadable("1 ¦ 2"))
    #expect(reading.report["applications.granted.company"] == .unreadable("2 ¦ 5"))
    #expect(reading.findings("CELL-SPLIT").count == 2)
  }

  @Test(
    "39: a whole number with the traces of binary arithmetic is one, others are errors",
    arguments: [
      ("12.0", 12), ("11.999999999999998", 12), ("12.000000000000002", 12), ("1.2E1", 12),
      ("12.7", nil), ("11.9999", nil), ("12.00000001", nil), ("9007199254740993", nil),
      ("1E400", nil),
    ] as [(String, Int?)]
  )
  func binaryNumbers(_ stored: String, _ number: Int?) throws {
    let result = try read("<v>\(stored)</v>")
    if let number {
      expect(result, .count(number), nil)
    } else {
      let finding = try #require(result.reading.findings(about: Self.cell).first)
      #expect(finding.code == "VALUE-UNREADABLE" && finding.place == result.place)
      #expect(result.reading.report[Self.cell]?.isUnreadable == true)
    }
  }

  @Test("40: negative numbers, in brackets too, are errors")
  func negatives() throws {
    for text in ["(5)", "（5）", "−5", "－5", "-5", "+5", "5-"] {
      expect(try typed(text), .unreadable(text), "VALUE-UNREADABLE")
    }
    expect(try read("<v>-5</v>"), .unreadable("-5"), "VALUE-UNREADABLE")
    expect(
      try read("<v>-5</v>", format: "0_);(0)"),
      .unreadable("-5"),
      "VALUE-UNREADABLE"
    )
  }

  @Test(
    "40: per cent and currency are errors",
    arguments: [
      ("0.12", "0%"), ("0.12", "0.00%"), ("5", "\"¥\"#,##0.00"), ("5", "[$¥-804]#,##0"),
      ("5", "￥#,##0"), ("5", "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ "),
      ("5", "#,##0\"元\""),
    ]
  )
  func shownNumbers(_ stored: String, _ format: String) throws {
    let result = try read("<v>\(stored)</v>", format: format)
    let finding = try #require(result.reading.findings(about: Self.cell).first)
    #expect(finding.code == "VALUE-UNREADABLE" && finding.place == result.place)
    #expect(result.reading.report[Self.cell]?.isUnreadable == true)
  }

  @Test("40: the currency formats that have numbers of their own", arguments: [5, 7, 8, 42, 44])
  func builtInCurrency(_ number: Int) throws {
    var book = try Book(PitfallReport.report)
    let style = try book.addFormat(number)
    try book.set(Self.cell, "<v>5</v>", style: style)
    #expect(try book.reading().report[Self.cell]?.isUnreadable == true)
  }

  @Test(
    "41: marks that say that there is nothing are kept",
    arguments: ["/", "／", "－", "—", "–", "-", "--", "——", "无", "不适用", "N/A"]
  )
  func marks(_ mark: String) throws {
    let result = try typed(mark)
    expect(result, .notApplicable(mark), nil)
    let again = try WorkbookFormat.read(audited(WorkbookFormat.write(result.reading.report)))
    #expect(again.report[Self.cell] == .notApplicable(mark))
  }

  @Test("41: white space alone is blank", arguments: [" ", "\u{A0}", "\u{3000}", "\n", "\u{200B}"])
  func blanks(_ text: String) throws {
    expect(try typed(text), .blank, nil)
  }

  @Test("42: errors", arguments: ["#REF!", "#VALUE!", "#N/A", "#NAME?", "#DIV/0!", "#NULL!"])
  func errors(_ error: String) throws {
    expect(try read("<v>\(error)</v>", "t=\"e\""), .unreadable(error), "CELL-NOT-A-NUMBER")
    expect(
      try read("<f>A1/0</f><v>\(error)</v>", "t=\"e\""),
      .unreadable(error),
      "CELL-NOT-A-NUMBER"
    )
  }

  @Test("43: a logical value is an error, not 1")
  func booleans() throws {
    expect(try read("<v>1</v>", "t=\"b\""), .unreadable("TRUE"), "CELL-NOT-A-NUMBER")
    expect(try read("<v>0</v>", "t=\"b\""), .unreadable("FALSE"), "CELL-NOT-A-NUMBER")
  }

  @Test(
    "44: a zero that its format hides is 0",
    arguments: [
      "0;-0;-", "0;-0;", "0;-0;\"-\"", "#", "#,##0;-#,##0;\"-\"", "#,##0_);(#,##0);\"-\"_)",
      "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ",
      "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
      "0;-0;\"/\"",
    ]
  )
  func hiddenZeros(_ format: String) throws {
    // A dash is seen; nothing at all looks like a blank cell.
    let isBlank = format == "0;-0;" || format == "#"
    var report = PitfallReport.report
    report[Self.cell] = .count(0)
    let reading = try read("<v>0</v>", format: format).reading
    expectSame(reading, report, codes: isBlank ? ["ZERO-HIDDEN"] : [])
  }

  @Test("44: the accounting formats that have numbers of their own", arguments: [41, 43])
  func builtInAccounting(_ number: Int) throws {
    var book = try Book(PitfallReport.report)
    let style = try book.addFormat(number)
    try book.set(Self.cell, "<v>0</v>", style: style)
    #expect(try book.reading().report[Self.cell] == .count(0))
  }
}
