import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("workbooks of the program whose names went astray")
struct StaleNameTests {
  @Test("are read by their headings and rows, or it is told")
  func neverSilentlyWrong() throws {
    var changed = 0
    for seed in 0..<UInt64(max(1, DamageCount.each / 10)) {
      var random = SplitMix64(seed: seed &* 7919 &+ 53)
      var maker = BalancedReport(seed: seed % 50)
      let report = maker.report(on: seed % 3 == 0 ? .edition2019 : .edition2021)
      let workbook = try report.written(as: .xlsx).bytes
      let known = try ReportFile(reading: workbook).check()
      var parts = try ArchiveParts(workbook)
      var moved = 0
      parts.change("xl/workbook.xml") { text in
        Self.moveNames(in: text, identifiers: report.form.cells.map(\.identifier), &moved, &random)
      }
      changed += moved
      let file = try ReportFile(reading: parts.bytes())
      if !file.check().beyond(known).isEmpty { continue }
      for (cell, value) in zip(report.form.cells, report.values) {
        #expect(
          file.report.values[cell.index].number?.number == value.number?.number,
          "seed \(seed) \(cell.identifier)"
        )
      }
    }
    #expect(changed >= DamageCount.each / 10)
  }

  /// Moves some of the names of values to the row below theirs, or to another column.
  private static func moveNames(
    in text: String,
    identifiers: [String],
    _ moved: inout Int,
    _ random: inout SplitMix64
  ) -> String {
    var text = text
    for identifier in identifiers.shuffled(using: &random).prefix(10) {
      guard let name = text.firstRange(of: "<definedName name=\"\(identifier)\""),
        let mark = text[name.upperBound...].firstRange(of: "!$"),
        let end = text[mark.upperBound...].firstIndex(of: "<")
      else { continue }
      let reference = text[mark.upperBound..<end].split(separator: "$")
      guard reference.count == 2, let row = Int(reference[1]), let column = reference[0].last else {
        continue
      }
      let isRow = random.chance(2)
      let other = isRow ? String(reference[0]) : column == "C" ? "D" : "C"
      text.replaceSubrange(
        mark.upperBound..<end,
        with: "\(other)$\(isRow ? row + 1 : row)"
      )
      moved += 1
    }
    return text
  }
}
