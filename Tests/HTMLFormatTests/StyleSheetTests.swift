import Encodings
import Nianbao
import ReportFormats
import ReportModel
import ReportRecognition
import Testing

@testable import HTMLFormat

@Suite("style sheets of web pages")
struct StyleSheetTests {
  @Test(
    "hide what their selectors are about",
    arguments: [
      "b{display:none}", ".m{display:none}", "#i{display:none}", "td > p b{display:none}",
      "td b.m#i{display:none}", "u, b{display:none}", "[data-x]{display:none}",
      "b[class^='m']{display:none}", "b:first-child{display:none}",
      "[class=\"M\" i]{display:none}", "[class=M i]{display:none}", "[class='m's]{display:none}",
      "[*|class=m]{display:none}", "[|class=m /**/]{display:none}", "*|b{display:none}",
      "u:hover, b{display:none}", "b:not(:hover){display:none}",
      "b:nth-child(odd){display:none}",
      "b:not(.n){display:none}", "b:not(:last-child){display:none}", ":is(b, u){display:none}",
      "@media screen{b{display:none}}", "@media (min-width:600px){b{display:none}}",
      "@media (width >= 600px){b{display:none}}",
      "@media (400px < width <= 2000px){b{display:none}}",
      "@media not print{b{display:none}}", "@supports (display:grid){b{display:none}}",
      "/* } */b{/**/display:/**/none}", "<!-- b{display:none} -->", "b{color:red;DISPLAY:NONE;}",
      "u{}b{display:none!important}.m{display:inline}", ".m{display:inline}#i{display:none}",
      "b{display:inline}b{display:none}", "x:y(] ){display:none} b{display:none}",
      "@import url(x);@font-face{src:url(a;b)}b{display:none}", ".\\6d{display:none}",
      "td{color:red; b{display:none}}", "td{& b{display:none}}", "b{&.m{display:none}}",
      "p{ > span { .m, u { display:none } } }", "b{@media screen{display:none}}",
      "b{color:red;@media screen{&#i{display:none}}color:blue}", "td{.x & {}b{display:none}}",
      ":root{--d:none}b{display:var(--d)}", "b{--d:none;display:var(--d)}",
      "b{display:var(--x,none)}", "td{--e:var(--x, none)}b{display:var(--e)}",
      ".m{display:none}b{display:inline}td b{display:inline}",
      "b{display:none!important}.m{display:inline}#i{display:inline}",
      "b{display:none}b{display:var(--missing)}b{left:0}",
      "b{display:var(--d)}.m{--d:none}b{--d:inline}",
      "b{display:none}*{left:0}", "td .m{display:none}b{display:inline}.m{display:inline}",
      "b{display:inline}td .m{display:none}td b{display:inline}",
      "@layer a{b.m#i{display:inline}}b{display:none}",
      "b{display:none}@layer a{#i{display:inline}}",
      "@layer a{#i{display:inline}}@layer b{b{display:none}}",
      "@layer b, a;@layer a{b{display:none}}@layer b{#i{display:inline}}",
      "@layer a{@layer c{#i{display:inline}}b{display:none}}",
      "@layer a{@layer c{}@layer d{b{display:none}}}@layer a.c{#i{display:inline}}",
      "@layer a{b{display:none!important}}#i{display:inline!important}",
      "@layer a{b{display:none!important}}@layer b{#i{display:inline!important}}",
      "@layer{#i{display:inline}}@layer{b{display:none}}",
      "@LAYER a{#i{display:inline}} @layer /*x*/ b {b{display:none}} @layer b, a;",
      "#i{@layer a{display:inline}}b{display:none}",
      "@import url('data:text/css,%23i{display:inline}') layer(a);b{display:none}",
      "@import 'data:text/css,b{display:none}' layer;@layer{b{color:red}}",
      "b{color:white}", "b{color:#fff}", "b{color:rgb(100% 100% 100%)}", "b{color:#fdfefe}",
      "b{color:hsl(0,0%,100%)}", "b{color:rgba(0,0,0,.01)}",
      "b{background:#00f;color:#0000ff}",
      "td{background-color:navy}b{color:navy}i{color:white}", "b{--c:#fff;color:var(--c)}",
      "*|*.m{display:none}", "|b{display:none}", "td/**/ b{display:none}", "b/**/.m{display:none}",
      "td /**/ /* x */ b{display:none}", "b:nth-child(2n+1):not(i){display:none}",
      "b:nth-child(-n+1){display:none}", "b:nth-child(n){display:none}",
      "b:nth-child( +n + 1 ){display:none}", "b:nth-last-child(3){display:none}",
      "b:nth-of-type(1){display:none}", "i:only-child, b{display:none}",
      "@media (height >= 300px){b{display:none}}", "@media (300px <= height){b{display:none}}",
    ]
  )
  func hides(sheet: String) throws {
    let cell = "<b class=m id=i data-x=1>1</b><u></u><i>7</i>"
    let (value, codes) = try read(cell: cell, style: sheet)
    #expect(value == .count(7))
    #expect(codes == ["TEXT-HIDDEN"])
  }

