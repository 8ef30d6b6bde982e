import ReportModel
import Testing

@testable import ReportRecognition

@Suite("a third table in parts, in texts that say how many cells a row has")
struct PartedTablesTests {
  private static let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
  private static let numbers = [
    ["3", "1", "2", "4", "10"], ["5", "0", "1", "2", "8"], ["1", "2", "0", "3", "6"],
  ]
  private static let groups = [
    ["行政复议", ""], ["行政诉讼", "未经复议直接起诉"], ["行政诉讼", "复议后起诉"],
  ]

  /// Groups below each other, each with its headings; rows of groups; a row for each value.
  private static let forms: [[[String]]] = [
    [["行政复议", "", "", "", ""], outcomes, numbers[0], ["行政诉讼", "", "", "", ""]]
      + [["未经复议直接起诉", "", "", "", ""], outcomes, numbers[1]]
      + [["复议后起诉", "", "", "", ""], outcomes, numbers[2]],
    [["类别", ""] + outcomes] + zip(groups, numbers).map { $0 + $1 },
    zip(groups, numbers).flatMap { group, values in
      zip(outcomes, values).map { group + [$0, $1] }
    },
  ]

  private static func barred(_ rows: [[String]]) -> [SourceText] {
    Small.lines(rows.map { "| " + $0.joined(separator: " | ") + " |" })
  }

  private static func tabbed(_ rows: [[String]]) -> [SourceText] {
    Small.lines(rows.map { $0.joined(separator: "\t") })
  }

  private func read(_ blocks: [Document.Block]) throws -> Reading {
    let title = Small.lines(["某局2023年政府信息公开工作年度报告", "四、政府信息公开行政复议、行政诉讼情况"])
    return try Recognizer.recognize(Document(blocks: title.map { .paragraph($0) } + blocks)).reading
  }

  private func reviews(_ reading: Reading) -> [CellValue] {
    let cells = Edition.edition2021.form.table(.reviews)?.cells ?? 0..<0
    return Array(reading.report.values[cells])
  }

  private static let expected = numbers.joined().compactMap { Int($0) }.map { CellValue.count($0) }

  @Test("is read by its headings with bars, tabs, and a cell on each line", arguments: forms)
  func readsForms(rows: [[String]]) throws {
    let blocks: [[Document.Block]] = [
      Self.barred(rows).map { .paragraph($0) }, Self.tabbed(rows).map { .paragraph($0) },
      [.grid(Small.flow(rows))],
    ]
    for own in blocks {
      let reading = try read(own)
      #expect(reviews(reading) == Self.expected)
      #expect(reading.findings.contains { $0.code == "COLUMN-OUT-OF-ORDER" })
    }
  }

  @Test("is left where a value is missing from its row, or a group stands there twice")
  func uncertain() throws {
    var short = Self.forms[1]
    short[1].removeLast()
    var twice = Self.forms[1]
    twice[2][1] = "复议后起诉"
    for rows in [short, twice] {
      let blocks: [[Document.Block]] = [
        Self.barred(rows).map { .paragraph($0) }, Self.tabbed(rows).map { .paragraph($0) },
        [.grid(Small.flow(rows))],
      ]
      for own in blocks {
        #expect(reviews(try read(own)).allSatisfy { $0.count == nil })
      }
    }
  }

  @Test("takes a blank cell for none where tabs say nothing of it")
  func blank() throws {
    var rows = Self.forms[1]
    rows[1][6] = ""
    let tabbed = try read(Self.tabbed(rows).map { .paragraph($0) })
    #expect(reviews(tabbed).allSatisfy { $0.count == nil })
    let barred = try read(Self.barred(rows).map { .paragraph($0) })
    #expect(reviews(barred)[4] == .blank)
  }
}
