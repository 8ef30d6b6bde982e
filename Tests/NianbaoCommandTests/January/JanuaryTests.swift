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

  @Test("what is certain is mended in copies, twice the same, and told in both languages")
  func fix() throws {
    let january = try JanuaryFolder()
    // A total of which two digits are exchanged; what its parts and the text say tells so.
    var report = JanuaryReport.make("青禾县东河镇人民政府", 90)
    let cell = "applications.newlyReceived.total"
    let total = try #require(report[cell]?.count)
    report[.overview].paragraphs = ["2024年，青禾县东河镇人民政府新收申请\(total)件。"]
    report[cell] = .count(total + 40)
    try january.program.write(JanuaryFormat.txt.bytes(of: report), to: "报告/东河镇.txt")
    for language in ["zh", "en"] {
      let arguments = [
        "check", "报告", "--previous", "上年", "--fix", "--yes", "-o", "改正", "--language", language,
      ]
      let result = try january.run(arguments)
      #expect(result.status == 2)
      // What is said of the files themselves has golden files of its own.
      let lines = result.messages.split(separator: "\n").filter {
        $0.hasPrefix("改正") || $0.contains(": fault ") || $0.contains("处没有改：") || $0.contains("：第 ")
      }
      try GoldenFile.test("fix.\(language).txt").expect(
        Array((lines.joined(separator: "\n") + "\n").utf8)
      )
      let written = try january.program.contents().filter { $0.key.hasPrefix("改正/") }
      _ = try january.run(arguments)
      #expect(try january.program.contents().filter { $0.key.hasPrefix("改正/") } == written)
    }
    try GoldenFile.test("fix.json").expect([UInt8](january.program.bytes("改正/修改记录.json")))
  }

  @Test("what differs between two years' folders, in every form and both languages")
  func diff() throws {
    let january = try JanuaryFolder()
    // As it was published: one number is another, and one unit's report is missing.
    _ = try january.program.shell("mkdir 公开; cp 报告/*.txt 公开/")
    let name = try #require(
      january.program.contents().keys.sorted().first { $0.hasPrefix("公开/青禾县") }
    )
    let file = try ReportFile(reading: [UInt8](january.program.bytes(name)))
    var report = file.report
    let cell = "proactive.licences.decisions"
    report[cell] = .count((report[cell]?.count ?? 0) + 3)
    try january.program.write(JanuaryFormat.txt.bytes(of: report), to: name)
    for (suffix, language) in [("txt", "zh"), ("txt", "en"), ("csv", "zh"), ("json", "en")] {
      let out = "差异.\(language).\(suffix)"
      let result = try january.run(["diff", "公开", "报告", "--language", language, "-o", out])
      #expect(result.status == 2, "\(result.messages)")
      try GoldenFile.test("diff.\(language).\(suffix)").expect([UInt8](january.program.bytes(out)))
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
