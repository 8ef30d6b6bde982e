/// What the sheets of a package of SpreadsheetML are read from.
struct SheetSource {
  /// What the workbook's part refers to.
  let relationships: [Relationship]
  /// The name of that part.
  let part: String
  let strings: SharedStrings
  let papers: SheetPapers
  let package: PackageReader

  /// Reads a sheet.
  ///
  /// - Parameters:
  ///   - sheet: What the workbook's part says of it.
  ///   - isLeftOut: Whether no more than its first rows are read of a sheet; nil for one that is read whole.
  /// - Returns: The sheet; without cells where it is none of cells, or has no part.
  /// - Throws: ``SpreadsheetError`` with the part, the sheet and the cell.
  func read(
    _ sheet: WorkbookPartReader.Sheet,
    leavingOut isLeftOut: ((SheetContents) -> Bool)?
  ) throws(SpreadsheetError) -> SheetContents {
    guard let identifier = sheet.relationship, !identifier.isEmpty else {
      // Excel keeps the macro sheets of old workbooks like this.
      return SheetContents(
        name: sheet.name,
        visibility: sheet.visibility,
        isWorksheet: false,
        hasPart: false
      )
    }
    guard let relationship = relationships.first(where: { $0.identifier == identifier })
    else {
      throw SpreadsheetError(
        .badRelationship,
        zh: "没有指向这张工作表的关系",
        en: "no relationship leads to the sheet's part",
        part: part,
        sheet: sheet.name
      )
    }
    var contents = SheetContents(
      name: sheet.name,
      visibility: sheet.visibility,
      isWorksheet: relationship.type == "worksheet"
    )
    guard contents.isWorksheet else {
      // A chart is no data, whether it is there or not.
      if relationship.type != "chartsheet" {
        contents.hasPart = try package.has(relationship, of: part)
      }
      return contents
    }
    guard let (name, bytes) = try package.read(relationship, of: part) else {
      var error = WorkbookContents.missing(relationship)
      error.place(in: sheet.name)
      throw error
    }
    try readCells(of: &contents, in: bytes, of: name, leavingOut: isLeftOut)
    return contents
  }

  /// Reads the cells of a sheet and what lies over them.
  private func readCells(
    of contents: inout SheetContents,
    in bytes: [UInt8],
    of name: String,
    leavingOut isLeftOut: ((SheetContents) -> Bool)?
  ) throws(SpreadsheetError) {
    let drawings = try SheetDrawings(of: name, in: package)
    var head = contents
    var reader = reader(
      keepsAll: false,
      keepsHeights: !drawings.isEmpty,
      leavingOut: isLeftOut.map { isLeftOut in
        { cells in
          head.cells = cells
          return isLeftOut(head)
        }
      }
    )
    try package.parse(bytes, part: name, sheet: contents.name, handler: &reader)
    if reader.isFinished {
      contents.cells = reader.cells
      contents.isLeftOut = true
      return
    }
    if reader.isOutOfOrder {
      reader = self.reader(keepsAll: true, keepsHeights: !drawings.isEmpty)
      try package.parse(bytes, part: name, sheet: contents.name, handler: &reader)
      do throws(SpreadsheetError) {
        try reader.sort()
      } catch {
        throw SpreadsheetError(
          error.kind,
          zh: error.chineseDetail,
          en: error.detail,
          part: name,
          sheet: contents.name,
          cell: error.cell
        )
      }
    }
    contents.cells = reader.cells
    contents.merges = reader.merges
    contents.hiddenColumns = reader.unseenColumns
    contents.columnSizes = reader.sizes.withoutHeights
    contents.hidesZeros = reader.hidesZeros
    for cell in reader.sparklines { contents.addSparkline(in: cell) }
    contents.rules = reader.rules
    contents.painted = try papers.paintedCells(of: name, in: package)
    if !drawings.isEmpty {
      contents.overlays += drawings.overlays(over: reader.sizes, merges: reader.merges)
    }
  }

  private func reader(
    keepsAll: Bool,
    keepsHeights: Bool,
    leavingOut isLeftOut: (([CellContents]) -> Bool)? = nil
  ) -> WorksheetReader {
    WorksheetReader(
      strings: strings,
      keepsAll: keepsAll,
      keepsHeights: keepsHeights,
      textFormats: papers.textFormats,
      limits: package.limits,
      leavingOut: isLeftOut
    )
  }
}
