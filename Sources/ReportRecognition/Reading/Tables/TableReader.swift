import ReportModel

/// Reads the values of one table from where its cells were placed.
struct TableReader {
  /// How many of several cells that are taken for one are quoted.
  private static let quotedLimit = 5

  private let placement: TablePlacement
  private let sums: SumResolver
  private let cells: PlacedCellReader

  init(_ placement: TablePlacement, grids: [Grid]) {
    self.placement = placement
    sums = SumResolver(placement, grids: grids)
    cells = PlacedCellReader(placement.edition)
  }

  /// Adds the table's values, and what there is to say about them, to what other tables gave.
  func read(into recognition: inout TableRecognition) {
    let table = placement.table
    guard !placement.isEmpty else {
      recognition.findings.append(placement.missingTableFinding())
      return
    }
    recognition.findings += placement.findings
    let unplaced = keepUnplaced(in: &recognition)
    recognition.findings += placement.duplicateFindings()
    var totals: [Int] = []
    var before = placement.firstPlace
    for (index, row) in table.layout.dataRows.enumerated() {
      if let joint = placement.jointRows.first(where: { $0.rows.contains(index) }) {
        if joint.rows[0] == index, !unplaced.contains(row.cells[0]) {
          JointRowReader(joint, in: placement, cells: cells).read(into: &recognition)
        }
        continue
      }
      defer { before = placement.places(of: row).last ?? before }
      if row.cells.allSatisfy({ placement[$0].isEmpty && !unplaced.contains($0) }) {
        recognition.findings.append(placement.missingRowFinding(row, after: before))
        continue
      }
      for cell in row.cells where !unplaced.contains(cell) {
        if case .sum = placement[cell].first?.content, placement[cell].count == 1 {
          totals.append(cell)
        } else {
          read(cell, into: &recognition)
        }
      }
    }
    // Totals come last: they are computed from what was read.
    let reader = TotalReader(placement, sums: sums, cells: cells)
    for cell in totals { reader.read(cell, into: &recognition) }
  }

  /// Keeps what stands in the rows that could not be placed, with what another row gives for the same cell, and
  /// the numbers in another unit.
  private func keepUnplaced(in recognition: inout TableRecognition) -> Set<Int> {
    var texts: [Int: [String]] = [:]
    for row in placement.unplaced {
      for cell in row.row.cells { texts[cell, default: []].append(row.text) }
    }
    for (cell, rows) in texts {
      let all = placement[cell].map(\.text.oneLine) + rows
      recognition.values[cell] = .unreadable(all.joined(separator: " ¦ "))
    }
    for cell in placement.inOtherUnit {
      recognition.values[cell] = .unreadable("¦ " + Self.quotation(placement[cell]))
    }
    return placement.inOtherUnit.union(texts.keys)
  }

  private func read(_ cell: Int, into recognition: inout TableRecognition) {
    let candidates = placement[cell]
    guard candidates.count == 1, let candidate = candidates.first else {
      if !candidates.isEmpty {
        recognition.values[cell] = .unreadable(Self.quotation(candidates))
      }
      return
    }
    recognition.take(cells.read(candidate, as: cell), from: candidate, for: cell)
  }

  /// What stands in several cells that are all taken for one, as a text that is no number.
  private static func quotation(_ candidates: [TablePlacement.Candidate]) -> String {
    let texts = candidates.prefix(quotedLimit).map(\.text.oneLine).joined(separator: " ¦ ")
    return candidates.count > quotedLimit ? texts + " ¦ …" : texts
  }
}
