import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("texts whose headings are scattered")
struct ScatteredHeadingTests {
  @Test(
    "change no value in silence",
    arguments: [Dialect.rowPerLine, .barredRows, .cellPerLine, .wrappedLabels]
  )
  func neverSilentlyWrong(dialect: Dialect) throws {
    var wrong = 0
    for seed in 0..<UInt64(DamageCount.each) {
      var random = SplitMix64(seed: seed &* 7919 &+ 47)
      var maker = BalancedReport(seed: seed % 50)
      let report = maker.report(on: seed % 3 == 0 ? .edition2019 : .edition2021)
      let sound = dialect.lines(of: report)
      let known = try ReportFile(reading: bytes(sound)).check()
      let damaged = Self.scattered(sound, of: report, &random)
      guard let file = try? ReportFile(reading: bytes(damaged)),
        file.check().beyond(known).isEmpty
      else {
        wrong += 1
        continue
      }
      for (cell, value) in zip(report.form.cells, report.values) {
        #expect(
          file.report.values[cell.index].number?.number == value.number?.number,
          "seed \(seed) \(cell.identifier)"
        )
      }
    }
    // Headings in pieces are told; where they happen to stand in their order, nothing need be.
    #expect(wrong > 0)
  }

  private func bytes(_ lines: [String]) -> [UInt8] {
    Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The lines with the headings above one table's rows cut in two and shuffled, as they come out of a page
  /// of PDF.
  private static func scattered(
    _ lines: [String],
    of report: Report,
    _ random: inout SplitMix64
  ) -> [String] {
    let table = random.pick(report.form.tables)
    let layout = table.layout
    guard
      let row = layout.dataRows.first?.headings.first?.label
        ?? layout.dataRows.first?.headings.last?.label,
      let title = table.blocks.first?.columns.first?.label,
      let start = lines.firstIndex(where: { $0.contains(title) }),
      let end = lines[start...].firstIndex(where: { !row.isEmpty && $0.contains(row) })
        ?? lines[start...].firstIndex(where: { $0.contains { $0.isNumber } }),
      start < end
    else { return lines }
    let words = lines[start..<end].flatMap { $0.split(whereSeparator: { " |".contains($0) }) }
    let pieces = words.flatMap { word -> [String] in
      guard word.count > 3, random.chance(2) else { return [String(word)] }
      let place = Int.random(in: 1..<word.count, using: &random)
      return [String(word.prefix(place)), String(word.dropFirst(place))]
    }
    return lines[..<start] + pieces.shuffled(using: &random) + lines[end...]
  }
}
