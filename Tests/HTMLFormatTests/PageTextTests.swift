import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("the text of web pages")
struct PageTextTests {
  private func report() -> Report {
    var maker = BalancedReport(seed: 1)
    return maker.report(on: .edition2021)
  }

  /// A page in which something stands before or behind the report.
  private func read(before: String = "", behind: String = "") throws -> ReportFile {
    let text = SamplePage(report()).text
      .replacing("<body>", with: "<body>" + before)
      .replacing("</body>", with: behind + "</body>")
    return try ReportFile(reading: Array(text.utf8))
  }

  /// A page whose headings have no numbers in the text itself.
  private func read(head: String, heading: (Int, Substring) -> String) throws -> ReportFile {
    var page = SamplePage(report())
    page.head = head
    var text = page.text
    for (index, section) in page.report.form.sections.enumerated() {
      let full = page.report[section.kind].heading ?? ""
      let words = full.drop { $0 != "、" }.dropFirst()
      text = text.replacing("<p>\(full)</p>", with: heading(index + 1, words))
    }
    return try ReportFile(reading: Array(text.utf8))
  }

  @Test("has headings that lists and style sheets number")
  func numbers() throws {
    let style =
      "<style>body{counter-reset:s}h2:before{counter-increment:s;content:"
      + "counter(s,cjk-ideographic) '、'}</style>"
    let counted = try read(head: style) { "<h2>\($1)</h2>" }
    #expect(counted.report == report())
    let listed = try read(head: "") {
      "<ol start=\($0) style='list-style-type:cjk-ideographic'><li>\($1)</li></ol>"
    }
    #expect(listed.report == report())
    for type in ["1", "I", "a"] {
      let other = try read(head: "") { "<ol start=\($0) type=\(type)><li><b>\($1)</b></li></ol>" }
      #expect(!other.reading.findings.contains { $0.code == "SECTION-MISSING" })
    }
  }

  @Test("has one note for what sites have above it, and none for what they do not show")
  func furniture() throws {
    let before = """
      <ul><li><a href=a>首页</a><ul style="display:none"><li><a href=b>年报2020</a></li></ul></li></ul>
      <table><tr><td>索引号</td><td>1132</td></tr><tr><td>发布机构</td><td>某办</td></tr></table>
      <a href=c><img src=logo.png></a><img src=line.gif width=1 height=9>
      <!--[if lt IE 9]><p>请升级浏览器2。</p><![endif]--><noscript>请打开脚本。</noscript>
      """
    let behind = """
      <div style="display:none"><a href=q>分享到2</a></div><form><input name=q value="搜索">
      <select><option>友情链接</option></select></form><a href=z><img src=gov.png></a>
      <iframe src=x width=0 height=0></iframe><div style="display:none">扫一扫</div>
      """
    let file = try read(before: before, behind: behind)
    #expect(file.report.organ == report().organ)
    #expect(file.report.values == report().values)
    #expect(file.report[.otherMatters].paragraphs == report()[.otherMatters].paragraphs)
    #expect(file.report.preface == report().preface)
    #expect(file.reading.findings.map(\.code) == ["TEXT-SET-ASIDE"])
  }

  @Test("that is hidden in a section is told of, and the words of ruby are read")
  func hidden() throws {
    let file = try read(
      behind: "<p style='display:none'>投诉99件。</p><p>培<ruby>训<rt>xun</rt></ruby>。</p>"
    )
    #expect(file.reading.findings.map(\.code) == ["TEXT-HIDDEN"])
    #expect(file.report[.otherMatters].paragraphs.last == "培训（xun）。")
  }

  @Test("stands in a cell that lays out the page, or in rows of one table with all others")
  func layout() throws {
    let text = SamplePage(report()).text
    let body = text.replacing("<body>", with: "<body><table><tr><td><a href=a>栏目</a></td><td>")
      .replacing("</body>", with: "</td></tr></table></body>")
    #expect(try ReportFile(reading: Array(body.utf8)).report.values == report().values)
    let rows = text.replacing("<table>", with: "").replacing("</table>", with: "")
      .replacing("<div>", with: "<table>").replacing("</div>", with: "</table>")
      .replacing(/<(h1|p style='x'|p)>([^<]+)<\/(h1|p)>\n/) {
        "<tr><td colspan=15>\($0.output.2)</td></tr>"
      }
    let whole = try ReportFile(reading: Array(rows.utf8)).report
    #expect(whole.values == report().values)
    #expect(whole.title == report().title)
  }

  @Test("of rows and columns that are not shown is told of, and is no value")
  func hiddenRows() throws {
    let table = SamplePage(report()).table(.proactive)
    let text = SamplePage(report()).text
    let row = "<tr style='display:none'><td>规章</td><td>91</td><td>92</td><td>93</td></tr></table>"
    let hiddenRow = text.replacing(table, with: table.replacing("</table>", with: row))
    let file = try ReportFile(reading: Array(hiddenRow.utf8))
    #expect(file.report.values == report().values)
    #expect(file.reading.findings.map(\.code) == ["TEXT-HIDDEN"])
    let columns = "<table><col><col><col><col style='visibility:collapse'>"
    let hiddenColumn = text.replacing(
      table,
      with: columns + table.dropFirst("<table>".count)
    )
    let collapsed = try ReportFile(reading: Array(hiddenColumn.utf8))
    #expect(collapsed.reading.findings.contains { $0.code == "TEXT-HIDDEN" })
    #expect(collapsed.report.values[2].number == nil)
  }
}
