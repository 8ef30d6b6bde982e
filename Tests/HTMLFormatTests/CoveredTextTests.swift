import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("what lies over text of web pages, or is folded away")
struct CoveredTextTests {
  private static let identifier = "proactive.normativeDocuments.inForce"

  private func page(_ markup: String, style: String = "") -> SamplePage {
    var page = SamplePage(Self.sound)
    page.head = "<style>\(style)</style>"
    page.cells[Self.identifier] = markup
    return page
  }

  private static let sound: Report = {
    var maker = BalancedReport(seed: 7)
    return maker.report(on: .edition2021)
  }()

  @Test(
    "a number under a box, cut off or moved by an animation is not read",
    arguments: [
      "<div style='position:relative'>7<div style='position:absolute;inset:0;background:#fff'></div></div>",
      "7<i style='position:absolute;left:0;top:0;background:white'></i>", "<i class=b>7</i>",
      "<i>7</i><i style='margin-left:-30px;background:#fff;padding:0 40px'>&nbsp;</i>",
      "7<b style='position:relative;left:-20px;background:#fff;color:#fff'>xx</b>",
      "7<b style='display:inline-block;transform:translate(-40px);background:#fff'>&nbsp;</b>",
      "7<b style='position:fixed;width:90px;height:90px;background:url(a.png)'></b>",
      "<i class=z>7</i>", "<i class=s>7</i>",
      "<div style='width:20px;overflow:hidden;text-overflow:ellipsis'>7654321</div>",
      "<div style='height:5px;overflow:hidden'>7</div>",
      "<div><template shadowrootmode=open><b>5</b></template>7</div>",
    ]
  )
  func unseen(markup: String) throws {
    let style = """
      .b{position:relative}.b::before{content:"";position:absolute;inset:0;background:#fff}
      @keyframes k{to{opacity:0}}.z{animation:k 0s forwards}.s{zoom:.001}
      """
    let (value, codes) = try read(cell: markup, style: style)
    #expect(value?.isUnreadable == true)
    #expect(codes.contains("CELL-UNSEEN"))
  }

  @Test(
    "a number beside a line, behind nothing or in a box that is wide enough is",
    arguments: [
      "<div style='position:relative;background:#fff'>7</div>",
      "<span style='position:relative;top:-1pt;background:white'>7</span>", "<i class=l>7</i>",
      "7<i style='position:absolute;z-index:-1;inset:0;background:#eee'></i>",
      "7<i style='position:absolute;left:0;top:0'></i>",
      "<div style='width:60px;overflow:hidden;text-overflow:ellipsis'>7</div>",
      "<div style='margin-left:-4px;background:#fff'>7</div>", "<i class=n>7</i>",
      "<i style='zoom:1.2'>7</i>",
    ]
  )
  func seen(markup: String) throws {
    let style = """
      .l{position:relative}.l::after{content:"";position:absolute;left:0;bottom:0;width:100%;height:1px;background:#ccc}
      .n{animation:none}
      """
    let (value, codes) = try read(cell: markup, style: style)
    #expect(value == .count(7))
    #expect(codes.isEmpty)
  }

  /// A page in which something stands before a table, and something before and behind all else.
  private func codes(
    among: String = "",
    before: String = "",
    behind: String = "",
    style: String = ""
  ) throws -> [Finding] {
    let text = page("7", style: style).text
    let table = try #require(text.ranges(of: "<table>").dropFirst().first)
    let whole =
      text[..<table.lowerBound].replacing("<body>", with: "<body>\(before)") + among
      + text[table.lowerBound...].replacing("</body>", with: "\(behind)</body>")
    let file = try ReportFile(reading: Array(whole.utf8))
    #expect(file.report[Self.identifier] == .count(7))
    return file.reading.findings
  }

