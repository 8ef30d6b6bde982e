import ReportModel
import Testing

@testable import ReportRecognition

@Suite("lines of text in the rows of a table")
struct TableTextTests {
  private static let head = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]

  private func report(_ rows: [String]...) throws -> Report {
    let grid = Small.table(rows)
    return try Recognizer.recognize(Document(blocks: [.grid(grid)])).reading.report
  }

  @Test("above, between and below its rows are title, headings and paragraphs")
  func parts() throws {
    let report = try report(
      ["某局2023年政府信息公开工作年度报告"],
      ["本报告依据条例编制。"],
      ["一、总体情况"],
      ["良好。\n整理问答42则。"],
      ["二、主动公开政府信息情况"],
      ["第二十条第（一）项"],
      Self.head,
      ["规章", "1", "2", "3"],
      ["行政规范性文件", "4", "5", "6"],
      ["注：无。"],
      ["五、存在的主要问题及改进情况"],
      ["更新偏慢。"]
    )
    #expect(report.organ == "某局")
    #expect(report.preface == ["本报告依据条例编制。"])
    #expect(report[.overview].paragraphs == ["良好。", "整理问答42则。"])
    #expect(report.values[0] == .count(1))
    #expect(report.values[5] == .count(6))
    #expect(report[.proactiveDisclosure].paragraphsAfterTable == ["注：无。"])
    #expect(report[.problemsAndImprovements].paragraphs == ["更新偏慢。"])
  }

  @Test("stay in a table that is none of the form's, and a row whose values are blank stays a row")
  func keeps() throws {
    let other = Document(blocks: [.grid(Small.table(["某表"], ["甲", "乙"], ["1", "2"]))])
    #expect(other.partingTableText(among: .shipped).blocks.count == 1)
    let table = Small.table(Self.head, ["规章", "1", "2", "3"], ["某项", "", "", ""])
    let document = Document(blocks: [.grid(table)])
    #expect(document.partingTableText(among: .shipped).grids.first?.rows.count == 3)
  }

  @Test("without numbers head sections if they are the form's own words")
  func unnumberedHeadings() throws {
    let grid = Small.table(Self.head, ["规章", "1", "2", "3"])
    let found = try Recognizer.recognize(
      Document(
        blocks: Small.lines(["某局2023年政府信息公开工作年度报告", "总体情况", "良好。", "主动公开政府信息情况"])
          .map { .paragraph($0) } + [.grid(grid)]
      )
    )
    #expect(found.reading.report[.overview].heading == "总体情况")
    #expect(found.reading.report[.overview].paragraphs == ["良好。"])
    #expect(found.reading.findings.contains { $0.code == "SECTION-HEADING-VARIANT" })
  }
}
