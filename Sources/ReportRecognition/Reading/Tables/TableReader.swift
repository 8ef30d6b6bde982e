import ReportModel

/// Reads the values of one table from where its cells were placed.
struct TableReader {
  /// How many of several cells that are taken for one are quoted.
  private static let quotedLimit = 5

  private let placement: TablePlacement
  private let form: Form
  private let sums: SumResolver

  init(_ placement: TablePlacement, grids: [Grid]) {
    self.placement = placement
    form = placement.edition.form
    sums = SumResolver(placement, grids: grids)
  }

  func read(into recognition: inout TableRecognition) {
    let table = placement.table
    guard !placement.isEmpty else {
      recognition.findings.append(missingTable())
      return
    }
    recognition.findings.append(contentsOf: placement.findings)
    let unplaced = keepUnplaced(in: &recognition)
    let duplicates = duplicatedRows()
    reportDuplicates(duplicates, into: &recognition.findings)
    var formulas: [Int] = []
    var before = firstPlace()
    for row in table.layout.dataRows {
      defer { before = placement.places(of: row).last ?? before }
      if row.cells.allSatisfy({ placement[$0].isEmpty && !unplaced.contains($0) }) {
        recognition.findings.append(missingRow(row, after: before))
        continue
      }
      for cell in row.cells where !unplaced.contains(cell) {
        if case .sum = placement[cell].first?.content, placement[cell].count == 1 {
          formulas.append(cell)
        } else {
          read(cell, into: &recognition)
        }
      }
    }
    // Totals come last: they are computed from what was read.
    for cell in formulas { readSum(cell, into: &recognition, depth: 0) }
  }

  /// Keeps what stands in the rows that could not be placed, with what another row gives for the same cell.
  private func keepUnplaced(in recognition: inout TableRecognition) -> Set<Int> {
    var texts: [Int: [String]] = [:]
    for row in placement.unplaced {
      for cell in row.row.cells { texts[cell, default: []].append(row.text) }
    }
    for (cell, rows) in texts {
      let all = placement[cell].map(\.text.oneLine) + rows
      recognition.values[cell] = .unreadable(all.joined(separator: " ¦ "))
    }
    return Set(texts.keys)
  }

  private func read(_ cell: Int, into recognition: inout TableRecognition) {
    let candidates = placement[cell]
    guard candidates.count == 1, let candidate = candidates.first else {
      if !candidates.isEmpty {
        recognition.values[cell] = .unreadable(Self.quotation(candidates))
      }
      return
    }
    recognition.sources[cell] = candidate.source
    if case .unusable(let kind, let detail) = candidate.content {
      let reason = detail ?? kind.meaning
      recognition.values[cell] = .unreadable(candidate.text)
      recognition.findings.append(
        finding(
          kind,
          cell,
          at: candidate.place,
          found: candidate.text,
          zh: "“\(form.cells[cell].label)”中是“\(candidate.text.oneLine)”：\(reason.zh)",
          en: "“\(form.cells[cell].label)” holds “\(candidate.text.oneLine)”: \(reason.en)"
        )
      )
      return
    }
    take(candidate, for: cell, into: &recognition)
  }

  /// What stands in several cells that are all taken for one, as a text that is no number.
  private static func quotation(_ candidates: [TablePlacement.Candidate]) -> String {
    let texts = candidates.prefix(quotedLimit).map(\.text.oneLine).joined(separator: " ¦ ")
    return candidates.count > quotedLimit ? texts + " ¦ …" : texts
  }

  private func take(
    _ candidate: TablePlacement.Candidate,
    for cell: Int,
    into recognition: inout TableRecognition
  ) {
    let text = candidate.text
    let place = candidate.place
    let description = form.cells[cell]
    let result: ValueReader.Result
    if case .declared(let declaration) = candidate.content {
      result = ValueReader.read(text, as: description.valueType, declared: declaration)
    } else {
      result = ValueReader.read(text, as: description.valueType)
    }
    recognition.values[cell] = result.value
    if result.value.isUnreadable {
      recognition.findings.append(.unreadable(text, in: description, of: form.edition, at: place))
    } else if result.isNormalised {
      recognition.findings.append(
        finding(
          .valueNormalised,
          cell,
          at: place,
          found: text,
          expected: result.value.text,
          zh: "“\(description.label)”写作“\(text.oneLine)”，按 \(result.value.text) 读取",
          en: "“\(description.label)” is written “\(text.oneLine)” and read as \(result.value.text)"
        )
      )
    }
    if let note = result.value.number?.note {
      recognition.findings.append(
        finding(
          .valueNoted,
          cell,
          at: place,
          found: text,
          zh: "“\(description.label)”的数字之后有注“\(note)”",
          en: "a note stands behind the number of “\(description.label)”: “\(note)”"
        )
      )
    }
  }

  // MARK: Totals

