import Foundation
import Nianbao
import TestSupport
import Testing

@Suite("reports in Markdown")
struct MarkdownTests {
  private static let cell = "proactive.normativeDocuments.inForce"

  /// The report of the fixtures, its number of documents in force written in some way.
  private func text(inForce written: String) throws -> (text: String, report: Report) {
    let bytes = try GoldenFile.fixture("report-2021.txt").bytes()
    let report = try ReportFile(reading: bytes).report
    let text = String(decoding: bytes, as: UTF8.self)
    let row = "行政规范性文件\n\t2\n\t1\n\t"
    let changed = text.replacing(row + "7\n", with: row + written + "\n")
    #expect(text.contains(row))
    return (changed, report)
  }

  @Test(
    "a value is what is seen of it, and what is more is told",
    arguments: [
      ("**7**", "7", []), ("7&nbsp;", "7", []), ("&#55;", "7", []), ("7<br>", "7", []),
      ("[7](附件.html)", "7", []),
      ("7<sup>1</sup>", "7¹", ["VALUE-NOTED"]), ("7[^1]", "7¹", ["VALUE-NOTED"]),
      ("7[1](#fn1)", "7¹", ["VALUE-NOTED"]), ("[7](#a)", "7", []), ("7^1^", "7¹", ["VALUE-NOTED"]),
      ("7\\*", "7*", ["VALUE-NOTED"]), ("~~1~~7", "7", ["TEXT-STRUCK"]),
      ("<del>17</del> 7", "7", ["TEXT-STRUCK"]), ("<!-- 1 -->7", "7", ["TEXT-HIDDEN"]),
      ("<span style=\"display:none\">1</span>7", "7", ["TEXT-HIDDEN"]),
      ("<span style=\"color: #FFF\">1</span>7", "7", ["TEXT-HIDDEN"]),
      ("<span style='color:white;font-weight:bold'>1</span>7", "7", ["TEXT-HIDDEN"]),
      ("<font color=\"white\">1</font>7", "7", ["TEXT-HIDDEN"]),
      ("<span style=\"color:rgb(255, 255, 255)\">1</span>7", "7", ["TEXT-HIDDEN"]),
      ("7<i hidden>1</i>", "7", ["TEXT-HIDDEN"]), ("7<!-- image -->", "7", []),
      ("7![章](章.png)", "7", ["CELL-UNSEEN"]), ("<img src='7.png'>", "", ["CELL-UNSEEN"]),
    ] as [(String, String, [String])]
  )
  func values(written: String, seen: String, codes: [String]) throws {
    let (text, report) = try text(inForce: written)
    let file = try ReportFile(reading: Array(text.utf8))
    #expect(file.report[Self.cell]?.text == seen)
    #expect(file.report[Self.cell]?.isUnreadable == codes.contains("CELL-UNSEEN"))
    #expect(file.reading.findings.map(\.code) == codes)
    var rest = file.report
    rest[Self.cell] = report[Self.cell]
    #expect(rest == report)
  }

  @Test(
    "lines within a cell are not one number",
    arguments: ["1<br>7", "1<br/>7", "1<div>7"]
  )
  func breaks(written: String) throws {
    let file = try ReportFile(reading: Array(text(inForce: written).text.utf8))
    #expect(file.report[Self.cell]?.isUnreadable == true)
    #expect(file.reading.findings.map(\.code) == ["VALUE-UNREADABLE"])
  }

  @Test("labels, headings and sentences are read without their marks")
  func marks() throws {
    var (text, report) = try text(inForce: "7")
    text = text.replacing("1.属于国家秘密", with: "1\\.属于国家秘密")
    text = text.replacing("第二十条第（一）项", with: "**第二十条第（一）项**")
    text = text.replacing("一、总体情况", with: "## 一、总体情况").replacing("三、收到", with: "### 三、收到")
    text = text.replacing("（一）主动公开。", with: "**（一）主动公开。**")
    text = text.replacing("整理问答42则", with: "整理问答42则\\*")
    report[.overview].paragraphs = report[.overview].paragraphs.map {
      $0.replacing("整理问答42则", with: "整理问答42则*")
    }
    let file = try ReportFile(reading: Array(text.utf8))
    #expect(file.report == report)
    #expect(file.reading.findings.isEmpty)
  }

  @Test("an edit leaves the marks beside it where they are")
  func edits() throws {
    let (text, _) = try text(inForce: "**7**<sup>1</sup>")
    let file = try ReportFile(reading: Array(text.replacing("（一）主动公开。", with: "**（一）主动公开。**").utf8))
    var edited = file.report
    edited[Self.cell] = .number(NumberValue(.count(9), note: "¹"))
    edited[.overview].paragraphs = edited[.overview].paragraphs.map {
      $0.replacing("42则", with: "43则").replacing("（一）主动公开", with: "（一）主动的公开")
    }
    let update = try file.updated(to: edited)
    let written = String(decoding: update.bytes, as: UTF8.self)
    #expect(written.contains("\t**9**<sup>1</sup>\n"))
    #expect(written.contains("**（一）主动的公开。**围绕"))
    #expect(written.contains("43则"))
  }

  @Test(
    "what would be a mark is written so that it is none",
    arguments: [
      "~~7~~", "<sup>1</sup>", "\\*", "# 一", "&nbsp;", "- 一", "> 一", "> - *一*", "<!-- 一", "一 -->",
      "一\u{2028}二",
      "一\u{B}二\u{85}", "- 一\u{C}",
    ]
  )
  func writes(paragraph: String) throws {
    var (_, report) = try text(inForce: "7")
    report[.overview].paragraphs.append(paragraph)
    let bytes = try report.written(as: .text).bytes
    #expect(try ReportFile(reading: bytes).report == report)
  }

