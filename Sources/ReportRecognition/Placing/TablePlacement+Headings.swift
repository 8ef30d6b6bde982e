import ReportModel

/// What there is to say of column headings.
extension TablePlacement {
  /// The first cell of a block's column, by which a finding about its headings is found in the form.
  func firstCell(of block: Int, column: Int = 0) -> Int? {
    table.layout.dataRows.first { $0.block == block }.flatMap { row in
      row.cells.indices.contains(column) ? row.cells[column] : nil
    }
  }

  /// Reports what the headings above a row of values say of the columns, unless all is well.
  ///
  /// - Parameters:
  ///   - verdict: What they say.
  ///   - block: The block that they head.
  ///   - headings: The headings.
  ///   - place: Where the row stands, for headings that are not there.
  mutating func report(
    _ verdict: HeadingComparison.Verdict,
    of block: Int,
    on headings: FoundHeadings,
    above place: Place?
  ) {
    switch verdict {
    case .right: break
    case .missing: reportMissingHeader(at: place)
    case .variants(let variants):
      for variant in variants {
        reportVariant(variant.found, of: variant.official, at: headings.place)
      }
    case .reordered(_, let variants):
      reportColumnsOutOfOrder(at: headings.place ?? place)
      for variant in variants {
        reportVariant(variant.found, of: variant.official, at: headings.place ?? place)
      }
    case .scattered(let expected), .wrong(let expected):
      reportWrongHeader(
        headings.texts,
        expected: expected,
        of: block,
        at: headings.place ?? place
      )
    }
  }

  /// Reports that the columns are taken in the form's order because nothing says which they are.
  mutating func reportMissingHeader(at place: Place?) {
    report(
      .headerMissing,
      at: place,
      zh: "“\(table.name.zh)”表在此处没有完整的列标题，按规定的列序读取",
      en: "table “\(table.name.en)” has no full column headings here; the form's order is taken"
    )
  }

  /// Reports headings in many lines, whose order the sums prove.
  mutating func reportScattered(_ headings: FoundHeadings, at place: Place?) {
    report(
      .headerScattered,
      at: place,
      found: headings.texts.joined(separator: " "),
      zh: "“\(table.name.zh)”表的列标题散落在各行，各行的合计证明各数按规定的列序排列",
      en:
        "the headings of table “\(table.name.en)” are scattered over lines; the rows' sums prove the form's order"
    )
  }

  /// Reports headings that are not the form's.
  private mutating func reportWrongHeader(
    _ found: [String],
    expected: [String],
    of block: Int,
    at place: Place?
  ) {
    if let unit = MoneyUnit.other(in: found, than: expected) {
      reportUnit(unit.found, official: unit.official, of: block, at: place)
      return
    }
    report(
      .headerMismatch,
      at: place,
      cell: firstCell(of: block),
      found: found.joined(separator: " "),
      expected: expected.joined(separator: " "),
      zh: "“\(table.name.zh)”表的列标题与规定格式不符，其下各行未读取",
      en: "the headings of table “\(table.name.en)” are not the form's; the rows below are not read"
    )
  }
}
