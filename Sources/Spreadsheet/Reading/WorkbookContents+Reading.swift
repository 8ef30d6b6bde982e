public import Archive

extension WorkbookContents {
  /// Reads a workbook.
  ///
  /// Only parts that the workbook refers to are read, and of these only what is data. What is not
  /// known is passed over by its namespace. A file without any sheet is an error, never empty.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of an xlsx or ods file.
  ///   - limits: The sizes past which it is refused.
  /// - Throws: ``SpreadsheetError`` with the part, sheet and cell as far as they are known.
  public init(
    reading bytes: [UInt8],
    limits: SpreadsheetLimits = .default
  ) throws(SpreadsheetError) {
    let archive: SharedArchive
    do throws(ArchiveError) {
      archive = try SharedArchive(bytes, limits: limits.archive)
    } catch {
      throw SpreadsheetError(error)
    }
    try self.init(reading: archive, limits: limits)
  }

  /// Reads a workbook from an archive that is open, as ``init(reading:limits:)`` does from a file.
  ///
  /// - Parameters:
  ///   - archive: The archive of an xlsx or ods file.
  ///   - limits: The sizes past which it is refused; those of the archive hold as it was opened.
  ///   - isCalculated: Whether the formulas of a sheet are of interest; of another one only those are
  ///     calculated that these need.
  ///   - isLeftOut: Whether a sheet with such first rows is of no interest; no more than these is read of it, unless a
  ///     formula or a name refers to it. Nil reads every sheet. Of OpenDocument all are read.
  /// - Throws: ``SpreadsheetError`` with the part, sheet and cell as far as they are known.
  public init(
    reading archive: SharedArchive,
    limits: SpreadsheetLimits,
    calculating isCalculated: (SheetContents) -> Bool = { _ in true },
    leavingOut isLeftOut: ((SheetContents) -> Bool)? = nil
  ) throws(SpreadsheetError) {
    let package = PackageReader(archive, limits: limits)
    do throws(SpreadsheetError) {
      if let type = try package.openDocumentType() {
        try self.init(openDocument: package, type: type)
      } else {
        try self.init(openXML: package, leavingOut: isLeftOut)
      }
      parsedParts = package.parsed
      calculateFormulas(where: isCalculated)
    } catch {
      throw package.naming(error)
    }
  }

  /// Whether an archive says of itself that it is an OpenDocument spreadsheet.
  ///
  /// - Throws: ``SpreadsheetError`` if the part that says it cannot be read.
  public static func isOpenDocument(_ archive: SharedArchive) throws(SpreadsheetError) -> Bool {
    let package = PackageReader(archive, limits: .default)
    return try package.openDocumentType().map(OpenDocumentPackage.isSpreadsheet) ?? false
  }

