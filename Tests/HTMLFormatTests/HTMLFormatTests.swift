import Encodings
import Nianbao
import ReportFormats
import ReportModel
import ReportRecognition
import TestSupport
import Testing
import XML

@testable import HTMLFormat

@Suite("web pages")
struct HTMLFormatTests {
  private func document(_ page: String) throws -> Document {
    try HTMLReader.document(
      of: EncodedText(reading: Array(page.utf8)),
      among: .shipped,
      limits: .default
    )
  }

  @Test("with more cells than are read are refused, also where a table is never closed")
  func tooManyCells() throws {
    var limits = ReadingLimits.default
    limits.cells = 2
    for end in ["</table>", ""] {
      let page = Array("<table><tr><td>1</td><td>2</td><td>3</td></tr>\(end)".utf8)
      let refusal = #expect(throws: Refusal.self) {
        try HTMLReader.document(of: EncodedText(reading: page), among: .shipped, limits: limits)
      }
      #expect(refusal?.code == "INPUT-LIMIT")
    }
  }

  private func paragraphs(_ page: String) throws -> [String] {
    try document(page).blocks.compactMap {
      if case .paragraph(let line) = $0 { line.text } else { nil }
    }
  }

  private func page(_ report: Report) -> String { SamplePage(report).text }

  @Test("within Markdown are tables, and its lines are paragraphs")
  func markdown() throws {
    var random = BalancedReport(seed: 9)
    var report = random.report(on: .edition2021)
    report.organ = "青禾县松岭镇人民政府"
    report.title = Report.prescribedTitle(organ: report.organ, year: report.year ?? 2021)
    // Longer than what the kind of a file is told by.
    report[.overview].paragraphs.append(String(repeating: "公开工作扎实推进，", count: 300) + "成效明显。")
    var text = ""
    for line in report.title { text += "# \(line)\n\n" }
    for line in report.preface { text += "\(line)\n\n" }
    for kind in report.form.sectionKinds {
      text += "## \(report[kind].heading ?? "")\n\n"
      for line in report[kind].paragraphs { text += "\(line)\n\n" }
      if let table = report.form[kind].table {
        text += "<html><body><table>"
        for row in report.form[table].layout.rows {
          text += "<tr>"
          for cell in row {
            text +=
              "<td rowspan=\"\(cell.rowSpan)\" colspan=\"\(cell.columnSpan)\">\(cell.text(in: report))</td>"
          }
          text += "</tr>"
        }
        text += "</table></body></html>\n\n"
      }
      for line in report[kind].paragraphsAfterTable { text += "\(line)\n\n" }
    }
    let file = try ReportFile(reading: Array(text.utf8))
    #expect(file.report.values == report.values)
    #expect(file.report.organ == report.organ && file.report.title == report.title)
    #expect(file.report.sections == report.sections)
  }

  @Test("that lie over their originals and say the same are no tables of their own")
  func copies() throws {
    let table = "<table><tr><td>规章</td><td>1</td></tr><tr><td>行政许可</td><td>2</td></tr></table>"
    func grids(_ page: String) throws -> Int { try document(page).grids.count }
    func floating(_ table: String) -> String {
      "<div style='position:absolute;top:0'>\(table)</div>"
    }
    #expect(try grids("<div>\(table)\(floating(table))</div>") == 1)
    #expect(try document(table + floating(table)).findings.map(\.code) == ["TEXT-SET-ASIDE"])
    #expect(try grids(table + table) == 2)
    #expect(try grids(floating(table + table)) == 2)
    #expect(try grids(table + "<p>另有</p>" + floating(table)) == 2)
    #expect(try grids(table + floating(table.replacing("2", with: "3"))) == 2)
  }

  @Test("are none of Markdown where elements part their paragraphs, and are where nothing does")
  func markdownOrPage() throws {
    var random = BalancedReport(seed: 9)
    let report = random.report(on: .edition2021)
    let lines = SamplePage(report).text.replacing(
      "<!DOCTYPE html><html><head></head><body><div>",
      with: ""
    )
    // The page begins as a text does; what follows are elements.
    for opening in ["<p>", "<P ", "<div>", "<DIV class=x>"] {
      let closing = opening.lowercased().hasPrefix("<p") ? "</p>" : "</div>"
      let start = opening.hasSuffix(">") ? opening : opening + ">"
      let page = lines.replacing("<p>", with: start).replacing("</p>", with: closing)
      let file = try ReportFile(reading: Array("网站 年报 \(page)".utf8))
      #expect(file.report.values == report.values, "\(opening)")
    }
    let broken = "甲\n乙 <table><tr><td>1</td><td>2</td></tr></table>"
    #expect(MarkdownPage.isOne(Array(broken.utf8)))
    #expect(!MarkdownPage.isOne(Array((broken + "<p>丙</p>").utf8)))
    #expect(MarkdownPage.isOne(Array((broken + "<p>丙</p>\n# 丁").utf8)))
    #expect(!MarkdownPage.isOne(Array((broken + "<div >丙</div>\n#丁").utf8)))
    #expect(!MarkdownPage.isOne(Array(("<b>" + broken).utf8)))
    #expect(MarkdownPage.isOne(Array((broken + "<pre>丙</pre><b>丁</b>").utf8)))
    #expect(!MarkdownPage.isOne([]))
  }

  @Test("whose one cell lays out the whole report are read as what stands in it")
  func layout() throws {
    var random = BalancedReport(seed: 5)
    var report = random.report(on: .edition2021)
    report.organ = "青禾县松岭镇人民政府"
    report.title = Report.prescribedTitle(organ: report.organ, year: report.year ?? 2021)
    let plain = page(report)
    let inner = plain.dropFirst("<html><body>".count).dropLast("</body></html>".count)
    for (open, close) in [
      ("<table><tr><td>", "</td></tr></table>"),
      (
        "<table><tr><td>首页 | 登录</td></tr><tr><td><table><tr><td>",
        "</td></tr></table></td></tr></table>"
      ),
    ] {
      let page = "<html><body>\(open)\(inner)\(close)</body></html>"
      let file = try ReportFile(reading: Array(page.utf8))
      #expect(file.report.values == report.values)
      #expect(file.report.organ == report.organ)
      #expect(file.report.year == report.year)
      #expect(file.report.sections.map(\.heading) == report.sections.map(\.heading))
    }
  }

  @Test("show their text as a browser does")
  func readsText() throws {
    #expect(try paragraphs("<p>甲  乙\n丙</p><p>一<br>二</p>") == ["甲 乙 丙", "一", "二"])
    #expect(try paragraphs("<div>甲<span>乙</span>&amp;</div>") == ["甲乙&"])
    #expect(try paragraphs("<p>甲<script>x</script></p><p style='display: none'>藏</p>") == ["甲"])
    #expect(try paragraphs("<pre>甲\n乙</pre>") == ["甲", "乙"])
  }

  @Test("have tables with true columns, blank cells, and cells of several lines")
  func readsTables() throws {
    let grid = try #require(
      try document(
        """
        <table><tr><td rowspan="2">甲</td><td colspan=2>乙</td></tr>
        <tr><td>&nbsp;</td><td><p>社会</p><p>公益&nbsp;</p></td></tr></table>
        """
      ).grids.first
    )
    #expect(grid.rows.map { $0.cells.map(\.column) } == [[0, 1], [1, 2]])
    #expect(grid.rows[1].cells.map(\.text) == ["\u{A0}", "社会\n公益\u{A0}"])
  }

  @Test("that are laid out by tables give what stands in them")
  func readsLayout() throws {
    let inner = "<table><tr><td>甲</td><td>乙</td></tr></table>"
    let page = "<table><tr><td>导航</td><td><p>正文</p>\(inner)</td></tr></table>"
    #expect(try document(page).grids.count == 1)
    #expect(try paragraphs(page) == ["导航", "正文"])
  }

  @Test(
    "are read value by value, in the encoding that they declare",
    arguments: EditionRegistry.shipped.editions
  )
  func readsReports(edition: Edition) throws {
    for seed in DamageCount.seeds(20) {
      var maker = BalancedReport(seed: seed)
      let report = maker.report(on: edition)
      let file = try ReportFile(reading: Array(page(report).utf8))
      #expect(file.report == report)
      #expect(file.reading.findings.isEmpty)
    }
  }

  @Test("take edits, every other byte staying")
  func updates() throws {
    for seed in DamageCount.seeds(20) {
      var maker = BalancedReport(seed: seed)
      var random = SplitMix64(seed: seed)
      let report = maker.report(on: .edition2021)
      let original = page(report)
      var edited = report
      let cell = random.pick(report.form.cells.filter { $0.valueType == .count })
      edited.values[cell.index] = .count(987_654)
      let bytes = try ReportFile(reading: Array(original.utf8)).updated(to: edited).bytes
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(try ReportFile(reading: bytes).report == edited)
      #expect(text.replacing(">987654<", with: ">\(report.values[cell.index].text)<") == original)
      edited[.problemsAndImprovements].paragraphs.append("再加一段 <&>。")
      edited[.overview].paragraphs = []
      let more = try ReportFile(reading: Array(original.utf8)).updated(to: edited).bytes
      #expect(try ReportFile(reading: more).report == edited)
    }
  }

  @Test("cut off anywhere, or hostile, never crash the program")
  func survivesDamage() throws {
    var maker = BalancedReport(seed: 3)
    let bytes = Array(page(maker.report(on: .edition2019)).utf8)
    let step = bytes.count / DamageCount.scaled(bytes.count / 61)
    for end in stride(from: 0, to: bytes.count, by: step) {
      _ = try? ReportFile(reading: Array(bytes[..<end]))
    }
    #expect(throws: Refusal.self) { try document(String(repeating: "<b>", count: 5000)) }
    #expect(throws: Refusal.self) {
      try document("<p title='" + String(repeating: "x", count: 100_000) + "'>甲</p>")
    }
    #expect(
      try document("<table><tr><td colspan=999999 rowspan=-3>甲</td><td>乙</td></tr>").grids.count
        == 1
    )
  }

  @Test("what lies over tables is told by the sections of the editions that are given")
  func givenEditions() throws {
    let edition = Edition(
      EditionDescription(
        name: "甲",
        notice: "虚构〔2040〕1号",
        firstYear: 2040,
        sections: Edition.edition2021.form.described.sections.enumerated().map { index, section in
          FormSection(
            section.kind,
            numeral: String("甲乙丙丁戊己"[...].dropFirst(index).prefix(1)),
            title: section.title,
            keywords: section.keywords,
            table: section.table,
            clause: section.clause
          )
        },
        tables: Edition.edition2021.form.described.tables
      )
    )
    let row = "<tr><td>甲<td>乙<td>丙<td>丁</tr>"
    let page = """
      <p>甲、总体情况</p><p>一段。</p><div style='position:absolute;top:900px;width:300px;height:40px;\
      background:#fff'></div><table>\(row)\(row)\(row)</table>
      """
    let text = try EncodedText(reading: Array(page.utf8))
    for (editions, codes) in [(EditionRegistry([edition]), ["TABLE-COVERED"]), (.shipped, [])] {
      let document = try HTMLReader.document(of: text, among: editions, limits: .default)
      #expect(document.findings.map(\.code) == codes)
    }
  }
}