  @Test(
    "a box among the sections that may lie over a table is told",
    arguments: [
      "<div style='position:absolute;top:900px;left:200px;width:300px;height:40px;background:#fff'></div>",
      "<div style='position:absolute;width:300px;height:200px;background:#fff'>x</div>",
      "<img src=a.png style='position:absolute;margin-top:40px'>",
      "<p style='position:relative;top:60px;background:#fff'>一段。</p>",
      "<p style='position:relative;margin-top:-60px;background:#fff'>一段。</p>",
    ]
  )
  func amongSections(markup: String) throws {
    let findings = try codes(among: markup).filter { $0.code == "TABLE-COVERED" }
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.first?.place != nil)
  }

  @Test("a box that takes the window, or is placed far down, may cover a table")
  func wholeWindow() throws {
    for box in [
      "<div style='position:fixed;inset:0;background:#fff'></div>",
      "<div style='position:absolute;left:0;top:0;width:100%;height:100%;background:#fff'></div>",
      "<div style='position:absolute;left:400px;top:1030px;width:30px;height:20px;background:#fff'></div>",
      "<div style='position:absolute;left:0;top:300px;width:900px;height:600px;background:#fff'></div>",
      "<div style='position:absolute;left:0;right:0;top:120px;height:600px;background:#fff;opacity:.9'></div>",
    ] {
      let findings = try codes(behind: box)
      #expect(findings.map(\.code) == ["TABLE-COVERED"])
      #expect(findings.map(\.severity) == [.warning])
    }
  }

  @Test("what sites place around and among their text is not told")
  func furniture() throws {
    let before = """
      <div class=top><a href=/>首页</a></div><div class=nav><ul><li style='position:relative'>公开
      <div class=drop><a href=/a>目录</a></div></li></ul></div>
      <div style='position:relative;height:300px'><img src=b.jpg style='position:absolute;left:0;top:0'>
      <div class=dots></div></div>
      """
    let behind = """
      <div class=side><a href=#>顶部</a></div><div class=mask></div>
      <div style='position:absolute;right:0;top:200px;width:60px;background:#fff'>分享</div>
      <div style='position:absolute;right:0;top:200px;width:240px;height:700px;background:#fff'>栏目</div>
      <div style='position:absolute;left:0;top:0;width:1200px;height:120px;background:#fff'>页首</div>
      <div style='position:fixed;inset:0;background:url(w.png);opacity:.15;pointer-events:none'></div>
      """
    let among = """
      <h3 class=bar>小标题</h3><div style='position:relative'><p style='position:absolute;left:0;bottom:0;background:#eee'>图注</p></div>
      <div class=row style='margin-left:-15px;background:#fff'>一段。</div>
      """
    let style = """
      .top{position:fixed;top:0;width:100%;height:60px;background:#06c}.nav{position:absolute;top:60px;width:1200px;height:50px;background:url(n.png)}
      .drop{position:absolute;top:50px;background:#fff}.dots{position:absolute;bottom:5px;background:rgba(0,0,0,.5)}
      .side{position:fixed;right:10px;bottom:100px;width:50px;height:200px;background:#06c}.mask{display:none;position:fixed;inset:0;background:#000}
      .bar{position:relative}.bar::before{content:"";position:absolute;left:0;top:4px;width:5px;height:20px;background:red}
      """
    let findings = try codes(among: among, before: before, behind: behind, style: style)
    #expect(findings.map(\.code).filter { $0 != "TEXT-SET-ASIDE" } == [])
  }

  @Test("what is folded away is read in the text and told, and left out in a cell")
  func folded() throws {
    let (value, codes) = try read(cell: "7<details><summary>&nbsp;</summary>1</details>")
    #expect(value == .count(7))
    #expect(codes == ["TEXT-HIDDEN"])
    let text = page("7").text.replacing("<table>", with: "<details><summary>表</summary><table>")
      .replacing("</table>", with: "</table></details>")
    let file = try ReportFile(reading: Array(text.utf8))
    #expect(file.report[Self.identifier] == .count(7))
    #expect(Set(file.reading.findings.map(\.code)) == ["TEXT-UNSEEN"])
    #expect(Set(file.reading.findings.map(\.severity)) == [.note])
    let open = text.replacing("<details>", with: "<details open>")
    #expect(try ReportFile(reading: Array(open.utf8)).reading.findings.isEmpty)
  }

  @Test(
    "a table in a box that is too low for its rows is told, in one that is high enough it is not"
  )
  func cutOff() throws {
    let text = page("7").text
    for (style, codes) in [
      ("height:90px;overflow:hidden", ["TEXT-UNSEEN"]),
      ("max-height:90px;overflow-y:hidden", ["TEXT-UNSEEN"]),
      ("height:9000px;overflow:hidden", []), ("height:90px", []), ("overflow:hidden", []),
    ] {
      let boxed = text.replacing(
        "<table>",
        with: "<div style='\(style)'><table>",
        maxReplacements: 1
      )
      .replacing("</table>", with: "</table></div>", maxReplacements: 1)
      let findings = try ReportFile(reading: Array(boxed.utf8)).reading.findings
      #expect(findings.map(\.code) == codes)
      #expect(findings.allSatisfy { $0.severity == .warning })
    }
  }

  @Test("a sentence of the report for other browsers is told, a hint about browsers is not")
  func otherBrowsers() throws {
    let sentence = "全年通过网站主动公开政府信息213条。"
    for name in ["noscript", "template"] {
      let findings = try codes(among: "<\(name)><p>\(sentence)</p></\(name)>")
      #expect(findings.map(\.code) == ["TEXT-HIDDEN"])
    }
    #expect(try codes(among: "<noscript>您的浏览器不支持脚本，请启用后查看政府信息公开内容。</noscript>").isEmpty)
  }
}
