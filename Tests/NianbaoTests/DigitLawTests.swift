import Nianbao
import ReportModel
import TestSupport
import Testing

/// Digits are parted by proof alone: whatever is taken away between numbers, no other number comes of it.
@Suite("numbers that run together")
struct DigitLawTests {
  /// What a report's rows suffer.
  private struct Damage {
    /// In one of how many rows zeros vanish, cells are blanked, or separators go.
    let zeros: Int
    let blanks: Int
    let separators: Int
    /// What stands between values that are kept apart.
    let separator: String

    init(_ random: inout SplitMix64) {
      zeros = random.pick([1, 4, 1000])
      blanks = random.pick([3, 10, 1000])
      separators = random.pick([1, 2, 8])
      separator = random.pick([" ", "\t", "\n", " | ", "  "])
    }
  }

  @Test("are read as they were, or not at all")
  func neverWrong() throws {
    var parted = 0
    for seed in 0..<UInt64(DamageCount.each) {
      var random = SplitMix64(seed: seed &* 6151 &+ 7)
      var maker = BalancedReport(seed: seed)
      let report = maker.report(on: seed % 3 == 0 ? .edition2019 : .edition2021)
      var blanked: Set<Int> = []
      var rows: [Int: String] = [:]
      let lines = lines(of: report, Damage(&random), &blanked, &rows, &random)
      let text = lines.joined(separator: "\n") + "\n"
      guard let file = try? ReportFile(reading: Array(text.utf8)) else { continue }
      guard file.report.edition == report.edition else { continue }
      for (cell, value) in zip(report.form.cells, report.values) {
        let found = file.report.values[cell.index]
        if found.isUnreadable { continue }
        let isBlank = blanked.contains(cell.index)
        #expect(
          found.number?.number == (isBlank ? nil : value.number?.number),
          "seed \(seed) \(cell.identifier): \(rows[cell.index] ?? "")"
        )
        if found.number?.isRecoveredByArithmetic == true { parted += 1 }
      }
    }
    #expect(parted > DamageCount.scaled(1000))
  }

  private func lines(
    of report: Report,
    _ damage: Damage,
    _ blanked: inout Set<Int>,
    _ rows: inout [Int: String],
    _ random: inout SplitMix64
  ) -> [String] {
    var lines = report.title
    for kind in report.form.sectionKinds {
      lines += [report[kind].heading ?? ""] + report[kind].paragraphs
      guard let table = report.form[kind].table else { continue }
      for row in report.form[table].layout.rows {
        let values = row.compactMap { cell -> Int? in
          if case .value(let index) = cell.content { index } else { nil }
        }
        let labels = row.compactMap { cell -> String? in
          switch cell.content {
          case .title(let label), .columnLabel(let label), .rowLabel(let label): label
          case .value: nil
          }
        }
        if values.isEmpty {
          lines += labels
        } else {
          lines += labels.dropLast()
          let texts = texts(of: values, in: report, damage, &blanked, &random)
          lines.append((labels.last ?? "") + join(texts, damage, &random))
          for cell in values { rows[cell] = "\(lines.last ?? "") of \(texts)" }
        }
      }
    }
    return lines
  }

  /// The texts of a row's cells, some of them blank.
  private func texts(
    of row: [Int],
    in report: Report,
    _ damage: Damage,
    _ blanked: inout Set<Int>,
    _ random: inout SplitMix64
  ) -> [String] {
    let loses = random.chance(damage.zeros)
    let blanks = random.chance(damage.blanks)
    return row.map { index in
      let text = report.values[index].text
      if loses && text == "0" && random.chance(2) || blanks && random.chance(row.count) {
        blanked.insert(index)
        return ""
      }
      return text
    }
  }

  /// A row's texts behind its label, all, some or none of the separators among them.
  private func join(_ texts: [String], _ damage: Damage, _ random: inout SplitMix64) -> String {
    guard random.chance(damage.separators) else {
      return damage.separator + texts.joined(separator: damage.separator)
    }
    let isGlued = random.chance(2)
    return texts.enumerated().map { number, text in
      let isKept = number == 0 ? random.chance(2) : !isGlued && random.chance(2)
      return (isKept ? damage.separator : "") + text
    }.joined()
  }
}
