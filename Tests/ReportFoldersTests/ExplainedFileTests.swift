import Foundation
import Nianbao
import ReportFolders
import Testing

@Suite("explanations beside a report")
struct ExplainedFileTests {
  private let folder: ReportFolderSample

  init() throws { folder = try ReportFolderSample() }

  private static func entry(_ reason: String) -> ExplainedFinding {
    ExplainedFinding(
      code: "SUM-B3",
      cells: [.init(identifier: "a", value: "1")],
      quote: nil,
      reason: reason,
      date: "2026-01-12"
    )
  }

  private func stored() throws -> [ExplainedFinding]? {
    try ExplainedFile.stored(for: folder.path("甲局.txt"))?.entries
  }

  @Test("where there is no file, nothing is explained, and what is put there stands there")
  func putAndTaken() throws {
    let report = folder.path("甲局.txt")
    #expect(try stored() == nil)
    try ExplainedFile.replace([], with: [Self.entry("经核实无误")], for: report)
    #expect(try stored() == [Self.entry("经核实无误")])
    try ExplainedFile.replace([Self.entry("经核实无误")], with: [], for: report)
    #expect(try stored() == nil && folder.text("甲局.txt.核实说明.json") == nil)
  }

  @Test("what somebody else has written meanwhile is not replaced")
  func changedElsewhere() throws {
    let report = folder.path("甲局.txt")
    try ExplainedFile.replace([], with: [Self.entry("甲")], for: report)
    for (old, new) in [([], [Self.entry("乙")]), ([Self.entry("丙")], []), ([], [])] {
      #expect(throws: Refusal.changedElsewhere) {
        try ExplainedFile.replace(old, with: new, for: report)
      }
    }
    #expect(try stored() == [Self.entry("甲")])
  }

  @Test("of many that write at once each finds what the one before has written")
  func together() throws {
    let report = folder.path("甲局.txt")
    Workers.run(
      count: 40,
      jobs: 8,
      work: { number in
        try? ExplainedFile.change(for: report, replacing: true) { old in
          var file = old ?? ExplainedFile()
          file.entries.append(Self.entry("\(number)"))
          return file
        }
      },
      deliver: { _, _ in }
    )
    #expect(try Set(stored()?.map(\.reason) ?? []) == Set((0..<40).map { "\($0)" }))
  }

  @Test("a folder in its place is named, with what to do")
  func folderInPlace() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "甲局.txt.核实说明.json"),
      withIntermediateDirectories: false
    )
    let refusal = #expect(throws: Refusal.self) { try stored() }
    #expect(refusal?.code == "FILE-IS-FOLDER" && refusal?.message.zh.contains("核实说明文件") == true)
    #expect(refusal?.remedy.zh.contains("移走") == true)
  }
}
