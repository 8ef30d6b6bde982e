import Nianbao
import ReportModel
import TestSupport
import Testing

@testable import Desk

/// The files that an open report gives.
@Suite struct ReportFilesTests {
  private let cell = "applications.newlyReceived.naturalPerson"

  private func file(_ name: String, of desk: DeskSample) throws -> DeskFile {
    try ReportFiles(of: desk.current, .chinese).file(#require(ReportFileKind(named: name)))
  }

  /// A desk with a report one of whose numbers was edited, with its total.
  private func edited() throws -> DeskSample {
    let desk = try DeskSample()
    for cell in [cell, "applications.newlyReceived.total"] {
      let count = desk.current.report[cell]?.count ?? 0
      desk.type(String(count + 1), in: cell)
    }
    return desk
  }

  @Test(
    "Each file reads back to the edited report",
    arguments: ["xml", "xlsx", "docx", "html", "txt", "json", "original"]
  )
  func readsBack(_ name: String) throws {
    let desk = try edited()
    let file = try file(name, of: desk)
    let read = try ReportFile(reading: file.bytes)
    #expect(desk.current.isChanged)
    #expect(read.report.values == desk.current.report.values)
    #expect(read.report.sections == desk.current.report.sections)
  }

  @Test("A file is named for organ and year")
  func names() throws {
    let desk = try DeskSample()
    #expect(try file("json", of: desk).name == "云溪省青禾县教育局2025年政府信息公开工作年度报告.json")
    #expect(try file("original", of: desk).name == "教育局.txt")
    #expect(try file("reasons", of: desk).name.hasSuffix("年度报告.核实说明.json"))
  }

  @Test("What is to be published and is not fit for it is a draft by its name")
  func drafts() throws {
    let desk = try edited()
    let count = desk.current.report[cell]?.count ?? 0
    desk.type(String(count + 1), in: cell)
    #expect(try file("docx", of: desk).name.hasSuffix("年度报告（草稿）.docx"))
    #expect(try file("xlsx", of: desk).name.hasSuffix("年度报告.xlsx"))
  }

  @Test("The original keeps every byte but those of the edit")
  func original() throws {
    let desk = try DeskSample { $0["applications.newlyReceived.naturalPerson"] = .count(70_111) }
    let before = desk.current.file.bytes
    desk.type("80111", in: cell)
    let after = try file("original", of: desk).bytes
    #expect(after.count == before.count)
    #expect(zip(before, after).count { $0 != $1 } == 1)
  }

  @Test("XML of a report with unread cells is refused by their name")
  func unread() throws {
    let desk = try DeskSample {
      $0["applications.newlyReceived.naturalPerson"] = .unreadable("1 2")
    }
    let fault = try #require(throws: DeskFault.self) { try file("xml", of: desk) }
    #expect(fault.sentence.zh.contains("自然人"))
  }

  @Test("The archive holds what can be written, and says what cannot")
  func archive() throws {
    let desk = try DeskSample {
      $0["applications.newlyReceived.naturalPerson"] = .unreadable("1 2")
    }
    let archive = try ArchiveParts(try file("all", of: desk).bytes)
    let names = archive.parts.map(\.name)
    #expect(names.contains("原文件/教育局.txt"))
    #expect(names.contains { $0.hasSuffix("（草稿）.docx") })
    #expect(!names.contains { $0.hasSuffix(".xml") })
    let contents = try #require(archive.parts.first { $0.name == "说明.txt" })
    #expect(String(decoding: contents.bytes, as: UTF8.self).contains("没有写出的文件"))
  }

  @Test("A browser is told the name in both ways")
  func disposition() throws {
    let answer = DeskResponse(DeskFile(name: "甲.docx", type: "x", bytes: []))
    let header = answer.headers.first { $0.name == "Content-Disposition" }?.value
    #expect(header == "attachment; filename=\"report.docx\"; filename*=UTF-8''%E7%94%B2.docx")
  }

  @Test("Names of other files are unknown")
  func unknown() {
    for name in ["ods", "../x", "", "pdf"] { #expect(ReportFileKind(named: name) == nil) }
  }
}
