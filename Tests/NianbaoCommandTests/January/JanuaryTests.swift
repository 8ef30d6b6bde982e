import Foundation
import Nianbao
import TestSupport
import Testing

@Suite("an invented county's January", .tags(.programs), .startsPrograms)
struct JanuaryTests {
  @Test("every format in which units report is read as it was written")
  func formats() throws {
    let report = JanuaryReport.make("青禾县财政局", 3).signed("2025年1月20日")
    for format in JanuaryFormat.allCases {
      let file = try ReportFile(reading: format.bytes(of: report), named: "a.\(format.suffix)")
      #expect(file.report.values == report.values, "\(format)")
      #expect(file.report.organ == report.organ && file.report.year == 2024, "\(format)")
      let severe = file.check().filter { $0.severity > .note }
      #expect(severe.isEmpty, "\(format): \(severe.map(\.message.en))")
    }
  }

  /// The commands of the month with the golden file of each: what it prints, or the file that it writes.
  private static let steps: [(golden: String, arguments: [String], file: String?)] = [
    ("status.zh.txt", ["status", "--language", "zh"], nil),
    ("status.zh.csv", ["status", "--language", "zh", "-o", "a.csv"], "a.csv"),
    ("status.json", ["status", "-o", "a.json"], "a.json"),
    (
      "status.en.html", ["status", "--language", "en", "--prefer", "newest", "-o", "a.html"],
      "a.html"
    ),
  ]

  private static let common = ["报告", "--units", "名单.csv", "--previous", "上年"]

  @Test("who has handed in what, in every form and language")
  func status() throws {
    let january = try JanuaryFolder()
    for (golden, arguments, file) in Self.steps {
      let result = try january.run(arguments.prefix(1) + Self.common + arguments.dropFirst())
      #expect(result.status == 2, "\(result.messages)")
      let bytes =
        try file.map { try [UInt8](january.program.bytes($0)) } ?? Array(result.output.utf8)
      try GoldenFile.test(golden).expect(bytes)
    }
  }

  @Test("what is said when the units are added up, and the same sums from run to run")
  func combine() throws {
    let january = try JanuaryFolder()
    try january.addUpperReport()
    let arguments = ["combine"] + Self.common + ["--organ", "青禾县人民政府", "--check", "全县.xlsx"]
    for (language, extra) in [("zh", []), ("en", ["--prefer", "newest"])] {
      let result = try january.run(
        arguments + extra + ["--language", language, "-o", "\(language).xlsx"]
      )
      #expect(result.status == 2)
      try GoldenFile.test("combine.\(language).txt").expect(Array(result.messages.utf8))
    }
    _ = try january.run(arguments + ["--language", "zh", "-o", "again.xlsx"])
    #expect(try january.program.bytes("again.xlsx") == january.program.bytes("zh.xlsx"))
  }
}
