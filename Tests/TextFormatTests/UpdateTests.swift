import Nianbao
import TestSupport
import Testing

@Suite("updates of texts")
struct UpdateTests {
  private func original() throws -> (bytes: [UInt8], report: Report) {
    let bytes = try GoldenFile.fixture("report-2021.txt").bytes()
    return (bytes, try ReportFile(reading: bytes).report)
  }

  @Test("no edit changes no byte")
  func nothing() throws {
    let (bytes, report) = try original()
    let update = try ReportFile(reading: bytes).updated(to: report)
    #expect(update.bytes == bytes)
    #expect(update.changes.isEmpty)
  }

  @Test("edited values change their lines alone, and read back as edited")
  func values() throws {
    let (bytes, report) = try original()
    let old = lines(bytes)
    for seed in DamageCount.seeds(60) {
      var random = SplitMix64(seed: seed)
      var edited = report
      let count = Int.random(in: 1...5, using: &random)
      var cells: Set<Int> = []
      for _ in 0..<count {
        let cell = report.form.cells.randomElement(using: &random)
        guard let cell, cell.valueType == .count else { continue }
        let values: [CellValue] = [.blank, .notApplicable("/"), .count(0), .count(123_456)]
        edited.values[cell.index] = values.randomElement(using: &random) ?? .blank
        if edited.values[cell.index] != report.values[cell.index] { cells.insert(cell.index) }
      }
      let update = try ReportFile(reading: bytes).updated(to: edited)
      #expect(update.changes.count == cells.count, "seed \(seed)")
      #expect(try ReportFile(reading: update.bytes).report == edited, "seed \(seed)")
      let new = lines(update.bytes)
      #expect(new.count == old.count, "seed \(seed)")
      #expect(zip(old, new).count { $0 != $1 } == cells.count, "seed \(seed)")
    }
  }

  @Test(
    "an added paragraph is parted by blank lines where its neighbours are",
    arguments: ["\n", "\r\n"]
  )
  func partedParagraphs(_ lineBreak: String) throws {
    let text =
      ["青禾县教育局2021年政府信息公开工作年度报告", "## 一、总体情况", "甲。", "乙。", "## 二、主动公开政府信息情况"]
      .joined(separator: lineBreak + lineBreak) + lineBreak
    let file = try ReportFile(reading: Array(text.utf8))
    for index in 0...2 {
      var edited = file.report
      edited[.overview].paragraphs.insert(contentsOf: ["新一。", "新二。"], at: index)
      let new = String(decoding: try file.updated(to: edited).bytes, as: UTF8.self)
      var lines = text.split(separator: lineBreak + lineBreak).map { String($0) }
      lines.insert(contentsOf: ["新一。", "新二。"], at: 2 + index)
      #expect(new == lines.joined(separator: lineBreak + lineBreak))
    }
  }

  @Test("a paragraph whose characters cannot be written is named with them")
  func unwritable() throws {
    let text = "<p>青禾县教育局2021年政府信息公开工作年度报告</p><h2>一、总体情况</h2><p>甲。</p><h2>二、主动公开政府信息情况</h2>"
    let file = try ReportFile(reading: Array("<html><body>\(text)</body></html>".utf8))
    var edited = file.report
    edited[.overview].paragraphs.append("两  个")
    let refusal = #expect(throws: Refusal.self) { try file.updated(to: edited) }
    #expect(refusal?.code == "EDIT-NO-PLACE")
    #expect(refusal?.message.zh.contains("“两  个”") == true)
    #expect(refusal?.message.en.contains("cannot be written as they are") == true)
    #expect(refusal?.findings.map(\.found) == ["两  个"])
  }

  @Test("edited, added and removed paragraphs leave everything else as it is")
  func paragraphs() throws {
    let (bytes, report) = try original()
    for seed in DamageCount.seeds(60) {
      var random = SplitMix64(seed: seed)
      var edited = report
      for kind in report.form.sectionKinds {
        var paragraphs = edited[kind].paragraphs
        switch Int.random(in: 0...3, using: &random) {
        case 0 where !paragraphs.isEmpty:
          paragraphs[Int.random(in: paragraphs.indices, using: &random)] = "　　改写的一段\u{20000}。"
        case 1:
          paragraphs.insert("　　新的一段。", at: Int.random(in: 0...paragraphs.count, using: &random))
        case 2 where !paragraphs.isEmpty:
          paragraphs.remove(at: Int.random(in: paragraphs.indices, using: &random))
        default: break
        }
        edited[kind].paragraphs = paragraphs
      }
      let update = try ReportFile(reading: bytes).updated(to: edited)
      let read = try ReportFile(reading: update.bytes).report
      #expect(read == edited, "seed \(seed)")
      // Going back gives every line of the original again.
      let back = try ReportFile(reading: update.bytes).updated(to: report)
      #expect(try ReportFile(reading: back.bytes).report == report, "seed \(seed)")
      let kept = lines(update.bytes).filter { Set(lines(bytes)).contains($0) }
      let lost = lines(bytes).count { !Set(kept).contains($0) }
      #expect(lost <= update.changes.count, "seed \(seed)")
    }
  }

  @Test("line ends and a byte order mark stay", arguments: ["\r\n", "\n", "\r", "\r\r\n"])
  func lineEnds(_ end: String) throws {
    let (bytes, report) = try original()
    let text = String(decoding: bytes, as: UTF8.self)
    let other =
      "\u{FEFF}"
      + text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: end)
    var edited = report
    edited[.overview].paragraphs.append("另起的一段。")
    let cell = try #require(report.form.cells.first { $0.valueType == .count })
    edited.values[cell.index] = .count(987_654)
    let update = try ReportFile(reading: Array(other.utf8)).updated(to: edited)
    let result = String(decoding: update.bytes, as: UTF8.self)
    #expect(result.hasPrefix("\u{FEFF}"))
    func returns(_ text: String) -> Int { text.unicodeScalars.count { $0 == "\r" } }
    #expect(returns(result) == returns(other) + returns(end))
    #expect(try ReportFile(reading: update.bytes).report == edited)
  }

  private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }
}
