import Listings
import ReportModel
import ReportRules

/// A table of the form with the units as rows, under the form's own headings in levels.
struct UnitTableListing {
  let combination: Combination
  let table: FormTable
  /// Whether the rows are those of the whole district.
  let isWhole: Bool

  /// The most columns that are looked at unfolded.
  private static let columnLimit = 30

  var key: String { "units." + table.kind.name }

  private var isFolded: Bool { table.cells.count > Self.columnLimit }

  /// Makes the table.
  ///
  /// - Parameters:
  ///   - units: The units that it lists.
  ///   - link: Where the name of a unit leads.
  /// - Returns: The table.
  func listing(of units: [SumUnit], link: (SumUnit) -> ListingLink?) -> Listing {
    let form = combination.report.form
    let cells = form.cells[table.cells]
    var sums = cells.map { _ in ColumnSum() }
    var rows = units.map { unit in
      var row: [ListingCell] = [
        .number(unit.number), unit.nameCell(link: link(unit)), unit.stateCell,
      ]
      // Reports that are not added up have no numbers here: the sums are of what is seen.
      let values = unit.row.counted?.values
      for (index, cell) in cells.enumerated() {
        let value = values?[cell.index] ?? .blank
        sums[index].add(value)
        row.append(.value(value))
      }
      return ListingRow(row, tone: values == nil ? .muted : .plain)
    }
    let name = isWhole ? OverviewListing.sum : OverviewListing.part
    var total: [ListingCell] = [.blank, .wording(name), .blank]
    for (sum, cell) in zip(sums, cells) {
      let value = combination.report.values[cell.index]
      total.append(
        isWhole ? sum.cell(for: value) : sum.number.map { ListingCell(.sum($0)) } ?? .blank
      )
    }
    rows.append(ListingRow(total, isTotal: true))
    var listing = Listing(
      key: key,
      name: Wording(zh: "各单位 \(table.name.zh)", en: "Units \(table.name.en)"),
      lines: [line],
      columns: [.number, .unit, .state] + columns,
      rows: rows,
      headColumns: 3
    )
    listing.isAnnex = true
    listing.isFolded = isFolded
    listing.foldingLine = Self.foldingLine
    return listing
  }

  private var line: Wording {
    let heading = combination.report.form.section(holding: table.kind)?.heading ?? table.name.zh
    return Wording(
      zh: heading + "：各单位",
      en: "\(table.name.en) by unit"
    )
  }

  private static let foldingLine = Wording(
    zh: "各类申请人的列已折叠，只显示总计：点左上角的 2 全部展开，点列上方的＋展开一项。",
    en: "Only totals are shown: 2 at the top left unfolds all columns, + above one its parts."
  )

  private var columns: [ListingColumn] {
    let cells = combination.report.form.cells
    return table.layout.dataRows.flatMap { row -> [ListingColumn] in
      let block = table.blocks[row.block]
      let paths = block.columns.flatMap(\.leafPaths).map { block.withoutSharedHeading($0) }
      let rowLabels = [block.title ?? ""] + row.headings.map(\.label)
      return zip(row.cells, paths).map { cell, path in
        let labels = (rowLabels + path.map(\.label)).filter { !$0.isEmpty }
        var column = ListingColumn(
          key: cells[cell].identifier,
          headings: labels.map { Wording(zh: $0, en: $0) },
          width: isFolded || table.cells.count > 12 ? 9 : 14
        )
        // A group's sum stands behind it.
        let isPart = isFolded && row.cells.count > 1 && cell != row.cells.last
        column.outlineLevel = isPart ? 1 : 0
        return column
      }
    }
  }
}
