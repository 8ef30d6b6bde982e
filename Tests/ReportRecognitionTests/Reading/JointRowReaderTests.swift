import ReportModel
import TestSupport
import Testing

@testable import ReportRecognition

@Suite("one row for the rows of a group")
struct JointRowReaderTests {
  /// The printed table with （六）其他处理 in one row of the given numbers.
  private static func rows(_ numbers: [String]) -> [[String]] {
    var table = PrintedTable(.applications, of: .edition2021)
    let row = table.row("（六）其他处理")
    table.rows[row] = ["", "（六）其他处理"] + numbers
    table.rows.removeSubrange(row + 1..<row + 3)
    return table.rows
  }

  private static let identifiers = ["notCorrected", "feeUnpaid", "other"].flatMap { row in
    ["naturalPerson", "company", "total"].map { "applications.otherHandling.\(row).\($0)" }
  }

  private func told(_ reading: Reading) -> [String] {
    reading.findings.map(\.code).filter { $0.hasPrefix("ROW") || $0.hasPrefix("LABEL") }
  }

  @Test("is one finding, and its numbers are known together", arguments: [true, false])
  func numbers(inLines: Bool) throws {
    let rows = Self.rows(["5", "0", "", "0", "0", "0", "5"])
    let title = Small.lines(["某局2021年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况"])
    let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
    let document = Document(
      blocks: title.map { .paragraph($0) }
        + (inLines ? Small.lines(lines).map { .paragraph($0) } : [.grid(Small.flow(rows))])
    )
    let reading = try Recognizer.recognize(document).reading
    let report = reading.report
    #expect(told(reading) == ["ROWS-JOINED"])
    let values = Self.identifiers.map { report[$0] }
    let zero = CellValue.number(NumberValue(.count(0), isRecoveredByArithmetic: true))
    for row in 0..<3 {
      #expect(values[3 * row] == .unreadable("（六）其他处理 5"))
      #expect(values[3 * row + 1] == zero)
    }
    #expect(report.jointCounts.map(\.count) == [5, 5])
    #expect(report.jointCounts.first?.cells.count == 3)
    #expect(report["applications.handledTotal.naturalPerson"]?.count != nil)
  }

  @Test("is a row of zeros for each of them, with a warning")
  func zeros() {
    let grid = Small.flow(Self.rows(Array(repeating: "0", count: 7)))
    let found = TableRecognizer.recognize([grid], expecting: .edition2021)
    #expect(!found.values[Small.form[.applications].cells].contains { $0.isUnreadable })
    #expect(found.findings.map(\.code).filter { $0.hasPrefix("ROW") } == ["ROWS-JOINED-ZERO"])
    #expect(found.jointCounts.isEmpty)
  }

  @Test("is none where one of the rows is there")
  func rowsThere() {
    var rows = Self.rows(Array(repeating: "0", count: 7))
    let row = rows.firstIndex { $0.contains("（六）其他处理") } ?? 0
    rows.insert(["", "", "3.其他"] + Array(repeating: "1", count: 7), at: row + 1)
    let found = TableRecognizer.recognize([Small.flow(rows)], expecting: .edition2021)
    #expect(!found.findings.contains { $0.code.hasPrefix("ROWS-JOINED") })
    #expect(found.findings.contains { $0.code == "ROW-MISSING" })
  }

  @Test("is a row of its own in the form of 2019")
  func edition2019() {
    let grid = PrintedTable(.applications, of: .edition2019).grid()
    let found = TableRecognizer.recognize([grid], expecting: .edition2019)
    #expect(!found.findings.contains { $0.code.hasPrefix("ROWS-JOINED") })
  }
}