  @Test(
    "make unreadable what a selector may hide that is not known here",
    arguments: [
      "b:has(u){display:none}", "td:has(i) b{display:none}", "b:not(:has(u)){display:none}",
      "b:lang(zh){display:none}", "b:last-of-type{display:none}",
      "b:nth-child(1 of .m){display:none}",
      "b:not(td .n){display:none}", "b::first-letter{font-size:0}", "b:has(u){color:#fff}",
      "b:has(u){text-decoration:line-through}", "u:has(b) ~ i{display:none}",
      "@container (width > 1px){b{display:none}}", "@scope (td){b{display:none}}",
      "[class=m q]{display:none}", "b:read-only{display:none}", "b:invented{display:none}",
      "b, u:invented{display:none}", "b, u::-moz-part{display:none}", "x|b{display:none}",
      "b:-webkit-any(b){display:none}", "b:nth-child(2m){display:none}",
      "b:nth-child(){display:none}", "b, u:-moz-broken{display:none}",
      "td{@container (width > 1px){b{display:none}}}",
      "@container (width > 1px){@layer b;}@layer a{b{display:none}}@layer b{.m{display:inline}}",
    ]
  )
  func doubts(sheet: String) throws {
    let cell = "<b class=m>1</b><u></u><i>7</i>"
    let (value, codes) = try read(cell: cell, style: sheet)
    #expect(value?.isUnreadable == true)
    #expect(codes == ["CELL-UNSEEN"])
  }

  @Test(
    "are of no account where a selector that is not known changes nothing that is seen",
    arguments: [
      "b:has(u){font-weight:bold}", "b:has(u){display:none}b{display:inline!important}",
      "b:has(u)::before{display:none}", "b:hover{display:none}", "b::first-letter{float:left}",
      "a:has(u){display:none}", "@container (width > 1px){a{display:none}}",
    ]
  )
  func doubtless(sheet: String) throws {
    let (value, codes) = try read(cell: "<b class=m>1<i>7</i></b>", style: sheet)
    #expect(value == .count(17))
    #expect(codes == [])
  }

  @Test("hide what stands behind another element")
  func siblings() throws {
    for sheet in ["u + b{display:none}", "i ~ b{display:none}"] {
      #expect(try read(cell: "<i>7</i><u></u><b>1</b>", style: sheet).value == .count(7))
    }
  }

  @Test(
    "hide nothing else",
    arguments: [
      "b{display:none} td b{display:inline}", "b{display:none} .m{display:inline}",
      "td > b{display:none}", "@media print{b{display:none}}",
      "@media (width<600px){b{display:none}}",
      "@starting-style{b{display:none}}",
      "[class=\"M\"]{display:none}", "[class=\"M\" s]{display:none}", "b:link{display:none}",
      "[x|class=m]{display:none}", "b::-webkit-scrollbar{display:none}",
      "@media (max-width:600px){b{display:none}}", "b:hover{display:none}",
      ".M{display:none}", "b::selection{display:none}", "b:nth-child(2){display:none}",
      "b{display:none}.m{display:inline}b{display:none}", "b{display:none;display:inline}b{left:0}",
      "b{--d:none}b{--d:inline}b{display:var(--d)}", "td b{display:none}td .m.m{display:inline}",
      "b{display:none;display:inline}", "b{display:inline;display:nonsense}", "a b{display:none}",
      "@keyframes k{from{opacity:0}}", "b{display:none", "b{display}", "}b{display:none}",
      "td{> b{display:none}}", "b{&.n{display:none}}", "b{@media print{display:none}}",
      "b{display:var(--x)}", "b{--x:var(--y);--y:var(--x);display:var(--x)}",
      "td{background:navy}b{color:white}", "tr{background:#036}b{color:#fff}",
      "table{background-color:rgb(0,0,99)}b{color:#fff}", "b{color:#fff;background:red}",
      "td{background:url(a.png)}b{color:#fff}",
      "td{background:linear-gradient(#000,#333)}b{color:#fff}",
      "b{color:#fff;color:black}", "b{color:nonsense}", "b{color:#fff;position:absolute}",
      "@import url(x.css);b{color:white}", "@layer a{#i{display:none}}b{display:inline}",
      "b{display:inline}@layer a{.m{display:none}}",
      "@layer b,a;@layer a{b{display:inline}}@layer b{.m{display:none}}",
      "@layer a{b{display:inline!important}}.m{display:none!important}",
      "@layer a{.m{display:none}}@layer a{.m{display:inline}}", "@layered a{b{display:none}}",
      "@import url('data:text/css,.m{display:none}') layer(a);b{display:inline}",
      "b{display:inline}:where(.m){display:none}", "b:nth-child(even){display:none}",
      "b:nth-child(-n){display:none}", "b:nth-child(3n+2){display:none}", "b|{display:none}",
      "b:-moz-broken{display:none}", "b:nth-child(n of){color:red}",
      "@media (height < 300px){b{display:none}}",
    ]
  )
  func shows(sheet: String) throws {
    // What is broken is read as browsers read it: an unclosed block is closed by the end of the sheet.
    let isBroken = ["b{display:none"].contains(sheet)
    let (value, _) = try read(cell: "<b class=m>7</b>", style: sheet)
    #expect(value == (isBroken ? .blank : .count(7)))
  }

