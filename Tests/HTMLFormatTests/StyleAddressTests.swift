import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("style sheets that addresses hold in themselves")
struct StyleAddressTests {
  private static let hiding = "b%7Bdisplay:none%7D"
  private static let encoded = "Ynt\nkaXNwbGF5Om5vbmV9"

  private func read(head: String) throws -> (value: CellValue?, codes: [String]) {
    let cell = "proactive.normativeDocuments.inForce"
    var maker = BalancedReport(seed: 1)
    var page = SamplePage(maker.report(on: .edition2021), tables: [.proactive])
    page.cells[cell] = "<b>1</b>7"
    page.head = head
    let file = try page.read()
    return (file.report[cell], page.codes(of: file))
  }

  @Test(
    "hide what their rules are about",
    arguments: [
      "<link rel=stylesheet href='data:text/css,\(hiding)'>",
      "<link href=\"data:text/css,span>b{display:none}\" rel=\"stylesheet\">",
      "<LINK REL='StyleSheet' HREF=' DATA:Text/CSS;base64,\(encoded)' media=screen>",
      "<link rel=stylesheet href='data:text/css;charset=utf-8,\(hiding)#end'>",
      "<link rel=stylesheet href='&#100;ata:text/css,\(hiding)'>",
      "<style>@import url(data:text/css;base64,YntkaXNwbGF5Om5vbmV9);</style>",
      "<style>@charset 'utf-8';@IMPORT 'data:text/css,\(hiding)';u{top:0}</style>",
      "<style>@import url( \"data:text/css,\(hiding)\" ) screen;</style>",
      "<style>@import 'data:text/css,\(hiding)' layer(a);</style>",
      "<style>@import 'data:text/css,\(hiding)' layer screen;</style>",
      "<style>@import 'data:text/css,@import%20%22data:text/css,b%257Bdisplay:none%257D%22;';</style>",
    ]
  )
  func hides(head: String) throws {
    let (value, codes) = try read(head: head)
    #expect(value == .count(7))
    #expect(codes == ["TEXT-HIDDEN"])
  }

  @Test(
    "leave it open what is seen where it is not known whether they hold",
    arguments: [
      "<link rel=stylesheet href='data:,\(hiding)'>",
      "<link rel=stylesheet title=A href='data:text/css,\(hiding)'>",
      "<link rel=stylesheet href='data:text/css;charset=utf-7,\(hiding)'>",
      "<style>@import 'data:text/css,\(hiding)' (resolution>2x);</style>",
    ]
  )
  func doubts(head: String) throws {
    let (value, codes) = try read(head: head)
    #expect(value?.isUnreadable == true)
    #expect(codes == ["CELL-UNSEEN"])
  }

  @Test(
    "are of no account where browsers do not take them",
    arguments: [
      "<link rel=stylesheet media=print href='data:text/css,\(hiding)'>",
      "<link rel='alternate stylesheet' title=A href='data:text/css,\(hiding)'>",
      "<link rel=icon href='data:text/css,\(hiding)'>",
      "<link rel=stylesheet type='text/plain' href='data:text/css,\(hiding)'>",
      "<style type='text/plain'>b{display:none}</style>",
      "<style>u{top:0}@import 'data:text/css,\(hiding)';</style>",
      "<style>@import 'data:text/css,\(hiding)' print;</style>",
      "<noscript><link rel=stylesheet href='data:text/css,\(hiding)'></noscript>",
    ]
  )
  func passed(head: String) throws {
    let (value, codes) = try read(head: head)
    #expect(value == .count(17))
    #expect(codes == [])
  }
}
