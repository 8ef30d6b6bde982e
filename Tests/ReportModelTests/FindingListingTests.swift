import ReportModel
import Testing

@Suite("The findings of a file that are listed")
struct FindingListingTests {
  private func findings(_ kind: FindingKind, _ range: Range<Int>) -> [Finding] {
    range.map { Finding(kind, found: String($0), zh: "", en: "") }
  }

  @Test("are all of them up to the limit")
  func few() {
    let few = findings(.organUnknown, 0..<5)
    #expect(few.listed(upTo: 5) == few)
  }

  @Test("are the heaviest in their order, and one says how many more there are and how to see them")
  func many() throws {
    var light = findings(.organUnknown, 0..<4)
    for index in light.indices { light[index].severity = .note }
    let all = light + findings(.valueUnreadable, 4..<7)
    let listed = all.listed(upTo: 5)
    #expect(listed.dropLast().map(\.found) == ["0", "1", "4", "5", "6"])
    let last = try #require(listed.last)
    #expect(last.code == "FINDINGS-MORE")
    #expect(last.severity == .note)
    #expect(last.found == "2")
    #expect(last.message.en.contains("note 2") && last.message.en.contains("--all-findings"))
  }

  @Test("leave out errors only where there are too many, and then say it as an error")
  func manyErrors() {
    let listed = findings(.valueUnreadable, 0..<9).listed(upTo: 3)
    #expect(listed.map(\.found) == ["0", "1", "2", "6"])
    #expect(listed.last?.severity == .error)
  }
}
