import Foundation
import TestSupport
import Testing

@Suite("the findings of an invented county's January", .tags(.programs), .startsPrograms)
struct JanuaryFindingTests {
  private static let common = ["报告", "--previous", "上年"]

  @Test("a row a finding in both languages, and a page that begins with what is to be done")
  func findings() throws {
    let january = try JanuaryFolder()
    for language in ["zh", "en"] {
      for suffix in ["csv", "html", "xlsx"] {
        let name = "问题.\(language).\(suffix)"
        let result = try january.run(
          ["check"] + Self.common + ["--language", language, "-o", name]
        )
        #expect(result.status == 2 && result.output.isEmpty)
      }
      // Notes, of which there are many, are tested elsewhere.
      let rows = try january.program.text("问题.\(language).csv").split(separator: "\r\n")
      let told = rows.filter { !$0.contains(language == "zh" ? ",提示," : ",note,") }
      try GoldenFile.test("check.\(language).csv").expect(
        Array((told.joined(separator: "\n") + "\n").utf8)
      )
      // The sections of units are long, and tested elsewhere.
      let page = try january.program.text("问题.\(language).html")
      let end = page.firstRange(of: "</section>")?.upperBound ?? page.endIndex
      try GoldenFile.test("check.\(language).html").expect(Array(page[..<end].utf8))
    }
    let again = try JanuaryFolder()
    _ = try again.run(["check"] + Self.common + ["--language", "zh", "-o", "问题.zh.xlsx"])
    #expect(try again.program.bytes("问题.zh.xlsx") == january.program.bytes("问题.zh.xlsx"))
  }

  @Test("units get what is theirs to mend, or a notice that nothing has come, twice the same")
  func slips() throws {
    let january = try JanuaryFolder()
    let arguments = ["check"] + Self.common + ["--per-unit", "退回", "--units", "名单.csv"]
    var written: [String: Data?] = [:]
    for run in 1...2 {
      _ = try january.run(arguments + ["--language", "zh"])
      let files = try january.program.contents().filter { $0.key.hasPrefix("退回/") }
      if run == 1 { written = files } else { #expect(files == written) }
    }
    try GoldenFile.test("slips.zh.txt").expect(
      Array((written.keys.sorted().joined(separator: "\n") + "\n").utf8)
    )
    try GoldenFile.test("slip.zh.html").expect(
      [UInt8](january.program.bytes("退回/青禾县民政局-退回单.html"))
    )
    // Last year's report once more is none of this year, and what cannot be read has to come again.
    let other = try january.program.text("退回/青禾县林业局-催报通知.html")
    #expect(other.contains("你单位报送的“青禾县林业局.xlsx”是 2023 年度的报告。"))
    #expect(other.contains("2024 年度政府信息公开工作年度报告尚未收到"))
    let unread = try january.program.text("退回/青禾县地震台-退回单.html")
    #expect(unread.contains("不能读取") && !unread.contains("nianbao"))
    try GoldenFile.test("notice.zh.html").expect(
      [UInt8](january.program.bytes("退回/青禾县北山镇人民政府-催报通知.html"))
    )
  }
}
