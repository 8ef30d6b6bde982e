import ReportModel
import Testing

@Suite("text of web pages in fonts of signs, and text that is moved")
struct DisplacedTextTests {
  @Test(
    "that is not seen as it is spelt, or not in its cell, cannot be read",
    arguments: [
      "<span style='font-family:Wingdings'>7</span>", "<font face='Wingdings 2'>7</font>",
      "<span style='font:bold 12px/1.5 \"Wingdings 3\", serif'>7</span>", "<b class=w>7</b>",
      "<p style='text-indent:-60px'>7</p>", "<p style='margin-left:-80px'>7</p>",
      "<p style='margin:0 0 0 -80px'>7</p>", "<p style='margin:0 -80px'><b>7</b></p>",
      "<span style='position:relative;left:-90px'>7</span>",
      "<span style='position:relative;right:90px'>7</span>",
      "<p style='text-indent:60em'>7</p>",
    ]
  )
  func unread(markup: String) throws {
    let (value, codes) = try read(cell: markup, style: ".w{font-family:'Webdings'}")
    #expect(value?.isUnreadable == true)
    #expect(codes == ["CELL-UNSEEN"])
  }

  @Test(
    "that is seen as it is spelt is read",
    arguments: [
      "<span style='font-family:Symbol'>7</span>",
      "<span style='font-family:Arial,Wingdings'>7</span>",
      "<span style='font-family:Wingdings'><b style='font-family:Arial'>7</b></span>",
      "<p style='margin-left:40px;text-indent:-40px'>7</p>",
      "<p style='padding:0 40px;text-indent:-3em'>7</p>", "<p style='margin-left:-5.4pt'>7</p>",
      "<p style='margin:0 auto'>7</p>", "<p style='padding-left:2em'>7</p>",
    ]
  )
  func seen(markup: String) throws {
    let (value, codes) = try read(cell: markup)
    #expect(value == .count(7))
    #expect(codes == [])
  }

  @Test("a sign whose meaning is certain is read as it")
  func signs() throws {
    let (value, codes) = try read(cell: "7<span style='font-family:Wingdings'>\u{FC}</span>")
    #expect(value?.isUnreadable == true)
    #expect(codes == ["VALUE-UNREADABLE"])
  }
}
