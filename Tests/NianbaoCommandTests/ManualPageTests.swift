import Foundation
import Nianbao
import TestSupport
import Testing

@testable import NianbaoCommand

@Suite("the manual pages and the completion", .tags(.programs), .startsPrograms)
struct ManualPageTests {
  @Test(
    "docs holds the manual page of every command, in both languages",
    arguments: [("en", "nianbao.1"), ("zh", "nianbao.zh_CN.1")]
  )
  func pages(_ language: String, _ name: String) throws {
    let words = ParserWords(language: language == "zh" ? .chinese : .english)
    let page = ManualPage(
      words: language == "zh" ? ManualPage.chinese : ManualPage.english,
      version: ProgramVersion.current,
      valueName: { String(words.synopsis("<\($0)>").dropFirst().dropLast()) }
    )
    let description = try Program().run("--experimental-dump-help", "--language", language).output
    try GoldenFile.document(name).expect(Array(page.page(of: Data(description.utf8)).utf8))
  }

  @Test("a shell completes codes and formats", arguments: ["bash", "zsh", "fish"])
  func completes(_ shell: String) throws {
    let script = try Program().run("--generate-completion-script", shell)
    #expect(script.status == 0)
    for word in ["SUM-B1", "INPUT-FORMAT", "sarif", "docx", "schematron"] {
      #expect(script.output.contains(word), "\(shell): \(word)")
    }
  }
}