  @Test("hidden text before a value of a row in bars is told, at its line")
  func barred() throws {
    let bytes = try GoldenFile.fixture("report-2021.txt").bytes()
    let report = try ReportFile(reading: bytes).report
    var lines: [String] = []
    var row: [String] = []
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ) {
      if line.hasPrefix("\t") {
        row.append(String(line.dropFirst()))
      } else {
        if !row.isEmpty { lines.append("| " + row.joined(separator: " | ") + " |") }
        row = []
        if !line.isEmpty { lines.append(String(line)) }
      }
    }
    let number = try #require(lines.firstIndex { $0.hasPrefix("| 行政规范性文件 |") })
    let values = lines[number].split(separator: "|").map { $0.filter { $0 != " " } }
    for hidden in ["<!-- 1 -->", "<span style=\"display:none\">1</span>"] {
      lines[number] = "| 行政规范性文件 | \(values[1]) | \(values[2]) | \(hidden)\(values[3]) |"
      let file = try ReportFile(reading: Array(lines.joined(separator: "\n").utf8))
      #expect(file.report.values == report.values)
      #expect(file.reading.findings.map(\.code) == ["TEXT-HIDDEN"])
      #expect(file.reading.findings.first?.place?.description.hasPrefix("\(number + 1):") == true)
    }
  }

  @Test("a comment over several lines hides them all, which is told")
  func comment() throws {
    let (text, report) = try text(inForce: "7")
    let hidden = "<!--\n\n\t行政规范性文件\n\t9\n\t9\n\t9\n\n-->\n"
    let changed = text.replacing("\t行政规范性文件", with: hidden + "\t行政规范性文件")
    let file = try ReportFile(reading: Array(changed.utf8))
    #expect(file.report == report)
    #expect(Set(file.reading.findings.map(\.code)) == ["TEXT-HIDDEN"])
  }

  @Test("the marks of lists and quotations are no text, and an edit leaves them")
  func lists() throws {
    let (text, report) = try text(inForce: "7")
    for mark in ["- ", "* ", "> ", "> + "] {
      let marked = text.replacing("\n（", with: "\n" + mark + "（")
      let file = try ReportFile(reading: Array(marked.utf8))
      #expect(file.report == report)
      #expect(file.reading.findings.isEmpty)
      var edited = report
      edited[.overview].paragraphs = edited[.overview].paragraphs.map {
        $0.replacing("42则", with: "43则")
      }
      let bytes = try file.updated(to: edited).bytes
      #expect(String(decoding: bytes, as: UTF8.self) == marked.replacing("42则", with: "43则"))
    }
  }

  @Test("a text that would be taken for another file is not written")
  func anotherFile() throws {
    var (_, report) = try text(inForce: "7")
    let plain = report
    report[.overview].paragraphs.append(String(repeating: "\u{1}\u{2}", count: 400))
    let refusal = #expect(throws: Refusal.self) { try report.written(as: .text) }
    #expect(refusal?.message.en.contains("another file") == true)
    report = plain
    report[.overview].paragraphs.append("</p></td>")
    let bytes = try report.written(as: .text).bytes
    #expect(try ReportFile(reading: bytes).report == report)
  }

  @Test(
    "a rule of one dash for each column is a rule, and so is that of a grid",
    arguments: [
      ("| ", " |", "|-|-|-|-|"), ("| ", " |", "| :-: | - | - | -: |"),
      ("", "", "--- | --- | --- | ---"),
      ("| ", " |", "+====+====+====+====+"),
    ]
  )
  func rules(open: String, close: String, rule: String) throws {
    func row(_ cells: String...) -> String { open + cells.joined(separator: " | ") + close + "\n" }
    let text =
      "某县教育局2021年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
      + row("第二十条第（一）项", "", "", "") + rule + "\n" + row("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
      + row("规章", "0", "0", "0") + row("行政规范性文件", "2", "1", "7")
    let file = try ReportFile(reading: Array(text.utf8))
    #expect(file.report[Self.cell] == .count(7))
    #expect(!file.reading.findings.contains { $0.code == "ROW-UNKNOWN" })
  }

  @Test(
    "a table of its own for each row is one table",
    arguments: [
      "| 项目 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 数据7 |\n|---|---|---|---|---|---|---|---|\n",
      "| 指标 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|---|---|---|---|---|---|---|\n",
      "",
    ]
  )
  func single(heading: String) throws {
    let (text, report) = try text(inForce: "7")
    let rows = report.form.cells.filter { $0.identifier.hasPrefix("applications.") }
    var tables = ""
    for start in stride(from: 0, to: rows.count, by: 7) {
      let values = rows[start..<start + 7].map { report.values[$0.index].text }
      let label = rows[start].labels.dropLast(2).last ?? ""
      tables += "\(heading)| \(label) | \(values.joined(separator: " | ")) |\n\n"
    }
    let start = try #require(text.range(of: "\t（本列数据"))
    let end = try #require(text.range(of: "四、政府信息公开"))
    let changed = text[..<start.lowerBound] + tables + text[end.lowerBound...]
    let file = try ReportFile(reading: Array(changed.utf8))
    #expect(file.report.values == report.values)
    let codes = file.reading.findings.map(\.code)
    #expect(codes == (heading.contains("自然人") ? [] : ["HEADER-MISSING"]))
  }
}
