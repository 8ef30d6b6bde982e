import ReportModel
import ReportRecognition
import TextTools

/// What goes where of the cells that were copied, and what has no place.
struct PastedPlaces {
  private var cells: [Int: [PastedCells.Cell]] = [:]
  private var left: [String] = []
  private var strange: [String] = []
  private var units: [(text: String, unit: TableLabels.OtherUnit, cells: [Int])] = []

  /// The cells of the form that the order of what was copied told, and no heading.
  private(set) var byOrder: Set<Int> = []

  /// Puts a copied cell into a cell of the form, which a heading tells or the order alone.
  mutating func put(_ copied: PastedCells.Cell, into cell: Int, byOrder isByOrder: Bool = false) {
    cells[cell, default: []].append(copied)
    if isByOrder { byOrder.insert(cell) }
  }

  /// Leaves copied cells without a place; blank ones are none.
  mutating func leave(_ copied: some Sequence<PastedCells.Cell>) {
    left += copied.lazy.filter { !$0.isBlank }.map(\.text)
  }

  /// Notes words that are none of the form and say what cells are that were placed all the same.
  mutating func doubt(_ copied: some Sequence<PastedCells.Cell>) {
    strange += copied.lazy.map(\.text)
  }

  /// Takes back the cells of some whose numbers are in another unit than the form's, as a text says.
  mutating func refuse(
    _ own: some Sequence<Int>,
    _ unit: TableLabels.OtherUnit,
    stated text: String,
    in form: Form
  ) {
    let refused = own.filter { cell in
      unit.isMeant(of: form.cells[cell].valueType)
        && (cells[cell] ?? []).contains { !$0.isBlank && $0.hasDigit }
    }
    guard !refused.isEmpty else { return }
    for cell in refused { cells[cell] = nil }
    units.append((text, unit, refused))
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
      strange.isEmpty ? nil : Self.strange(strange),
      twice.isEmpty ? nil : Self.twice(twice),
      Self.unreadable(entries.filter(\.value.isUnreadable).map(\.text)),
    ].compactMap { $0 } + units.map { Self.other($0.unit, $0.text, $0.cells.count) }
  }

  private static func left(_ texts: [String], _ placement: PastedBlock.Placement) -> Wording {
    let shown = texts.excerpts
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

  private static func strange(_ texts: [String]) -> Wording {
    let shown = texts.excerpts
    return Wording(
      zh: "复制的内容中有不是本表名称的文字，没有据以对应：\(shown.zh)。请核对下列各格是不是它所指的。",
      en:
        "Words copied that are no label of the form, by which nothing was placed: \(shown.en). Please check that these cells are meant."
    )
  }

  private static func other(
    _ unit: TableLabels.OtherUnit,
    _ text: String,
    _ count: Int
  ) -> Wording {
    let shown = text.excerptOnOneLine
    return Wording(
      zh:
        "复制的内容中写着“\(shown)”，以“\(unit.text)”为单位，规定以“\(unit.official)”为单位，有 \(count) 格不填入。请换算后再填写。",
      en:
        "“\(shown)” was copied with the numbers: they are in \(unit.text), the form's in \(unit.official); cells left out: \(count). Please convert them first."
    )
  }

  private static func twice(_ labels: [String]) -> Wording {
    let shown = labels.excerpts
    return Wording(
      zh: "复制的内容中有 \(labels.count) 格出现不止一次，不填入：\(shown.zh)。请只复制其中一处。",
      en:
        "Cells that were copied more than once, left out: \(labels.count) (\(shown.en)). Please copy one of them alone."
    )
  }

  private static func unreadable(_ texts: [String]) -> Wording? {
    guard !texts.isEmpty else { return nil }
    let shown = texts.excerpts
    return Wording(
      zh: "有 \(texts.count) 格不能确定是什么数，不填入：\(shown.zh)。请逐格填写。",
      en:
        "Texts that are no numbers for certain, left out: \(texts.count) (\(shown.en)). Please type them in."
    )
  }
}
