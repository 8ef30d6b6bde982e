import Listings
import ReportModel
import Testing
import ValueTables

@Suite("the table of all values")
struct ValueRecordsTests {
  private static let edition = EditionRegistry.shipped.latest

  private static func report() throws -> Report {
    var report = Report(edition: edition, organ: "=青禾县,财政局", year: 2025)
    let cells = report.form.cells
    report.values[0] = .count(12)
    report.values[1] = .notApplicable("/")
    report.values[2] = .unreadable("1 2")
    report.values[3] = .number(
      NumberValue(.count(7), note: "（其中修订 1 件）", isRecoveredByArithmetic: true)
    )
    let fee = try #require(cells.first { !$0.valueType.isWhole })
    report.values[fee.index] = .number(NumberValue(.amount(try #require(Amount(digits: "12.10")))))
    report.jointCounts = [JointCount(of: [4, 5], count: 9)]
    report.metadata[.creditCode] = "001"
    return report
  }

  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map { String($0) }
  }

  @Test("every cell has a line with its state; a mark, a blank and what is unread are no 0")
  func long() throws {
    let report = try Self.report()
    let records = LongRecords()
    let lines = lines(records.records(of: TabledReport(report, file: "甲.txt")))
    let cells = report.form.cells
    #expect(lines.count == cells.count + 1)
    #expect(
      self.lines(records.head) == [ValueColumn.allCases.map(\.rawValue).joined(separator: ",")]
    )
    let beginning = "甲.txt,\"'=青禾县,财政局\",2025,\(Self.edition.name),,001,,"
    #expect(lines.allSatisfy { $0.hasPrefix(beginning) })
    #expect(lines[0].hasSuffix(",\(cells[0].label),12,件,number,"))
    #expect(lines[1].hasSuffix(",,,not_applicable,/"))
    #expect(lines[2].hasSuffix(",,,unreadable,1 2"))
    #expect(lines[3].hasSuffix(",7,件,recovered,（其中修订 1 件）"))
    #expect(lines[6].hasSuffix(",,,blank,"))
    let fee = try #require(cells.first { !$0.valueType.isWhole })
    #expect(lines[fee.index].contains(",12.10,"))
    let joint = try #require(lines.last)
    #expect(joint.contains("\(cells[4].identifier)+\(cells[5].identifier)"))
    #expect(joint.hasSuffix(",9,件,joint,"))
  }

  @Test("row and column together are the identifier, in every edition")
  func rowsAndColumns() {
    for edition in EditionRegistry.shipped.editions {
      for cell in TabledCell.cells(of: edition.form) {
        let parts = [cell.cell.table.name, cell.row, cell.column].filter { !$0.isEmpty }
        #expect(parts.joined(separator: ".") == cell.cell.identifier)
        #expect(!cell.column.isEmpty)
      }
    }
  }

  @Test("a wide line counts what is no number and names what is unread; editions share columns")
  func wide() throws {
    let records = WideRecords()
    let head = lines(records.head)[0].split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0) }
    #expect(Set(head).count == head.count)
    let report = try Self.report()
    var values: [[String]] = []
    for edition in EditionRegistry.shipped.editions {
      var report = Report(edition: edition, organ: "乙局", year: edition.firstYear)
      report.values = report.values.indices.map { .count($0) }
      let line = lines(records.records(of: TabledReport(report, file: "a")))[0]
        .split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      #expect(line.count == head.count)
      for cell in edition.form.cells {
        let column = try #require(head.firstIndex(of: cell.identifier))
        #expect(line[column] == String(cell.index))
      }
      values.append(line)
    }
    let text = lines(records.records(of: TabledReport(report, file: "a")))[0]
    let cells = report.form.cells
    let blanks = cells.count - 5
    #expect(text.contains(",\(blanks),1,1,1,\(cells[2].identifier),"))
    #expect(text.contains("\(cells[4].identifier)+\(cells[5].identifier)=9"))
  }

  @Test("the dictionary tells of every column and state")
  func dictionary() throws {
    let text = String(
      decoding: try ValueDictionary.document.written(as: .csv, .english),
      as: UTF8.self
    )
    for name in ValueColumn.allCases.map(\.rawValue) + ValueState.allCases.map(\.rawValue) {
      #expect(text.contains(",\(name),"))
    }
  }
}