  private func readSum(_ cell: Int, into recognition: inout TableRecognition, depth: Int) {
    guard recognition.sources[cell] == nil, let candidate = placement[cell].first,
      case .sum(let formula) = candidate.content
    else { return }
    recognition.sources[cell] = candidate.source
    let place = candidate.place
    guard depth < 4, let parts = sums.parts(of: cell, formula: formula, in: candidate.grid) else {
      readForeignFormula(cell, candidate, formula, into: &recognition)
      return
    }
    for part in parts { readSum(part, into: &recognition, depth: depth + 1) }
    let values = parts.map { recognition.values[$0] }
    guard !values.contains(where: \.isUnreadable) else {
      recognition.values[cell] = .unreadable("∑ " + candidate.text)
      recognition.findings.append(
        .unreadable(candidate.text, in: form.cells[cell], of: form.edition, at: place)
      )
      return
    }
    let counts = values.compactMap(\.count)
    guard let sum = Self.sum(counts) else {
      readForeignFormula(cell, candidate, formula, into: &recognition)
      return
    }
    let stored = ValueReader.read(candidate.text, as: form.cells[cell].valueType).value
    if counts.isEmpty, formula.isBlankWithoutNumbers {
      recognition.values[cell] = .blank
      return
    }
    var total = NumberValue(.count(sum))
    total.note = stored.number?.note
    recognition.values[cell] = .number(total)
    if formula.hasResult, stored != recognition.values[cell] {
      recognition.findings.append(
        finding(
          .formulaStale,
          cell,
          at: place,
          found: candidate.text,
          expected: total.number.text,
          zh: "“\(form.cells[cell].label)”的公式保存的是 \(candidate.text)，按各项重算为 \(total.number.text)",
          en:
            "the formula of “\(form.cells[cell].label)” stores \(candidate.text); its parts add up to \(total.number.text)"
        )
      )
    }
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

  /// A formula that is none of the form's totals: its stored result is what stands in the cell.
  private func readForeignFormula(
    _ cell: Int,
    _ candidate: TablePlacement.Candidate,
    _ formula: Grid.SumFormula,
    into recognition: inout TableRecognition
  ) {
    let label = form.cells[cell].label
    guard formula.hasResult else {
      recognition.values[cell] = .unreadable("=")
      recognition.findings.append(
        finding(
          .formulaWithoutValue,
          cell,
          at: candidate.place,
          zh: "“\(label)”的公式没有计算结果",
          en: "the formula of “\(label)” has no calculated value"
        )
      )
      return
    }
    take(candidate, for: cell, into: &recognition)
    recognition.findings.append(
      finding(
        .formulaKept,
        cell,
        at: candidate.place,
        found: candidate.text,
        zh: "“\(label)”是公式，采用其结果 \(candidate.text)",
        en: "“\(label)” is a formula; its result \(candidate.text) is taken"
      )
    )
  }

  // MARK: What is missing or twice there

  private func duplicatedRows() -> [TableLayout.DataRow] {
    placement.table.layout.dataRows.filter { row in
      row.cells.contains { placement[$0].count > 1 } || placement.places(of: row).count > 1
    }
  }

  private func reportDuplicates(_ rows: [TableLayout.DataRow], into findings: inout [Finding]) {
    let table = placement.table
    // More than a slip: the whole table stands there twice.
    if rows.count > 1, rows.count * 2 > table.layout.dataRows.count || placement.grids.count > 1 {
      let places = rows.first.map { placement.places(of: $0) } ?? []
      findings.append(
        Finding(
          .tableDuplicate,
          at: places.last,
          edition: form.edition,
          zh: "“\(table.name.zh)”表出现了两次\(places.description(zh: true))，无法确定以哪一张为准",
          en: "table “\(table.name.en)” stands there twice\(places.description(zh: false))"
        )
      )
      return
    }
    for row in rows {
      let places = placement.places(of: row)
      let name = row.name(in: table)
      findings.append(
        finding(
          .rowDuplicate,
          row.cells.first ?? table.cells.lowerBound,
          at: places.last,
          zh: "“\(name.zh)”一行出现了不止一次\(places.description(zh: true))",
          en: "row “\(name.en)” stands there more than once\(places.description(zh: false))"
        )
      )
    }
  }

  private func missingTable() -> Finding {
    let table = placement.table
    let title = form.section(holding: table.kind)?.title ?? table.name.zh
    return Finding(
      .tableMissing,
      edition: form.edition,
      zh: "没有找到“\(title)”的表格",
      en: "the table of “\(title)” was not found"
    )
  }

  /// Where the first row of values that was found stands.
  private func firstPlace() -> Place? {
    for row in placement.table.layout.dataRows {
      if let place = placement.places(of: row).first { return place }
    }
    return nil
  }

  private func missingRow(_ row: TableLayout.DataRow, after place: Place?) -> Finding {
    let name = row.name(in: placement.table)
    return finding(
      .rowMissing,
      row.cells.first ?? placement.table.cells.lowerBound,
      at: place,
      zh: "“\(placement.table.name.zh)”表缺少“\(name.zh)”一行",
      en: "table “\(placement.table.name.en)” lacks the row “\(name.en)”"
    )
  }

  private func finding(
    _ kind: FindingKind,
    _ cell: Int,
    at place: Place?,
    found: String? = nil,
    expected: String? = nil,
    zh: String,
    en: String
  ) -> Finding {
    Finding(
      kind,
      at: place,
      cell: form.cells[cell],
      edition: form.edition,
      found: found,
      expected: expected,
      zh: zh,
      en: en
    )
  }
}

extension [Place] {
  /// The places behind a sentence: `（12:2、40:2）`.
  fileprivate func description(zh: Bool) -> String {
    guard !isEmpty else { return "" }
    let named = prefix(5).map(\.description).joined(separator: zh ? "、" : ", ")
    let list = count > 5 ? named + (zh ? "等 \(count) 处" : " and more, \(count) in all") : named
    return zh ? "（\(list)）" : " (\(list))"
  }
}
