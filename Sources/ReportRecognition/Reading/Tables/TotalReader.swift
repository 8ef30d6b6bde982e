import ReportModel

/// Reads the cells of a table that hold a formula: a total of the form is computed from its parts, of
/// any other formula the stored result is taken.
struct TotalReader {
  /// How many totals may be parts of each other.
  private static let depthLimit = 4

  private let placement: TablePlacement
  private let sums: SumResolver
  private let cells: PlacedCellReader
  private let form: Form

  init(_ placement: TablePlacement, sums: SumResolver, cells: PlacedCellReader) {
    self.placement = placement
    self.sums = sums
    self.cells = cells
    form = placement.edition.form
  }

  /// Reads a formula, and before it those among its parts.
  func read(_ cell: Int, into recognition: inout TableRecognition, depth: Int = 0) {
    guard recognition.sources[cell] == nil, let candidate = placement[cell].first,
      case .sum(let formula) = candidate.content
    else { return }
    recognition.sources[cell] = candidate.source
    recognition.computed.insert(cell)
    // A total of which part is struck out or hidden is what is to be seen of it.
    guard depth < Self.depthLimit, candidate.source.isPlain,
      let parts = sums.parts(of: cell, formula: formula, in: candidate.grid)
    else {
      recognition.take(stored(candidate, formula, cell), from: candidate, for: cell)
      return
    }
    for part in parts.cells { read(part, into: &recognition, depth: depth + 1) }
    let values = parts.cells.map { recognition.values[$0] }
    var result = total(of: values, candidate, formula, cell)
    if parts.areLabelled, formula.isCalculated, !result.value.isUnreadable,
      let calculated = calculated(candidate, formula, cell), calculated.value != result.value
    {
      result = calculated
    }
    recognition.take(result, from: candidate, for: cell)
  }

  /// What a formula of the form's own cells was calculated to be; nil where that is none of its values.
  ///
  /// A program leaves out what its cells hold as texts, which a person reads as numbers: then this is not what
  /// the parts add up to, and it is what is seen.
  private func calculated(
    _ candidate: TablePlacement.Candidate,
    _ formula: Grid.SumFormula,
    _ cell: Int
  ) -> PlacedCellReader.Result? {
    var result = cells.read(candidate, as: cell)
    guard !result.value.isUnreadable else { return nil }
    if case .calculated(let text?) = formula.result {
      result.findings.append(stale(candidate, cell, stored: text))
    }
    return result
  }

  /// A total computed from its parts; the stored result is compared with it.
  private func total(
    of values: [CellValue],
    _ candidate: TablePlacement.Candidate,
    _ formula: Grid.SumFormula,
    _ cell: Int
  ) -> PlacedCellReader.Result {
    guard !values.contains(where: \.isUnreadable) else {
      return PlacedCellReader.Result(
        // What stands in the cell is a formula, whose stored result is not the form's total.
        value: .unreadable("=" + candidate.text),
        findings: [cells.unreadable(candidate, as: cell)]
      )
    }
    let counts = values.compactMap(\.count)
    guard let sum = Self.sum(counts) else { return stored(candidate, formula, cell) }
    if counts.isEmpty, formula.isBlankWithoutNumbers {
      return PlacedCellReader.Result(value: .blank)
    }
    let text = formula.storedText ?? candidate.text
    let stored = ValueReader.read(text, as: form.cells[cell].valueType).value
    var total = NumberValue(.count(sum))
    total.note = stored.number?.note
    guard formula.isStored, stored != .number(total) else {
      return PlacedCellReader.Result(value: .number(total))
    }
    let label = form.cells[cell].label
    let finding = cells.finding(
      .formulaStale,
      candidate,
      cell,
      found: text,
      expected: total.number.text,
      zh: "“\(label)”的公式保存的是 \(text)，按各项重算为 \(total.number.text)",
      en: "the formula of “\(label)” stores \(text); its parts add up to \(total.number.text)"
    )
    return PlacedCellReader.Result(value: .number(total), findings: [finding])
  }

