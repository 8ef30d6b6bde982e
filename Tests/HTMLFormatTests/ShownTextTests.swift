import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("cells of web pages hold what a person sees")
struct ShownTextTests {
  @Test(
    "marks above and below the line are notes of a number",
    arguments: [
      "7<sup>1</sup>", "7<sub>1</sub>", "7<sup><a href='#n'>[1]</a></sup>",
      "7<span style='vertical-align:super'>1</span>", "7<span style='vertical-align:5px'>1</span>",
      "7<span style='position:relative;top:-6.0pt'>1</span>", "7<b class=r>1</b>",
      "<ruby>7<rt>1</rt></ruby>", "7<a href='#fn1'>1</a>", "7<a href='#_ftn1'>[1]</a>",
      "7<a href='a.htm#_edn2'><span>2</span></a>", "7<a href='#x'>1</a>",
      "7<a href='#a' class=footnote>1</a>",
      "7<span role=doc-noteref>1</span>", "7<a epub:type=noteref href='n.html'>1</a>",
      "7<i class='footnote-ref'>1</i>",
    ]
  )
  func raised(markup: String) throws {
    let (value, codes) = try read(cell: markup, style: ".r { vertical-align: super }")
    #expect(value?.count == 7)
    #expect(value?.number?.note != nil)
    #expect(codes == ["VALUE-NOTED"])
  }

  @Test(
    "what is struck through is left out and told of",
    arguments: [
      "<s>1</s>7", "<strike>1</strike>7", "<del>1</del><ins>7</ins>",
      "<span style='text-decoration: underline line-through'>1</span>7",
      "<span class=x><b>1</b></span>7",
    ]
  )
  func struck(markup: String) throws {
    let (value, codes) = try read(cell: markup, style: ".x{text-decoration-line:line-through}")
    #expect(value == .count(7))
    #expect(codes == ["TEXT-STRUCK"])
  }

  @Test(
    "what is not shown is left out and told of",
    arguments: [
      "<b hidden>1</b>7", "<b style='display:none'>1</b>7",
      "<b style='visibility:hidden'>1<i style='visibility:visible'>7</i></b>",
      "<b style='font-size:0'>1</b>7", "<b style='font:0/0 a'>1</b>7",
      "<b style='opacity:0'>1</b>7", "<b style='color:transparent'>1</b>7",
      "<b style='position:absolute;left:-9999px'>1</b>7",
      "<b style='position:absolute;clip:rect(0,0,0,0)'>1</b>7",
      "<div style='height:0;overflow:hidden'>1</div>7", "<div style='text-indent:-999em'>1</div>7",
      "<b style='display:inline-block;width:0;overflow:hidden'>1</b>7",
      "<b style='display:inline-block;max-height:0;overflow:hidden'>1</b>7",
      "<b style='filter:opacity(0)'>1</b>7", "<b style='filter:blur(0) opacity( 1% )'>1</b>7",
      "<div style='display:none'>1</div>7", "<template>1</template>7",
      "<font color=white>1</font>7", "<font color='#FFFFFF'>1</font>7",
      "<b style='color:#fff'>1</b>7", "<div popover>1</div>7",
      "<dialog>1</dialog>7", "<dialog hidden open>1</dialog>7", "<i style='scale:0'>1</i>7",
      "<i style='color:light-dark(white,black)'>1</i>7", "<b style='font-size:1pt'>1</b>7",
      "<table><tr><td bgcolor=navy style='color:navy'>1<font color=white>7</font></table>",
      "<p style='background:yellow;color:#ff0'>1<a href=u>7</a></p>",
    ]
  )
  func hidden(markup: String) throws {
    let (value, codes) = try read(cell: markup)
    #expect(value == .count(7))
    #expect(codes == ["TEXT-HIDDEN"])
  }

  @Test(
    "what programs put there is no part of a number",
    arguments: [
      "<ol><li>7</li></ol>",
      "<p><![if !supportLists]><b style='mso-list:Ignore'>1.&nbsp;</b><![endif]>7</p>",
    ]
  )
  func made(markup: String) throws {
    let (value, codes) = try read(cell: markup)
    #expect(value == .count(7))
    #expect(codes == ["TEXT-MADE"])
  }

