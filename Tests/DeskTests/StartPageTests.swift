import ReportModel
import Testing

@testable import Desk

@Suite struct StartPageTests {
  @Test(arguments: Language.allCases)
  func everyIdentifierIsUniqueAndEveryFieldHasALabel(_ language: Language) throws {
    let page = PageText(try Self.page(language))
    #expect(Set(page.identifiers).count == page.identifiers.count)
    #expect(!page.fields.isEmpty)
    for field in page.fields { #expect(page.isLabelled(field), "\(field)") }
  }

  @Test func itListsWhatIsOpenWithItsErrors() throws {
    let page = try Self.page(.chinese)
    #expect(page.contains("href=\"/reports/1\""))
    #expect(page.contains("云溪省青禾县教育局"))
    #expect(page.contains("错误 0，未改动"))
    #expect(!page.contains("data-ask"))
  }

  @Test func aChangedReportIsListedAsSuch() throws {
    let sample = try DeskSample()
    sample.type("999", in: "applications.newlyReceived.total")
    let page = Self.page([(1, sample.current)], .english)
    #expect(page.contains(", changed"))
  }

  @Test func aFileNameIsShownAsText() throws {
    let sample = try DeskSample()
    let report = OpenReport(sample.current.file, named: "<b>\u{202E}.txt")
    let page = Self.page([(1, report)], .chinese)
    #expect(page.contains("&lt;b&gt;\\u{202E}.txt"))
  }

  @Test func eachLanguageHasItsOwnWords() throws {
    let english = try Self.page(.english)
    #expect(english.contains("lang=\"en\"") && english.contains("Choose files"))
    #expect(!english.contains("选择文件"))
    let chinese = try Self.page(.chinese)
    #expect(chinese.contains("lang=\"zh-CN\"") && chinese.contains("选择文件"))
  }

  private static func page(_ language: Language) throws -> String {
    page([(1, try DeskSample().current)], language)
  }

  private static func page(_ reports: [(number: Int, report: OpenReport)], _ language: Language)
    -> String
  {
    String(decoding: StartPage(reports, language).bytes, as: UTF8.self)
  }
}
