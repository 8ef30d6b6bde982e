import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("text of web pages that is moved onto other text")
struct MovedTextTests {
  private static let identifier = "proactive.normativeDocuments.inForce"

  private static let sound: Report = {
    var maker = BalancedReport(seed: 7)
    return maker.report(on: .edition2021)
  }()

  /// What is told of a page in which something stands before everything, before its second table or behind all.
  private func findings(
    before: String = "",
    among: String = "",
    behind: String = "",
    style: String = ""
  ) throws -> [Finding] {
    var page = SamplePage(Self.sound)
    page.head = "<style>\(style)</style>"
    page.cells[Self.identifier] = "7"
    let text = page.text
    let table = try #require(text.ranges(of: "<table>").dropFirst().first)
    let whole =
      text[..<table.lowerBound].replacing("<body>", with: "<body>\(before)") + among
      + text[table.lowerBound...].replacing("</body>", with: "\(behind)</body>")
    let file = try ReportFile(reading: Array(whole.utf8))
    #expect(file.report[Self.identifier] == .count(7))
    return file.reading.findings.filter { $0.code != "TEXT-SET-ASIDE" }
  }

  @Test(
    "a number that is moved out of its line may lie over a table",
    arguments: [
      "<span style='position:absolute;left:300px;top:900px'>9</span>",
      "<span style='position:absolute'>9</span>",
      "<p style='position:relative;top:60px'>9</p>", "<p style='margin-bottom:-60px'>9</p>",
      "<p style='transform:translate(200px, 60px)'>9</p>", "<p style='translate:0 60px'>9</p>",
      "<div style='position:relative'><b style='position:absolute;left:9px;top:40px'>9</b></div>",
      "<p class=b>一段。</p>",
    ]
  )
  func overTables(markup: String) throws {
    let style = ".b::before{content:'9';position:absolute;left:300px;top:80px}"
    let told = try findings(among: markup, style: style)
    #expect(told.map(\.code) == ["TABLE-COVERED"])
    #expect(told.map(\.severity) == [.error])
    #expect(told.first?.place != nil)
  }

  @Test("words that are moved may lie over a table, and a number that is placed far down")
  func warnings() throws {
    let number = "<span style='position:absolute;left:400px;top:1030px'>9</span>"
    for told in [
      try findings(among: "<span style='position:absolute;left:300px;top:900px'>██</span>"),
      try findings(among: "<p style='margin-top:-60px'>一段。</p>"),
      try findings(before: number), try findings(behind: number),
    ] {
      #expect(told.map(\.code) == ["TABLE-COVERED"])
      #expect(told.map(\.severity) == [.warning])
    }
    let up = try findings(behind: "<p style='position:relative;top:-300px;left:200px'>9</p>")
    #expect(up.map(\.severity) == [.error])
  }

  @Test(
    "a number that is moved within its line lies over the text beside it",
    arguments: [
      "<p>共有123<b style='margin-left:-20px'>9</b>件。</p>",
      "<p>共有123<b style='position:relative;left:-20px'>9</b>件。</p>",
      "<p>共有123<b style='display:inline-block;transform:translateX(-100%)'>9</b>件。</p>",
      "<p>共有<b style='margin-right:-1em'>9</b>123件。</p>",
      "<p style='position:relative'>共有123件。<b style='position:absolute;left:40px;top:0'>9</b></p>",
    ]
  )
  func overText(markup: String) throws {
    let told = try findings(among: markup)
    #expect(told.map(\.code) == ["TEXT-UNSEEN"])
    #expect(told.map(\.severity) == [.warning])
    #expect(told.first?.place != nil)
  }

  @Test(
    "in the cell of a value nothing is read where one text lies over another",
    arguments: [
      "<div style='position:relative'>7<b style='position:absolute;left:0;top:0'>9</b></div>",
      "7<b style='margin-left:-10px'>9</b>", "<b style='margin-right:-10px'>9</b>7",
      "7<b style='position:relative;left:-10px'>9</b>", "<b style='position:absolute'>9</b>7",
      "<p>7</p><p style='margin-top:-20px'>9</p>",
      "7<b style='display:inline-block;transform:translateX(-10px)'>9</b>",
      "<div class=a>7</div>", "<b style='position:absolute;left:0;top:0'>7</b>",
    ]
  )
  func cells(markup: String) throws {
    let style = ".a{position:relative}.a::after{content:'9';position:absolute;left:3px;top:2px}"
    let (value, codes) = try read(cell: markup, style: style)
    #expect(value?.isUnreadable == true)
    #expect(codes.contains("CELL-UNSEEN"))
  }

