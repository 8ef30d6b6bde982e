import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("edits of web pages touch what they touch")
struct PageEditTests {
  /// A page whose overview is written in some markup.
  private func page(_ overview: String) throws -> ReportFile {
    var maker = BalancedReport(seed: 1)
    var report = maker.report(on: .edition2021)
    report[.overview].paragraphs = ["此处"]
    let page = SamplePage(report, tables: [.proactive])
    let text = page.text.replacing("<p style='x'>此处</p>", with: overview)
    return try ReportFile(reading: Array(text.utf8))
  }

  /// What stands between heading and next heading of the overview after its paragraphs were changed.
  private func edited(
    _ overview: String,
    _ change: (inout [String]) -> Void
  ) throws -> String {
    let file = try page(overview)
    var report = file.report
    change(&report[.overview].paragraphs)
    let bytes = try file.updated(to: report).bytes
    #expect(try ReportFile(reading: bytes).report == report)
    let text = String(decoding: bytes, as: UTF8.self)
    let start = try #require(text.firstRange(of: "总体情况</p>"))
    let end = try #require(text.firstRange(of: "\n<p>二、"))
    return String(text[start.upperBound..<end.lowerBound]).replacing("\n", with: "")
  }

  @Test(
    "what stands around the difference stays as it is",
    arguments: [
      "<p><strong>（一）公开</strong>。问答42则，<a href=u>见网站</a>。</p>",
      "<p><strong>（一）</strong><img src=a.png>问答42则。</p>", "<p>&nbsp&nbsp问答42则<sup>1</sup>。</p>",
      "<p>问答<del>41</del>42则。</p>", "<p>问答<b style='display:none'>x</b>42则。</p>",
      "<p>问答<b>4</b>2则。</p>", "<ol><li>问答42则。</li></ol>", "甲。<br>问答42则。<br>乙。",
      "<p><ruby>问<rt>wen</rt></ruby>答42则。</p>", "<p>m<sub>2</sub>问答42则</p>",
    ]
  )
  func changesOnePiece(markup: String) throws {
    let text = try edited(markup) { paragraphs in
      for index in paragraphs.indices {
        paragraphs[index] = paragraphs[index].replacing("2则", with: "3则")
      }
    }
    #expect(text == markup.replacing("2则", with: "3则"))
  }

  @Test("a value beside the mark of a note changes alone, or the mark goes with its note")
  func values() throws {
    let cell = "proactive.normativeDocuments.inForce"
    var maker = BalancedReport(seed: 1)
    var page = SamplePage(maker.report(on: .edition2021), tables: [.proactive])
    page.cells[cell] = "7<a href='#fn1'>1</a>"
    let file = try page.read()
    var edited = file.report
    edited[cell] = .number(NumberValue(.count(98_765), note: "¹"))
    let kept = String(decoding: try file.updated(to: edited).bytes, as: UTF8.self)
    #expect(kept.contains("98765<a href='#fn1'>1</a>"))
    edited[cell] = .count(98_765)
    let dropped = String(decoding: try file.updated(to: edited).bytes, as: UTF8.self)
    #expect(dropped.contains("98765<a href='#fn1'></a>"))
  }