  /// Reads the workbook in a package of SpreadsheetML.
  private init(
    openXML package: PackageReader,
    leavingOut isLeftOut: ((SheetContents) -> Bool)?
  ) throws(SpreadsheetError) {
    let limits = package.limits
    let packageRelationships = try package.relationships(of: "")
    guard let root = packageRelationships.first(where: { $0.type == "officeDocument" }) else {
      throw SpreadsheetError(
        .notAWorkbook,
        zh: "压缩包没有说明哪个部件是工作簿",
        en: "the package does not say which part is the workbook",
        part: "_rels/.rels"
      )
    }
    guard let (part, workbookBytes) = try package.read(root, of: "") else {
      throw Self.missing(root)
    }
    guard !part.lowercased().hasSuffix(".bin") else {
      throw SpreadsheetError(
        .binaryWorkbook,
        zh: "工作簿是二进制格式的",
        en: "the workbook is in the binary form",
        part: part
      )
    }
    var workbook = WorkbookPartReader(limits: limits)
    try package.parse(workbookBytes, part: part, handler: &workbook)
    guard !workbook.sheets.isEmpty else {
      throw SpreadsheetError(
        .noSheets,
        zh: "没有工作表",
        en: "the workbook has no sheet",
        part: part
      )
    }
    var papers = SheetPapers()
    definedNames = workbook.definedNames
    uses1904Dates = workbook.uses1904Dates
    asksForCalculation = workbook.asksForCalculation
    roundsToShown = workbook.roundsToShown
    let relationships = try package.relationships(of: part)
    if let styles = relationships.first(where: { $0.type == "styles" }),
      let (name, bytes) = try package.read(styles, of: part)
    {
      var reader = StylesReader(limits: limits)
      try package.parse(bytes, part: name, handler: &reader)
      numberFormats = reader.numberFormats
      looks = reader.looks
      fills = reader.fills
      fits = reader.fits
      columnUnit = reader.columnUnit
      papers = SheetPapers(reader, looks: looks, numberFormats: numberFormats)
    }
    var strings = SharedStrings()
    if let shared = relationships.first(where: { $0.type == "sharedStrings" }),
      let (name, bytes) = try package.read(shared, of: part)
    {
      var reader = SharedStringsReader(limits: limits)
      try package.parse(bytes, part: name, handler: &reader)
      strings = reader.strings
    }
    sheets.reserveCapacity(workbook.sheets.count)
    for sheet in workbook.sheets {
      sheets.append(
        try Self.read(
          sheet,
          relationships,
          of: part,
          strings: strings,
          papers: papers,
          from: package,
          leavingOut: isLeftOut
        )
      )
    }
    for number in sheets.indices where sheets[number].isLeftOut && isReferredTo(number) {
      sheets[number] = try Self.read(
        workbook.sheets[number],
        relationships,
        of: part,
        strings: strings,
        papers: papers,
        from: package
      )
    }
    for number in sheets.indices where !sheets[number].isLeftOut {
      leavePaperOpen(of: number, papers)
      apply(sheets[number].rules, papers.ruleFormats, to: number)
    }
    if let custom = packageRelationships.first(where: { Self.isCustomProperties($0.type) }),
      let (name, bytes) = try package.read(custom, of: "")
    {
      var reader = CustomPropertiesReader()
      try package.parse(bytes, part: name, handler: &reader)
      customProperties = reader.properties
    }
  }

  private static func read(
    _ sheet: WorkbookPartReader.Sheet,
    _ relationships: [Relationship],
    of part: String,
    strings: SharedStrings,
    papers: SheetPapers,
    from package: PackageReader,
    leavingOut isLeftOut: ((SheetContents) -> Bool)? = nil
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
      var error = missing(relationship)
      error.place(in: sheet.name)
      throw error
    }
    let limits = package.limits
    let drawings = try SheetDrawings(of: name, in: package)
    var head = contents
    var reader = WorksheetReader(
      strings: strings,
      keepsAll: false,
      keepsHeights: !drawings.isEmpty,
      textFormats: papers.textFormats,
      limits: limits,
      leavingOut: isLeftOut.map { isLeftOut in
        { cells in
          head.cells = cells
          return isLeftOut(head)
        }
      }
    )
    try package.parse(bytes, part: name, sheet: sheet.name, handler: &reader)
    if reader.isFinished {
      contents.cells = reader.cells
      contents.isLeftOut = true
      return contents
    }
    if reader.isOutOfOrder {
      reader = WorksheetReader(
        strings: strings,
        keepsAll: true,
        keepsHeights: !drawings.isEmpty,
        textFormats: papers.textFormats,
        limits: limits
      )
      try package.parse(bytes, part: name, sheet: sheet.name, handler: &reader)
      do throws(SpreadsheetError) {
        try reader.sort()
      } catch {
        throw SpreadsheetError(
          error.kind,
          zh: error.chineseDetail,
          en: error.detail,
          part: name,
          sheet: sheet.name,
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
    contents.painted = try papers.ranges(of: reader.rules, on: name, in: package)
    if !drawings.isEmpty {
      contents.overlays += drawings.overlays(over: reader.sizes, merges: reader.merges)
    }
    return contents
  }

  private static func isCustomProperties(_ type: String) -> Bool {
    type == "custom-properties" || type == "customProperties"
  }

  private static func missing(_ relationship: Relationship) -> SpreadsheetError {
    SpreadsheetError(
      .missingPart,
      zh: "缺少部件\(SpreadsheetError.chineseQuoted(relationship.target))",
      en: "\(SpreadsheetError.quoted(relationship.target)) is not in the package",
      part: relationship.target
    )
  }
}
