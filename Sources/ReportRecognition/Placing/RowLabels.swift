import ReportModel
import TextTools

/// Gives rows of a grid whose labels are not the form's the labels that they stand for.
///
/// Every way of placing values then finds them as if they were written so; what was taken for what is
/// reported.
struct RowLabels {
  /// A cell that stands for a label of the form.
  private struct Proof {
    let row: Int
    let cell: Int
    let official: String
    /// The row of values; nil for a group's label.
    let target: Int?
    /// The rows that it stands for, where it is the label of their group.
    var rows: [Int] = []
  }

  /// How many rows between two that are known are looked at.
  private static let limit = 40

  private let table: FormTable
  private let labels: LabelIndex
  /// Every label of the edition: what another table has is no slip.
  private let every: Set<ExactText>
  /// The rows of values that have a label of their own somewhere in the source.
  private let known: Set<Int>

  init(_ grids: [FoldedGrid], of table: FormTable, labels: LabelIndex, edition: Edition) {
    self.table = table
    self.labels = labels
    every = LabelIndex.everyLabel(of: edition)
    known = Set(grids.lazy.flatMap(\.folded).compactMap { labels.dataRow(in: $0) })
  }

  /// The grid with the labels that its own stand for; each is reported.
  func proven(_ grid: FoldedGrid, reportingTo placement: inout TablePlacement) -> FoldedGrid {
    guard !labels.dataRows.isEmpty else { return respelled(grid, reportingTo: &placement) }
    let isWhole = known.count == table.layout.dataRows.count
    let named = isWhole ? grid : relabelled(grid, rows(in: grid), reportingTo: &placement)
    reportUnknownGroups(in: named, to: &placement)
    return relabelled(named, groups(in: named), reportingTo: &placement)
  }

  private func relabelled(
    _ grid: FoldedGrid,
    _ proofs: [Proof],
    reportingTo placement: inout TablePlacement
  ) -> FoldedGrid {
    guard !proofs.isEmpty else { return grid }
    var folded = grid.folded
    for proof in proofs {
      folded[proof.row][proof.cell] = proof.official
      let cell = grid.grid.rows[proof.row].cells[proof.cell]
      if !proof.rows.isEmpty {
        placement.jointRows.append(
          TablePlacement.JointRow(rows: proof.rows, label: cell.text.oneLine, place: cell.place)
        )
        continue
      }
      placement.reportProven(
        cell.text,
        as: labels.official[proof.official] ?? proof.official,
        row: proof.target.map { table.layout.dataRows[$0] },
        at: cell.place
      )
    }
    return FoldedGrid(grid.grid, folded: folded)
  }

  /// The grid with the form's headings for those of its groups that are written otherwise.
  private func respelled(
    _ grid: FoldedGrid,
    reportingTo placement: inout TablePlacement
  ) -> FoldedGrid {
    guard !labels.groupSpellings.isEmpty else { return grid }
    var folded = grid.folded
    for (row, texts) in grid.folded.enumerated() {
      for (cell, text) in texts.enumerated() where text.utf8.count > Self.valueLength {
        guard let group = labels.groupSpellings.group(meantBy: text) else { continue }
        folded[row][cell] = group
        let source = grid.grid.rows[row].cells[cell]
        placement.reportVariant(source.text, of: labels.official[group] ?? group, at: source.place)
      }
    }
    return FoldedGrid(grid.grid, folded: folded)
  }

  /// How many bytes a text has at most that is a number or a mark rather than a heading.
  private static let valueLength = 12

  // MARK: Rows

  private func rows(in grid: FoldedGrid) -> [Proof] {
    var proofs: [Proof] = []
    var gap: [Proof] = []
    var unknown: [(row: Int, cell: Int)] = []
    var last = -1
    func close(before next: Int) {
      defer { unknown = [] }
      // A form has few rows: among many that are not known none can be told.
      guard !unknown.isEmpty, unknown.count <= Self.limit, last + 1 < next else { return }
      let candidates = (last + 1..<next).filter { !known.contains($0) }
      gap = unknown.compactMap { place in
        labels.proof.row(meantBy: grid.folded[place.row][place.cell], among: candidates).map {
          Proof(row: place.row, cell: place.cell, official: labels.ownLabel(of: $0), target: $0)
        }
      }
      // Two labels for one row, or rows in another order, prove nothing.
      let targets = gap.compactMap(\.target)
      if zip(targets, targets.dropFirst()).allSatisfy({ $0 < $1 }) { proofs += gap }
    }
    for (index, folded) in grid.folded.enumerated() {
      if let row = labels.dataRow(in: folded) {
        close(before: row)
        last = row
      } else if let joint = jointRow(index, in: grid, behind: last) {
        close(before: joint.rows[0])
        proofs.append(joint)
        last = joint.rows.last ?? last
      } else if let cell = label(of: grid.grid.rows[index], folded) {
        unknown.append((index, cell))
      }
    }
    close(before: table.layout.dataRows.count)
    return proofs
  }

