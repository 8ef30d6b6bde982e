import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("the arrangements that tables arrive in")
struct DialectMutationTests {
  @Test("are read value by value", arguments: Dialect.allCases)
  func reads(dialect: Dialect) throws {
    for seed in DamageCount.seeds(40) {
      for edition in EditionRegistry.shipped.editions {
        var maker = BalancedReport(seed: seed)
        let report = maker.report(on: edition)
        let file = try ReportFile(reading: bytes(dialect.lines(of: report)))
        #expect(file.report.edition == edition)
        #expect(file.report.year == report.year)
        #expect(file.report.organ == report.organ)
        for (cell, value) in zip(report.form.cells, report.values) {
          let found = file.report.values[cell.index]
          // Digits that run together are read where the sums prove them.
          if dialect == .glued, found.isUnreadable { continue }
          #expect(found.number?.number == value.number?.number, "seed \(seed) \(cell.identifier)")
        }
        if dialect != .glued {
          #expect(!file.check().contains { $0.severity == .error }, "seed \(seed)")
        }
      }
    }
  }

  @Test("do not yield a changed value without a finding when damaged", arguments: Dialect.allCases)
  func neverSilentlyWrong(dialect: Dialect) throws {
    var told = 0
    var sound: [UInt64: (file: ReportFile, findings: [Finding])] = [:]
    for seed in 0..<UInt64(DamageCount.each) {
      var random = SplitMix64(seed: seed &* 7919 &+ 13)
      var maker = BalancedReport(seed: seed % 50)
      let report = maker.report(on: seed % 3 == 0 ? .edition2019 : .edition2021)
      var lines = dialect.lines(of: report)
      if sound[seed % 150] == nil {
        let file = try ReportFile(reading: bytes(lines))
        sound[seed % 150] = (file, file.check())
      }
      let known = try #require(sound[seed % 150])
      let what = Damage.pick(&random).apply(to: &lines, of: report, &random)
      guard let what, let file = try? ReportFile(reading: bytes(lines)) else { continue }
      if !file.check().beyond(known.findings).isEmpty {
        told += 1
        continue
      }
      #expect(file.report.edition == report.edition, "seed \(seed): \(what)")
      guard file.report.edition == report.edition else { continue }
      for (cell, value) in zip(report.form.cells, report.values) {
        let found = file.report.values[cell.index]
        // Digits that run together are told where no sums prove them, in the sound text as well.
        if found.isUnreadable, known.file.report.values[cell.index].isUnreadable { continue }
        #expect(
          found.number?.number == value.number?.number,
          "seed \(seed): \(what): \(cell.identifier)"
        )
      }
    }
    // Most damages change something, and some, of enough, nothing that can be seen.
    #expect(
      told * 3 > DamageCount.each && (told < DamageCount.each || !DamageCount.isUsual),
      "\(told) of \(DamageCount.each)"
    )
  }

  private func bytes(_ lines: [String]) -> [UInt8] {
    Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}

/// What goes wrong when reports are copied from one program to another.
enum Damage: CaseIterable {
  case droppedLine, doubledLine, mergedDigits, movedColumn, swappedLabels, cutFile

  static func pick(_ random: inout SplitMix64) -> Damage { random.pick(allCases) }

  /// Damages a report's lines; says how, or nil if there is nothing to damage.
  func apply(to lines: inout [String], of report: Report, _ random: inout SplitMix64) -> String? {
    let start = lines.firstIndex { $0.contains("第二十条") } ?? 0
    let at = Int.random(in: start..<lines.count, using: &random)
    switch self {
    case .droppedLine:
      guard lines.count > 1 else { return nil }
      return "dropped \(lines.remove(at: at))"
    case .doubledLine:
      lines.insert(lines[at], at: at)
      return "doubled \(lines[at])"
    case .mergedDigits: return merge(&lines, &random)
    case .movedColumn: return swap(&lines, report.form.tables.flatMap { columns(of: $0) }, &random)
    case .swappedLabels: return swap(&lines, report.form.tables.flatMap { rows(of: $0) }, &random)
    case .cutFile:
      let text = lines.joined(separator: "\n")
      let kept = Int.random(in: text.count / 3..<text.count, using: &random)
      lines = String(text.prefix(kept)).split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0) }
      return "cut to \(kept)"
    }
  }

  /// Takes away what parts two numbers.
  private func merge(_ lines: inout [String], _ random: inout SplitMix64) -> String? {
    let text = Array(lines.joined(separator: "\n").unicodeScalars)
    let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
    let start = text.count / 4
    let gaps = (start..<text.count - 1).compactMap { index -> Range<Int>? in
      guard isDigit(text[index]), !isDigit(text[index + 1]) else { return nil }
      let end = text[(index + 1)...].prefix(8).firstIndex(where: isDigit)
      guard let end, text[(index + 1)..<end].allSatisfy({ " |\n\t".unicodeScalars.contains($0) })
      else {
        return nil
      }
      return index + 1..<end
    }
    guard !gaps.isEmpty else { return nil }
    let gap = random.pick(gaps)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[..<gap.lowerBound] + text[gap.upperBound...])
    lines = String(view).split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    return "merged at \(gap)"
  }

  /// Two labels change places.
  private func swap(
    _ lines: inout [String],
    _ pairs: [(String, String)],
    _ random: inout SplitMix64
  ) -> String? {
    let (first, second) = random.pick(pairs)
    let mark = "\u{E000}"
    var text = lines.joined(separator: "\n")
    guard text.contains(first), text.contains(second), first != second else { return nil }
    text = text.replacing(first, with: mark).replacing(second, with: first).replacing(
      mark,
      with: second
    )
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    return "swapped \(first) and \(second)"
  }

  private func rows(of table: FormTable) -> [(String, String)] {
    let labels = table.layout.dataRows.compactMap { $0.headings.last?.label }.filter { !$0.isEmpty }
    return Array(zip(labels, labels.dropFirst()))
  }

  private func columns(of table: FormTable) -> [(String, String)] {
    table.blocks.flatMap { block -> [(String, String)] in
      let labels = block.columns.flatMap(\.leafPaths).compactMap { $0.last?.label }.filter {
        $0 != "其他"
      }
      return Array(zip(labels, labels.dropFirst()))
    }
  }
}
