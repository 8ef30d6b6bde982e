import ReportModel
import ReportRules
import TextTools

/// What is to be doubted of copied cells although each has a place.
struct PastedDoubts {
  private let entries: [PastedBlock.Entry]
  private let cells: PastedCells
  private let chosen: ChosenCell
  private let byOrder: Set<Int>
  private let report: Report

  init(
    _ entries: [PastedBlock.Entry],
    of cells: PastedCells,
    at chosen: ChosenCell,
    byOrder: Set<Int>,
    in report: Report
  ) {
    self.entries = entries
    self.cells = cells
    self.chosen = chosen
    self.byOrder = byOrder
    self.report = report
  }

  /// What there is to say.
  var notes: [Wording] { [totals, furtherBlocks, struck].compactMap { $0 } }

  /// Totals that are not what the parts beside them come to: what has no totals of its own fills those of the form
  /// with its other numbers, and everything behind them is moved.
  private var totals: Wording? {
    var filled = report
    for entry in entries where !entry.value.isUnreadable {
      filled.values[entry.cell.index] = entry.value
    }
    let own = Set(entries.map(\.cell.index))
    let wrong = report.form.rules.filter { rule in
      guard let total = rule.total, byOrder.contains(total), own.contains(total) else {
        return false
      }
      return rule.parts.contains(where: own.contains)
    }
    guard !wrong.isEmpty else { return nil }
    let broken = Set(
      RuleEffect.effects(from: report, to: filled).filter { $0.after.verdict == .broken }
        .compactMap(\.rule.total)
    )
    let totals = Set(wrong.compactMap(\.total)).intersection(broken).sorted()
    guard !totals.isEmpty else { return nil }
    let shown = totals.map { report.form.cells[$0].labelInTable(joinedBy: " › ") }.excerpts
    return Wording(
      zh:
        "有 \(totals.count) 个总计与填入后的各项之和不符：\(shown.zh)。复制的内容如果没有总计，后面的数就错了位；请核对，或连同总计一起复制。",
      en:
        "Totals that are not the sum of their parts then: \(totals.count) (\(shown.en)). If nothing copied is a total, the numbers behind have moved; please check, or copy the totals as well."
    )
  }

  /// That cells go on into another part of the table than the chosen one.
  private var furtherBlocks: Wording? {
    let rows = report.form.tables[chosen.table].layout.dataRows
    let own = rows[chosen.row].block
    let filled = Set(entries.map(\.cell.index))
    var blocks: [Int: Int] = [:]
    for row in rows where row.block != own && blocks[row.block] == nil {
      blocks[row.block] = row.cells.first(where: filled.contains)
    }
    guard !blocks.isEmpty,
      filled.contains(where: rows.lazy.filter { $0.block == own }.flatMap(\.cells).contains)
    else { return nil }
    let shown = blocks.sorted { $0.key < $1.key }
      .map { report.form.cells[$0.value].labelInTable(joinedBy: " › ") }.excerpts
    return Wording(
      zh: "复制的内容超出了所选的这一部分，接着填入下面的部分：\(shown.zh)起。请核对是否都要填入。",
      en:
        "What was copied goes on into further parts of the table, from \(shown.en). Please check that all of it is meant."
    )
  }

  /// What is struck through in the copied cells.
  private var struck: Wording? {
    let texts = cells.rows.joined().flatMap(\.struck)
    guard !texts.isEmpty else { return nil }
    let shown = texts.excerpts
    return Wording(
      zh: "复制的内容中划去的文字没有填入：\(shown.zh)。",
      en: "What is struck through there was left out: \(shown.en)."
    )
  }
}

extension [String] {
  /// The first of some texts, to be shown in a note.
  var excerpts: Wording {
    let shown = prefix(5).map { "“\($0.excerptOnOneLine)”" }
    return Wording(
      zh: shown.joined(separator: "、") + (count > 5 ? "等" : ""),
      en: shown.joined(separator: ", ") + (count > 5 ? " and more" : "")
    )
  }
}