  @Test(
    "digits that style sheets, scripts and pictures add leave it open which number is meant",
    arguments: [
      ("<i class=b>7</i>", "VALUE-UNREADABLE"), ("<i class=a>7</i>", "VALUE-UNREADABLE"),
      ("<i class=t title=1>7</i>", "VALUE-UNREADABLE"), ("<b class=e></b>", "VALUE-UNREADABLE"),
      ("<i class=c>7</i>", "VALUE-UNREADABLE"), ("<i class=d>7</i>", "VALUE-UNREADABLE"),
      ("<i class=h>7</i>", "CELL-UNSEEN"), ("<script>document.write(1)</script>7", "CELL-UNSEEN"),
      ("<i style='zoom:0'>1</i>7", "CELL-UNSEEN"),
      ("<i style='letter-spacing:-1em'>17</i>", "CELL-UNSEEN"),
      ("<i style='translate:-9999px'>1</i>7", "CELL-UNSEEN"),
      ("<i style='position:relative;transform:rotate(0) translateX(-50em)'>1</i>7", "CELL-UNSEEN"),
      ("<i class=r>1</i>7", "CELL-UNSEEN"),
      ("<i style='transform:scaleX(-1);display:inline-block'>17</i>", "CELL-UNSEEN"),
      ("<i style='-webkit-text-security:disc'>17</i>", "CELL-UNSEEN"),
      ("<i style='font-size:calc(0px)'>1</i>7", "CELL-UNSEEN"),
      ("<i style='mask-image:linear-gradient(transparent,transparent)'>1</i>7", "CELL-UNSEEN"),
      ("<i style='color:color-mix(in srgb,white 100%,black)'>1</i>7", "CELL-UNSEEN"),
      ("<ul style='list-style-type:\"1\"'><li>7</li></ul>", "CELL-UNSEEN"),
      ("<b id=n>7</b><script>document.getElementById('n').textContent=1</script>", "CELL-UNSEEN"),
      ("<img alt=7>", "CELL-UNSEEN"),
    ]
  )
  func added(markup: String, code: String) throws {
    let style =
      ".b::before{content:'1'} .c::before{counter-increment:x 3;content:counters(x,'.',decimal)} .d::before{content:'\\31'} .a:after{content:\"1\"} .t::before{content:attr(title)} .e:empty::after{content:'0'} .h:has(b)::after{content:'0'} @media (min-resolution:2dppx){.r{display:none}}"
    let (value, codes) = try read(cell: markup, style: style)
    #expect(value?.isUnreadable == true)
    #expect(codes == [code])
  }

  @Test("what a style sheet puts before a number is told, with its escapes resolved")
  func escapes() throws {
    var maker = BalancedReport(seed: 1)
    var page = SamplePage(maker.report(on: .edition2021), tables: [.proactive])
    page.cells["proactive.normativeDocuments.inForce"] = "<i class=q>7</i>"
    page.head = "<style>.q::before{content:'\\'\\31\\'\\4e00  '}</style>"
    let file = try page.read()
    #expect(file.report["proactive.normativeDocuments.inForce"] == .count(7))
    let told = file.reading.findings.filter { $0.code == "TEXT-MADE" }
    #expect(told.count == 1 && told.first?.message.zh.contains("'1'一") == true)
  }

  @Test(
    "what style sheets leave as it is, is read",
    arguments: [
      "<b class=e>7</b>", "<i class=o>7</i>", "<i class=n>7</i>",
      "<i style='zoom:1.2;letter-spacing:-0.5px'>7</i>",
      "<i style='transform:translate(1px)'>7</i>", "<i style='translate:-50% -50%'>7</i>",
      "<i style='scale:1'>7</i>", "<i style='color:oklch(0.3 0.1 20)'>7</i>",
      "<b id=n>7</b><script>document.getElementById('n').focus()</script>", "<img>7",
    ]
  )
  func untouched(markup: String) throws {
    let style =
      ".o::before{content:none} .o::after{content:f(1) ''} .e:empty::after{content:'0'} .n:has(b)::after{content:'›'}"
    let (value, codes) = try read(cell: markup, style: style)
    #expect(value == .count(7))
    #expect(codes.isEmpty)
  }

  @Test(
    "letters that are filled with nothing, or as bright as the paper, are hidden",
    arguments: [
      "<i style='-webkit-text-fill-color:transparent'>1</i>7",
      "<i style='color:oklch(1 0 0)'>1</i>7", "<i style='color:lab(99% 0 0)'>1</i>7",
    ]
  )
  func unseenInk(markup: String) throws {
    let (value, codes) = try read(cell: markup)
    #expect(value == .count(7))
    #expect(codes == ["TEXT-HIDDEN"])
  }

