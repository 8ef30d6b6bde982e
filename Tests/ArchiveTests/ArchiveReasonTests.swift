import Archive
import TestSupport
import Testing

@Suite struct ArchiveReasonTests {
  @Test("the reason is in the user's words, one for each kind", arguments: ArchiveVerdict.all)
  func isFitToRead(_ verdict: ArchiveVerdict) throws {
    guard let kind = verdict.now else { return }
    let words = kind.reason(part: "xl/styles.xml")
    for text in [words.zh, words.en] {
      let lower = text.lowercased()
      for word in ["zip", "crc", "archive.", "0x", "optional", "(", "inflate", "header"]
      where lower.contains(word) {
        // The name of a method of compression stands in brackets.
        guard case .unsupportedMethod = kind, word == "(" || word == "zip" else {
          Issue.record("\(text) has \(word)")
          continue
        }
      }
    }
  }

  @Test func saysEveryDamageInItsOwnWords() {
    let reasons = ArchiveDamage.allCases.map { ArchiveError.Kind.damaged($0).reason(part: "a") }
    #expect(Set(reasons.map(\.zh)).count == ArchiveDamage.allCases.count)
    #expect(Set(reasons.map(\.en)).count == ArchiveDamage.allCases.count)
  }

  @Test func namesThePart() {
    let error = ArchiveError(.wrongChecksum, part: Array("xl/a\u{1B}.xml".utf8))
    #expect(error.reason.zh == "部件 xl/a\\u{1B}.xml 的内容与校验值不符，已被改动或损坏")
    #expect(
      error.reason.en
        == "the content of the part xl/a\\u{1B}.xml does not match its checksum: it was changed or damaged"
    )
  }

  @Test(arguments: [(1000, "1000 B"), (64 << 20, "64 MiB"), (1536, "1.5 KiB"), (2 << 30, "2 GiB")])
  func saysSizesInUnits(value: Int, text: String) {
    #expect(ArchiveLimit.partBytes.text(of: value) == text)
    #expect(ArchiveLimit.entries.text(of: value) == String(value))
  }
}
