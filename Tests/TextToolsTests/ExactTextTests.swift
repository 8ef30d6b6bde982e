import Testing
import TextTools

@Suite struct ExactTextTests {
  @Test func isLookedUpByItsBytes() {
    let texts: Set = [ExactText("总计"), ExactText("é")]
    #expect(texts.contains("总计"))
    #expect(!texts.contains("总 计"))
    // Equal as strings, of other bytes.
    #expect(!texts.contains("e\u{301}"))
    #expect(ExactText("") == ExactText(""))
  }

  @Test func findsWhatATextStandsFor() {
    var rows: [ExactText: [Int]] = [:]
    rows["规章", default: []].append(1)
    rows["规章", default: []].append(2)
    #expect(rows["规章"] == [1, 2])
    #expect(rows["规"] == nil)
  }
}
