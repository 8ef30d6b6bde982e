import Nianbao
import ReportFormats
import ReportModel
import TestSupport
import Testing

/// What a file is, its content says; the name helps to say what is wrong.
@Suite("Files under a name")
struct ReportFileNamingTests {
  private func reason(_ text: String, _ name: String) -> Refusal? {
    do throws(Refusal) {
      _ = try ReportFile(reading: Array(text.utf8), named: name)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "what a site sends in place of a workbook is called what it is",
    arguments: [
      ("{\"error\":\"not found\"}", "JSON"),
      ("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", "XML"),
    ]
  )
  func errorPages(_ text: String, _ kind: String) throws {
    for name in ["报告.xlsx", "folder/报告.ODS", "报告.docx"] {
      let refusal = try #require(reason(text, name))
      #expect(refusal.code == "INPUT-FORMAT")
      #expect(refusal.message.en.contains(kind) && refusal.message.zh.contains(kind))
    }
    let honest = try #require(reason(text, "报告.\(kind.lowercased())"))
    #expect(honest.code != "INPUT-FORMAT")
  }

  @Test("what is left of a document or workbook is no text", arguments: ["x", "PK", "Not found"])
  func rests(_ text: String) throws {
    for name in ["报告.xlsx", "报告.docx", "报告.odt"] {
      let refusal = try #require(reason(text, name))
      #expect(refusal.code == "INPUT-FORMAT")
      #expect(refusal.message.zh.contains("." + name.suffix(4).drop { $0 == "." }))
    }
    #expect(reason(text, "报告.txt")?.code == "INPUT-NOT-A-REPORT")
    #expect(reason("", "报告.docx")?.code == "INPUT-EMPTY")
  }

  @Test("a file of Office that says who has another one open is known by its name, too")
  func ownerFiles() throws {
    for text in ["", "\u{5}zhang", "{}"] {
      let refusal = try #require(reason(text, "folder/~$报告.xlsx"))
      #expect(refusal.code == "INPUT-FORMAT" && refusal.message.en.contains("~$"))
    }
  }

  @Test("a report is read under any name")
  func reports() throws {
    let report = Report(edition: .edition2021, organ: "某某县财政局", year: 2023)
    let file = try #require(ReportFormat.json.writer).write(report, in: .default)
    _ = try ReportFile(reading: file, named: "报告.xlsx")
  }
}
