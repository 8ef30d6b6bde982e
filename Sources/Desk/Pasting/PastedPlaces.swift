import ReportModel
import TextTools

/// What goes where of the cells that were copied, and what has no place.
struct PastedPlaces {
  private var cells: [Int: [PastedCells.Cell]] = [:]
  private var left: [String] = []

  /// Whether no cell of the form is filled.
  var isEmpty: Bool { !cells.values.contains { $0.count == 1 } }

  /// Puts a copied cell into a cell of the form.
  mutating func put(_ copied: PastedCells.Cell, into cell: Int) {
    cells[cell, default: []].append(copied)
  }

  /// Leaves copied cells without a place; blank ones are none.
  mutating func leave(_ copied: some Sequence<PastedCells.Cell>) {
    left += copied.lazy.filter { !$0.isBlank }.map(\.text)
  }

  /// What goes into each cell, in the order of the form; what would go into one cell twice goes into none.
  func entries(in report: Report) -> [PastedBlock.Entry] {
    cells.sorted { $0.key < $1.key }.compactMap { index, copied in
      guard copied.count == 1 else { return nil }
      let cell = report.form.cells[index]
      return PastedBlock.Entry(
        cell: cell,
        text: copied[0].text,
        value: copied[0].value(as: cell.valueType),
        old: report.values[index]
      )
    }
  }

  /// What there is to say.
  func notes(_ placement: PastedBlock.Placement, in report: Report) -> [Wording] {
    let entries = entries(in: report)
    let twice = cells.filter { $0.value.count > 1 }.keys.sorted()
      .map { report.form.cells[$0].labelInTable(joinedBy: " › ") }
    return [
      left.isEmpty ? nil : Self.left(left, placement),
      twice.isEmpty ? nil : Self.twice(twice),
      Self.unreadable(entries.filter(\.value.isUnreadable).map(\.text)),
    ].compactMap { $0 }
  }

  private static func left(_ texts: [String], _ placement: PastedBlock.Placement) -> Wording {
    let shown = excerpts(texts)
    return switch placement {
    case .labels:
      Wording(
        zh: "复制的内容中有 \(texts.count) 格没有可以确定的位置，不填入：\(shown.zh)。请核对行、列名称，或逐格填写。",
        en:
          "Cells without a certain place, left out: \(texts.count) (\(shown.en)). Please check the labels, or type them in."
      )
    case .shape:
      Wording(
        zh: "复制的内容超出表格，有 \(texts.count) 格没有位置，不填入：\(shown.zh)。请核对所选的单元格。",
        en:
          "What was copied runs over the table's edge; cells left out: \(texts.count) (\(shown.en)). Please check the chosen cell."
      )
    }
  }

  private static func twice(_ labels: [String]) -> Wording {
    let shown = excerpts(labels)
    return Wording(
      zh: "复制的内容中有 \(labels.count) 格出现不止一次，不填入：\(shown.zh)。请只复制其中一处。",
      en:
        "Cells that were copied more than once, left out: \(labels.count) (\(shown.en)). Please copy one of them alone."
    )
  }

  private static func unreadable(_ texts: [String]) -> Wording? {
    guard !texts.isEmpty else { return nil }
    let shown = excerpts(texts)
    return Wording(
      zh: "有 \(texts.count) 格不能确定是什么数，不填入：\(shown.zh)。请逐格填写。",
      en:
        "Texts that are no numbers for certain, left out: \(texts.count) (\(shown.en)). Please type them in."
    )
  }

  private static func excerpts(_ texts: [String]) -> Wording {
    let shown = texts.prefix(5).map { "“\($0.excerptOnOneLine)”" }
    return Wording(
      zh: shown.joined(separator: "、") + (texts.count > 5 ? "等" : ""),
      en: shown.joined(separator: ", ") + (texts.count > 5 ? " and more" : "")
    )
  }
}
