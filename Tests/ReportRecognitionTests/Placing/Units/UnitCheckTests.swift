import ReportModel
import Testing

@testable import ReportRecognition

@Suite("numbers in another unit than the form's")
struct UnitCheckTests {
  private static let head = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]
  private static let fees = [
    ["信息内容", "本年收费金额（单位：万元）"], ["行政事业性收费", "360"],
  ]
  private static let rows = [head, ["规章", "1", "", "3"]] + fees

  private func read(_ before: [String], _ grid: Grid, _ after: [String] = []) throws -> Reading {
    let title = ["青禾县教育局2021年政府信息公开工作年度报告", "二、主动公开政府信息情况"]
    let blocks =
      Small.lines(title + before).map { Document.Block.paragraph($0) } + [.grid(grid)]
      + Small.lines(after).map { .paragraph($0) }
    return try Recognizer.recognize(Document(blocks: blocks)).reading
  }

  private func findings(_ reading: Reading) -> [Finding] {
    reading.findings.filter { $0.kind == .headerMismatch }
  }

  @Test("are read where the unit is the form's")
  func same() throws {
    let reading = try read(["单位：件、万元"], Small.flow([["单位：件"]] + Self.rows))
    #expect(findings(reading).isEmpty)
    #expect(reading.report["proactive.regulations.issued"] == .count(1))
    #expect(reading.report["proactive.fees.amount"]?.number != nil)
  }

  @Test(
    "are refused, be the unit stated above, within, in the corner or below",
    arguments: ["above", "heading", "within", "corner", "below"]
  )
  func refused(_ place: String) throws {
    let text = "（单位：百件）"
    var rows = Self.rows
    switch place {
    case "within": rows.insert([text], at: 0)
    case "corner": rows[0][0] = "信息内容（百件）"
    default: break
    }
    for grid in [Small.flow(rows), Small.sheet(rows), Small.table(rows)] {
      let reading = try read(
        place == "above" ? [text] : place == "heading" ? ["二、主动公开政府信息情况" + text] : [],
        grid,
        place == "below" ? ["注：以上各数单位为百件。", "三、收到和处理政府信息公开申请情况"] : []
      )
      let found = findings(reading)
      #expect(found.count == 1)
      #expect(found.first?.expected == "件" && found.first?.found?.contains("百件") == true)
      #expect(found.first?.place != nil)
      #expect(reading.report["proactive.regulations.issued"] == .unreadable("¦ 1"))
      #expect(reading.report["proactive.regulations.repealed"] == .blank)
      #expect(reading.report["proactive.fees.amount"]?.number != nil)
    }
  }

  @Test("of money are refused alone, also by the row's own label")
  func money() throws {
    for rows in [
      [["金额单位：元"]] + Self.rows,
      [Self.head, ["规章", "1", "", "3"], Self.fees[0], ["行政事业性收费（元）", "360"]],
    ] {
      let reading = try read([], Small.flow(rows))
      #expect(findings(reading).map(\.expected) == ["万元"])
      #expect(reading.report["proactive.fees.amount"] == .unreadable("¦ 360"))
      #expect(reading.report["proactive.regulations.issued"] == .count(1))
    }
  }

  @Test("are refused in lines of text")
  func lines() throws {
    let table = [
      "信息内容 本年制发件数 本年废止件数 现行有效件数", "规章 1 2 3", "行政规范性文件 4 5 6", "金额单位：元",
      "信息内容 本年收费金额（单位：万元）", "行政事业性收费 360", "三、收到和处理政府信息公开申请情况",
    ]
    let title = ["青禾县教育局2021年政府信息公开工作年度报告", "二、主动公开政府信息情况"]
    let reading = try Recognizer.recognize(
      Document(blocks: Small.lines(title + table).map { .paragraph($0) })
    ).reading
    #expect(findings(reading).map(\.place) == [.text(line: 6, column: 1)])
    #expect(reading.report["proactive.fees.amount"] == .unreadable("¦ 360"))
    #expect(reading.report["proactive.regulations.issued"] == .count(1))
  }

  @Test("are read beside a column that is none of the form's and gives its own unit")
  func otherColumn() throws {
    var rows = Self.rows
    rows[0].append("占比（%）")
    rows[1].append("4")
    rows[2].append("采购金额（元）")
    rows[3] += ["", "", "9"]
    let reading = try read([], Small.sheet(rows))
    #expect(findings(reading).isEmpty)
    #expect(reading.report["proactive.fees.amount"]?.number != nil)
  }

  @Test("a heading in another unit makes no second row of what names give")
  func named() {
    var names: [String: Grid.Position] = [:]
    names["proactive.fees.amount"] = Grid.Position(row: 1, column: 1)
    let rows = [["信息内容", "本年收费金额（单位：元）"], ["行政事业性收费", "360"], Self.head, ["规章", "1", "2", "3"]]
    let found = TableRecognizer.recognize(
      [Small.sheet(rows, names: names)],
      expecting: .edition2021
    )
    #expect(!found.findings.contains { $0.kind == .rowDuplicate })
    #expect(found.findings.contains { $0.kind == .headerMismatch })
  }

  @Test("a fee's heading without a unit is told")
  func unitless() throws {
    let rows = [Self.head, ["规章", "1", "2", "3"], ["信息内容", "本年收费金额"], Self.fees[1]]
    let reading = try read([], Small.flow(rows))
    let told = reading.findings.filter { $0.kind == .labelVariant }
    #expect(told.count == 1 && told[0].message.zh.contains("没有写明单位"))
  }
}
