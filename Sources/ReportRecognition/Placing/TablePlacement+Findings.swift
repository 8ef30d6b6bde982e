package import ReportModel
import TextTools

/// What is missing of a table, and what stands there more than once.
extension TablePlacement {
  /// Where the first row of values that was found stands.
  var firstPlace: Place? {
    for row in table.layout.dataRows {
      if let place = places(of: row).first { return place }
    }
    return nil
  }

  /// The finding that nothing of the table was found.
  func missingTableFinding() -> Finding { .missing(table, of: edition) }

  /// The finding that a row was not found.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - place: Where the row before it stands.
  /// - Returns: The finding, at that place.
  func missingRowFinding(_ row: TableLayout.DataRow, after place: Place?) -> Finding {
    let name = row.name(in: table)
    return finding(
      .rowMissing,
      row,
      at: place,
      zh: "“\(table.name.zh)”表缺少“\(name.zh)”一行",
      en: "table “\(table.name.en)” lacks the row “\(name.en)”"
    )
  }

  /// A finding for each row that stands there more than once; one alone if that is the whole table.
  func duplicateFindings() -> [Finding] {
    let rows = table.layout.dataRows.filter { row in
      row.cells.contains { self[$0].count > 1 } || places(of: row).count > 1
    }
    // More than a slip: the whole table stands there twice.
    if rows.count > 1, rows.count * 2 > table.layout.dataRows.count || grids.count > 1 {
      let places = rows.first.map { self.places(of: $0) } ?? []
      let passed = passedGrids.count
      return [
        Finding(
          .tableDuplicate,
          at: places.last,
          edition: edition,
          zh:
            "“\(table.name.zh)”表出现了两次\(places.description(zh: true))，无法确定以哪一张为准\(passed > 0 ? "；其后还有 \(passed) 张，未读取" : "")",
          en:
            "table “\(table.name.en)” stands there twice\(places.description(zh: false))\(passed > 0 ? "; \(passed) more behind them are not read" : "")"
        )
      ]
    }
    return rows.map { row in
      let places = places(of: row)
      let name = row.name(in: table)
      return finding(
        .rowDuplicate,
        row,
        at: places.last,
        zh: "“\(name.zh)”一行出现了不止一次\(places.description(zh: true))",
        en: "row “\(name.en)” stands there more than once\(places.description(zh: false))"
      )
    }
  }

  private func finding(
    _ kind: FindingKind,
    _ row: TableLayout.DataRow,
    at place: Place?,
    zh: String,
    en: String
  ) -> Finding {
    Finding(
      kind,
      at: place,
      cell: edition.form.cells[row.cells.first ?? table.cells.lowerBound],
      edition: edition,
      zh: zh,
      en: en
    )
  }
}

extension TablePlacement {
  /// Reports a heading that gives amounts in another unit than the form.
  mutating func reportUnit(
    _ found: String,
    official: String,
    of block: Int,
    at place: Place?
  ) {
    let paths = table.blocks[block].columns.flatMap(\.leafPaths)
    let column = paths.firstIndex { $0.last?.label == official }
    let own = MoneyUnit.named(in: found) ?? ""
    let unit = MoneyUnit.named(in: official) ?? ""
    report(
      .headerMismatch,
      at: place,
      cell: firstCell(of: block, column: column ?? 0),
      found: found,
      expected: official,
      zh:
        "“\(table.name.zh)”表的列标题“\(found)”以“\(own)”为单位，规定以“\(unit)”为单位，其下各数未读取：请把各数换算成“\(unit)”，再把列标题改为“\(official)”",
      en:
        "the heading “\(found)” of table “\(table.name.en)” is in \(own), the form's in \(unit); the numbers below are not read: convert them to \(unit) and write “\(official)”"
    )
  }
}

extension TablePlacement {
  /// Refuses the numbers in some cells, of which a text near the table says that they are in another unit than
  /// the form's; each is refused and told once.
  mutating func refuse(
    _ cells: [Int],
    in unit: String,
    instead official: String,
    stated text: String,
    at place: Place
  ) {
    let cells = cells.filter { noteOtherUnit($0) }
    guard let first = cells.first else { return }
    report(
      .headerMismatch,
      at: place,
      cell: first,
      found: text,
      expected: official,
      zh:
        "“\(table.name.zh)”表旁写着“\(text.excerpt)”，以“\(unit)”为单位，规定以“\(official)”为单位，\(cells.count) 个数未读取：请换算成“\(official)”，再改写单位",
      en:
        "“\(text.excerpt)” by table “\(table.name.en)” gives \(unit) as the unit, the form's is \(official); numbers not read: \(cells.count); convert them to \(official) and write that unit"
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

extension Finding {
  /// A table of the form was not found.
  package static func missing(_ table: FormTable, of edition: Edition) -> Finding {
    let title = edition.form.section(holding: table.kind)?.title ?? table.name.zh
    return Finding(
      .tableMissing,
      edition: edition,
      zh: "没有找到“\(title)”的表格",
      en: "the table of “\(title)” was not found"
    )
  }
}
