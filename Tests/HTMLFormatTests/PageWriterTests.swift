import Foundation
import HTMLFormat
import Nianbao
import ReportFormats
import ReportModel
import TestSupport
import Testing

@Suite("pages that are written")
struct PageWriterTests {
  private static let sound: Report = {
    var maker = BalancedReport(seed: 7)
    var report = maker.report(on: .edition2021)
    report[.overview].paragraphs = ["（一）主动公开情况", "　　发布信息 <3> 条。"]
    return report
  }()

  private static func text(_ format: ReportFormat, isDraft: Bool = false) throws -> String {
    var report = sound
    if isDraft { report["applications.newlyReceived.total"] = .unreadable("1 2") }
    var context = FormatContext.default
    context.isDraft = isDraft
    return String(decoding: try report.written(as: format, in: context).bytes, as: UTF8.self)
  }

  @Test("a page is one file without scripts, whose headings and tables say what they are")
  func page() throws {
    let text = try Self.text(.html)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n"))
    #expect(!text.contains("<script") && !text.contains("http"))
    #expect(text.contains("<title>示例县示例局2023年政府信息公开工作年度报告</title>"))
    #expect(text.contains("<h1>示例县示例局2023年政府信息公开工作年度报告</h1>"))
    #expect(text.contains("<h3>（一）主动公开情况</h3>"))
    #expect(text.contains("<p class=\"indented\">　　发布信息 &lt;3&gt; 条。</p>"))
    #expect(text.contains("<caption id=\"table-2\">收到和处理政府信息公开申请情况</caption>"))
    #expect(text.contains("<th scope=\"rowgroup\" colspan=\"4\">第二十条第（一）项</th>"))
    #expect(text.contains("<th scope=\"row\" rowspan=\"22\">三、本年度办理结果</th>"))
    // The heads of tables with one head are printed on every page.
    #expect(text.components(separatedBy: "<thead>").count == 3)
  }

  @Test("any other document is a page as well, named as it is told")
  func documents() {
    let printed = PrintedReport(title: ["催报 <通知>"], blocks: [])
    let text = String(decoding: printed.page(named: "甲 & 乙"), as: UTF8.self)
    #expect(text.hasPrefix("<!DOCTYPE html>\n"))
    #expect(text.contains("<title>甲 &amp; 乙</title>"))
    #expect(text.contains("<h1>催报 &lt;通知&gt;</h1>"))
  }

  @Test("what goes into a site's box has plain attributes alone")
  func fragment() throws {
    let text = try Self.text(.pageFragment)
    #expect(text.hasPrefix("<h1 align=\"center\">"))
    for word in ["<style", "class=", "style=", "id=", "<html", "<body", "<div", "<caption"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("<table border=\"1\""))
    #expect(text.contains("rowspan=\"22\" align=\"center\""))
  }

  @Test("blanks in a row, which a page shows as one, are told")
  func blanks() throws {
    #expect(try Self.sound.written(as: .html).findings.isEmpty)
    var report = Self.sound
    report[.overview].paragraphs = ["发布信息  3 条。"]
    let written = try report.written(as: .html)
    #expect(written.findings.map(\.code) == ["NOT-CARRIED"])
    report[.overview].paragraphs = ["发布信息 3 条。"]
    #expect(try ReportFile(reading: written.bytes).report == report)
  }

  @Test("a draft says so wherever it is looked at")
  func drafts() throws {
    let page = try Self.text(.html, isDraft: true)
    #expect(page.contains("<p class=\"draft\" role=\"note\">草稿："))
    let fragment = try Self.text(.pageFragment, isDraft: true)
    #expect(fragment.components(separatedBy: "草稿：").count == 3)
  }

  @Test("rows that the source does not have are not printed, and headings shrink with them")
  func absentRows() throws {
    var report = Self.sound
    for index in report.form[.applications].layout.dataRows[4].cells {
      report.values[index] = .unreadable("")
    }
    var context = FormatContext.default
    context.isDraft = true
    let bytes = try report.written(as: .html, in: context).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("1.属于国家秘密"))
    #expect(text.contains("rowspan=\"21\">三、本年度办理结果"))
    #expect(text.contains("rowspan=\"7\">（三）不予公开"))
    #expect(try ReportFile(reading: bytes).report.isIdentical(to: report))
  }

  @Test(
    "tidy has nothing against a page",
    .tags(.programs),
    .startsPrograms,
    .enabled(if: Programs.tidy != nil, "no tidy")
  )
  func tidy() throws {
    let tidy = try #require(Programs.tidy)
    for isDraft in [false, true] {
      let text = try Self.text(.html, isDraft: isDraft)
      try Programs.withFolder { folder in
        try text.write(toFile: folder + "/page.html", atomically: false, encoding: .utf8)
        let result = try Programs.run(tidy, ["-q", "-e", "-utf8", folder + "/page.html"])
        #expect(result.status == 0, "\(result.output)")
      }
    }
  }
}
