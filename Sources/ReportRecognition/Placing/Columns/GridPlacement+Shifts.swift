import ReportModel

/// Rows of a sheet that were moved aside as a whole: the piece of a table behind a page's end, pasted one column off.
extension GridPlacement {
  /// Where the values of a row stand.
  enum RowShift: Equatable {
    /// So many columns to the right of their headings; to the left below 0.
    case by(Int)
    /// Under their headings or beside them, which nothing tells.
    case unclear
  }

  /// Where the values of a row stand, by where its label and those of the rows around it do.
  mutating func shift(of target: TableLayout.DataRow, row index: Int, _ columns: [ClosedRange<Int>])
    -> RowShift
  {
    if let known = shifts[index] { return known }
    guard let offset = offset(of: index) else { return .by(0) }
    if base[target.block] == nil { base[target.block] = offset }
    let aside = offset - (base[target.block] ?? offset)
    guard aside != 0 else { return .by(0) }
    var piece: [Int] = []
    for next in index..<source.grid.rows.count {
      guard let own = labels.dataRow(in: source.folded[next]) else { continue }
      guard table.layout.dataRows[own].block == target.block,
        self.offset(of: next) == offset
      else { break }
      piece.append(next)
    }
    let shift = shift(of: piece, by: aside, columns)
    for row in piece { shifts[row] = shift }
    if shift == .by(aside) { reportShift(piece, by: aside) }
    return shift
  }

  /// How far right of its place among the form's labels a row's own label stands.
  private func offset(of index: Int) -> Int? {
    let folded = source.folded[index]
    guard let row = labels.dataRow(in: folded),
      let cell = folded.firstIndex(where: { labels.dataRow($0)?.row == row })
    else { return nil }
    return source.grid.rows[index].cells[cell].column
      - (table.layout.dataRows[row].headings.count - 1)
  }

  /// Where the values of some rows stand that lie equally far aside.
  private func shift(of piece: [Int], by aside: Int, _ columns: [ClosedRange<Int>]) -> RowShift {
    let moved = columns.map { $0.lowerBound + aside...$0.upperBound + aside }
    let isAside = piece.contains { !fits($0, columns) }
    let isInPlace = piece.contains { !fits($0, moved) }
    switch (isAside, isInPlace) {
    case (true, false): return .by(aside)
    case (false, true): return .by(0)
    case (true, true): return .unclear
    case (false, false):
      let isBlank = piece.allSatisfy { !source.grid.rows[$0].cells.contains(where: \.isNumber) }
      return isBlank ? .by(0) : .unclear
    }
  }

  /// Whether a row's numbers stand in some columns, and its label in none of them.
  private func fits(_ index: Int, _ columns: [ClosedRange<Int>]) -> Bool {
    let row = source.grid.rows[index]
    let start = source.folded[index].lastIndex { labels.dataRow($0) != nil } ?? 0
    func isUnderHeading(_ cell: Grid.Cell) -> Bool { columns.contains { $0.contains(cell.column) } }
    return !isUnderHeading(row.cells[start])
      && row.cells[(start + 1)...].allSatisfy { !$0.isNumber || isUnderHeading($0) }
  }

  private mutating func reportShift(_ piece: [Int], by aside: Int) {
    guard let first = piece.first,
      let row = labels.dataRow(in: source.folded[first]).map({ table.layout.dataRows[$0] })
    else { return }
    let name = row.name(in: table)
    let side = aside > 0 ? Wording(zh: "右", en: "right") : Wording(zh: "左", en: "left")
    placement.report(
      .rowsShifted,
      at: source.grid.rows[first].cells.first?.place,
      cell: row.cells.first,
      found: String(piece.count),
      zh:
        "“\(table.name.zh)”表从“\(name.zh)”起有 \(piece.count) 行整行\(side.zh)移了 \(abs(aside)) 列，已按移动后的列读取",
      en:
        "\(piece.count) rows of table “\(table.name.en)” from “\(name.en)” on stand \(abs(aside)) columns to the \(side.en); they were read where they stand"
    )
  }
}