  @Test("a new paragraph looks like most of the one before it, or behind it where it is the first")
  func newParagraphs() throws {
    let lead = "<p class=x id=q><strong>（一）公开</strong>。问答四十二则。</p>"
    #expect(try edited(lead) { $0.append("新。") } == lead + "<p class=x>新。</p>")
    #expect(try edited(lead) { $0.insert("新。", at: 0) } == "<p class=x>新。</p>" + lead)
    let spans = "<p><span lang=EN-US>1</span><span class=a><b>问答四十二则。</b></span></p>"
    #expect(
      try edited(spans) { $0.append("新。") }
        == spans + "<p><span class=a><b>新。</b></span></p>"
    )
  }

  @Test("a paragraph goes with its pictures and marks, and with nothing else")
  func removal() throws {
    let other = "<p>乙。</p>"
    for markup in [
      "<p><strong>（一）</strong><img src=a.png>问答。</p>", "<p><img src=a.png>问答。</p>",
      "<p>问答。<img src=a.png></p>", "<p>问答。<del>旧</del></p>",
    ] {
      #expect(try edited(markup + other) { $0.removeFirst() } == other)
    }
    let file = try page("<p>问答。<img src=a.png></p><p>乙。</p>")
    for (index, codes) in [["PICTURE-REMOVED"], []].enumerated() {
      var report = file.report
      report[.overview].paragraphs.remove(at: index)
      #expect(try file.updated(to: report).findings.map(\.code) == codes)
    }
    let picture = "<p><img src=a.png></p>"
    #expect(try edited("<p>甲。</p>" + picture + other) { $0.removeFirst() } == picture + other)
  }

  @Test(
    "a cell is written where its value is seen",
    arguments: [
      ("7<sup>1</sup>", "8<sup>1</sup>"), ("<del>1</del>7", "<del>1</del>8"),
      ("<del>1</del>", "<del>1</del>8"), ("<b hidden>1</b>", "8<b hidden>1</b>"),
      ("<input value=\"7\">", "<input value=\"8\">"), ("<input value=''>", "<input value='8'>"),
      ("<input placeholder=0 value=''>", "<input placeholder=0 value='8'>"),
      ("<textarea>7</textarea>", "<textarea>8</textarea>"), ("&#55;", "8"), ("&#x37", "8"),
      ("<ol><li>7</li></ol>", "<ol><li>8</li></ol>"),
      ("<table><tr><td>7</td></tr></table>", "<table><tr><td>8</td></tr></table>"),
    ]
  )
  func cells(markup: String, changed: String) throws {
    let bytes = try update(cell: markup)
    #expect(String(decoding: bytes, as: UTF8.self).contains("<span>\(changed)</span>"))
  }

  @Test(
    "a cell that shows something else is not written beside",
    arguments: [
      "<img src=x>", "<svg><path/></svg>", "<select><option>7</select>",
    ]
  )
  func refuses(markup: String) throws {
    #expect(throws: Refusal.self) { try update(cell: markup) }
  }

  /// A page with a cell that holds some markup, once the value is 8.
  private func update(cell markup: String) throws -> [UInt8] {
    let cell = "proactive.normativeDocuments.inForce"
    var maker = BalancedReport(seed: 1)
    var page = SamplePage(maker.report(on: .edition2021), tables: [.proactive])
    page.cells[cell] = markup
    let file = try page.read()
    var report = file.report
    let index = try #require(report.form.cells.first { $0.identifier == cell }?.index)
    var value = NumberValue(.count(8))
    value.note = report.values[index].number?.note
    report.values[index] = .number(value)
    return try file.updated(to: report).bytes
  }

  /// A value cell that holds some markup, after its value was changed to 8.
  private func cell(_ markup: String) throws -> String {
    let cell = "proactive.normativeDocuments.inForce"
    var maker = BalancedReport(seed: 1)
    var page = SamplePage(maker.report(on: .edition2021), tables: [.proactive])
    page.cells[cell] = markup
    let file = try page.read()
    var report = file.report
    let index = try #require(report.form.cells.first { $0.identifier == cell }?.index)
    report.values[index] = .count(8)
    let bytes = try file.updated(to: report).bytes
    #expect(try ReportFile(reading: bytes).report.values[index] == .count(8))
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = page.text.split(separator: "<p><span>" + markup + "</span></p>")
    try #require(parts.count == 2)
    return String(text.dropFirst(parts[0].count + 9).dropLast(parts[1].count + 11))
  }

  @Test(
    "a value goes where the old one is seen, also beside blanks and in fields",
    arguments: [
      ("&nbsp;7", "&nbsp;8"), ("<b>&nbsp;</b><i>7</i>", "<b>&nbsp;</b><i>8</i>"),
      ("7&nbsp;&nbsp;", "8&nbsp;&nbsp;"),
      ("<b> &ensp;</b>7<b>&emsp;</b>", "<b> &ensp;</b>8<b>&emsp;</b>"),
      ("<input value=7>", "<input value=\"8\">"), ("<input value='7' x>", "<input value='8' x>"),
      ("<input type=text>", "<input value=\"8\" type=text>"),
      ("<input placeholder=0>", "<input value=\"8\" placeholder=0>"),
      ("<input value=7 id=x>", "<input value=\"8\" id=x>"),
      (
        "<select><option selected>7</option><option value=2>8</option></select>",
        "<select><option>7</option><option selected value=2>8</option></select>"
      ),
    ]
  )
  func values(markup: String, expected: String) throws {
    #expect(try cell(markup) == expected)
  }

  @Test(
    "an edit of what is no text is refused by its kind",
    arguments: [
      ("<select><option>7<option>9</select>", "EDIT-NO-CHOICE"),
      ("<select><option>7<option value=1>8<option value=2>8</select>", "EDIT-NO-CHOICE"),
      ("<img src=a.png>", "EDIT-UNSEEN"), ("<input type=checkbox>", "EDIT-UNSEEN"),
    ]
  )
  func refusals(markup: String, code: String) throws {
    let refusal = #expect(throws: Refusal.self) { try cell(markup) }
    #expect(refusal?.findings.map(\.kind.code) == [code])
  }
}