  @Test("are told of by a style attribute, and by one whose page has no document type in any case")
  func inline() throws {
    #expect(
      try read(cell: "<b class=m style='display:inline'>7</b>", style: ".m{display:none}").value
        == .count(7)
    )
    let page = "<style>.HID{display:none}</style><p>甲<b class=hid>1</b></p>"
    let read = { (text: String) throws in
      try HTMLReader.document(
        of: EncodedText(reading: Array(text.utf8)),
        among: .shipped,
        limits: .default
      ).blocks
    }
    for (page, text) in [(page, "甲"), ("<!DOCTYPE html>" + page, "甲1")] {
      guard case .paragraph(let paragraph)? = try read(page).first else {
        Issue.record("no paragraph")
        continue
      }
      #expect(paragraph.text == text)
    }
  }

  @Test("that are many are looked up, not looked through")
  func lookUp() throws {
    let count = 2_000
    let sheets = [
      String(repeating: "p{color:red}", count: count),
      String(repeating: "p{color:red}.c,#i,td{top:0}", count: count),
      (0..<count).map { ".c\($0) p{color:red}" }.joined(),
      String(repeating: "i i i i i i i i i i i i b{color:red}", count: 20),
    ]
    let body =
      String(repeating: "<i>", count: 150) + String(repeating: "<b>甲</b>", count: 20)
      + String(repeating: "</i>", count: 150) + String(repeating: "<p class=c>甲</p>", count: count)
    var limits = ReadingLimits.default
    limits.styleComparisons = 4_500_000
    for sheet in sheets {
      let page = "<!DOCTYPE html><style>\(sheet)</style>" + body
      let document = try HTMLReader.document(
        of: EncodedText(reading: Array(page.utf8)),
        among: .shipped,
        limits: limits
      )
      #expect(document.blocks.count == count + 1)
    }
  }

  @Test("are looked through within a limit, and nested without end")
  func limits() throws {
    let rules = (0..<300).map { "b b b u\($0) *{display:none}" }.joined()
    let page =
      "<style>\(rules)</style>" + String(repeating: "<b>", count: 100)
      + String(repeating: "<i></i>", count: 500)
    var limits = ReadingLimits.default
    limits.styleComparisons = 100_000
    let refusal = #expect(throws: Refusal.self) {
      try HTMLReader.document(
        of: EncodedText(reading: Array(page.utf8)),
        among: .shipped,
        limits: limits
      )
    }
    #expect(refusal?.code == "INPUT-LIMIT")
    let many = "<style>" + String(repeating: "p,b{top:0}", count: 25_001) + "</style><p>甲</p>"
    #expect(throws: Refusal.self) {
      try HTMLReader.document(
        of: EncodedText(reading: Array(many.utf8)),
        among: .shipped,
        limits: .default
      )
    }
    let names = (0..<9).map { ".c\($0)" }.joined(separator: ",")
    for sheet in [
      "\(names){\(names){top:0}}", String(repeating: "@media all{", count: 40) + "b{top:0}",
      String(repeating: "b{", count: 40) + "top:0",
    ] {
      let refusal = #expect(throws: Refusal.self) {
        try HTMLReader.document(
          of: EncodedText(reading: Array("<style>\(sheet)</style><p>甲</p>".utf8)),
          among: .shipped,
          limits: .default
        )
      }
      #expect(refusal?.code == "INPUT-LIMIT", "\(sheet)")
    }
    for piece in [":not(", "a{b:(", "a[", "a>", "/*", "\"", "a{b:url("] {
      let sheet = String(repeating: piece, count: 20_000)
      _ = try HTMLReader.document(
        of: EncodedText(reading: Array("<style>\(sheet)</style><p>甲</p>".utf8)),
        among: .shipped,
        limits: .default
      )
    }
  }
}
