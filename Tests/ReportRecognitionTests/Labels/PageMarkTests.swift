import Testing

@testable import ReportRecognition

@Suite("a mark where a page ends")
struct PageMarkTests {
  @Test(
    "is a page's number, or says that a table goes on",
    arguments: ["- 3 -", "第 12 页", "续表", "（续）", "续上表", "表三（续）", "接上页", "（转下页）"]
  )
  func marks(text: String) { #expect(PageMark.isMark(text.unicodeScalars)) }

  @Test("is neither a value nor a label", arguments: ["3", "-", "", "上年结转", "表三", "第五项", "转办"])
  func others(text: String) { #expect(!PageMark.isMark(text.unicodeScalars)) }
}
