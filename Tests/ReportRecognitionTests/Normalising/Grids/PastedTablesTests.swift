import ReportModel
import Testing

@testable import ReportRecognition

@Suite("tables of a sheet that was pasted into a text")
struct PastedTablesTests {
  private static let head = ["信息内容\t本年制发件数\t本年废止件数\t现行有效件数"]
  private static let rest = [
    "第二十条第（五）项", "信息内容\t本年处理决定数量", "行政许可\t31", "第二十条第（六）项",
    "信息内容\t本年处理决定数量", "行政处罚\t4", "行政强制", "第二十条第（八）项",
    "信息内容\t本年收费金额（单位：万元）", "行政事业性收费\t3.6",
  ]

  private func read(_ rows: [String]) throws -> Reading {
    let title = ["青禾县教育局2021年政府信息公开工作年度报告", "二、主动公开政府信息情况"]
    let lines = Small.lines(title + Self.head + rows + Self.rest)
    return try Recognizer.recognize(Document(blocks: lines.map { .paragraph($0) })).reading
  }

  private func row(_ reading: Reading, _ name: String = "normativeDocuments") -> [CellValue?] {
    ["issued", "repealed", "inForce"].map { reading.report["proactive.\(name).\($0)"] }
  }

  @Test("keep blank cells in their places, also where those at the end have no tabs")
  func blanks() throws {
    let full = try read(["规章\t\t0\t", "行政规范性文件\t\t\t7"])
    #expect(row(full, "regulations") == [.blank, .count(0), .blank])
    #expect(row(full) == [.blank, .blank, .count(7)])
    let trimmed = try read(["规章\t\t0\t3", "行政规范性文件\t2"])
    #expect(row(trimmed, "regulations") == [.blank, .count(0), .count(3)])
    #expect(row(trimmed) == [.count(2), .blank, .blank])
    #expect(trimmed.findings.contains { $0.kind == .rowIncomplete })
    #expect(trimmed.report["proactive.fees.amount"]?.number != nil)
  }

  @Test("are not read by column where nothing tells that blank cells have their tabs")
  func unknown() throws {
    let short = Self.rest.map { $0 == "行政强制" ? "行政强制\t0" : $0 }
    let title = ["青禾县教育局2021年政府信息公开工作年度报告", "二、主动公开政府信息情况"]
    let lines = title + Self.head + ["规章\t0\t0\t0", "行政规范性文件\t2\t7"] + short
    let reading = try Recognizer.recognize(
      Document(blocks: Small.lines(lines).map { .paragraph($0) })
    ).reading
    #expect(row(reading, "regulations") == [.count(0), .count(0), .count(0)])
    #expect(row(reading).allSatisfy { $0?.isUnreadable ?? false })
  }

  @Test("are not read by column where a row lacks a cell that the others have with its tab")
  func short() throws {
    let reading = try read(["规章\t\t0\t", "行政规范性文件\t2\t7"])
    #expect(row(reading).allSatisfy { $0?.isUnreadable ?? false })
  }

  @Test("are not read by column where tabs stand there for looks")
  func looks() throws {
    let reading = try read(["规章\t\t\t0\t0\t0", "行政规范性文件\t2\t\t7"])
    #expect(row(reading, "regulations") == [.count(0), .count(0), .count(0)])
    #expect(row(reading).allSatisfy { $0?.isUnreadable ?? false })
  }

  @Test("may have headings in quotation marks that wrap, and each value keeps its bytes")
  func quoted() throws {
    let lines =
      ["信息内容\t\"本年制发", "件数\"\t本年废止件数\t现行有效件数", "规章\t1\t\t3", "行政规范性文件\t4\t5\t6"] + Self.rest
    let blocks = Small.lines(lines).map { Document.Block.paragraph($0) }
    let document = PastedTables.found(in: Document(blocks: blocks), among: .shipped)
    let grid = try #require(document.grids.first)
    #expect(document.blocks.count == 1 && grid.lines.count == lines.count)
    #expect(grid.rows[1].cells.map(\.text) == ["规章", "1", "", "3"])
    #expect(grid.rows[1].cells[3].place == .text(line: 3, column: 7))
    #expect(grid.rows[1].cells[3].source.range?.count == 1)
  }

  @Test("may have a piece that stands a column aside, with its labels")
  func aside() throws {
    let rest = ["第二十条第（五）项"] + Self.rest.dropFirst()
    let title = ["青禾县教育局2021年政府信息公开工作年度报告", "二、主动公开政府信息情况"]
    let rows = ["规章\t1\t\t3", "\t行政规范性文件\t4\t5\t6"]
    let reading = try Recognizer.recognize(
      Document(blocks: Small.lines(title + Self.head + rows + rest).map { .paragraph($0) })
    ).reading
    #expect(row(reading, "regulations") == [.count(1), .blank, .count(3)])
    #expect(row(reading) == [.count(4), .count(5), .count(6)])
    #expect(reading.findings.contains { $0.kind == .rowsShifted })
  }

  @Test("with a blank behind a wide label are not moved where no row is whole")
  func shifted() throws {
    let head = "\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计"
    let lines = [
      "青禾县教育局2021年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况", head,
      "一、本年新收政府信息公开申请数量\t\t8\t3\t0\t0\t1\t0",
      "二、上年结转政府信息公开申请数量\t\t1\t\t\t\t\t0",
    ]
    let reading = try Recognizer.recognize(
      Document(blocks: Small.lines(lines).map { .paragraph($0) })
    ).reading
    let value = try #require(reading.report["applications.newlyReceived.company"])
    #expect(value.isUnreadable || value == .count(3))
    #expect(reading.report["applications.newlyReceived.total"] != .count(0))
  }
}