  /// The sum of whole numbers; nil if it has more digits than a count may have.
  private static func sum(_ counts: [Int]) -> Int? {
    var sum = 0
    for count in counts {
      let (next, isOverflown) = sum.addingReportingOverflow(count)
      guard !isOverflown else { return nil }
      sum = next
    }
    return String(sum.magnitude).utf8.count <= NumberValue.countDigitLimit ? sum : nil
  }

  /// A formula that is none of the form's totals: its result is what stands in the cell.
  private func stored(
    _ candidate: TablePlacement.Candidate,
    _ formula: Grid.SumFormula,
    _ cell: Int
  ) -> PlacedCellReader.Result {
    let label = form.cells[cell].label
    switch formula.result {
    case .missing:
      return withoutResult(
        candidate,
        cell,
        text: "",
        zh: "“\(label)”的公式没有计算结果",
        en: "the formula of “\(label)” has no calculated value"
      )
    case .doubtful:
      return withoutResult(
        candidate,
        cell,
        text: candidate.text,
        zh: "文件要求重新计算公式，“\(label)”保存的 \(candidate.text) 不予采用",
        en:
          "the file asks for its formulas to be calculated: the \(candidate.text) stored for “\(label)” is not taken"
      )
    case .calculated(let text?):
      var result = cells.read(candidate, as: cell)
      result.findings.append(stale(candidate, cell, stored: text))
      return result
    case .broken:
      return withoutResult(
        candidate,
        cell,
        text: candidate.text,
        zh: "“\(label)”的公式引用的单元格已不存在（#REF!），保存的 \(candidate.text) 不予采用",
        en:
          "the formula of “\(label)” refers to cells that are gone (#REF!): the \(candidate.text) that it stores is not taken"
      )
    case .stored, .confirmed, .calculated:
      var result = cells.read(candidate, as: cell)
      guard result.value != .blank || candidate.source.isPlain else { return result }
      result.findings.append(
        cells.finding(
          .formulaKept,
          candidate,
          cell,
          zh: "“\(label)”是公式，采用其结果 \(candidate.text)",
          en: "“\(label)” is a formula; its result \(candidate.text) is taken"
        )
      )
      return result
    }
  }

  private func stale(
    _ candidate: TablePlacement.Candidate,
    _ cell: Int,
    stored text: String
  ) -> Finding {
    let label = form.cells[cell].label
    return cells.finding(
      .formulaStale,
      candidate,
      cell,
      found: text,
      expected: candidate.text,
      zh: "“\(label)”的公式保存的是 \(text)，重新计算为 \(candidate.text)",
      en: "the formula of “\(label)” stores \(text) and comes to \(candidate.text)"
    )
  }

  private func withoutResult(
    _ candidate: TablePlacement.Candidate,
    _ cell: Int,
    text: String,
    zh: String,
    en: String
  ) -> PlacedCellReader.Result {
    PlacedCellReader.Result(
      value: .unreadable("=" + text),
      findings: [
        Finding(
          .formulaWithoutValue,
          at: candidate.place,
          cell: form.cells[cell],
          edition: form.edition,
          zh: zh,
          en: en
        )
      ]
    )
  }
}

extension Grid.SumFormula {
  /// Whether the source stores some result.
  fileprivate var isStored: Bool {
    switch result {
    case .stored, .confirmed, .doubtful, .broken, .calculated(.some): true
    case .calculated(nil), .missing: false
    }
  }

  /// Whether it was calculated what the formula comes to.
  fileprivate var isCalculated: Bool {
    switch result {
    case .confirmed, .calculated: true
    case .stored, .doubtful, .broken, .missing: false
    }
  }

  /// What the source stores, where that is not what stands in the cell.
  fileprivate var storedText: String? {
    if case .calculated(let text) = result { text } else { nil }
  }
}