  @Test("what is done to a whole table is done to all of its numbers alike")
  func wholeTable() throws {
    var maker = BalancedReport(seed: 1)
    let page = SamplePage(maker.report(on: .edition2021))
    let text = page.text.replacing("<table>", with: "<table style='transform:scale(0.9)'>")
    let file = try ReportFile(reading: Array(text.utf8))
    #expect(file.report == page.report)
  }

  @Test("a picture behind a blank cell is what the cell shows, and none behind a number")
  func behind() throws {
    var maker = BalancedReport(seed: 1)
    let page = SamplePage(maker.report(on: .edition2021))
    let cell = "<td rowspan=1 colspan='1'><p><span>"
    let number = page.text.ranges(of: cell).count
    #expect(number > 50)
    for (content, isSeen) in [("", true), ("7", false)] {
      var page = page
      page.cells["proactive.normativeDocuments.inForce"] = "@" + content
      let text = page.text.replacing(
        cell + "@",
        with: "<td style=\"background:url(n.png)\"><p><span>"
      )
      let file = try ReportFile(reading: Array(text.utf8))
      let value = file.report["proactive.normativeDocuments.inForce"]
      #expect(isSeen ? value?.isUnreadable == true : value == .count(7))
    }
  }

  @Test(
    "what shows a number is read",
    arguments: [
      "<input value=7>", "<input type='number' value='7' disabled>", "<textarea>7</textarea>",
      "<select><option>1<option selected>7</select>", "<button>7</button>",
      "<math><mn>7</mn></math>", "<svg><text>7</text></svg>", "7<input type=hidden value=1>",
      "<table><tr><td>7</td></tr></table>", "7<img src=s.gif width=1 height=1>",
      "7<img src=s.gif style='display:none'>", "7&nbsp", "7<br>", "7<wbr>", "7&shy;",
      "<details><summary>7</summary></details>", "<s style='text-decoration:none'>7</s>",
      "<sup style='vertical-align:baseline'>7</sup>", "<script>1</script>7<!-- 1 -->",
      "<ul><li>7</li></ul>", "<ol style='list-style:none'><li>7</li></ol>", "<bdo dir=rtl>7</bdo>",
    ]
  )
  func shown(markup: String) throws {
    let (value, codes) = try read(cell: markup)
    #expect(value == .count(7))
    #expect(codes == [])
  }

  @Test(
    "what shows something else is not blank",
    arguments: [
      "<img src=7.gif alt=7>", "7<img src=a.gif>", "<input placeholder=0>",
      "<textarea placeholder='1'></textarea>", "<input type=checkbox checked> 7",
      "<svg><path d='M0 0'/></svg>", "<math><mfrac><mn>7</mn><mn>1</mn></mfrac></math>",
      "<iframe src=x></iframe>", "<object data=x>7</object>", "<embed src=x>", "<canvas></canvas>",
      "<video src=x></video>", "<table><tr><td>7</td><td>1</td></tr></table>",
    ]
  )
  func unseen(markup: String) throws {
    let (value, codes) = try read(cell: markup)
    #expect(value?.isUnreadable == true)
    #expect(codes.contains("CELL-UNSEEN"))
  }

  @Test("boxes side by side, and digits in reverse, are read as they are seen")
  func boxes() throws {
    for markup in [
      "<b style='float:right'>1</b>7", "<p style='display:flex'><b>1</b><b>7</b></p>", "1<br>7",
      "1<input value=7>", "<textarea>1</textarea>7",
    ] {
      #expect(try read(cell: markup).value?.isUnreadable == true)
    }
    #expect(try read(cell: "<bdo dir=rtl>17</bdo>").value == .count(71))
  }

  @Test(
    "a link that leads elsewhere, or holds all of a number, is text",
    arguments: ["<a href='#x'>71</a>", "<a href='#x'>7</a>1", "7<a href='http://a/b'>1</a>"]
  )
  func links(markup: String) throws {
    #expect(try read(cell: markup).value == .count(71))
  }

  @Test("an empty field is blank")
  func emptyField() throws {
    #expect(try read(cell: "<input type=text value=''>").value == .blank)
    #expect(try read(cell: "<textarea> </textarea>").value == .blank)
  }

  @Test(
    "white letters on a colour are seen",
    arguments: [
      "<p style='background:#036'><font color=white>7</font></p>",
      "<font color=white style='background-color:#c00'>7</font>",
      "<span style='background:url(a.png)'><font color=white>7</font></span>",
      "<input value=7 style='color:black'>", "<p style='color:#fff'><input value=7></p>",
    ]
  )
  func onColor(markup: String) throws {
    let (value, codes) = try read(cell: markup)
    #expect(value == .count(7))
    #expect(codes.isEmpty)
  }