  /// The cell of a row that can be its label: the last words in front of its values.
  private func label(of row: Grid.Row, _ folded: [String]) -> Int? {
    var label: Int?
    var hasValue = false
    for (index, cell) in row.cells.enumerated() where !cell.isBlank {
      if cell.isValue {
        hasValue = label != nil
        if hasValue { break }
      } else {
        label = index
      }
    }
    guard let label, !folded[label].isEmpty else { return nil }
    // A heading such as 总计 may be a row's label that has lost its number.
    if labels.columnLabels.contains(folded[label]) {
      return hasValue && folded.count(where: labels.columnLabels.contains) == 1 ? label : nil
    }
    return every.contains(folded[label]) ? nil : label
  }

  // MARK: Groups

  /// A row with the label of a group and values, where none of the group's rows is anywhere, and right above
  /// the row that comes behind them.
  private func jointRow(_ index: Int, in grid: FoldedGrid, behind last: Int) -> Proof? {
    let folded = grid.folded[index]
    guard let cell = folded.lastIndex(where: labels.rowGroups.contains),
      let rows = labels.rowsOfGroup[folded[cell]], rows.count > 1, rows[0] > last,
      known.isDisjoint(with: rows)
    else { return nil }
    let values = grid.grid.rows[index].cells[(cell + 1)...]
    guard values.contains(where: { !$0.isBlank }), values.allSatisfy(\.isValue) else {
      return nil
    }
    let next = grid.grid.rows[(index + 1)...].firstIndex { row in
      row.cells.contains { !$0.isBlank && $0.isValue }
    }
    let behind = next.map { labels.dataRow(in: grid.folded[$0]) } ?? labels.counts.count
    guard let end = rows.last, behind == end + 1 else { return nil }
    return Proof(
      row: index,
      cell: cell,
      official: labels.ownLabel(of: rows[0]),
      target: nil,
      rows: rows
    )
  }

  /// Reports labels of groups in a document's table that are none of the form's; those in a sheet are unknown cells.
  private func reportUnknownGroups(in grid: FoldedGrid, to placement: inout TablePlacement) {
    guard case .table = grid.grid.frame else { return }
    for (row, folded) in zip(grid.grid.rows, grid.folded) {
      guard let own = folded.lastIndex(where: { labels.dataRow($0) != nil }), own > 0,
        own <= table.layout.labelColumnCount, let target = labels.dataRow(folded[own])?.row
      else { continue }
      for cell in folded[..<own].indices
      where !folded[cell].isEmpty && !every.contains(folded[cell])
        && LabelParts(folded[cell]).number != nil && !row.cells[cell].isValue
        && labels.proof.group(meantBy: folded[cell], of: target) == nil
      {
        let text = row.cells[cell].text.oneLine
        placement.report(
          .rowUnknown,
          at: row.cells[cell].place,
          found: text,
          zh: "表中“\(text.excerpt)”不是规定的行名，右边各行按各自的行名读取",
          en:
            "“\(text.excerpt)” in a report table is no label of the form's; the rows beside it were read by their own labels"
        )
      }
    }
  }

  private func groups(in grid: FoldedGrid) -> [Proof] {
    grid.folded.enumerated().flatMap { index, folded -> [Proof] in
      guard let own = folded.lastIndex(where: { labels.dataRow($0) != nil }),
        let row = labels.dataRow(folded[own])?.row
      else { return [] }
      guard own <= table.layout.labelColumnCount else { return [] }
      return folded[..<own].indices.compactMap { cell in
        guard !folded[cell].isEmpty, !every.contains(folded[cell]),
          let group = labels.proof.group(meantBy: folded[cell], of: row)
        else { return nil }
        return Proof(row: index, cell: cell, official: group, target: nil)
      }
    }
  }
}
