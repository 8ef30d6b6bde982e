import ReportModel

/// Finds the rows of sheets with report tables that no table took anything from.
struct UnknownRows {
  /// How many rows of a sheet are named one by one.
  private static let namedLimit = 50

  private let grids: [FoldedGrid]
  private let labels: [LabelIndex]
  private var claimed: [Set<Int>]

  init(_ grids: [FoldedGrid], labels: [LabelIndex]) {
    self.grids = grids
    self.labels = labels
    claimed = Array(repeating: [], count: grids.count)
  }

  /// Notes the rows that a table's values stand in.
  mutating func claim(_ placement: TablePlacement) {
    for cell in placement.table.cells {
      for candidate in placement[cell] {
        if let position = candidate.position { claimed[candidate.grid].insert(position.row) }
      }
    }
  }

  /// One finding for each row below a table's first label that is none of the form's.
  func findings(in recognition: TableRecognition) -> [Finding] {
    grids.indices.flatMap { number in
      guard grids[number].grid.sheet != nil, !recognition.tablesOfGrid[number].isEmpty else {
        return [Finding]()
      }
      return findings(in: grids[number], claimed: claimed[number], edition: recognition.edition)
    }
  }

  private func findings(
    in source: FoldedGrid,
    claimed: Set<Int>,
    edition: Edition
  ) -> [Finding] {
    var findings: [Finding] = []
    var isBelowLabel = false
    var count = 0
    for (row, folded) in zip(source.grid.rows, source.folded) {
      if folded.contains(where: { cell in labels.contains { $0.knows(cell) } }) {
        isBelowLabel = true
        continue
      }
      guard isBelowLabel, !claimed.contains(row.index),
        let first = row.cells.first(where: { !$0.text.isBlank })
      else { continue }
      count += 1
      if count > Self.namedLimit { continue }
      let text = row.cells.map(\.text.oneLine).filter { !$0.isEmpty }.joined(separator: " ¦ ")
      let shown = String(text.prefix(40)) + (text.count > 40 ? "…" : "")
      findings.append(
        Finding(
          .rowUnknown,
          at: first.origin.place,
          edition: edition,
          found: text,
          zh: "“\(shown)”一行不属于规定格式，未采用",
          en: "the row “\(shown)” is not part of the form and is set aside"
        )
      )
    }
    if count > Self.namedLimit, let last = findings.last {
      let more = count - Self.namedLimit
      findings.append(
        Finding(
          .rowUnknown,
          at: last.place,
          edition: edition,
          zh: "此后另有 \(more) 行不属于规定格式，未采用",
          en: "\(more) more rows below are not part of the form and are set aside"
        )
      )
    }
    return findings
  }
}