  @Test(
    "a copy of a table that is not shown is told once, and is no table",
    arguments: ["visibility:hidden", "position:absolute;left:-9999px", "display:none"]
  )
  func hiddenCopy(style: String) throws {
    var maker = BalancedReport(seed: 1)
    let report = maker.report(on: .edition2021)
    let page = SamplePage(report)
    let table = page.table(.proactive)
    let text = page.text.replacing(table, with: table + "<div style='\(style)'>\(table)</div>")
    let file = try ReportFile(reading: Array(text.utf8))
    #expect(file.report.values == report.values)
    #expect(file.reading.findings.map(\.kind.code) == ["TEXT-HIDDEN"])
  }

  @Test("a note behind the last section that is not shown is told, a site's own hints are not")
  func hiddenNotes() throws {
    var maker = BalancedReport(seed: 1)
    let text = SamplePage(maker.report(on: .edition2021)).text
    for (hidden, codes) in [
      ("备注另有未计入", ["TEXT-HIDDEN"]), ("另有3件", ["TEXT-HIDDEN"]), ("分享到：", []),
    ] {
      let page = text + "<p style='display:none'>\(hidden)</p>"
      let file = try ReportFile(reading: Array(page.utf8))
      #expect(file.reading.findings.map(\.kind.code) == codes)
    }
  }

  @Test(
    "what a site has behind the end of a page is read as any other text",
    arguments: ["</body></html>", "</body>", "</HTML >", "</html><html><body>", "<!-- </html> -->"]
  )
  func behindTheEnd(end: String) throws {
    var maker = BalancedReport(seed: 1)
    let report = maker.report(on: .edition2021)
    let text = SamplePage(report).text.replacing("</body></html>", with: "")
    let file = try ReportFile(reading: Array((text + end + "<p>另附说明。</p></html>").utf8))
    #expect(file.report.sections.last?.paragraphs.last == "另附说明。")
    #expect(file.report.values == report.values)
  }

  @Test(
    "of a column that is not shown the values are told, and the others are read",
    arguments: [
      "<col><col><col><col style='visibility:collapse'>",
      "<colgroup><col><col span=2><col style='visibility:collapse'></colgroup>",
    ]
  )
  func hiddenColumn(columns: String) throws {
    var maker = BalancedReport(seed: 1)
    let report = maker.report(on: .edition2021)
    let page = SamplePage(report)
    let table = page.table(.proactive)
    let text = page.text.replacing(
      table,
      with: table.replacing("<table>", with: "<table>" + columns)
    )
    let file = try ReportFile(reading: Array(text.utf8))
    for cell in report.form.cells {
      let isHidden = cell.table == .proactive && cell.identifier.hasSuffix("inForce")
      #expect(file.report.values[cell.index] == (isHidden ? .blank : report.values[cell.index]))
    }
    #expect(Set(file.reading.findings.map(\.kind.code)) == ["TEXT-HIDDEN"])
  }

  @Test("a foot of a table that stands before its rows is its last row")
  func foot() throws {
    var maker = BalancedReport(seed: 1)
    let report = maker.report(on: .edition2021)
    var text = SamplePage(report).text
    let sound = try ReportFile(reading: Array(text.utf8))
    let table = try #require(text.lastRange(of: "<table>"))
    let start = try #require(text[..<table.lowerBound].lastRange(of: "<table>"))
    let end = try #require(text[start.upperBound...].firstRange(of: "</table>"))
    let last = try #require(text[..<end.lowerBound].lastRange(of: "<tr>"))
    let row = String(text[last.lowerBound..<end.lowerBound])
    text.replaceSubrange(
      start.lowerBound..<end.upperBound,
      with:
        "<table><tfoot>\(row)</tfoot><tbody>\(text[start.upperBound..<last.lowerBound])</tbody></table>"
    )
    let file = try ReportFile(reading: Array(text.utf8))
    #expect(file.report == sound.report)
    #expect(file.reading.findings.map(\.kind.code) == sound.reading.findings.map(\.kind.code))
  }
}

extension String {
  /// The last place of a text.
  fileprivate func lastRange(of text: String) -> Range<Index>? { ranges(of: text).last }
}

extension Substring {
  /// The last place of a text.
  fileprivate func lastRange(of text: String) -> Range<Index>? { ranges(of: text).last }
}
