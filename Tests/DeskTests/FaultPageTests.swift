import ReportModel
import Testing

@testable import Desk

@Suite struct FaultPageTests {
  @Test(arguments: Language.allCases)
  func theSentenceIsShownAsTextWithAWayBack(_ language: Language) {
    let page = String(decoding: FaultPage("<b>\u{202E}", language).bytes, as: UTF8.self)
    #expect(page.contains("&lt;b&gt;\\u{202E}"))
    #expect(page.contains("href=\"/\""))
  }
}
