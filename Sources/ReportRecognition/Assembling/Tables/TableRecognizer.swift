public import ReportModel
import TextTools
import WorkCounts

/// Maps grids to the tables of the form by their labels.
public enum TableRecognizer {
  /// Recognises the report tables among the grids of a source.
  ///
  /// - Parameters:
  ///   - grids: The grids, in the order of the source.
  ///   - expected: The edition to take where the labels tell none.
  ///   - editions: The editions that the source may follow.
  /// - Returns: A value for each cell of the form: what a certain reading gives, or what stood there as
  ///   unreadable, with a finding for each that is not certain.
  public static func recognize(
    _ grids: [Grid],
    expecting expected: Edition,
    among editions: EditionRegistry = .shipped
  ) -> TableRecognition {
    recognize(
      grids.map(FoldedGrid.init),
      lines: nil,
      captions: TableCaptions(),
      expecting: expected,
      among: editions
    )
  }

  /// Recognises the report tables among the grids and the lines of a source.
  static func recognize(
    _ folded: [FoldedGrid],
    lines: LineTables?,
    captions: TableCaptions,
    expecting expected: Edition,
    among editions: EditionRegistry
  ) -> TableRecognition {
    Work.recognition.count()
    let grids = folded.map(\.grid)
    let vote = EditionVote(folded, labels: lines?.labels ?? [], among: editions)
    let edition = vote.winner(expecting: expected)
    let form = edition.form
    var recognition = TableRecognition(
      edition: edition,
      values: Array(repeating: .unreadable(""), count: form.cells.count),
      sources: Array(repeating: nil, count: form.cells.count),
      findings: [],
      tablesOfGrid: Array(repeating: [], count: grids.count)
    )
    let mixed = vote.mixed(with: edition)
    if !mixed.isEmpty {
      recognition.findings.append(
        Finding(
          .editionMixed,
          zh:
            "报告混用了 \(mixed.map(\.name).joined(separator: " 年与 ")) 年格式的表格，按 \(edition.name) 年格式读取",
          en: "the report mixes tables of two editions; it is read as edition \(edition.name)"
        )
      )
    }
    var surplus = SurplusCells()
    var digits = DigitBudget()
    let indices = LabelIndex.indices(of: edition)
    let owners = indices.map { labels in
      folded.indices.filter { folded[$0].isTable(of: labels) && !grids[$0].isRuleTable }
    }
    let written = folded
    var folded = folded
    var placements: [TablePlacement] = []
    for ((table, labels), own) in zip(zip(form.tables, indices), owners) {
      var placement = TablePlacement(
        table: table,
        edition: edition,
        surplus: surplus,
        digits: digits
      )
      let rows = RowLabels(own.map { folded[$0] }, of: table, labels: labels, edition: edition)
      for number in own {
        guard !placement.isFilledTwice else {
          placement.passOver(grid: number)
          continue
        }
        folded[number] = rows.proven(folded[number], reportingTo: &placement)
        SourcePart.grid(folded[number], number: number).place(into: &placement, labels: labels)
      }
      if let lines {
        let tables = lines.tables.filter { $0.table.table == table.kind }
        if !tables.isEmpty {
          SourcePart.lines(tables, in: lines.text).place(into: &placement, labels: labels)
        }
      }
      placement.settleRivals()
      let units = UnitCheck(of: table, labels: labels, edition: edition)
      for number in own where placement.grids.contains(number) {
        units.look(
          at: folded[number],
          written: written[number],
          isShared: owners.count { $0.contains(number) } > 1,
          captions: captions[number],
          placement: &placement
        )
      }
      for part in lines?.tables ?? [] where part.table.table == table.kind {
        units.look(
          at: part.table,
          in: lines?.text,
          captions: captions[part.grid],
          placement: &placement
        )
      }
      surplus = placement.surplus
      digits = placement.digits
      for number in placement.grids { recognition.tablesOfGrid[number].insert(table.kind) }
      TableReader(placement, grids: grids).read(into: &recognition)
      placements.append(placement)
    }
    let unknownRows = UnknownRows(folded, labels: indices, besides: placements)
    recognition.findings += unknownRows.findings(
      among: recognition.tablesOfGrid,
      of: edition
    )
    return recognition
  }
}

extension Grid {
  /// How many rows may stand above the headings of a table.
  private static let rowsAbove = 6

  /// Whether it is the table of the rules in a workbook of this program, which holds labels of the form.
  fileprivate var isRuleTable: Bool {
    rows.prefix(Self.rowsAbove).contains { row in
      RuleTable.headings.allSatisfy { heading in
        // Blanks are taken off those alone that hold the word.
        row.cells.contains { $0.text.holds(heading) && $0.text.trimmed == heading }
      }
    }
  }
}