  @Test("a number that is placed in the page from its cell may lie over another cell")
  func outOfCell() throws {
    for place in ["left:90px;top:200px", "left:0;top:0"] {
      let (value, codes) = try read(cell: "<span style='position:absolute;\(place)'>7</span>")
      #expect(value?.isUnreadable == true)
      #expect(codes.sorted() == ["CELL-UNSEEN", "TABLE-COVERED"])
    }
  }

  @Test(
    "a number that lies over nothing is read",
    arguments: [
      "<div style='position:relative'><b style='position:absolute;left:0;top:0'>7</b></div>",
      "<p style='position:relative;top:-1pt'>7</p>", "<p style='margin-left:-4px'>7</p>",
      "<div style='position:relative;top:50%;transform:translateY(-50%)'>7</div>",
      "<p style='position:relative;top:14px'>7</p>",
    ]
  )
  func alone(markup: String) throws {
    let (value, codes) = try read(cell: markup)
    #expect(value == .count(7))
    #expect(codes == [])
  }

  @Test(
    "what sites place among and around their text is not told",
    arguments: [
      "<div style='position:absolute;left:-300px;width:240px'>菜单1</div>",
      "<div style='position:absolute;left:-999em'>菜单</div>",
      "<div style='position:fixed;right:9px;top:300px'>电话12345</div>",
      "<a href=# style='position:absolute;right:0;bottom:20px'>返回顶部</a>",
      "<div style='position:relative'>一段9。</div>",
      "<div style='margin:0 -15px'>一段9。</div>", "<p style='margin-top:-10px'>一段9。</p>",
      "<div style='margin-bottom:-9999px;padding-bottom:9999px'>一段9。</div>",
      "<p>共<sup style='position:relative;top:-9px'>1</sup>件。</p>",
      "<h3 style='position:relative;padding-left:40px'><i style='position:absolute;left:0'>1</i>小标题</h3>",
      "<div style='position:absolute;top:900px;left:200px;color:rgba(0,0,0,.08)'>样本2024</div>",
      "<div style='position:absolute;top:900px;left:200px;opacity:.1'>样本2024</div>",
      "<div style='position:relative;padding-bottom:56%;height:0'><b style='position:absolute;height:100%;width:100%;background:#eee'></b></div>",
    ]
  )
  func furniture(markup: String) throws {
    #expect(try findings(among: markup).map(\.code) == [])
  }

  @Test("a column beside the report, and what stands at the foot of a page, are not told")
  func columns() throws {
    let column = "<div style='position:absolute;left:0;top:600px;width:200px'>"
    let lines = String(repeating: "<p>关于公布年度报告的通知 2024-01-01</p>", count: 4)
    #expect(try findings(before: column + lines + "</div>").isEmpty)
    #expect(try findings(behind: column + lines + "</div>").isEmpty)
    let foot = "样例市人民政府办公室主办，网站标识码3204000001，苏ICP备12345678号，建议使用浏览器访问本站"
    #expect(try findings(behind: "<div style='position:relative;top:-30px'>\(foot)</div>").isEmpty)
  }

  @Test(
    "a box is as opaque as its colour and all boxes around it",
    arguments: [
      ("background:#ffffffee", true), ("background:rgba(255,255,255,.95)", true),
      ("background:hsl(200 50% 50%)", true), ("background:hsla(0,0%,100%,.9)", true),
      ("background:#ffffff11", false), ("background:#fff1", false),
      ("background:rgba(255,255,255,.05)", false), ("background:rgb(255 255 255 / 5%)", false),
      ("background:hsla(200,50%,50%,.1)", false), ("background:#fff;opacity:.1", false),
      ("background:rgba(255,255,255,.5);opacity:.5", false),
    ]
  )
  func opacity(style: String, isTold: Bool) throws {
    let place = "position:absolute;top:900px;left:200px;width:300px;height:40px"
    let told = try findings(among: "<div style='\(place);\(style)'></div>")
    #expect(told.map(\.code) == (isTold ? ["TABLE-COVERED"] : []))
    let inner = "<div style='\(place);background:#fff'></div>"
    #expect(try findings(among: "<div style='opacity:.2'>\(inner)</div>").isEmpty)
  }
}
