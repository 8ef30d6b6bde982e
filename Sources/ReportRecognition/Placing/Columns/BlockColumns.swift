import ReportModel
import TextTools

/// Where the values of a block stand, as far as its headings tell.
enum BlockColumns {
  /// Under these columns; nil for a heading that is not there, in a sheet that has names.
  ///
  /// A heading that covers several columns, or was repeated over them, has several side by side.
  case found([ClosedRange<Int>?])
  /// In the form's order: the headings of a document's table are all there in that order, but their spans do not
  /// fit together, so that they stand over other columns than they head.
  case ordered
  /// There is no heading at all, in a sheet that has names.
  case unheaded
  /// The headings do not tell.
  case unclear
}

extension GridPlacement {
  /// The columns of each of a block's leaf headings; unclear, with a finding, if they are not certain.
  mutating func columnsOfBlock(
    _ target: TableLayout.DataRow,
    head: Range<Int>
  ) -> BlockColumns {
    let comparison = HeadingComparison(target.block, labels: labels)
    let headings = headings(in: head)
    var headed = comparison.columns(of: headings)
    if headed.leaves.contains(where: \.isEmpty) {
      // What stands in a column that is not shown is told cell by cell; its heading still says which it is.
      let all = comparison.columns(of: FoundHeadings(in: source, rows: head, withHidden: true))
      if !all.leaves.contains(where: \.isEmpty) { headed = all }
    }
    let leaves = headed.leaves
    let place = source.grid.rows[head.upperBound].cells.first?.place
    let official = comparison.columns.map { labels.official[$0] ?? $0 }
    if let unit = MoneyUnit.other(in: headings.texts, than: official) {
      placement.reportUnit(
        unit.found,
        official: unit.official,
        of: target.block,
        at: headings.place ?? place
      )
      return .unclear
    }
    if comparison.hasTurned(in: headings)
      || comparison.hasTurnedGroup(in: headings, over: headed.leaves)
    {
      return refuse(headings, expecting: official, of: target.block, above: place)
    }
    // Without any heading the names, if there are any, say where the values stand.
    if leaves.allSatisfy(\.isEmpty), isNamed(target) {
      missingColumns += leaves.indices.map { (target.block, $0, headings.place ?? place) }
      return .unheaded
    }
    if case .table = source.grid.frame, !Self.areApart(leaves),
      case .right = comparison.verdict(on: headings)
    {
      return .ordered
    }
    var columns: [ClosedRange<Int>?] = []
    for (leaf, found) in leaves.enumerated() {
      if let first = found.first, let last = found.last, last - first + 1 == found.count {
        columns.append(first...last)
      } else if found.isEmpty, !source.grid.names.isEmpty, leaves.contains(where: { !$0.isEmpty }) {
        columns.append(nil)
        missingColumns.append((target.block, leaf, headings.place ?? place))
      } else {
        reportHeading(leaf, of: target.block, count: found.count, at: place)
        return .unclear
      }
    }
    if Self.overlap(columns) {
      return refuse(headings, expecting: official, of: target.block, above: place)
    }
    let headPlace = source.grid.rows[head.lowerBound].cells.first?.place
    for variant in headed.variants {
      placement.reportVariant(
        variant.found,
        of: labels.official[variant.official] ?? variant.official,
        at: headPlace
      )
    }
    let order = columns.compactMap { $0?.lowerBound }
    if source.grid.names.isEmpty, order != order.sorted() {
      placement.reportColumnsOutOfOrder(at: headPlace)
    }
    return .found(columns)
  }

  /// Whether each heading stands over columns of its own.
  private static func areApart(_ leaves: [[Int]]) -> Bool {
    var taken: Set<Int> = []
    for leaf in leaves {
      guard !leaf.isEmpty, taken.isDisjoint(with: leaf) else { return false }
      taken.formUnion(leaf)
    }
    return true
  }

  /// Reports that headings are not the form's.
  private mutating func refuse(
    _ headings: FoundHeadings,
    expecting official: [String],
    of block: Int,
    above place: Place?
  ) -> BlockColumns {
    placement.report(
      .wrong(expected: official),
      of: block,
      on: headings,
      above: headings.place ?? place
    )
    return .unclear
  }

  /// Whether two headings stand over the same column: groups that stand below each other, of which one has the
  /// values above the other's headings.
  private static func overlap(_ columns: [ClosedRange<Int>?]) -> Bool {
    let known = columns.compactMap { $0 }.sorted { $0.lowerBound < $1.lowerBound }
    return zip(known, known.dropFirst()).contains { $0.upperBound >= $1.lowerBound }
  }

  private func heading(_ leaf: Int, of block: Int) -> String {
    labels.leafPaths[block][leaf].last.flatMap { labels.official[$0] } ?? ""
  }

  private mutating func reportHeading(_ leaf: Int, of block: Int, count: Int, at place: Place?) {
    let official = heading(leaf, of: block)
    placement.report(
      .headerMismatch,
      at: place,
      cell: placement.firstCell(of: block, column: leaf),
      found: String(count),
      expected: official,
      zh: "“\(table.name.zh)”表的列标题“\(official)”应出现一次，这里有 \(count) 次，其下各行未读取",
      en:
        "the heading “\(official)” should stand once over table “\(table.name.en)” and stands \(count) times; the rows below are not read"
    )
  }

  /// Reports columns without a heading of which no name gives the values either.
  mutating func reportMissingColumns() {
    for (block, leaf, place) in missingColumns {
      let cells = table.layout.dataRows.filter { $0.block == block }.map { $0.cells[leaf] }
      guard let first = cells.first(where: { placement[$0].isEmpty }) else { continue }
      let official = heading(leaf, of: block)
      placement.report(
        .headerMismatch,
        at: place,
        cell: first,
        found: "0",
        expected: official,
        zh: "“\(table.name.zh)”表没有列标题“\(official)”，这一列未读取",
        en:
          "the heading “\(official)” of table “\(table.name.en)” is not there; its column is not read"
      )
    }
  }
}
